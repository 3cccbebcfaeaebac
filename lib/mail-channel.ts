import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import { Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { customerKey } from './patterns/customer-key.ts';
import { failedAlarm } from './patterns/failure-alarm.ts';
import { acknowledgeEndOfLine } from './patterns/queue-consumer.ts';
import type { Stage, StageSettings } from './stage-settings.ts';

type MailChannelProps = {
  readonly stage: Stage;
  readonly settings: StageSettings;
  readonly opsTopic: ITopic;
};

/**
 * How mail leaves and what comes back: the domain's identity, the configuration set, and the queue where SES tells what
 * became of each mail. Events hold addresses, so their topic and queues have a customer key.
 */
export class MailChannel extends Construct {
  readonly configurationSet: ConfigurationSet;
  readonly #identity: EmailIdentity;
  readonly #from: string;

  constructor(scope: Construct, id: string, props: MailChannelProps) {
    super(scope, id);
    const { stage, settings } = props;
    this.#from = settings.mailFrom;
    this.configurationSet = new ConfigurationSet(this, 'configuration-set', {
      configurationSetName: `jobs-${stage}`,
      // A mail server without TLS still gets its mail: letters never hold the person's own values.
      tlsPolicy: ConfigurationSetTlsPolicy.OPTIONAL,
      reputationMetrics: true,
    });
    this.#identity = new EmailIdentity(this, 'identity', {
      identity: Identity.domain(settings.mailDomain),
      configurationSet: this.configurationSet,
    });
    this.#keepEvents(props);
  }

  /** Sending through this configuration set, and from the stage's one address only. */
  maySend(): PolicyStatement[] {
    const configurationSetArn = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSet.configurationSetName,
    });
    return [
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [this.#identity.emailIdentityArn, configurationSetArn],
        conditions: { StringEquals: { 'ses:FromAddress': this.#from } },
      }),
    ];
  }

  #keepEvents({ stage, opsTopic }: MailChannelProps): void {
    const name = `jobs-${stage}-mail-events`;
    const key = customerKey(this, 'events-key', {
      stage,
      purpose: 'mail-events',
      description: 'What became of each mail: SES events, which hold addresses.',
    });
    const topic = new Topic(this, 'events', { topicName: name, masterKey: key, enforceSSL: true });
    const { queue, deadLetters } = eventQueue(this, name, key);
    failedAlarm(this, deadLetters, {
      queueName: name,
      opsTopic,
      alarmSentence: {
        en: 'We do not learn what became of a mail: someone whose address fails, or who complained, may be mailed again.',
        ko: '메일이 전달되었는지 알 수 없어, 주소가 잘못되었거나 수신을 거부한 분께 다시 메일이 갈 수 있습니다.',
      },
    });
    new Subscription(this, 'events-to-queue', {
      topic,
      protocol: SubscriptionProtocol.SQS,
      endpoint: queue.queueArn,
      rawMessageDelivery: true,
      deadLetterQueue: deadLetters,
    });
    letEventsThrough({ key, topic, queue, name });
    // Without Delivery events: one a mail would cost more than all the rest of the record keeping.
    this.configurationSet.addEventDestination('to-topic', {
      destination: EventDestination.snsTopic(topic),
      events: [EmailSendingEvent.SEND, EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
    });
  }
}

const eventQueue = (scope: Construct, name: string, key: Key): { queue: Queue; deadLetters: Queue } => {
  const kept = {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: key,
    dataKeyReuse: Duration.hours(1),
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  } as const;
  const deadLetters = new Queue(scope, 'events-dlq', { queueName: `${name}-dlq`, ...kept });
  acknowledgeEndOfLine(deadLetters, 'It is the dead-letter queue itself: an alarm rings for its first message.');
  const queue = new Queue(scope, 'events-queue', {
    queueName: name,
    ...kept,
    visibilityTimeout: Duration.minutes(3),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: 5 },
  });
  return { queue, deadLetters };
};

type EventPath = { readonly key: Key; readonly topic: Topic; readonly queue: Queue; readonly name: string };

/**
 * SES to the topic, the topic to the queue, each with the key for it. That only this configuration set may publish stands in
 * the topic's policy, which the event destination writes.
 */
const letEventsThrough = ({ key, topic, queue, name }: EventPath): void => {
  const sns = new ServicePrincipal('sns.amazonaws.com');
  queue.addToResourcePolicy(
    new PolicyStatement({
      principals: [sns],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { ArnEquals: { 'aws:SourceArn': topic.topicArn } },
    }),
  );
  const actions = ['kms:GenerateDataKey', 'kms:Decrypt'];
  // Without a condition on the source, as SES documents it: were one not honoured, every event would be lost in silence.
  key.addToResourcePolicy(
    new PolicyStatement({ principals: [new ServicePrincipal('ses.amazonaws.com')], actions, resources: ['*'] }),
  );
  // By name, not by reference: the topic already refers to the key, and a reference back would be a circle.
  const topicArn = Stack.of(topic).formatArn({
    service: 'sns',
    resource: name,
    arnFormat: ArnFormat.NO_RESOURCE_NAME,
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [sns],
      actions,
      resources: ['*'],
      conditions: { ArnEquals: { 'aws:SourceArn': topicArn } },
    }),
  );
};
