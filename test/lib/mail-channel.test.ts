import { Stack } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { describe, expect, test } from 'vitest';
import { emptyApp } from '../../lib/jobs-app.ts';
import { MailChannel } from '../../lib/mail-channel.ts';
import { customerKey } from '../../lib/patterns/customer-key.ts';
import type { Stage } from '../../lib/stage-settings.ts';
import type { Json } from '../support/synthesised.ts';
import { inventedSettings } from '../support/synthesised.ts';

const templateOf = ({ isDelivered = true, stage: of = 'prod' }: { isDelivered?: boolean; stage?: Stage } = {}) => {
  const app = emptyApp({ checks: false });
  const stack = new Stack(app, 'flow', { env: { region: 'ap-northeast-2' } });
  const eventsKey = customerKey(stack, 'key', { stage: of, purpose: 'doors', description: 'On its way in.' });
  const mail = new MailChannel(stack, 'mail', { stage: of, settings: inventedSettings(of), eventsKey });
  mail.letSend(new Role(stack, 'sender', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') }));
  const kept = { encryption: QueueEncryption.KMS, encryptionMasterKey: mail.eventsKey };
  const deadLetters = new Queue(stack, 'dlq', kept);
  const queue = new Queue(stack, 'queue', kept);
  if (isDelivered) mail.deliverEventsTo({ queue, deadLetters });
  const resources: Record<string, Json> = app.synth().getStackByName('flow').template.Resources;
  const ofType = (type: string): Json[] =>
    Object.values(resources).flatMap(({ Type, Properties }) => (Type === type ? [Properties] : []));
  const idOf = (type: string): string => Object.entries(resources).find(([, { Type }]) => Type === type)?.[0] ?? '';
  /** The policy statements of a queue, by the beginning of its id. */
  const statementsOf = (name: string): Json[] =>
    ofType('AWS::SQS::QueuePolicy')
      .filter(({ Queues }) => Queues[0].Ref.startsWith(name))
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  return { ofType, idOf, statementsOf, resources };
};

describe('what SES tells of mails', () => {
  test('goes to the topic: that a mail was sent, bounced, was complained of or rejected, and not each delivery', () => {
    const { ofType, idOf } = templateOf();
    const [{ EventDestination }] = ofType('AWS::SES::ConfigurationSetEventDestination');
    expect(EventDestination).toMatchObject({
      Enabled: true,
      MatchingEventTypes: ['send', 'bounce', 'complaint', 'reject'],
      SnsDestination: { TopicARN: { Ref: idOf('AWS::SNS::Topic') } },
    });
  });

  test('goes on to the queue as SES wrote it, and what cannot be delivered to its dead letters', () => {
    const { ofType, idOf } = templateOf();
    const [subscription, ...more] = ofType('AWS::SNS::Subscription');
    expect(more).toEqual([]);
    expect(subscription).toMatchObject({ Protocol: 'sqs', RawMessageDelivery: true });
    expect(subscription.TopicArn.Ref).toBe(idOf('AWS::SNS::Topic'));
    expect(subscription.Endpoint['Fn::GetAtt'][0]).toMatch(/^queue/);
    expect(subscription.RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'][0]).toMatch(/^dlq/);
  });

  test.each(['queue', 'dlq'])('only the topic may send to the %s', (name) => {
    const { statementsOf, idOf } = templateOf();
    const allowed = statementsOf(name).filter(({ Effect }) => Effect === 'Allow');
    expect(allowed).toMatchObject([
      {
        Action: 'sqs:SendMessage',
        Principal: { Service: 'sns.amazonaws.com' },
        Condition: { ArnEquals: { 'aws:SourceArn': { Ref: idOf('AWS::SNS::Topic') } } },
      },
    ]);
  });

  test('is under a key of its own, which SES and this one topic may use', () => {
    const { ofType, idOf } = templateOf();
    expect(ofType('AWS::SNS::Topic')[0].KmsMasterKeyId['Fn::GetAtt'][0]).toBe(idOf('AWS::KMS::Key'));
    const services = ofType('AWS::KMS::Key')[0].KeyPolicy.Statement.flatMap(({ Principal, Condition }: Json) =>
      Principal.Service === undefined ? [] : [[Principal.Service, JSON.stringify(Condition ?? null)]],
    );
    expect(services).toEqual([
      ['ses.amazonaws.com', 'null'],
      ['sns.amazonaws.com', expect.stringContaining(':jobs-prod-mail-events')],
    ]);
  });

  test('goes nowhere until a queue is named', () => {
    expect(templateOf({ isDelivered: false }).ofType('AWS::SNS::Subscription')).toEqual([]);
  });
});

describe('who sends', () => {
  /**
   * The identities and configuration sets with which a stage may send mail, by the end of their ARN, and the condition.
   */
  const sending = (stage: Stage) => {
    const statements: Json[] = templateOf({ stage })
      .ofType('AWS::IAM::Policy')
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
      .filter(({ Action }: Json) => Action === 'ses:SendRawEmail');
    expect(statements).toHaveLength(1);
    const [{ Resource, Condition }] = statements;
    const endings = Resource.map((arn: Json) =>
      arn['Fn::Join'][1]
        .slice(2)
        .map((part: Json) => part.Ref ?? part)
        .join(''),
    );
    return { on: endings.map((ending: string) => ending.replace(/[A-F0-9]{8}$/, '')), from: Condition };
  };

  test('in dev may send to the identity of every recipient too: in the sandbox SES asks for that right, or answers AccessDenied', () => {
    expect(sending('dev').on).toContain(':identity/*');
    expect(sending('dev').from).toEqual({ StringEquals: { 'ses:FromAddress': 'jobs@jobs.city.example' } });
  });

  test('in prod may use the one identity of the domain and the one configuration set, and no recipient’s', () => {
    expect(sending('prod').on).toEqual([':configuration-set/mailconfigurationset', ':identity/mailidentity']);
    expect(sending('prod').from).toEqual(sending('dev').from);
  });
});
