import { describe, expect, test } from 'vitest';
import { batchConsumer, type Work } from '../../functions/runtime/batch-consumer.ts';
import { lambdaContext, sqsEvent } from '../support/sqs-event.ts';
import { NOW } from '../support/world.ts';

const consume = async (
  work: Work,
  ids: readonly string[],
  options: { reserve?: number; width?: number; left?: number } = {},
) => {
  const lines: unknown[] = [];
  const log = (...line: unknown[]) => void lines.push(line);
  const { left = 30_000, ...rest } = options;
  const end = Date.now() + left;
  const context = lambdaContext(() => end - Date.now());
  const handler = batchConsumer(() => work, { clock: () => NOW, logger: { info: log, error: log }, ...rest });
  const messages = ids.map((messageId) => ({ messageId, body: `secret body of ${messageId}` }));
  const result: unknown = await handler(sqsEvent(messages, { receives: 2 }), context);
  return {
    failed: (result as { batchItemFailures: { itemIdentifier: string }[] }).batchItemFailures.map(
      (f) => f.itemIdentifier,
    ),
    lines,
  };
};
const TEN = Array.from({ length: 10 }, (_, index) => `m-${index}`);

describe('a batch', () => {
  test('with one poisoned record applies the nine others and gives back exactly that one (I2)', async () => {
    const done: string[] = [];
    const { failed } = await consume(async ({ messageId }) => {
      if (messageId === 'm-3') throw new TypeError('broken');
      done.push(messageId);
      return 'done';
    }, TEN);
    expect(failed).toEqual(['m-3']);
    expect(done).toHaveLength(9);
  });

  test('that runs out of time keeps what is done, gives back what is not, and starts no more', async () => {
    const started: string[] = [];
    const { failed } = await consume(
      ({ messageId }) => {
        started.push(messageId);
        return messageId < 'm-4' ? Promise.resolve('done') : new Promise(() => {});
      },
      TEN,
      { left: 350, reserve: 150, width: 1 },
    );
    expect(failed).toEqual(TEN.slice(4));
    expect(started).toEqual(TEN.slice(0, 5));
  });

  test('knows each record’s queue, and names each delivery apart from every other', async () => {
    const seen: unknown[] = [];
    await consume(
      async (delivery) => {
        seen.push(delivery);
        return 'done';
      },
      ['m-1'],
    );
    expect(seen).toEqual([
      {
        messageId: 'm-1',
        body: 'secret body of m-1',
        queue: 'jobs-dev-masan-univ-postings',
        sentAt: '2026-11-02T03:00:00.000Z',
        attempt: 'r-1/m-1/2',
      },
    ]);
  });

  test('writes one line of counts, and of a failure where it happened, never a body or an error’s words (I9)', async () => {
    const { lines } = await consume(async ({ messageId, body }) => {
      if (messageId === 'm-1') throw new Error(`could not read ${body}`);
      return 'open';
    }, TEN);
    expect(lines).toHaveLength(2);
    expect(lines).toContainEqual(['Batch', { records: 10, outcomes: { open: 9, retry: 1 } }]);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });
});
