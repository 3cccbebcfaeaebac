import { expect, test } from 'vitest';
import { benchScale } from '../../bench/scale.ts';

test('The benchmark of scale tells the same people whatever other areas there are, and reads not one unit more', async () => {
  const { differences, lines } = await benchScale(600, 1);
  expect(differences).toEqual([]);
  expect(lines.filter(({ name }) => name.includes('read units')).map(({ median }) => median)).toEqual([1, 1]);
});
