import { expect, test } from 'vitest';
import { benchOutsized } from '../../bench/outsized.ts';

test('The benchmark of outsized bodies finds each refused with its code, within the memory that it may take (fault 40)', async () => {
  const { differences, lines } = await benchOutsized((what) => /duplicate keys as fit|key of 80,000/.test(what));
  expect(differences).toEqual([]);
  expect(lines.map(({ name, ceiling }) => [name, ceiling])).toEqual([
    ['a key of 80,000 Hangul', 50],
    ['as many duplicate keys as fit', 50],
  ]);
});
