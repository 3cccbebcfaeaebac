import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../functions/stores/table.ts';
import { partOf, startTable, takingTurns } from '../support/dynalite.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted } from '../support/messages.ts';
import { tries } from '../support/tries.ts';
import { world } from '../support/world.ts';

let real: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  real = await startTable();
});
afterAll(() => real.stop());

/**
 * A posting and a seeker at the same time. The scheduler decides the order of every table call
 * of both and of all that follows.
 */
const bothAtOnce = async (table: Table, scheduler: fc.Scheduler): Promise<string[]> => {
  const city = world(takingTurns(table, (label) => scheduler.schedule(Promise.resolve(), label)));
  const follow = async (work: Promise<unknown>): Promise<void> => {
    await work;
    while (city.waiting.length > 0) {
      const batch = city.waiting.splice(0);
      await Promise.all(batch.map((stage) => follow(city.run(stage))));
    }
  };
  await scheduler.waitFor(
    Promise.all([
      follow(city.receive(submitted('masan-univ', posting()), 'm-1')),
      follow(city.receive(registered('city-job-centre', seeker()), 'm-2')),
    ]),
  );
  return city.mails.map(({ to }) => to).toSorted();
};

describe('a posting and a seeker that arrive at the same instant give one mail, however their steps interleave (I13)', () => {
  let runs = 0;
  test.each([
    ['on the real table', tries(6), () => partOf(real.table, `same-${(runs += 1)}#`)],
    ['on its fake', tries(100), memoryTable],
  ])('%s, %i interleavings', async (_, numRuns, table) => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        expect(await bothAtOnce(table(), scheduler)).toEqual(['gil@people.example', 'hr@gasang.example']);
      }),
      { numRuns, seed: 20261102 },
    );
  });
});

test('a pair found by both sides, and again by every repeated message, gives one mail (fault 1)', async () => {
  const city = world(partOf(real.table, 'repeated#'));
  const events = [submitted('masan-univ', posting()), registered('city-job-centre', seeker())];
  for (let copy = 0; copy < 3; copy += 1)
    for (const [index, event] of events.entries()) {
      await city.receive(event, `m-${index}-${copy}`);
      await city.drain();
    }
  expect(city.mails.map(({ to }) => to).toSorted()).toEqual(['gil@people.example', 'hr@gasang.example']);
});
