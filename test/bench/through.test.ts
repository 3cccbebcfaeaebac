import { expect, test } from 'vitest';
import { benchThrough } from '../../bench/through.ts';

test('The benchmark of the whole way finds a mail for everybody whom a posting is due to, and how long each took', async () => {
  const size = { seekers: 0, warmUp: 1, alone: 3, beside: 1, stream: 3 };
  const { differences, lines, workload } = await benchThrough(1_000, size);
  expect(differences).toEqual([]);
  expect(workload).toContain(
    'a stream of one posting a second that fits at most five people (3 postings and 15 mails)',
  );
  expect(lines).toHaveLength(18);
  for (const { median } of lines) expect(median).toBeGreaterThan(0);
}, 120_000);
