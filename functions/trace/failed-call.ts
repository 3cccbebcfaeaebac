import * as z from 'zod';
import { atFirstUse } from '../contracts/fields.ts';
import type { FailedCall } from '../contracts/log-line.ts';

/**
 * The AWS call behind each error, stored beside the error. The error cannot be wrapped, because callers recognise AWS
 * errors by their class. Its message is not logged, because it may quote the data.
 */
const calls = new WeakMap<Error, FailedCall>();

/** Returns the AWS call behind an error or behind its cause. Returns undefined if there is none. */
export const failedCallOf = (reason: unknown): FailedCall | undefined =>
  reason instanceof Error ? (calls.get(reason) ?? failedCallOf(reason.cause)) : undefined;

/** Records which call an error comes from. Returns the error. */
export const stemsFrom = <E extends Error>(error: E, call: FailedCall): E => {
  calls.set(error, call);
  return error;
};

/** Returns the text if it looks like a name or an id. Returns undefined for anything else, such as a sentence. */
export const nameIn = (text: string | undefined): string | undefined =>
  text !== undefined && /^[\w.:#/=+-]{1,200}$/.test(text) ? text : undefined;

const metadataSchema = atFirstUse(() =>
  z.object({ $metadata: z.object({ requestId: z.string().optional(), attempts: z.int().optional() }) }),
);

/** Returns the parts of an AWS answer or error that identify the call. */
export const metadataOf = (answer: unknown): Pick<FailedCall, 'awsRequest' | 'attempts'> => {
  const { requestId, attempts } = metadataSchema().safeParse(answer).data?.$metadata ?? {};
  const awsRequest = nameIn(requestId);
  return { ...(awsRequest !== undefined && { awsRequest }), ...(attempts !== undefined && { attempts }) };
};

const throttlingSchema = atFirstUse(() =>
  z.object({ throttlingReasons: z.array(z.object({ reason: z.string().optional() })) }),
);

/** Why DynamoDB throttled a call: a table, an index or one key was too busy. */
const throttledBy = (error: Error): Pick<FailedCall, 'throttled'> => {
  const { throttlingReasons = [] } = throttlingSchema().safeParse(error).data ?? {};
  const throttled = [...new Set(throttlingReasons.flatMap(({ reason }) => nameIn(reason) ?? []))];
  return throttled.length === 0 ? {} : { throttled };
};

/**
 * The resource of a call: the last part of its name, URL or ARN. It comes from the infrastructure, never from a
 * message.
 */
const subjectSchema = atFirstUse(() =>
  z.union([
    z.object({ TableName: z.string() }).transform(({ TableName }) => TableName),
    z.object({ QueueUrl: z.string() }).transform(({ QueueUrl }) => queueNameOf(QueueUrl)),
    z.object({ SecretId: z.string() }).transform(({ SecretId }) => SecretId.slice(SecretId.lastIndexOf(':') + 1)),
    z.object({ ConfigurationSetName: z.string() }).transform(({ ConfigurationSetName }) => ConfigurationSetName),
  ]),
);

export const queueNameOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

type Call = (args: { input: object }) => Promise<{ output: object; response: unknown }>;
type Client = {
  readonly middlewareStack: {
    add(
      middleware: (next: Call, context: { readonly commandName?: string }) => Call,
      options: { readonly step: 'initialize'; readonly name: string },
    ): void;
  };
};

const naming = new WeakSet<Client>();

/** Makes every error of this client's calls name its call. A repeated call of this function changes nothing. */
export const nameFailedCalls = (client: Client): void => {
  if (naming.has(client)) return;
  naming.add(client);
  client.middlewareStack.add(
    (next, { commandName = 'Command' }) =>
      async (args) => {
        try {
          return await next(args);
        } catch (error) {
          if (!(error instanceof Error)) throw error;
          const operation = commandName.replace(/Command$/, '');
          const on = subjectSchema().safeParse(args.input).data;
          throw stemsFrom(error, {
            operation,
            ...(on !== undefined && { on }),
            ...metadataOf(error),
            ...throttledBy(error),
          });
        }
      },
    { step: 'initialize', name: 'nameFailedCalls' },
  );
};
