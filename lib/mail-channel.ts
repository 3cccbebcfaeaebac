import { ArnFormat, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Role } from 'aws-cdk-lib/aws-iam';
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
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Stage, StageSettings } from './stage-settings.ts';

type MailChannelProps = {
  readonly stage: Stage;
  readonly settings: StageSettings;
  /** The key that encrypts the events, for their topic, their queue and its dead-letter queue. */
  readonly eventsKey: Key;
};

/**
 * The infrastructure for mail: the identity of the domain, the configuration set, and the topic on which SES reports
 * what became of each mail. The events contain addresses, so the topic and the queue behind it are encrypted with a
 * customer key.
 */
export class MailChannel extends Construct {
  readonly configurationSet: ConfigurationSet;
  readonly eventsKey: Key;
  readonly #events: Topic;
  readonly #identity: EmailIdentity;
  readonly #props: MailChannelProps;

  constructor(scope: Construct, id: string, props: MailChannelProps) {
    super(scope, id);
    const { stage, settings } = props;
    this.#props = props;
    this.configurationSet = new ConfigurationSet(this, 'configuration-set', {
      configurationSetName: `jobs-${stage}`,
      // A mail server without TLS still gets its mail: letters never contain the person's own values.
      tlsPolicy: ConfigurationSetTlsPolicy.OPTIONAL,
      // Two custom metrics that nothing reads. SES publishes those of the whole account by itself.
      reputationMetrics: false,
    });
    this.#identity = new EmailIdentity(this, 'identity', {
      identity: Identity.domain(settings.mailDomain),
      configurationSet: this.configurationSet,
    });
    const topicName = `jobs-${stage}-mail-events`;
    this.eventsKey = props.eventsKey;
    this.#events = new Topic(this, 'events', { topicName, masterKey: this.eventsKey, enforceSSL: true });
    letEventsUse(this.eventsKey, topicName);
    // Without Delivery events: one event per mail would cost more than all other record keeping.
    this.configurationSet.addEventDestination('to-topic', {
      destination: EventDestination.snsTopic(this.#events),
      events: [EmailSendingEvent.SEND, EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
    });
  }

  /**
   * Lets a role send through this configuration set, and only from the stage's one address. In dev the account is in
   * the SES sandbox: every recipient is a verified identity, and the sender needs a right to that identity too.
   */
  letSend(role: Role): void {
    const { stage, settings } = this.#props;
    const isInSandbox = stage === 'dev';
    role.addToPolicy(
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [
          this.#identity.emailIdentityArn,
          this.#arnOf('configuration-set', this.configurationSet.configurationSetName),
          ...(isInSandbox ? [this.#arnOf('identity', '*')] : []),
        ],
        conditions: { StringEquals: { 'ses:FromAddress': settings.mailFrom } },
      }),
    );
    role.addToPolicy(new PolicyStatement({ actions: ['ses:GetSendQuota'], resources: ['*'] }));
    Validations.of(role).acknowledge(
      {
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason:
          'How much may be sent (ses:GetSendQuota) is a question about the account: SES knows no narrower resource for it.',
      },
      ...(isInSandbox
        ? [
            {
              // The id as cdk-nag prints it for an account that is known only at deploy time.
              id: `AwsSolutions-IAM5[Resource::arn:aws:ses:${settings.region}:${settings.account ?? '<AWS::AccountId>'}:identity/*]`,
              reason:
                'In the sandbox SES asks for a right to the identity of each recipient too, and in dev those are whoever tries the stage.',
            },
          ]
        : []),
    );
  }

  #arnOf(resource: string, resourceName: string): string {
    return Stack.of(this).formatArn({ service: 'ses', resource, resourceName });
  }

  /**
   * Delivers every event in SES's own format to a queue under the events' key. Events that cannot be delivered go to
   * its dead-letter queue. Of all topics, only this one may send there.
   */
  deliverEventsTo({ queue, deadLetters }: { readonly queue: Queue; readonly deadLetters: Queue }): void {
    new Subscription(this, 'events-to-queue', {
      topic: this.#events,
      protocol: SubscriptionProtocol.SQS,
      endpoint: queue.queueArn,
      rawMessageDelivery: true,
      deadLetterQueue: deadLetters,
    });
    queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('sns.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': this.#events.topicArn } },
      }),
    );
  }
}

/**
 * Lets SES encrypt for the topic, and the topic for the queue. The topic's policy allows only this configuration set to
 * publish; the event destination writes that policy.
 */
const letEventsUse = (key: Key, topicName: string): void => {
  const actions = ['kms:GenerateDataKey', 'kms:Decrypt'];
  // No condition on the source, as SES documents it. If SES did not honour such a condition, every event would be lost
  // silently.
  key.addToResourcePolicy(
    new PolicyStatement({ principals: [new ServicePrincipal('ses.amazonaws.com')], actions, resources: ['*'] }),
  );
  // By name, not by reference: the topic already refers to the key, so a reference back would be circular.
  const topicArn = Stack.of(key).formatArn({
    service: 'sns',
    resource: topicName,
    arnFormat: ArnFormat.NO_RESOURCE_NAME,
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('sns.amazonaws.com')],
      actions,
      resources: ['*'],
      conditions: { ArnEquals: { 'aws:SourceArn': topicArn } },
    }),
  );
};
