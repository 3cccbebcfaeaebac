import { expect, test } from 'vitest';
import { benchLongest } from '../../bench/longest.ts';

test('The deployed bundles end every message of a small city with many new jobs, at their sizes (row 51)', async () => {
  const { differences, lines, workload } = await benchLongest({ seekers: 3_000, jobs: 60 });
  expect(differences).toEqual([]);
  expect(workload).toMatch(/the morning asks for [1-9][\d,]* digests/);
  expect(lines.filter(({ median, ceiling }) => !(median > 0 && median <= (ceiling ?? 0)))).toEqual([]);
});
