import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { seeded } from '../../bench/seeded.ts';
import { records } from '../../functions/stores/records.ts';
import { receiptStore } from '../../functions/stores/messages/receipt-store.ts';
import type { Table } from '../../functions/stores/table.ts';
import { MOST_ATTEMPTS, untilWritten } from '../../functions/stores/until-written.ts';
import { refusedAnswer } from '../../functions/domain/records/replies.ts';
import { virtualTime } from '../simulation/notices/virtual-time.ts';
import { memoryTable } from '../support/memory-table.ts';

const READ = 4;
const WRITE = 8;

/**
 * Runs this many concurrent writers of one item. The table is slow and counts its writes. `rests`: a writer waits after
 * a conflict, as on the deployed table.
 */
const race = async (
  writers: number,
  rests: boolean,
  write: (table: Table, writer: number) => Promise<unknown>,
): Promise<{ writes: number; milliseconds: number; failures: number }> => {
  const time = virtualTime(0);
  const random = seeded(20261102);
  const inner = memoryTable();
  let writes = 0;
  const table: Table = {
    ...inner,
    read: async (pk, sk) => {
      await time.sleep(READ);
      return inner.read(pk, sk);
    },
    writeAfter: async (item, after) => {
      await time.sleep(WRITE * (0.5 + random()));
      writes += 1;
      return inner.writeAfter(item, after);
    },
    rest: (longest) => (rests ? time.sleep(longest * random()) : Promise.resolve()),
  };
  let ended = 0;
  let failures = 0;
  const all = Array.from({ length: writers }, (_, writer) =>
    write(table, writer)
      .catch(() => (failures += 1))
      .then(() => (ended = time.now())),
  );
  await time.run();
  await Promise.all(all);
  return { writes, milliseconds: ended, failures };
};

const counting = (table: Table) =>
  records(table, z.int(), () => ({ pk: 'counter', sk: 'record' })).change('counter', 0, (count) => ({
    value: count + 1,
    result: undefined,
  }));

describe('writers of one item', () => {
  test('who rest for a random time after a conflict need less than half of the writes of writers who try again at once', async () => {
    const [hasty, resting] = [await race(20, false, counting), await race(20, true, counting)];
    expect(hasty.writes).toBeGreaterThan(120);
    expect(resting.writes).toBeLessThan(hasty.writes / 2);
    expect(resting).toMatchObject({ failures: 0 });
    expect(resting.milliseconds).toBeLessThan(2_000);
  });

  test('get through, a hundred at once: as many as the doors of all partners let in', async () => {
    const { failures, milliseconds } = await race(100, true, counting);
    expect(failures).toBe(0);
    expect(milliseconds).toBeLessThan(5_000);
  });

  test('of a receipt rest as well', async () => {
    const answering = (table: Table, writer: number) =>
      receiptStore(table).next(
        { sender: 'masan-univ', key: 'k' },
        refusedAnswer(
          { messageId: 'm', eventId: null },
          [{ code: 'not-json', severity: 'refuse', path: String(writer), message: '' }],
          '2026-11-02T03:00:00.000Z',
        ),
      );
    const [hasty, resting] = [await race(20, false, answering), await race(20, true, answering)];
    expect(resting.writes).toBeLessThan(hasty.writes / 2);
  });
});

test('whoever never gets through rests for eleven seconds at most, and then says so', async () => {
  const rests: number[] = [];
  const table = { name: 'a-table', rest: async (longest: number) => void rests.push(longest) };
  await expect(untilWritten(table, async () => 'conflict')).rejects.toThrow(`every one of ${MOST_ATTEMPTS} attempts`);
  expect(rests.slice(0, 6)).toEqual([20, 40, 80, 160, 320, 500]);
  expect(rests.reduce((sum, rest) => sum + rest, 0)).toBeLessThan(11_000);
});
