import * as z from 'zod';
import { nameFrom, onAwsOnly, read } from './resource.ts';
import type { Found } from './resource.ts';

/** The event types that an event destination may list, as the template spells them. Nobody opens or clicks a mail on this machine. */
const mailEventTypeSchema = z.enum(['send', 'bounce', 'complaint', 'delivery', 'reject']);
export type MailEventType = z.infer<typeof mailEventTypeSchema>;

/** The events of these types go from the configuration set through a topic and its subscription to the queue. */
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
  // Here no delivery from a topic to a queue fails.
  RedrivePolicy: onAwsOnly,
});

/** Not strict: the other settings of an identity are about DNS. */
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
 * Every path that the templates wire. A subscription to another topic is ignored: only alarms publish there, and alarms are
 * not emulated.
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

/** By identity: the configuration set of a mail from there that names none. */
export const defaultConfigurationSets = (identities: readonly Found[]): ReadonlyMap<string, string> =>
  new Map(
    identities.flatMap((one): [string, string][] => {
      const { EmailIdentity, ConfigurationSetAttributes } = read(identityProperties, one);
      const name = ConfigurationSetAttributes?.ConfigurationSetName;
      return name === undefined ? [] : [[EmailIdentity, name]];
    }),
  );
