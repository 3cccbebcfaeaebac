import { describe, expect, test } from 'vitest';
import { synthesised } from '../../support/synthesised.ts';

const jobs = synthesised('prod');
const api = jobs.ofType('AWS::ApiGatewayV2::Api').find(({ properties }) => properties['Name'] === 'jobs-prod-console');
const ofApi = (type: string) =>
  jobs.ofType(type).filter(({ properties }) => jobs.meant(properties['ApiId']) === api && api !== undefined);

describe("the HTTPS door of the officials' console", () => {
  test('is on a host of its own, and every request goes to one function', () => {
    expect(jobs.ofType('AWS::ApiGatewayV2::Api')).toHaveLength(2);
    expect(ofApi('AWS::ApiGatewayV2::Route').map(({ properties }) => properties['RouteKey'])).toEqual([
      '$default',
      'ANY /sign-in',
      'ANY /signed-in',
    ]);
    const called = ofApi('AWS::ApiGatewayV2::Integration').map(({ properties }) =>
      jobs.meant(properties['IntegrationUri']),
    );
    expect(new Set(called)).toEqual(new Set([jobs.lambda('serve-console')]));
    expect(api?.properties).not.toHaveProperty('CorsConfiguration');
  });

  test('has limits apart from the people’s pages, and a lower one for whoever is not signed in', () => {
    const [stage, ...more] = ofApi('AWS::ApiGatewayV2::Stage');
    expect(more).toEqual([]);
    expect(stage?.properties).toMatchObject({
      StageName: '$default',
      DefaultRouteSettings: { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 },
      RouteSettings: {
        'ANY /sign-in': { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 20 },
        'ANY /signed-in': { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 20 },
      },
    });
  });

  test('writes no path, question, address or browser into its log', () => {
    const [stage] = ofApi('AWS::ApiGatewayV2::Stage');
    const { Format, DestinationArn } = stage?.properties['AccessLogSettings'] ?? {};
    expect(Object.keys(JSON.parse(Format))).toEqual(['requestId', 'time', 'status', 'routeKey', 'integrationLatency']);
    expect(jobs.meant(DestinationArn)?.properties['LogGroupName']).toBe('/jobs/prod/console-access');
  });

  test('rings when it fails and when it turns many requests away', () => {
    const names: string[] = jobs.ofType('AWS::CloudWatch::Alarm').map(({ properties }) => properties['AlarmName']);
    expect(names).toEqual(expect.arrayContaining(['jobs-prod-console-failing', 'jobs-prod-console-throttled']));
    const filters = jobs
      .ofType('AWS::Logs::MetricFilter')
      .filter(({ properties }) => properties['MetricTransformations'][0].MetricName === 'jobs-prod-console-throttled');
    expect(filters.map(({ properties }) => jobs.meant(properties['LogGroupName'])?.properties['LogGroupName'])).toEqual(
      ['/jobs/prod/console-access'],
    );
  });

  test('its address is told to the function that serves it and to the one that writes letters', () => {
    const told = jobs
      .ofType('AWS::Lambda::Function')
      .filter(({ properties }) => jobs.meant(properties['Environment'].Variables['CONSOLE_URL']) === api);
    expect(new Set(told)).toEqual(new Set([jobs.lambda('send-notice'), jobs.lambda('serve-console')]));
  });
});
