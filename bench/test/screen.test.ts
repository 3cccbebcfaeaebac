import { expect, test } from 'vitest';
import { inventedPeople } from '../invented-people.ts';
import { judgings } from '../screen.ts';
import { differencesIn } from '../screen/verdict.ts';

const PEOPLE = 300;

test('Every peer of the benchmark of screening gives every person the same states and the same outcome', async () => {
  const { all, bytes } = judgings(inventedPeople(PEOPLE));
  expect(all).toHaveLength(7);
  expect(await differencesIn(all, PEOPLE, bytes)).toEqual([]);
});
