import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { leave } from '../../functions/trace/trail.ts';
import type { TracedMessage } from '../../functions/contracts/log-line.ts';
import { batchConsumer, type Work } from '../../functions/lambda/batch-consumer.ts';
import { lambdaContext, sqsEvent } from '../support/sqs-event.ts';
import { NOW } from '../support/world.ts';

const consume = async (
  work: Work,
  ids: readonly string[],
  options: {
    reserve?: number;
    width?: number;
    left?: number;
    itemOf?: (content: unknown) => string | undefined;
    bodyOf?: (id: string) => string;
  } = {},
) => {
  const lines: unknown[] = [];
  const log = (...line: unknown[]) => void lines.push(line);
  const { left = 30_000, bodyOf = (id) => `secret body of ${id}`, ...rest } = options;
  const end = Date.now() + left;
  const context = lambdaContext(() => end - Date.now());
  const handler = batchConsumer(() => work, { clock: () => NOW, logger: { info: log, error: log }, ...rest });
  const messages = ids.map((messageId) => ({ messageId, body: bodyOf(messageId) }));
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
  test('with one poisoned record applies the nine others and gives back exactly that one (I2, fault 8)', async () => {
    const done: string[] = [];
    const { failed } = await consume(async ({ messageId }) => {
      if (messageId === 'm-3') throw new TypeError('broken');
      done.push(messageId);
      return 'stored';
    }, TEN);
    expect(failed).toEqual(['m-3']);
    expect(done).toHaveLength(9);
  });

  test('that runs out of time keeps what is done, gives back what is not, and starts no more (fault 9)', async () => {
    const started: string[] = [];
    const { failed } = await consume(
      ({ messageId }) => {
        started.push(messageId);
        return messageId < 'm-4' ? Promise.resolve('stored') : new Promise(() => {});
      },
      TEN,
      { left: 350, reserve: 150, width: 1 },
    );
    expect(failed).toEqual(TEN.slice(4));
    expect(started).toEqual(TEN.slice(0, 5));
  });

  test('works on those that write one item one after another, in the order they came, and on all others side by side', async () => {
    const underWay = new Set<string>();
    const met: [string, string][] = [];
    const began: string[] = [];
    const { failed } = await consume(
      async ({ messageId }) => {
        for (const other of underWay) met.push([other, messageId]);
        underWay.add(messageId);
        began.push(messageId);
        await pause(1);
        underWay.delete(messageId);
        if (messageId === 'a-1') throw new Error('broken');
        return 'stored';
      },
      ['a-1', 'a-2', 'b-1', 'no json', 'a-3', 'unknown', 'b-2'],
      {
        width: 10,
        bodyOf: (id) => (id === 'no json' ? '{' : JSON.stringify({ item: id === 'unknown' ? undefined : id[0] })),
        itemOf: (content) => (content as { item?: string } | undefined)?.item,
      },
    );
    expect(failed).toEqual(['a-1']);
    expect(met.filter(([one, other]) => one[0] === other[0])).toEqual([]);
    expect(began.filter((id) => id.startsWith('a'))).toEqual(['a-1', 'a-2', 'a-3']);
    expect(began.slice(0, 4)).toEqual(['a-1', 'b-1', 'no json', 'unknown']);
  });

  test('knows each record’s queue, and names each delivery apart from every other', async () => {
    const seen: unknown[] = [];
    await consume(
      async (delivery) => {
        seen.push(delivery);
        return 'stored';
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

  test('says before the work which messages came together, and after it what became of each; never a body or an error’s words (I9)', async () => {
    const { lines } = await consume(
      async ({ messageId, body }) => {
        if (messageId === 'm-1') throw new Error(`could not read ${body}`);
        return messageId === 'm-2' ? ['sent-match', 'unwanted'] : 'open';
      },
      ['m-0', 'm-1', 'm-2'],
    );
    const batch = { request: 'r-1', queue: 'jobs-dev-masan-univ-postings' };
    expect(lines).toEqual([
      ['Batch begins', { ...batch, messages: ['m-0', 'm-1', 'm-2'] }],
      [
        'A message will be tried again',
        { ...batch, messageId: 'm-1', receives: 2, error: 'Error', at: expect.any(Array) },
      ],
      [
        'Batch',
        {
          ...batch,
          records: 3,
          outcomes: { open: 1, retry: 1, 'sent-match': 1, unwanted: 1 },
          messages: [
            { id: 'm-0', receives: 2, outcome: ['open'], steps: [] },
            { id: 'm-1', receives: 2, outcome: ['retry'], steps: [] },
            { id: 'm-2', receives: 2, outcome: ['sent-match', 'unwanted'], steps: [] },
          ],
        },
      ],
    ]);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  test('whose function dies in the middle has said which messages it held', async () => {
    const lines: unknown[] = [];
    const handler = batchConsumer(() => () => new Promise(() => {}), {
      clock: () => NOW,
      logger: { info: (...line: unknown[]) => void lines.push(line), error: () => undefined },
    });
    void handler(sqsEvent([{ messageId: 'm-1', body: '{}' }]), lambdaContext());
    await expect.poll(() => lines).toEqual([['Batch begins', expect.objectContaining({ messages: ['m-1'] })]]);
  });

  test('keeps the trails of messages that are worked on side by side apart', async () => {
    const { lines } = await consume(
      async ({ messageId }) => {
        for (let turn = 0; turn < 3; turn += 1) {
          await pause(1);
          leave({ to: 'jobs-dev-next', sent: [`${messageId}-${turn}`] });
        }
        return 'stored';
      },
      ['m-1', 'm-2'],
    );
    const [, { messages }] = lines.at(-1) as ['Batch', { messages: TracedMessage[] }];
    const sent = messages.map(({ id, steps }) => [id, steps.flatMap((step) => ('sent' in step ? step.sent : []))]);
    expect(sent).toEqual([
      ['m-1', ['m-1-0', 'm-1-1', 'm-1-2']],
      ['m-2', ['m-2-0', 'm-2-1', 'm-2-2']],
    ]);
  });

  test('of which a message sends on ten thousand others says so in lines that Lambda does not cut in two', async () => {
    const ids = Array.from({ length: 10_000 }, () => randomUUID());
    const { lines } = await consume(async () => {
      for (let start = 0; start < ids.length; start += 10)
        leave({ to: 'jobs-dev-send-notice', sent: ids.slice(start, start + 10) });
      return 'matched';
    }, ['m-1']);
    const said = lines.map((line) => JSON.stringify(line));
    expect(Math.max(...said.map((line) => Buffer.byteLength(line)))).toBeLessThan(25_000);
    for (const id of ids)
      expect(
        said.filter((line) => line.includes(id)),
        id,
      ).toHaveLength(1);
    expect(said.filter((line) => line.includes('outcomes'))).toHaveLength(1);
  });
});
