import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { partOf, startTable, takingTurns } from '../support/dynalite.ts';
import { posting, registered, seeker, submitted } from '../support/messages.ts';
import { world } from '../support/world.ts';

let real: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  real = await startTable();
});
afterAll(() => real.stop());

test('a posting and a seeker that arrive at the same instant give one mail, however their steps interleave (I13)', async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const table = takingTurns(partOf(real.table, `same-${(runs += 1)}#`), (label) =>
        scheduler.schedule(Promise.resolve(), label),
      );
      const city = world(table);
      const follow = async (work: Promise<string>): Promise<void> => {
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
      expect(city.mails.map(({ to }) => to).toSorted()).toEqual(['gil@people.example', 'hr@gasang.example']);
    }),
    { numRuns: 150, seed: 20261102 },
  );
});

test('a pair found by both sides, and again by every repeated message, gives one mail', async () => {
  const city = world(partOf(real.table, 'repeated#'));
  const events = [submitted('masan-univ', posting()), registered('city-job-centre', seeker())];
  for (let copy = 0; copy < 3; copy += 1)
    for (const [index, event] of events.entries()) {
      await city.receive(event, `m-${index}-${copy}`);
      await city.drain();
    }
  expect(city.mails.map(({ to }) => to).toSorted()).toEqual(['gil@people.example', 'hr@gasang.example']);
});
