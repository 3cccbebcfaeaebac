import { Stack } from 'aws-cdk-lib';
import { Code, Runtime, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { afterEach, describe, expect, test } from 'vitest';
import { addGate, emptyApp } from '../../../lib/jobs-app.ts';
import { customerKey } from '../../../lib/patterns/customer-key.ts';
import { PageApi } from '../../../lib/patterns/page-api.ts';
import type { Stage } from '../../../lib/stage-settings.ts';
import type { Json } from '../../support/synthesised.ts';

// A failed synthesis sets the exit code of the process. In this test the failure is expected.
afterEach(() => {
  process.exitCode = undefined;
});

type Options = { readonly stage?: Stage; readonly isServed?: boolean };

/** A stack with the API and a function that is created after it and gets its address. */
const templateOf = ({ stage = 'prod', isServed = true }: Options = {}) => {
  const app = emptyApp({ checks: false });
  const stack = new Stack(app, 'flow');
  const logKey = customerKey(stack, 'key', { stage, purpose: 'people', description: 'Logs.' });
  const page = new PageApi(stack, 'page', { stage, logKey, opsTopic: new Topic(stack, 'ops') });
  const lambda = new LambdaFunction(stack, 'teller', {
    runtime: Runtime.NODEJS_24_X,
    handler: 'handler.handler',
    code: Code.fromInline('//'),
    environment: { PAGE_URL: page.url },
  });
  const other = new LambdaFunction(stack, 'shower', {
    runtime: Runtime.NODEJS_24_X,
    handler: 'handler.handler',
    code: Code.fromInline('//'),
  });
  const third = new LambdaFunction(stack, 'keeper', {
    runtime: Runtime.NODEJS_24_X,
    handler: 'handler.handler',
    code: Code.fromInline('//'),
  });
  const fourth = new LambdaFunction(stack, 'introducer', {
    runtime: Runtime.NODEJS_24_X,
    handler: 'handler.handler',
    code: Code.fromInline('//'),
  });
  if (isServed) page.serve({ people: lambda, companies: third, introductions: fourth, everybody: other });
  const resources: Record<string, Json> = app.synth().getStackByName('flow').template.Resources;
  const ofType = (type: string) => Object.values(resources).filter(({ Type }) => Type === type);
  const one = (type: string): Json => {
    const [found, ...more] = ofType(type);
    expect(more, type).toEqual([]);
    return found?.Properties;
  };
  return { ofType, one, resources };
};

describe('the HTTPS door for people', () => {
  test("gives the requests for a person's own page to one function and every other to another, in payload format 2.0, and only this API may call them", () => {
    const { one, ofType, resources } = templateOf();
    expect(one('AWS::ApiGatewayV2::Api')).toMatchObject({ Name: 'jobs-prod-page', ProtocolType: 'HTTP' });
    const routes = ofType('AWS::ApiGatewayV2::Route').map(({ Properties }) => {
      const { IntegrationType, IntegrationUri, PayloadFormatVersion } =
        resources[Properties.Target['Fn::Join'][1][1].Ref].Properties;
      expect([IntegrationType, PayloadFormatVersion]).toEqual(['AWS_PROXY', '2.0']);
      return [Properties.RouteKey, String(IntegrationUri['Fn::GetAtt'][0]).replace(/[0-9A-F]{8}$/, '')];
    });
    expect(routes).toEqual([
      ['$default', 'shower'],
      ['POST /stop/{token}', 'teller'],
      ['GET /stop/{token}', 'teller'],
      ['ANY /stop/{token}', 'teller'],
      ['ANY /me/{token}', 'teller'],
      ['ANY /me/{token}/{section}', 'teller'],
      ['ANY /me/{token}/{section}/{item}', 'teller'],
      ['ANY /done/{name}', 'teller'],
      ['POST /company/link', 'keeper'],
      ['ANY /company/{name}', 'keeper'],
      ['POST /introduced/link', 'introducer'],
      ['ANY /introduced/{name}', 'introducer'],
      ['POST /link', 'shower'],
    ]);
    for (const { Properties } of ofType('AWS::Lambda::Permission')) {
      expect(Properties.Principal).toBe('apigateway.amazonaws.com');
      expect(JSON.stringify(Properties.SourceArn)).toContain(JSON.stringify(one('AWS::ApiGatewayV2::Stage').ApiId));
    }
  });

  test('tells its address to a function that it does not serve yet: there is no circle', () => {
    const { one, ofType } = templateOf({ isServed: false });
    expect(ofType('AWS::ApiGatewayV2::Route')).toEqual([]);
    expect(ofType('AWS::Lambda::Function')[0].Properties.Environment.Variables.PAGE_URL).toEqual({
      'Fn::GetAtt': [one('AWS::ApiGatewayV2::Stage').ApiId.Ref, 'ApiEndpoint'],
    });
  });

  test('answers other origins nothing: it has no CORS', () => {
    expect(templateOf().one('AWS::ApiGatewayV2::Api')).not.toHaveProperty('CorsConfiguration');
  });

  test('takes no more at once than people ask for', () => {
    expect(templateOf().one('AWS::ApiGatewayV2::Stage')).toMatchObject({
      StageName: '$default',
      AutoDeploy: true,
      DefaultRouteSettings: { ThrottlingBurstLimit: 50, ThrottlingRateLimit: 25 },
    });
  });

  test('keeps room of its own for stopping mail, when a mail blast is scanned: more than the rest has, and the POST most; lost links are asked for slowly', () => {
    const { ofType, resources } = templateOf();
    const [stage] = ofType('AWS::ApiGatewayV2::Stage');
    expect(stage.Properties.RouteSettings).toEqual({
      'POST /stop/{token}': { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
      'GET /stop/{token}': { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      'POST /company/link': { ThrottlingRateLimit: 2, ThrottlingBurstLimit: 20 },
      'POST /introduced/link': { ThrottlingRateLimit: 2, ThrottlingBurstLimit: 20 },
      'POST /link': { ThrottlingRateLimit: 2, ThrottlingBurstLimit: 20 },
    });
    // A stage refuses limits for a route that is not there yet.
    const before: string[] = stage.DependsOn.map((id: string) => resources[id].Properties.RouteKey);
    expect(before).toEqual(expect.arrayContaining(['POST /stop/{token}', 'GET /stop/{token}', 'POST /link']));
  });

  test('rings when many requests are turned away in five minutes', () => {
    const { ofType, one } = templateOf();
    const alarm = ofType('AWS::CloudWatch::Alarm').find(({ Properties }) => /throttled/.test(Properties.AlarmName));
    expect(alarm.Properties).toMatchObject({ AlarmName: 'jobs-prod-page-throttled', Threshold: 20, Period: 300 });
    expect(one('AWS::Logs::MetricFilter')).toMatchObject({
      FilterPattern: '{ $.status = "429" }',
      MetricTransformations: [{ MetricName: 'jobs-prod-page-throttled', MetricValue: '1' }],
    });
  });
});

describe('the access log', () => {
  test('says which request, when and how it ended, and nothing of the link or of the person', () => {
    const { Format } = templateOf().one('AWS::ApiGatewayV2::Stage').AccessLogSettings;
    const format: Record<string, string> = JSON.parse(Format);
    expect(format).toEqual({
      requestId: '$context.requestId',
      time: '$context.requestTime',
      status: '$context.status',
      routeKey: '$context.routeKey',
      integrationLatency: '$context.integrationLatency',
    });
    expect(Format).not.toMatch(/path|query|identity|[iI]p\b|userAgent|header/);
  });

  test.each([
    ['prod', 365, 'RetainExceptOnCreate'],
    ['dev', 30, 'Delete'],
  ] as const)('in %s is kept %d days in a log group of its own, under the customer key', (stage, days, policy) => {
    const { one, resources } = templateOf({ stage });
    const logGroup = resources[one('AWS::ApiGatewayV2::Stage').AccessLogSettings.DestinationArn['Fn::GetAtt'][0]];
    expect(logGroup).toMatchObject({
      Type: 'AWS::Logs::LogGroup',
      DeletionPolicy: policy,
      Properties: { LogGroupName: `/jobs/${stage}/page-access`, RetentionInDays: days },
    });
    expect(resources[logGroup.Properties.KmsKeyId['Fn::GetAtt'][0]].Type).toBe('AWS::KMS::Key');
  });
});

test('the API passes the gate as it stands', () => {
  const app = emptyApp();
  addGate(app);
  const stack = new Stack(app, 'flow');
  const logKey = customerKey(stack, 'key', { stage: 'prod', purpose: 'people', description: 'Logs.' });
  const opsTopic = Topic.fromTopicArn(stack, 'ops', 'arn:aws:sns:ap-northeast-2:123456789012:ops');
  const page = new PageApi(stack, 'page', { stage: 'prod', logKey, opsTopic });
  page.serve({
    people: LambdaFunction.fromFunctionName(stack, 'elsewhere', 'jobs-prod-serve-seeker-page'),
    companies: LambdaFunction.fromFunctionName(stack, 'between', 'jobs-prod-serve-company-page'),
    introductions: LambdaFunction.fromFunctionName(stack, 'beside', 'jobs-prod-serve-introduction-page'),
    everybody: LambdaFunction.fromFunctionName(stack, 'nowhere', 'jobs-prod-serve-public-page'),
  });
  expect(app.synth().stacks).toHaveLength(1);
});
