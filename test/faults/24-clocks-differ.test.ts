import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantAfter } from '../../functions/domain/language/calendar.ts';
import { endOf, live, STORY } from '../support/city-story.ts';
import { memoryTable } from '../support/memory-table.ts';
import { tries } from '../support/tries.ts';
import { NOW, world } from '../support/world.ts';

/**
 * Every process has its own clock, up to five minutes fast or slow. Some clocks are set back. All people are invented.
 */

const FIVE_MINUTES = 300_000;

test('whatever the clock of each process shows, five minutes either way and also backwards: all ends in the same state, each mail once (fault 24)', async () => {
  const lived = async (skews: readonly number[]) => {
    const table = memoryTable();
    const moment = { ...NOW };
    const city = world(table, moment);
    let works = 0;
    const skewed = (work: () => Promise<unknown>): Promise<unknown> => {
      moment.now = instantAfter(NOW.now, skews[(works += 1) % Math.max(1, skews.length)] ?? 0);
      return work();
    };
    await live(city, 0, STORY.length, skewed);
    const { keys, ...end } = await endOf(city, table.all());
    return { ...end, keys: keys.map((key) => key.replace(/([ #])2026-11-02T[\d:.]+Z(?=#|$)/, '$1an instant')) };
  };
  const expected = await lived([]);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: -FIVE_MINUTES, max: FIVE_MINUTES }), { minLength: 2, maxLength: 20 }),
      async (skews) => {
        expect(await lived(skews)).toEqual(expected);
      },
    ),
    { seed: 24, numRuns: tries(8), examples: [[[FIVE_MINUTES, -FIVE_MINUTES]], [[-FIVE_MINUTES, FIVE_MINUTES]]] },
  );
});
