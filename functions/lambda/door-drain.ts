import {
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  type Message,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { Logger } from '@aws-lambda-powertools/logger';
import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';
import pMap from 'p-map';
import * as z from 'zod';
import type { DrainRequest } from '../contracts/drain-request.ts';
import type { DrainOutcome } from '../contracts/outcomes.ts';
import { metadataOf, nameFailedCalls, stemsFrom } from '../trace/failed-call.ts';
import { traceOf } from '../trace/trace-of.ts';
import { functionLogger } from './function-logger.ts';

/**
 * Receives from doors in place of Lambda's poller. The poller of a door asks SQS 650,000 times a month, also where a
 * partner sends ten messages a day. A schedule starts the function instead, and the function looks at all of its doors.
 * What it does with a message is the same: the same batches, retries, dead letters, and sender (I8).
 */

type Consume = (event: SQSEvent, context: Context) => Promise<unknown>;

type Options = {
  readonly client: SQSClient;
  /** The URL of any queue of the stage. The others lie beside it, under their names. */
  readonly oneUrl: string;
  readonly logger?: Pick<Logger, 'info' | 'error'>;
  /** A batch is received only if more than this is left, in milliseconds. What is left waits for the next run. */
  readonly enough?: number;
  /** How long a receive waits for a message. With a wait, SQS asks all of its servers; without one, some of them. */
  readonly waitSeconds?: number;
};

const BATCH = 10;
const LOOKS_AT_ONCE = 10;

const COUNTS = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
const attributesSchema = z.object({
  QueueArn: z.string(),
  [COUNTS[0]]: z.coerce.number(),
  [COUNTS[1]]: z.coerce.number(),
});
const deliveredSchema = z.object({
  MessageId: z.string(),
  ReceiptHandle: z.string(),
  Body: z.string(),
  MD5OfBody: z.string().default(''),
  Attributes: z.object({
    ApproximateReceiveCount: z.string(),
    SentTimestamp: z.string(),
    SenderId: z.string().default(''),
    ApproximateFirstReceiveTimestamp: z.string().default(''),
  }),
});
const responseSchema = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

class NotDeleted extends Error {
  override name = 'NotDeleted';
}

/** A message as Lambda's poller hands it over. No function reads message attributes. */
const recordOf = (message: Message, eventSourceARN: string): SQSRecord => {
  const { MessageId, ReceiptHandle, Body, MD5OfBody, Attributes } = deliveredSchema.parse(message);
  return {
    messageId: MessageId,
    receiptHandle: ReceiptHandle,
    body: Body,
    attributes: Attributes,
    messageAttributes: {},
    md5OfBody: MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN,
    awsRegion: eventSourceARN.split(':')[3] ?? '',
  };
};

type Door = { readonly url: string; readonly arn: string };

const doorsOf = (client: SQSClient, waitSeconds: number) => ({
  /**
   * Returns the door, and whether it may have messages: some wait, or some were received before and may come again. SQS
   * counts what was sent within about a minute.
   */
  look: async (url: string): Promise<Door & { readonly mayHaveMessages: boolean }> => {
    const command = new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn', ...COUNTS] });
    const { Attributes } = await client.send(command);
    const { QueueArn: arn, ...counts } = attributesSchema.parse(Attributes);
    return { url, arn, mayHaveMessages: Object.values(counts).some((count) => count > 0) };
  },
  receive: async ({ url, arn }: Door): Promise<SQSRecord[]> => {
    const command = new ReceiveMessageCommand({
      QueueUrl: url,
      MaxNumberOfMessages: BATCH,
      WaitTimeSeconds: waitSeconds,
      MessageSystemAttributeNames: ['All'],
    });
    const { Messages = [] } = await client.send(command);
    return Messages.map((message) => recordOf(message, arn));
  },
  remove: async ({ url }: Door, records: readonly SQSRecord[]): Promise<void> => {
    if (records.length === 0) return;
    const Entries = records.map(({ receiptHandle }, index) => ({ Id: String(index), ReceiptHandle: receiptHandle }));
    const answer = await client.send(new DeleteMessageBatchCommand({ QueueUrl: url, Entries }));
    const [failed] = answer.Failed ?? [];
    if (failed === undefined) return;
    const call = { operation: 'DeleteMessageBatch', on: url.slice(url.lastIndexOf('/') + 1), ...metadataOf(answer) };
    throw stemsFrom(new NotDeleted(`Messages that are done were not deleted: ${failed.Code}`), call);
  },
});

/**
 * Returns a Lambda handler that takes batches from event sources, and drains doors when a schedule asks for it. Doors
 * with messages take turns, a batch each, so none waits for another's flood (I10). A batch has messages of one door, as
 * from the poller: if the function dies, the other doors' messages were not received. A door that fails does not stop
 * the others; the first failure is thrown at the end.
 */
export const orDrained = (
  consume: Consume,
  { client, oneUrl, logger = functionLogger(), enough = 15_000, waitSeconds = 1 }: Options,
): ((event: SQSEvent | DrainRequest, context: Context) => Promise<unknown>) => {
  nameFailedCalls(client);
  const { look, receive, remove } = doorsOf(client, waitSeconds);
  const base = oneUrl.slice(0, oneUrl.lastIndexOf('/') + 1);

  const drain = async (names: readonly string[], context: Context): Promise<DrainOutcome> => {
    const failures: unknown[] = [];
    const attempt = async <T>(url: string, work: () => Promise<T>): Promise<T | undefined> => {
      try {
        return await work();
      } catch (error) {
        const queue = url.slice(base.length);
        logger.error('A door could not be drained', { request: context.awsRequestId, queue, ...traceOf(error) });
        failures.push(error);
        return undefined;
      }
    };
    /** Takes one batch. Returns whether there was one. */
    const takeBatch = async (from: Door): Promise<boolean> => {
      const records = await receive(from);
      if (records.length === 0) return false;
      const { batchItemFailures } = responseSchema.parse(await consume({ Records: records }, context));
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      await remove(
        from,
        records.filter(({ messageId }) => !failed.has(messageId)),
      );
      return true;
    };
    const looked = await pMap(names, (name) => attempt(base + name, () => look(base + name)), {
      concurrency: LOOKS_AT_ONCE,
    });
    let open: readonly Door[] = looked.flatMap((one) => (one?.mayHaveMessages === true ? [one] : []));
    while (open.length > 0) {
      const again: Door[] = [];
      for (const one of open) {
        if (context.getRemainingTimeInMillis() < enough) return 'more-to-come';
        if ((await attempt(one.url, () => takeBatch(one))) === true) again.push(one);
      }
      open = again;
    }
    if (failures.length > 0) throw failures[0];
    return 'drained';
  };

  return async (event, context) => {
    if (!('drain' in event)) return consume(event, context);
    const outcome = await drain(event.drain, context);
    logger.info('Doors', { request: context.awsRequestId, doors: event.drain.length, outcomes: { [outcome]: 1 } });
    return undefined;
  };
};
