import { Stack, Validations } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { afterEach, describe, expect, test } from 'vitest';
import { addGate, buildJobsApp, emptyApp } from '../../lib/jobs-app.ts';
import { STAGES } from '../../lib/stage-settings.ts';
import type { Stage } from '../../lib/stage-settings.ts';
import { inventedSettings } from '../support/synthesised.ts';

// A failed synthesis sets the exit code of the process. In this test the failure is expected.
afterEach(() => {
  process.exitCode = undefined;
});

describe('the gate of cdk-nag is shut', () => {
  test('a queue without dead letters and without TLS stops the synthesis', () => {
    const app = emptyApp();
    addGate(app);
    new Queue(new Stack(app, 'must-fail'), 'careless');
    expect(() => app.synth()).toThrow(/AwsSolutions-SQS3/);
  });

  test('a role that may do everything stops the synthesis', () => {
    const app = emptyApp();
    addGate(app);
    const role = new Role(new Stack(app, 'must-fail'), 'mighty', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    role.addToPolicy(new PolicyStatement({ effect: Effect.ALLOW, actions: ['sqs:*'], resources: ['*'] }));
    expect(() => app.synth()).toThrow(/AwsSolutions-IAM5/);
  });

  test('the same careless queue passes an app without the gate, so it is the gate that stops it', () => {
    const app = emptyApp();
    new Queue(new Stack(app, 'must-pass'), 'careless');
    expect(app.synth().stacks).toHaveLength(1);
  });
});

// With the settings in cdk.json, which name no account, `npm run synth` checks the same.
describe('what we deploy passes the gate', () => {
  test.each(STAGES)("%s, with every sender's role in place and the account named", (stage) => {
    const settings = { ...inventedSettings(stage), account: '111122223333' };
    const { app } = buildJobsApp({ stage, settings, bundle: 'skip' });
    expect(
      app
        .synth()
        .stacks.map(({ stackName }) => stackName)
        .toSorted(),
    ).toEqual(['data', 'doors', 'flow', 'watch'].map((name) => `jobs-${stage}-${name}`));
  });

  const acknowledgedIn = (stage: Stage) =>
    buildJobsApp({ stage, settings: inventedSettings(stage), bundle: 'skip' })
      .app.node.findAll()
      .flatMap(({ node }) => node.metadata.filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY))
      .flatMap(({ data }) => Object.entries<string>(data));
  const rulesOf = (acknowledged: readonly [string, string][]) =>
    new Set(acknowledged.map(([id]) => id.replace(/^\w+::/, '').replace(/jobs-(dev|prod)-/, 'jobs-STAGE-')));

  test('every acknowledgement gives its reason in a sentence, and only these rules are acknowledged', () => {
    const acknowledged = acknowledgedIn('prod');
    expect(acknowledged.length).toBeGreaterThan(50);
    for (const [, reason] of acknowledged) expect(reason).toMatch(/^[A-Z].{40,}\.$/);
    expect([...rulesOf(acknowledged)].toSorted()).toEqual([
      'AwsSolutions-APIG4',
      'AwsSolutions-COG8',
      'AwsSolutions-IAM5[Resource::*]',
      'AwsSolutions-IAM5[Resource::arn:aws:sqs:ap-northeast-2:<AWS::AccountId>:jobs-STAGE-*-dlq]',
      'AwsSolutions-IAM5[Resource::arn:aws:sqs:ap-northeast-2:<AWS::AccountId>:jobs-STAGE-*-people]',
      'AwsSolutions-IAM5[Resource::arn:aws:sqs:ap-northeast-2:<AWS::AccountId>:jobs-STAGE-*-postings]',
      expect.stringMatching(/^AwsSolutions-IAM5\[Resource::jobs-STAGE-data:\w+Attaccess\w+\/\*\]$/),
      expect.stringMatching(/^AwsSolutions-IAM5\[Resource::jobs-STAGE-data:\w+Attaudit\w+\/\*\]$/),
      expect.stringMatching(/^AwsSolutions-IAM5\[Resource::jobs-STAGE-data:\w+Attjournal\w+\/\*\]$/),
      'AwsSolutions-S1',
      'AwsSolutions-SMG4',
      'AwsSolutions-SQS3',
      'Serverless-EventBusDLQ',
      'Serverless-LambdaDLQ',
      'Serverless-LambdaEventSourceMappingDestination',
      'Serverless-LambdaTracing',
      'Serverless-SNSRedrivePolicy',
      'Serverless-SQSRedrivePolicy',
    ]);
  });

  test('in dev there is one more, with its reason: the identities of recipients, which the sandbox of SES asks for', () => {
    const prod = rulesOf(acknowledgedIn('prod'));
    const acknowledged = acknowledgedIn('dev');
    expect([...rulesOf(acknowledged)].filter((rule) => !prod.has(rule))).toEqual([
      'AwsSolutions-IAM5[Resource::arn:aws:ses:ap-northeast-2:<AWS::AccountId>:identity/*]',
    ]);
    for (const [, reason] of acknowledged) expect(reason).toMatch(/^[A-Z].{40,}\.$/);
  });
});
