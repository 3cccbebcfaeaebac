import { describe, expect, test } from 'vitest';
import { inventedPeople } from '../../bench/invented-people.ts';
import { differencesBetween, judgedOneByOne, linesOf, rehearsed } from '../../bench/rehearse.ts';

const people = inventedPeople(2_000).map((subject, index) => ({ id: String(index), subject }));

describe('The benchmark of a rehearsal', () => {
  test('the proposal changes answers of several programmes, and judge says the same of everybody', () => {
    const judged = judgedOneByOne(people);
    expect(new Set(judged.map((line) => line.split(' ')[0])).size).toBeGreaterThan(1);
    expect(differencesBetween(linesOf(rehearsed(people)), judged)).toEqual([]);
  });

  test('an answer that only one of the two gives is named', () => {
    expect(differencesBetween(['youth a', 'youth b'], ['youth b', 'youth c'])).toEqual([
      'only the rehearsal says: youth a',
      'only judge says: youth c',
    ]);
  });
});
