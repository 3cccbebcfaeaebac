import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import type * as DynamoDB from '@aws-sdk/client-dynamodb';
import type * as SecretsManager from '@aws-sdk/client-secrets-manager';
import type * as SES from '@aws-sdk/client-ses';
import type * as SQS from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { plus, type Charge } from '../../bin/cost/prices.ts';
import { dynamoUnits } from './dynamo-units.ts';

/** What calls of one kind used. */
export type Used = {
  readonly requests: number;
  /** Bytes of the bodies. */
  readonly sent: number;
  readonly received: number;
  readonly charge: Charge;
  /** The DynamoDB units that the store itself reported, beside those of `charge`, which are computed from sizes. */
  readonly reported: Charge;
};

/**
 * Counts what AWS would charge for. Every attempt of a call is counted at the client, also those that fail. What no
 * client calls (Lambda, its receives, logs) is added by the code that runs the function. Deployed functions have no meter.
 */
export type Meter = {
  /** Counts every call of this client from now on. A call of which the price is not known throws. */
  readonly dynamoDb: (client: DynamoDB.DynamoDBClient) => DynamoDB.DynamoDBClient;
  readonly sqs: (client: SQS.SQSClient) => SQS.SQSClient;
  readonly ses: (client: SES.SESClient) => SES.SESClient;
  readonly secrets: (client: SecretsManager.SecretsManagerClient) => SecretsManager.SecretsManagerClient;
  readonly add: (what: string, charge: Charge, requests?: number) => void;
  /** By service, operation and table. */
  readonly used: () => ReadonlyMap<string, Used>;
  readonly total: () => Used;
};

const NOTHING: Used = { requests: 0, sent: 0, received: 0, charge: {}, reported: {} };

export const sumOf = (all: Iterable<Used>): Used =>
  [...all].reduce(
    (sum, one) => ({
      requests: sum.requests + one.requests,
      sent: sum.sent + one.sent,
      received: sum.received + one.received,
      charge: plus(sum.charge, one.charge),
      reported: plus(sum.reported, one.reported),
    }),
    NOTHING,
  );

const requestSchema = z.object({ body: z.union([z.string(), z.instanceof(Uint8Array)]) });
const responseSchema = z.object({ headers: z.object({ 'content-length': z.coerce.number() }) });

const bytesSent = (request: unknown): number => {
  const body = requestSchema.safeParse(request).data?.body;
  return body === undefined ? 0 : Buffer.byteLength(body);
};
const bytesReceived = (response: unknown): number =>
  responseSchema.safeParse(response).data?.headers['content-length'] ?? 0;

/** What one attempt was charged, and what it was made on. No output: it failed with this error. */
type Attempt<In, Out> = {
  readonly operation: string;
  readonly input: In;
  readonly output: Out | undefined;
  readonly error?: unknown;
};
type Priced = { readonly on?: string | undefined; readonly charge: Charge; readonly reported?: Charge };

type Next<In, Out> = (args: { readonly input: In; readonly request: unknown }) => Promise<{
  readonly output?: Out;
  readonly response: unknown;
}>;
type Client<In, Out> = {
  readonly middlewareStack: {
    add(
      middleware: (next: Next<In, Out>, context: { readonly commandName?: string }) => Next<In, Out>,
      options: { readonly step: 'deserialize'; readonly priority: 'high'; readonly name: string },
    ): void;
  };
};

/** SQS and SNS charge a request for each 64 KB. */
const CHUNK = 65_536;
const chunks = (bytes: number): number => Math.max(1, Math.ceil(bytes / CHUNK));

const ofDynamoDb = ({
  operation,
  input,
  output,
  error,
}: Attempt<DynamoDB.ServiceInputTypes, DynamoDB.ServiceOutputTypes>): Priced => {
  const on = 'TableName' in input ? input.TableName : undefined;
  if (output === undefined && !(error instanceof ConditionalCheckFailedException)) return { on, charge: {} };
  const { reads, writes } = dynamoUnits(operation, input, output);
  const consumed = output !== undefined && 'ConsumedCapacity' in output ? output.ConsumedCapacity : undefined;
  const units = consumed !== undefined && 'CapacityUnits' in consumed ? (consumed.CapacityUnits ?? 0) : 0;
  return {
    on,
    charge: { 'read-unit': reads, 'write-unit': writes },
    reported: writes > 0 ? { 'write-unit': units } : { 'read-unit': units },
  };
};

const ofSqs = ({ operation, input }: Attempt<SQS.ServiceInputTypes, SQS.ServiceOutputTypes>): Priced => {
  if (operation !== 'SendMessageBatch' || !('Entries' in input))
    throw new Error(`The meter does not know what ${operation} of SQS costs`);
  const bodies = (input.Entries ?? []).map((entry) => ('MessageBody' in entry ? (entry.MessageBody ?? '') : ''));
  const url = input.QueueUrl ?? '';
  return {
    on: url.slice(url.lastIndexOf('/') + 1),
    charge: { 'sqs-request': chunks(bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0)) },
  };
};

/** A rejected mail is free, and so is the question how much may be sent. */
const ofSes = ({ input, output }: Attempt<SES.ServiceInputTypes, SES.ServiceOutputTypes>): Priced => {
  if (output === undefined || !('RawMessage' in input)) return { charge: {} };
  const mails = input.Destinations?.length ?? 0;
  return { charge: { mail: mails, 'mail-gb': (mails * (input.RawMessage?.Data?.byteLength ?? 0)) / 1e9 } };
};

/** The secrets lie under a customer key, so each call makes Secrets Manager ask KMS once. */
const ofSecrets = (): Priced => ({ charge: { 'secret-call': 1, 'kms-request': 1 } });

/** Asks DynamoDB for what the meter has to know. Neither costs anything. */
const askMore = (client: DynamoDB.DynamoDBClient): void =>
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) =>
        next({
          ...args,
          input: {
            ...args.input,
            ReturnConsumedCapacity: 'TOTAL',
            ...(/^(?:Put|Delete)Item/.test(commandName) && { ReturnValues: 'ALL_OLD' as const }),
          },
        }),
    { step: 'initialize', name: 'askMore' },
  );

export const startMeter = (): Meter => {
  const used = new Map<string, Used>();
  const note = (what: string, more: Partial<Used>): void =>
    void used.set(what, sumOf([used.get(what) ?? NOTHING, { ...NOTHING, requests: 1, ...more }]));

  const watch = <In, Out>(
    service: string,
    client: Client<In, Out>,
    priceOf: (attempt: Attempt<In, Out>) => Priced,
  ): void =>
    client.middlewareStack.add(
      (next, { commandName = '' }) =>
        async (args) => {
          const operation = commandName.replace(/Command$/, '');
          const done = (
            outcome: { readonly output: Out | undefined; readonly error?: unknown },
            received: number,
          ): void => {
            const { on, charge, reported = {} } = priceOf({ operation, input: args.input, ...outcome });
            const what = [service, operation, ...(on === undefined ? [] : [on])].join(' ');
            note(what, { sent: bytesSent(args.request), received, charge, reported });
          };
          let answer;
          try {
            answer = await next(args);
          } catch (error) {
            done({ output: undefined, error }, 0);
            throw error;
          }
          done({ output: answer.output }, bytesReceived(answer.response));
          return answer;
        },
      // Around the reading of the answer, within the SDK's retries: each attempt passes here.
      { step: 'deserialize', priority: 'high', name: 'meter' },
    );

  return {
    dynamoDb: (client) => {
      askMore(client);
      watch<DynamoDB.ServiceInputTypes, DynamoDB.ServiceOutputTypes>('DynamoDB', client, ofDynamoDb);
      return client;
    },
    sqs: (client) => {
      watch<SQS.ServiceInputTypes, SQS.ServiceOutputTypes>('SQS', client, ofSqs);
      return client;
    },
    ses: (client) => {
      watch<SES.ServiceInputTypes, SES.ServiceOutputTypes>('SES', client, ofSes);
      return client;
    },
    secrets: (client) => {
      watch<SecretsManager.ServiceInputTypes, SecretsManager.ServiceOutputTypes>('Secrets Manager', client, ofSecrets);
      return client;
    },
    add: (what, charge, requests = 1) => note(what, { charge, requests }),
    used: () => used,
    total: () => sumOf(used.values()),
  };
};
