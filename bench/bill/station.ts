import { INVENTED_SETTINGS } from '../../test/support/invented-site.ts';
import * as z from 'zod';
import type { Sources } from '../../functions/access.ts';
import { dynamoTable } from '../../functions/aws/dynamo-table.ts';
import { replyQueues, sqsQueue } from '../../functions/aws/queue.ts';
import { replyQueueName } from '../../functions/contracts/partners.ts';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import { batchConsumer, type BatchWork } from '../../functions/lambda/batch-consumer.ts';
import { dynamoAt } from '../../test/support/dynalite.ts';
import { lambdaContext, sqsEvent } from '../../test/support/sqs-event.ts';
import { startMeter, type Meter } from '../meter/meter.ts';
import { sqsClientAt } from '../meter/stand-ins.ts';

/** Messages that wait, by the name of their queue. */
export type Waiting = Map<string, string[]>;

/** How a function takes messages: as its handler says. `batch`: how many come together. */
type Taking = {
  readonly queue: string;
  readonly batch: number;
  readonly width?: number;
  readonly itemOf?: (content: unknown) => string | undefined;
};

/** A deployed function with clients of its own, each under its meter. */
export type Station = {
  readonly meter: Meter;
  readonly sources: Sources;
  /** Runs the messages in batches. @throws if one of them fails */
  readonly run: (bodies: readonly string[], taking: Taking, moment: () => Moment, work: BatchWork) => Promise<void>;
};

export const STAGE = 'prod';
const QUEUES = 'https://sqs.ap-northeast-2.amazonaws.com/111122223333/';
const SETTINGS = { ...INVENTED_SETTINGS, partnerContacts: '{}' };

/** The memory of a function. In gigabytes. */
const MEMORY = 0.5;
/** A function of this memory has about a third of a processor. */
const SLOWER = 3;
/** How long a call takes. In seconds. */
const LATENCY = { call: 0.004, mail: 0.06 } as const;
/** Fields that the logger adds to each line, and what CloudWatch Logs adds to each event. In bytes. */
const LINE = 120 + 26;
/** The lines START, END and REPORT of each invocation. In bytes. */
const PLATFORM = 300 + 3 * 26;
const CHUNK = 65_536;

const answerSchema = z.object({ batchItemFailures: z.array(z.unknown()) });

let messages = 0;

/** Seconds that an invocation takes: its work on a slower processor, and its waits, those of its messages side by side. */
const duration = (cpu: number, calls: number, mails: number, inParallel: number): number =>
  SLOWER * cpu + (calls * LATENCY.call + mails * LATENCY.mail) / inParallel;

export const startStation = (url: string, waiting: Waiting): Station => {
  const meter = startMeter();
  const dynamo = meter.dynamoDb(dynamoAt(url));
  const sqs = meter.sqs(
    sqsClientAt((queue, bodies) => void waiting.set(queue, [...(waiting.get(queue) ?? []), ...bodies])),
  );
  const logged = { bytes: 0 };
  const log = (...line: readonly unknown[]): void => void (logged.bytes += JSON.stringify(line).length + LINE);
  const errors: string[] = [];
  const error = (...line: readonly unknown[]): void => {
    errors.push(JSON.stringify(line));
    log(...line);
  };
  const logger = { info: log, error };
  const sources: Sources = {
    table: (name) => dynamoTable(dynamo, name, logger),
    queue: (to) => sqsQueue(sqs, `${QUEUES}${to}`),
    replies: () => replyQueues(sqs, `${QUEUES}${replyQueueName(STAGE, 'city')}`, STAGE),
    setting: (name) => SETTINGS[name] ?? '',
  };
  const run: Station['run'] = async (bodies, { queue, batch: size, width = 5, itemOf }, moment, work) => {
    const handler = batchConsumer(work, { clock: moment, logger, width, ...(itemOf && { itemOf }) });
    for (let at = 0; at < bodies.length; at += size) {
      const batch = bodies.slice(at, at + size);
      const before = meter.total();
      logged.bytes = PLATFORM;
      const started = process.threadCpuUsage();
      const event = sqsEvent(
        batch.map((body) => ({ messageId: `m-${(messages += 1)}`, body })),
        { queue },
      );
      const answer = answerSchema.parse(
        await handler(
          event,
          lambdaContext(() => 900_000),
        ),
      );
      const { user, system } = process.threadCpuUsage(started);
      if (answer.batchItemFailures.length > 0) throw new Error([`A message of ${queue} failed.`, ...errors].join(' '));
      const after = meter.total();
      const mails = (after.charge.mail ?? 0) - (before.charge.mail ?? 0);
      const calls = after.requests - before.requests - mails;
      const seconds = duration((user + system) / 1e6, calls, mails, Math.min(width, batch.length));
      meter.add('Lambda', { 'lambda-request': 1, 'lambda-gb-second': MEMORY * seconds });
      meter.add('CloudWatch Logs', { 'log-gb': logged.bytes / 1e9 });
      const bytes = batch.reduce((sum, body) => sum + Buffer.byteLength(body), 0);
      meter.add('SQS receive and delete', { 'sqs-request': Math.max(1, Math.ceil(bytes / CHUNK)) + 1 }, 2);
    }
  };
  return { meter, sources, run };
};
