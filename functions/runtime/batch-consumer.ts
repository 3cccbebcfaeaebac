import { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import sqsPartialBatchFailure from '@middy/sqs-partial-batch-failure';
import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Moment } from '../domain/calendar.ts';
import { traceOf } from './trace-of.ts';

/** One message as it was delivered. */
export type Delivery = {
  readonly messageId: string;
  readonly body: string;
  /** The name of the queue it came from: the only thing that says who sent it (I8). */
  readonly queue: string;
  /** When it was sent, ISO 8601 instant. */
  readonly sentAt: string;
  /** Names this delivery of this message and no other. */
  readonly attempt: string;
};

/** What became of a message, in a word; of a message that stands for several things, in a word for each. */
type Outcome = string | readonly string[];

/** Does the whole work of one message and says what became of it. Whatever it throws means: try again later. */
export type Work = (delivery: Delivery, moment: Moment) => Promise<Outcome>;

/** Prepares the work of one batch: what is read here is read after every message of the batch was sent. */
export type BatchWork = () => Work;

type Options = {
  readonly clock: () => Moment;
  readonly logger?: Pick<Logger, 'info' | 'error'>;
  /** Milliseconds before the function's own deadline at which unfinished messages are given back. */
  readonly reserve?: number;
  /** How many messages of a batch are under way at once. */
  readonly width?: number;
};

const deliveryOf = (record: SQSRecord, requestId: string): Delivery => ({
  messageId: record.messageId,
  body: record.body,
  queue: record.eventSourceARN.slice(record.eventSourceARN.lastIndexOf(':') + 1),
  sentAt: new Date(Number(record.attributes.SentTimestamp)).toISOString(),
  attempt: `${requestId}/${record.messageId}/${record.attributes.ApproximateReceiveCount}`,
});

const beforeDeadline = async (work: Promise<Outcome>, milliseconds: number): Promise<Outcome> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new OutOfTime()), Math.max(0, milliseconds));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

class OutOfTime extends Error {
  override name = 'OutOfTime';
}

/** Runs every record on its own, at most `width` at once; starts none when time has run out. */
const settle = async (records: readonly SQSRecord[], width: number, run: (record: SQSRecord) => Promise<Outcome>) => {
  const results: PromiseSettledResult<Outcome>[] = [];
  const queue = records.entries();
  const worker = async () => {
    for (const [index, record] of queue) {
      results[index] = await run(record).then(
        (value) => ({ status: 'fulfilled' as const, value }),
        (reason: unknown) => ({ status: 'rejected' as const, reason }),
      );
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, records.length) }, worker));
  return results;
};

const tally = (results: readonly PromiseSettledResult<Outcome>[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  const words = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : 'retry'));
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

/**
 * A Lambda handler for a queue: one attempt per record, finished ones acknowledged, thrown ones given back (I2). Writes one
 * log line per batch with counts and, for what is tried again, where it failed; never a body (I9).
 */
export const batchConsumer = (
  workOfBatch: BatchWork,
  { clock, logger = new Logger(), reserve = 3_000, width = 5 }: Options,
) =>
  middy<SQSEvent>({ timeoutEarlyInMillis: 0 })
    .use(
      sqsPartialBatchFailure({
        logger: (reason: unknown, record: SQSRecord) =>
          logger.error('A message will be tried again', { messageId: record.messageId, ...traceOf(reason) }),
      }),
    )
    .handler(async (event: SQSEvent, context: Context) => {
      const work = workOfBatch();
      const run = async (record: SQSRecord): Promise<Outcome> => {
        const left = context.getRemainingTimeInMillis() - reserve;
        if (left <= 0) throw new OutOfTime();
        return beforeDeadline(work(deliveryOf(record, context.awsRequestId), clock()), left);
      };
      const results = await settle(event.Records, width, run);
      logger.info('Batch', { records: event.Records.length, outcomes: tally(results) });
      return results;
    });
