import { expect, test } from 'vitest';
import { benchStore } from '../../bench/store.ts';

test('The benchmark of stored items finds the same jobs on the list as a loop over all, and writes nothing for a pair', async () => {
  const { differences, lines, workload } = await benchStore({ people: 600, jobs: 40, fitsOfJob: 50, fitsOfPerson: 10 });
  expect(differences).toEqual([]);
  const of = (name: string): number => lines.find((line) => line.name === name)?.median ?? NaN;
  // What the run found, in one item.
  expect(of('matching alone, both: write units')).toBe(1);
  const [, posting, person] = /fits (\d+) of .* whom (\d+) of/.exec(workload) ?? [];
  // An item of a pair is one write unit.
  for (const [who, pairs] of [
    ['posting', posting],
    ['person', person],
    ['both', Number(posting) + Number(person)],
  ])
    expect(of(`${who}: write units, an item a pair`) - of(`${who}: write units, this project`)).toBe(Number(pairs));
  expect(of('the largest item')).toBeGreaterThan(1);
});
