import { SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import type { SendMessageBatchRequestEntry } from '@aws-sdk/client-sqs';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startSqs } from '../../../../local/system/aws/sqs.ts';
import type { Sqs } from '../../../../local/system/aws/sqs.ts';
import { startClock } from '../../../../local/system/clock/clock.ts';
import { startEventSource } from '../../../../local/system/lambda/event-source.ts';
import type { FunctionPool, Outcome } from '../../../../local/system/lambda/function-pool.ts';
import type { EventSourcePlan } from '../../../../local/system/plan/function-plan.ts';

/**
 * The queue is real, the function is the test itself. A queue whose visibility timeout is 0 gives a message that is not deleted again at
 * once, so that no test waits.
 */

const clock = startClock('2026-11-02');
let sqs: Sqs;
beforeAll(async () => {
  sqs = await startSqs({ port: 0, clock, onSent: () => undefined });
});
afterAll(() => sqs.stop());

let stop = (): void => undefined;
afterEach(() => stop());

const arnOf = (name: string): string => `arn:aws:sqs:ap-northeast-2:000000000000:${name}`;

let queues = 0;
const queueWith = async (attributes: Record<string, string> = {}): Promise<string> => {
  queues += 1;
  const name = `queue-${queues}`;
  await sqs.createQueues([
    { logicalId: name, name, arn: arnOf(name), attributes: { VisibilityTimeout: '0', ...attributes } },
  ]);
  return name;
};

const send = async (name: string, entries: readonly Partial<SendMessageBatchRequestEntry>[]): Promise<string[]> => {
  const { Successful = [] } = await sqs.client.send(
    new SendMessageBatchCommand({
      QueueUrl: sqs.queueUrl(name),
      Entries: entries.map((entry, index) => ({ Id: String(index), MessageBody: `body-${index}`, ...entry })),
    }),
  );
  return Successful.map(({ MessageId }) => MessageId!);
};

type Invoke = (records: readonly SQSRecord[]) => Promise<Outcome>;

/** Starts an event source on the queue; `batches` are those that the function was given. */
const feed = (name: string, invoke: Invoke, plan: Partial<EventSourcePlan> = {}, capacity = 1) => {
  const batches: (readonly SQSRecord[])[] = [];
  const failures: number[] = [];
  const stopping = new AbortController();
  const pool: Pick<FunctionPool, 'capacity' | 'invoke' | 'countFailures'> = {
    capacity,
    invoke: (event) => {
      const { Records } = event as SQSEvent;
      batches.push(Records);
      return invoke(Records);
    },
    countFailures: (records) => void failures.push(records),
  };
  const source = startEventSource({
    plan: {
      logicalId: 'Source',
      queueName: name,
      queueArn: arnOf(name),
      functionName: 'function',
      batchSize: 10,
      windowSeconds: 0,
      maximumConcurrency: undefined,
      reportsItemFailures: true,
      ...plan,
    },
    sqs,
    pool: pool as FunctionPool,
    clock,
    onBatch: () => undefined,
    signal: stopping.signal,
  });
  stop = () => stopping.abort();
  const settled = async (): Promise<void> => {
    await expect
      .poll(
        async () => {
          const { waiting, inFlight } = (await sqs.counts()).get(name)!;
          return waiting + inFlight + source.busy();
        },
        { timeout: 20_000 },
      )
      .toBe(0);
  };
  return { batches, failures, settled };
};

const done = (result: unknown): Outcome => ({ kind: 'done', result });
const failed: Outcome = { kind: 'failed', reason: 'threw' };

describe('as on AWS: which messages of a batch come again', () => {
  const failing = (...identifiers: unknown[]) => ({
    batchItemFailures: identifiers.map((itemIdentifier) => ({ itemIdentifier })),
  });
  const NONE: readonly number[] = [];
  const ALL = [0, 1, 2];
  type Respond = (ids: readonly string[]) => Outcome;
  /** What it is, the outcome of the first batch, the messages that come again, and whether the source reports item failures. */
  const CASES: readonly (readonly [string, Respond, readonly number[], boolean])[] = [
    ['no response: none', () => done(null), NONE, true],
    ['an empty response: none', () => done({}), NONE, true],
    ['a null list: none', () => done({ batchItemFailures: null }), NONE, true],
    ['an empty list: none', () => done(failing()), NONE, true],
    ['a list with one id: that one', (ids) => done(failing(ids[1])), [1], true],
    ['a list with two ids: those two', (ids) => done(failing(ids[2], ids[0])), [0, 2], true],
    ['an id that is empty: all', (ids) => done(failing(ids[1], '')), ALL, true],
    ['an id that is null: all', () => done(failing(null)), ALL, true],
    ['an id that the batch does not hold: all', (ids) => done(failing(ids[1], 'another')), ALL, true],
    ['an id under another key: all', (ids) => done({ batchItemFailures: [{ messageId: ids[1] }] }), ALL, true],
    ['a response that is no object: all', () => done('done'), ALL, true],
    ['a function that fails: all', () => failed, ALL, true],
    ['without ReportBatchItemFailures, any response: none', (ids) => done(failing(ids[1])), NONE, false],
    ['without ReportBatchItemFailures, a function that fails: all', () => failed, ALL, false],
  ];

  test.each(CASES)('%s', async (_what, respond, expected, reportsItemFailures) => {
    const name = await queueWith();
    const ids = await send(name, [{}, {}, {}]);
    let isFirst = true;
    const invoke: Invoke = async () => {
      const outcome = isFirst ? respond(ids) : done(null);
      isFirst = false;
      return outcome;
    };
    const { batches, failures, settled } = feed(name, invoke, { reportsItemFailures });
    await settled();
    const again = batches.slice(1).flatMap((batch) => batch.map(({ messageId }) => ids.indexOf(messageId)));
    expect(batches[0]).toHaveLength(3);
    expect(again.toSorted((a, b) => a - b)).toEqual(expected);
    expect(failures[0]).toBe(expected.length);
  });
});

describe('as on AWS: a record', () => {
  test('that comes again says how often it was received, and keeps its id and the instant at which it was sent', async () => {
    const name = await queueWith();
    const [id] = await send(name, [{}]);
    let tries = 0;
    const { batches, settled } = feed(name, async () => ((tries += 1) < 3 ? failed : done(null)));
    await settled();
    const records = batches.flat();
    expect(records.map(({ messageId }) => messageId)).toEqual([id, id, id]);
    expect(records.map(({ attributes }) => attributes.ApproximateReceiveCount)).toEqual(['1', '2', '3']);
    expect(new Set(records.map(({ attributes }) => attributes.SentTimestamp)).size).toBe(1);
    expect(new Set(records.map(({ receiptHandle }) => receiptHandle)).size).toBe(3);
  });

  test('carries the message attributes and the digest of its body', async () => {
    const name = await queueWith();
    await send(name, [
      {
        MessageAttributes: {
          source: { DataType: 'String', StringValue: 'masan-univ' },
          bytes: { DataType: 'Binary', BinaryValue: new Uint8Array([0, 255]) },
        },
      },
    ]);
    const { batches, settled } = feed(name, async () => done(null));
    await settled();
    expect(batches[0]).toMatchObject([
      {
        body: 'body-0',
        md5OfBody: '0ff85a33ee8c8aa4f59a843d5199909f',
        messageAttributes: {
          source: { dataType: 'String', stringValue: 'masan-univ', stringListValues: [], binaryListValues: [] },
          bytes: { dataType: 'Binary', binaryValue: 'AP8=' },
        },
      },
    ]);
  });

  test('that fails every time is received maxReceiveCount times and then lies in the dead-letter queue', async () => {
    const dead = await queueWith();
    const redrive = { deadLetterTargetArn: arnOf(dead), maxReceiveCount: 3 };
    const name = await queueWith({ RedrivePolicy: JSON.stringify(redrive) });
    const [poison] = await send(name, [{}]);
    const { batches, settled } = feed(name, async () => failed);
    await settled();
    expect(batches).toHaveLength(3);
    expect(await sqs.waitingIds(dead)).toEqual([poison]);
  });
});

describe('as on AWS: batches that are open at once', () => {
  /** The highest number of open batches, of 12 messages in batches of one. They stay open until `expected` are, and a while longer. */
  const mostOpen = async (
    maximumConcurrency: number | undefined,
    capacity: number,
    expected: number,
  ): Promise<number> => {
    const name = await queueWith({ VisibilityTimeout: '60' });
    await send(name, [{}, {}, {}, {}, {}, {}]);
    await send(name, [{}, {}, {}, {}, {}, {}]);
    let open = 0;
    let most = 0;
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const invoke: Invoke = async () => {
      open += 1;
      most = Math.max(most, open);
      if (open === expected) setTimeout(release, 50);
      await released;
      open -= 1;
      return done(null);
    };
    const { batches, settled } = feed(name, invoke, { batchSize: 1, maximumConcurrency }, capacity);
    await settled();
    expect(batches).toHaveLength(12);
    return most;
  };

  test('are as many as MaximumConcurrency', async () => {
    expect(await mostOpen(2, 4, 2)).toBe(2);
    expect(await mostOpen(3, 4, 3)).toBe(3);
  });

  test('are no more than the function has instances', async () => {
    expect(await mostOpen(undefined, 4, 4)).toBe(4);
    expect(await mostOpen(8, 4, 4)).toBe(4);
  });
});
