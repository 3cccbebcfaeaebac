import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atTheSameTime } from '../support/at-the-same-time.ts';
import { partOf, startTable } from '../support/dynalite.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted } from '../support/messages.ts';
import { tries } from '../support/tries.ts';
import { world } from '../support/world.ts';

let real: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  real = await startTable();
});
afterAll(() => real.stop());

const BOTH = [submitted('masan-univ', posting()), registered('city-job-centre', seeker())];

describe('a posting and a seeker that arrive at the same instant give one mail, however their steps interleave (I13)', () => {
  let runs = 0;
  test.each([
    ['on the real table', tries(6), () => partOf(real.table, `same-${(runs += 1)}#`)],
    ['on its fake', tries(100), memoryTable],
  ])('%s, %i interleavings', async (_, numRuns, table) => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const { mails } = await atTheSameTime(table(), BOTH, scheduler);
        expect(mails.map(({ to }) => to).toSorted()).toEqual(['gil@people.example', 'hr@gasang.example']);
      }),
      { numRuns, seed: 20261102 },
    );
  });
});

test('a pair found by both sides, and again by every repeated message, gives one mail (fault 1)', async () => {
  const city = world(partOf(real.table, 'repeated#'));
  for (let copy = 0; copy < 3; copy += 1)
    for (const [index, event] of BOTH.entries()) {
      await city.receive(event, `m-${index}-${copy}`);
      await city.drain();
    }
  expect(city.mails.map(({ to }) => to).toSorted()).toEqual(['gil@people.example', 'hr@gasang.example']);
});
