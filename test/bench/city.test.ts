import { describe, expect, test } from 'vitest';
import { differencesFrom } from '../../bench/city.ts';
import { inventedPeople } from '../../bench/invented-people.ts';
import { closuresJudging } from '../../bench/screen/closures.ts';
import { engineJudging } from '../../bench/screen/verdict.ts';
import { readyTwelve, variants } from '../../bench/twelve-criteria.ts';
import { screenColumns } from '../../functions/domain/eligibility/engine/columns.ts';

const people = inventedPeople(200);
const limits = variants(50);
const programmes = limits.map((own) => readyTwelve(own));
const everybody = [...people.keys()];

describe('The benchmark of a city', () => {
  test('fifty programmes differ in their limits, and closures and engine agree with the columns on all of them', () => {
    expect(new Set(limits.map((own) => JSON.stringify(own))).size).toBe(50);
    const results = screenColumns(programmes, people);
    const closures = limits.map((own) => closuresJudging(readyTwelve(own), own, people));
    expect(differencesFrom(results, closures, everybody)).toEqual([]);
    const engine = programmes.map((ready) => engineJudging(ready, people));
    expect(differencesFrom(results, engine, everybody)).toEqual([]);
  });

  test('the programmes do not all say the same', () => {
    const outcomes = screenColumns(programmes, people).map((columns) => columns.outcomes.join());
    expect(new Set(outcomes).size).toBeGreaterThan(10);
  });

  test('one wrong outcome, one wrong bit and a missing programme are named', () => {
    const [first, second] = screenColumns(programmes.slice(0, 2), people);
    if (first === undefined || second === undefined) throw new Error('Two programmes were screened.');
    first.outcomes[11] = ((first.outcomes[11] ?? 0) + 1) % 4;
    const met = second.criteria[0]?.met;
    if (met !== undefined) met[0] = (met[0] ?? 0) ^ (1 << 5);
    const engine = programmes.slice(0, 3).map((ready) => engineJudging(ready, people));
    expect(differencesFrom([first, second], engine, everybody)).toEqual([
      'the columns and this project differ about person 11 in programme 0',
      'the columns and this project differ about person 5 in programme 1',
      'programme 2 is not in the columns',
    ]);
  });
});
