import * as z from 'zod';
import type { FailedCall } from '../contracts/log-line.ts';

/**
 * Which call to AWS an error stems from. It is kept beside the error: an error of AWS is recognised by its class, so it may not be
 * wrapped, and its own message may quote the data, so it is not logged.
 */
const calls = new WeakMap<Error, FailedCall>();

/** The call behind an error or behind what caused it; nothing where it does not stem from one. */
export const failedCallOf = (reason: unknown): FailedCall | undefined =>
  reason instanceof Error ? (calls.get(reason) ?? failedCallOf(reason.cause)) : undefined;

/** Says of an error from which call it stems; gives the error back. */
export const stemsFrom = <E extends Error>(error: E, call: FailedCall): E => {
  calls.set(error, call);
  return error;
};

/** A name or an id; anything else that stands in its place, such as a sentence, is not passed on. */
export const nameIn = (text: string | undefined): string | undefined =>
  text !== undefined && /^[\w.:#/=+-]{1,200}$/.test(text) ? text : undefined;

const metadataSchema = z.object({
  $metadata: z.object({ requestId: z.string().optional(), attempts: z.int().optional() }),
});

/** As much of an answer of AWS, or of its error, as says which call it was. */
export const metadataOf = (answer: unknown): Pick<FailedCall, 'awsRequest' | 'attempts'> => {
  const { requestId, attempts } = metadataSchema.safeParse(answer).data?.$metadata ?? {};
  const awsRequest = nameIn(requestId);
  return { ...(awsRequest !== undefined && { awsRequest }), ...(attempts !== undefined && { attempts }) };
};

const throttlingSchema = z.object({ throttlingReasons: z.array(z.object({ reason: z.string().optional() })) });

/** Why DynamoDB throttled a call: whether a table, an index or one key of it was too busy. */
const throttledBy = (error: Error): Pick<FailedCall, 'throttled'> => {
  const { throttlingReasons = [] } = throttlingSchema.safeParse(error).data ?? {};
  const throttled = [...new Set(throttlingReasons.flatMap(({ reason }) => nameIn(reason) ?? []))];
  return throttled.length === 0 ? {} : { throttled };
};

/** What a call is about, by the last part of its name, URL or ARN: these come from the infrastructure, never from a message. */
const subjectSchema = z.union([
  z.object({ TableName: z.string() }).transform(({ TableName }) => TableName),
  z.object({ QueueUrl: z.string() }).transform(({ QueueUrl }) => queueNameOf(QueueUrl)),
  z.object({ SecretId: z.string() }).transform(({ SecretId }) => SecretId.slice(SecretId.lastIndexOf(':') + 1)),
  z.object({ ConfigurationSetName: z.string() }).transform(({ ConfigurationSetName }) => ConfigurationSetName),
]);

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

/** Has every error of this client's calls say which call it was. Asked for again it changes nothing. */
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
          const on = subjectSchema.safeParse(args.input).data;
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
