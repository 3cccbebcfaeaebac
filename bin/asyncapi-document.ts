import { MESSAGE_TYPES, POSTING_FORMS, type MessageType } from '../functions/contracts/message-types.ts';
import {
  CITY,
  type Door,
  DOORS,
  doorQueueName,
  replyQueueName,
  type Sender,
  senderSchema,
  sourceOf,
} from '../functions/contracts/partners.ts';
import type { JsonSchema } from './json-schemas.ts';
import { EVENT_EXAMPLES, REPLY_EXAMPLES } from './message-examples.ts';

const STAGE = '{stage}';
const DATA_LIMIT = 262_144;

const at = (section: string, name: string): { $ref: string } => ({ $ref: `#/${section}/${name}` });
const component = (name: string): { $ref: string } => at('components/schemas', name);

const isMessageType = (type: string): type is MessageType => Object.hasOwn(MESSAGE_TYPES, type);

const messageKey = (type: string): string =>
  type
    .replace('kr.go.changwon.jobs.', '')
    .replace(/\.v\d+$/, '')
    .replaceAll('.', '-');

const dataschemas = (own: boolean): string[] =>
  Object.entries(POSTING_FORMS)
    .filter(([, form]) => (form === 'posting') === own)
    .map(([dataschema]) => dataschema);
const OWN_FORM = dataschemas(true);
const OTHER_FORMS = dataschemas(false);

/** The schema of an event's data: its own, or that of the form named by `dataschema`. */
const dataRule = (type: MessageType, data: { $ref: string }): JsonSchema =>
  type === 'kr.go.changwon.jobs.posting.submitted.v1'
    ? {
        anyOf: [
          {
            required: ['dataschema'],
            properties: { dataschema: { enum: OTHER_FORMS }, data: { type: ['object', 'string'] } },
          },
          { properties: { dataschema: { enum: OWN_FORM }, data } },
        ],
      }
    : { properties: { data } };

const eventPayload = (type: MessageType, dataName: string): JsonSchema => ({
  allOf: [
    component('envelope'),
    { properties: { type: { const: type } } },
    { oneOf: [{ required: ['data'] }, { required: ['data_base64'] }] },
    dataRule(type, component(dataName)),
  ],
});

const messageOf = (type: MessageType, dataName: string): object => ({
  name: type,
  title: type,
  summary: `Data: ${dataName}.json. Taken by doors of the kind "${MESSAGE_TYPES[type].door}" only.`,
  contentType: 'application/cloudevents+json',
  payload: eventPayload(type, dataName),
  examples: [{ name: 'complete', summary: 'An invented example.', payload: EVENT_EXAMPLES[type] }],
});

const replyMessages = {
  'message-accepted': {
    name: 'kr.go.changwon.jobs.message.accepted.v1',
    title: 'kr.go.changwon.jobs.message.accepted.v1',
    summary: 'The message was taken in. `findings` holds warnings, or the reasons why a posting is held.',
    contentType: 'application/cloudevents+json',
    payload: {
      allOf: [component('reply'), { properties: { type: { const: 'kr.go.changwon.jobs.message.accepted.v1' } } }],
    },
    examples: [{ name: 'open', summary: 'A posting is open.', payload: REPLY_EXAMPLES.accepted }],
  },
  'message-refused': {
    name: 'kr.go.changwon.jobs.message.refused.v1',
    title: 'kr.go.changwon.jobs.message.refused.v1',
    summary: 'Nothing was stored but the refusal. `findings` says why and what to change.',
    contentType: 'application/cloudevents+json',
    payload: {
      allOf: [component('reply'), { properties: { type: { const: 'kr.go.changwon.jobs.message.refused.v1' } } }],
    },
    examples: [{ name: 'refused', summary: 'The pay is below the minimum wage.', payload: REPLY_EXAMPLES.refused }],
  },
} as const;

const stageParameter = { stage: at('components/parameters', 'stage') };
const who = (sender: Sender): string => (sender === CITY ? "the city's officials (일자리창출과)" : sender);
const doorKey = (door: Door): string => `${door.sender}-${door.kind}`;
const repliesKey = (sender: Sender): string => `${sender}-replies`;
const typesOf = (door: Door): string[] =>
  Object.entries(MESSAGE_TYPES)
    .filter(([, { door: kind }]) => kind === door.kind)
    .map(([type]) => messageKey(type));

const channel = (address: string, text: string, messages: readonly string[], parties: object): object => ({
  address,
  description: text,
  servers: [at('servers', 'sqs')],
  parameters: stageParameter,
  messages: Object.fromEntries(messages.map((key) => [key, at('components/messages', key)])),
  bindings: { sqs: { queue: { name: address, fifoQueue: false } } },
  ...parties,
});

const doorChannel = (door: Door): object =>
  channel(
    doorQueueName(STAGE, door),
    `The ${door.kind} door of ${who(door.sender)}. Only its role may send, over TLS; \`source\` is ${sourceOf(door.sender)}.`,
    typesOf(door),
    { 'x-may-send': door.sender, 'x-may-receive': 'network', 'x-source': sourceOf(door.sender) },
  );

const replyChannel = (sender: Sender): object =>
  channel(
    replyQueueName(STAGE, sender),
    `The answers to ${who(sender)}: one for every message. Only its role may receive and delete.`,
    Object.keys(replyMessages),
    { 'x-may-send': 'network', 'x-may-receive': sender },
  );

const within = (key: string, messages: readonly string[]): { $ref: string }[] =>
  messages.map((message) => ({ $ref: `#/channels/${key}/messages/${message}` }));

const receives = (door: Door): object => ({
  action: 'receive',
  channel: at('channels', doorKey(door)),
  summary: `Take in what ${who(door.sender)} sends.`,
  messages: within(doorKey(door), typesOf(door)),
  reply: {
    channel: at('channels', repliesKey(door.sender)),
    messages: within(repliesKey(door.sender), Object.keys(replyMessages)),
  },
});

const answers = (sender: Sender): object => ({
  action: 'send',
  channel: at('channels', repliesKey(sender)),
  summary: `Answer ${who(sender)}.`,
  messages: within(repliesKey(sender), Object.keys(replyMessages)),
});

const info = {
  title: 'Changwon Job Network',
  version: '1.0.0',
  description:
    'What partners of the city of Changwon send and receive: one CloudEvents 1.0 message in structured JSON per SQS ' +
    `message body, at most ${DATA_LIMIT} UTF-8 bytes. Described from the side of the network: it receives on doors and ` +
    'sends on reply queues. `pii` marks personal data; `x-known-values` lists the values of a list that may grow. The ' +
    'schemas are those of the JSON Schema files beside this one. docs/partner-guide.md shows the first message step by step.',
  license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
};

/**
 * The JSON Schemas as components of this document. A nested definition becomes a reference to the published schema of
 * that title, if there is one. Otherwise it becomes a component under its own name.
 */
const schemaComponents = (schemas: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> => {
  const byTitle = new Map(Object.entries(schemas).map(([name, schema]) => [schema['title'], name]));
  const carried = Object.values(schemas).flatMap(({ $defs }) => Object.entries($defs ?? {}));
  const beside = carried.filter(([id]) => !byTitle.has(id));
  const placed = ({ $schema: _dialect, $id: _id, $defs: _defs, ...schema }: JsonSchema): JsonSchema =>
    JSON.parse(JSON.stringify(schema), (key, value: unknown) => {
      if (key !== '$ref' || typeof value !== 'string') return value;
      const id = value.replace('#/$defs/', '');
      return component(byTitle.get(id) ?? id).$ref;
    });
  return Object.fromEntries(
    [...Object.entries(schemas), ...beside].map(([name, schema]) => [name, placed({ ...schema })]),
  );
};

/** AsyncAPI 3.1.0: every queue that the outside sees, who may send or receive there, and what. */
export const asyncApiDocument = (
  schemas: Readonly<Record<string, JsonSchema>>,
  dataNames: Readonly<Record<MessageType, string>>,
): object => {
  const senders = senderSchema.options;
  const events = Object.keys(dataNames)
    .filter(isMessageType)
    .map((type) => [messageKey(type), messageOf(type, dataNames[type])]);
  return {
    asyncapi: '3.1.0',
    info,
    defaultContentType: 'application/cloudevents+json',
    servers: {
      sqs: {
        host: 'sqs.ap-northeast-2.amazonaws.com',
        protocol: 'sqs',
        description: 'Amazon SQS in Seoul. The role of a partner signs its requests (AWS Signature Version 4).',
      },
    },
    channels: Object.fromEntries([
      ...DOORS.map((door) => [doorKey(door), doorChannel(door)]),
      ...senders.map((sender) => [repliesKey(sender), replyChannel(sender)]),
    ]),
    operations: Object.fromEntries([
      ...DOORS.map((door) => [`receive-${doorKey(door)}`, receives(door)]),
      ...senders.map((sender) => [`answer-${sender}`, answers(sender)]),
    ]),
    components: {
      parameters: { stage: { enum: ['dev', 'prod'], description: 'The environment: dev to try, prod for real.' } },
      messages: { ...Object.fromEntries(events), ...replyMessages },
      schemas: schemaComponents(schemas),
    },
  };
};
