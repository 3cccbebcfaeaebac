import { describe, expect, test } from 'vitest';
import { JOURNAL_LOST } from '../../functions/contracts/journal-lost.ts';
import type { JournalEvent } from '../../functions/contracts/journal-event.ts';
import { batchConsumer } from '../../functions/lambda/batch-consumer.ts';
import { journalled } from '../../functions/lambda/journalled.ts';
import { lambdaContext, sqsEvent } from '../support/sqs-event.ts';
import { NOW } from '../support/world.ts';

const event = (number: number): JournalEvent => ({
  kind: 'mailed',
  id: number.toString(16).padStart(16, '0'),
  day: '2026-11-02',
  notice: 'match',
  fate: 'sent',
});

/** Ten messages, each of which notes one event. `failing`: the one that then fails. */
const run = async (
  options: { readonly takes?: boolean; readonly receives?: number; readonly failing?: number } = {},
) => {
  const { takes = true, receives = 1, failing } = options;
  const sent: unknown[] = [];
  const errors: string[] = [];
  const queue = {
    send: async (messages: readonly unknown[]) => {
      if (!takes) throw new Error('not taken');
      sent.push(...messages);
    },
  };
  let worked = 0;
  const handler = batchConsumer(
    journalled(
      queue,
      () => NOW,
      (journal) =>
        async ({ messageId }) => {
          const number = Number(messageId.slice(2));
          worked += 1;
          journal.note(event(number));
          if (number === failing) throw new Error('broken');
          return 'stored';
        },
    ),
    {
      clock: () => NOW,
      logger: { info: () => undefined, error: (...line: readonly unknown[]) => void errors.push(String(line[0])) },
    },
  );
  const messages = Array.from({ length: 10 }, (_, index) => ({ messageId: `m-${index}`, body: '{}' }));
  const answer = await handler(sqsEvent(messages, { receives }), lambdaContext());
  const { batchItemFailures } = answer as { batchItemFailures: { itemIdentifier: string }[] };
  return { sent, errors, worked, failed: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) };
};

describe('what happened in a batch goes to the journal', () => {
  test('in one message, after all work of the batch', async () => {
    const { sent, failed } = await run();
    expect(sent).toEqual([{ events: Array.from({ length: 10 }, (_, index) => event(index)) }]);
    expect(failed).toEqual([]);
  });

  test('also what happened before a message failed: it happens no second time', async () => {
    const { sent, failed } = await run({ failing: 3 });
    expect(sent).toEqual([{ events: expect.arrayContaining([event(3)]) }]);
    expect(failed).toEqual(['m-3']);
  });

  test.each([1, 2])('if it takes nothing at receive %i, the messages come again for it', async (receives) => {
    const { failed, errors } = await run({ takes: false, receives });
    expect(failed).toHaveLength(10);
    expect(errors).not.toContain(JOURNAL_LOST);
  });

  test.each([3, 4])(
    'if it takes nothing at receive %i, the work counts as done, and an alarm line says so',
    async (receives) => {
      const { failed, errors, worked } = await run({ takes: false, receives });
      expect(worked).toBe(10);
      expect(failed).toEqual([]);
      expect(errors).toContain(JOURNAL_LOST);
    },
  );

  test('a message whose own work failed comes again in any case', async () => {
    const { failed } = await run({ takes: false, receives: 4, failing: 3 });
    expect(failed).toEqual(['m-3']);
  });
});
