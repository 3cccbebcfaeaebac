import type { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import sqsPartialBatchFailure from '@middy/sqs-partial-batch-failure';
import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';
import pMap from 'p-map';
import { traceOf } from '../trace/trace-of.ts';
import { onTrail } from '../trace/trail.ts';
import { JOURNAL_LOST } from '../contracts/journal-lost.ts';
import type { TraceStep } from '../contracts/log-line.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { batchLog, type Outcome, type Worked } from './batch-log.ts';
import { functionLogger } from './function-logger.ts';
import { jsonIn } from '../domain/language/json-in.ts';

/** One message as it was delivered. */
export type Delivery = {
  readonly messageId: string;
  readonly body: string;
  /** The name of its queue: the only thing that says who sent the message (I8). */
  readonly queue: string;
  /** When it was sent, ISO 8601 instant. */
  readonly sentAt: string;
  /** Identifies this delivery of this message, and no other. */
  readonly attempt: string;
};

/** Does the whole work of one message and returns what became of it. Any error means: try again later. */
export type Work = (delivery: Delivery, moment: Moment) => Promise<Outcome>;

/**
 * The work of a batch, and what is done once after the last message of it. If the end fails, every message of the batch comes again,
 * as long as it was received fewer times than `tries` (absent: always).
 */
type WorkWithEnd = {
  readonly work: Work;
  readonly atEnd: () => Promise<void>;
  readonly tries?: number;
};

/** Prepares the work of one batch. Everything read here is read after the last message of the batch was sent. */
export type BatchWork = () => Work | WorkWithEnd;

type Options = {
  readonly clock: () => Moment;
  readonly logger?: Pick<Logger, 'info' | 'error'>;
  /** Unfinished messages are returned to the queue this many milliseconds before the function's own deadline. */
  readonly reserve?: number;
  /** How many messages of a batch run at once. */
  readonly width?: number;
  /**
   * The item that a message writes, by the message's content. Messages that write the same item run one after another: in parallel, all
   * but one would fail their conditional write and retry. Undefined: the message runs independently.
   */
  readonly itemOf?: (content: unknown) => string | undefined;
};

const queueOf = ({ eventSourceARN }: SQSRecord): string => eventSourceARN.slice(eventSourceARN.lastIndexOf(':') + 1);

const deliveryOf = (record: SQSRecord, requestId: string): Delivery => ({
  messageId: record.messageId,
  body: record.body,
  queue: queueOf(record),
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

/**
 * Runs every record, at most `width` at once and one at a time per group. A failure does not stop the others. Starts no
 * record when time has run out.
 */
const settle = async (
  records: readonly SQSRecord[],
  groupOf: (record: SQSRecord) => unknown,
  width: number,
  run: (record: SQSRecord, trail: TraceStep[]) => Promise<Outcome>,
): Promise<Worked[]> => {
  const worked: Worked[] = [];
  const groups = Map.groupBy(records.entries(), ([, record]) => groupOf(record)).values();
  const work = async (group: readonly (readonly [number, SQSRecord])[]): Promise<void> => {
    for (const [index, record] of group) {
      const trail: TraceStep[] = [];
      const result = await run(record, trail).then(
        (value) => ({ status: 'fulfilled' as const, value }),
        (reason: unknown) => ({ status: 'rejected' as const, reason }),
      );
      const receives = Number(record.attributes.ApproximateReceiveCount);
      worked[index] = { messageId: record.messageId, receives, trail, result };
    }
  };
  await pMap(groups, work, { concurrency: width });
  return worked;
};

/** Ends a batch. If that fails, its messages are not done either. A message that came often enough is done without it. */
const ended = async (
  worked: readonly Worked[],
  { atEnd, tries = Infinity }: WorkWithEnd,
  failed: (reason: unknown) => void,
): Promise<readonly Worked[]> => {
  try {
    await atEnd();
    return worked;
  } catch (reason) {
    if (worked.some(({ receives }) => receives >= tries)) failed(reason);
    return worked.map((one) =>
      one.result.status === 'fulfilled' && one.receives < tries
        ? { ...one, result: { status: 'rejected', reason } }
        : one,
    );
  }
};

/** A record whose item is unknown is a group of its own. */
const groupBy =
  (itemOf: Options['itemOf']) =>
  (record: SQSRecord): unknown =>
    itemOf?.(jsonIn(record.body)) ?? record;

/**
 * Returns a Lambda handler for a queue. Each record gets one attempt: finished records are acknowledged, failed ones
 * are returned to the queue (I2). The log says which messages came together, what became of each, and the ids of the
 * messages they led to.
 */
export const batchConsumer = (
  workOfBatch: BatchWork,
  { clock, logger = functionLogger(), reserve = 3_000, width = 5, itemOf }: Options,
) =>
  middy<SQSEvent>({ timeoutEarlyInMillis: 0 })
    // The default logger would print the body of a failed message.
    .use(sqsPartialBatchFailure({ logger: () => undefined }))
    .handler(async ({ Records: records }: SQSEvent, context: Context) => {
      const { awsRequestId: request } = context;
      const log = batchLog(logger, { request, queue: records.map(queueOf)[0] ?? '' });
      log.begins(records.map(({ messageId }) => messageId));
      const prepared = workOfBatch();
      const batch = typeof prepared === 'function' ? { work: prepared, atEnd: async () => undefined } : prepared;
      const run = async (record: SQSRecord, trail: TraceStep[]): Promise<Outcome> => {
        const left = context.getRemainingTimeInMillis() - reserve;
        if (left <= 0) throw new OutOfTime();
        return beforeDeadline(
          onTrail(trail, () => batch.work(deliveryOf(record, request), clock())),
          left,
        );
      };
      const worked = await ended(await settle(records, groupBy(itemOf), width, run), batch, (reason) =>
        logger.error(JOURNAL_LOST, { request, ...traceOf(reason) }),
      );
      log.ends(worked);
      return worked.map(({ result }) => result);
    });
