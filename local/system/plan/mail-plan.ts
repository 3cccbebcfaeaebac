import * as z from 'zod';
import { nameFrom, onAwsOnly, read } from './resource.ts';
import type { Found } from './resource.ts';

/** The way of what SES tells about mails: configuration set → topic → subscription → queue, as the templates wire it. */

/** What SES may be asked to tell here, as the template spells it. Opening and clicking a mail has no place on this machine. */
const mailEventTypeSchema = z.enum(['send', 'bounce', 'complaint', 'delivery', 'reject']);
export type MailEventType = z.infer<typeof mailEventTypeSchema>;

/** One way from a configuration set to a queue. */
export type MailEventPath = {
  readonly configurationSet: string;
  readonly types: readonly MailEventType[];
  readonly queueName: string;
};

const destinationProperties = z.strictObject({
  ConfigurationSetName: z.string(),
  EventDestination: z.strictObject({
    Name: onAwsOnly,
    Enabled: z.boolean().default(true),
    MatchingEventTypes: z.array(mailEventTypeSchema),
    SnsDestination: z.strictObject({ TopicARN: z.string() }),
  }),
});

const topicProperties = z.strictObject({
  TopicName: onAwsOnly,
  DisplayName: onAwsOnly,
  KmsMasterKeyId: onAwsOnly,
  Tags: onAwsOnly,
  TracingConfig: onAwsOnly,
});

const subscribedTopic = z.object({ TopicArn: z.string() });
const subscriptionProperties = z.strictObject({
  TopicArn: z.string(),
  Protocol: z.literal('sqs', 'must be sqs: nothing else takes the events of a topic here'),
  RawMessageDelivery: z.literal(true, 'must be true: the local topic hands on the event itself'),
  Endpoint: z.string(),
  // A queue on this machine is always there.
  RedrivePolicy: onAwsOnly,
});

const identityProperties = z.object({
  EmailIdentity: z.string(),
  ConfigurationSetAttributes: z.object({ ConfigurationSetName: z.string().optional() }).optional(),
});

type MailResources = {
  readonly destinations: readonly Found[];
  readonly topics: readonly (Found & { readonly arn: string })[];
  readonly subscriptions: readonly Found[];
};

/**
 * Every way that the templates wire. A subscription to a topic that SES does not publish to is left alone: only alarms
 * speak there, and they are no part of the local system.
 * @throws one sentence for a destination, a topic or a subscription of another kind
 */
export const mailEventPaths = ({ destinations, topics, subscriptions }: MailResources): MailEventPath[] =>
  destinations.flatMap((destination) => {
    const { ConfigurationSetName, EventDestination } = read(destinationProperties, destination);
    const { Enabled, MatchingEventTypes: types, SnsDestination } = EventDestination;
    const topic = topics.find(({ arn }) => arn === SnsDestination.TopicARN);
    if (topic === undefined)
      throw new Error(`The event destination "${destination.logicalId}" names a topic that is not there.`);
    read(topicProperties, topic);
    if (!Enabled) return [];
    return subscriptions
      .filter((one) => read(subscribedTopic, one).TopicArn === topic.arn)
      .map((one) => read(subscriptionProperties, one))
      .map(({ Endpoint }) => ({ configurationSet: ConfigurationSetName, types, queueName: nameFrom(Endpoint) }));
  });

/** The configuration set of a mail that names none, by the identity that it comes from. */
export const defaultConfigurationSets = (identities: readonly Found[]): ReadonlyMap<string, string> =>
  new Map(
    identities.flatMap((one): [string, string][] => {
      const { EmailIdentity, ConfigurationSetAttributes } = read(identityProperties, one);
      const name = ConfigurationSetAttributes?.ConfigurationSetName;
      return name === undefined ? [] : [[EmailIdentity, name]];
    }),
  );
