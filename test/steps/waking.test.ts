import { expect, test } from 'vitest';
import { wakeDueMailboxes } from '../../functions/steps/waking.ts';
import { NOW } from '../support/world.ts';

test('one run wakes every mailbox that is due, ten thousand at the most; the rest is woken by the next', async () => {
  const asked: (readonly [string, number])[] = [];
  const woken: unknown[] = [];
  const deps = {
    mailboxes: {
      due: async (now: string, most: number) => {
        asked.push([now, most]);
        return ['box-1', 'box-2'];
      },
    },
    sending: { send: async (requests: readonly unknown[]) => void woken.push(...requests) },
  };
  expect(await wakeDueMailboxes(NOW, deps)).toBe(2);
  expect(asked).toEqual([[NOW.now, 10_000]]);
  expect(woken).toEqual([
    { kind: 'wake', mailbox: 'box-1' },
    { kind: 'wake', mailbox: 'box-2' },
  ]);
});
