import { expect, test } from 'vitest';
import { wakeDueMailboxes } from '../../functions/steps/waking.ts';
import { NOW } from '../support/world.ts';

test('one run wakes every mailbox that is due, so many of each sixteenth as it is told; the rest is woken by the next', async () => {
  const asked: unknown[] = [];
  const woken: unknown[] = [];
  const deps = {
    mailboxes: {
      due: async (...how: readonly unknown[]) => {
        asked.push(how);
        return ['box-1', 'box-2'];
      },
    },
    sending: { send: async (requests: readonly unknown[]) => void woken.push(...requests) },
  };
  expect(await wakeDueMailboxes(NOW, deps, 1_000, ['7'])).toBe(2);
  expect(asked).toEqual([[NOW.now, 1_000, ['7']]]);
  expect(woken).toEqual([
    { kind: 'wake', mailbox: 'box-1' },
    { kind: 'wake', mailbox: 'box-2' },
  ]);
});
