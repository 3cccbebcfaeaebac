import { describe, expect, test } from 'vitest';
import { differencesFrom, judgeOneByOne } from '../../bench/city.ts';
import { inventedPeople } from '../../bench/invented-people.ts';
import { closuresOutcome } from '../../bench/screen/closures.ts';
import { readyTwelve, variants } from '../../bench/twelve-criteria.ts';
import { columnsOf, outcomesIn } from '../../functions/domain/eligibility/engine/columns.ts';

const people = inventedPeople(200);
const limits = variants(50);
const programmes = limits.map((own) => readyTwelve(own));
const inColumns = () => programmes.map(outcomesIn(columnsOf(people)));

describe('The benchmark of a city', () => {
  test('fifty programmes differ in their limits, and closures and judge agree with the columns on all of them', () => {
    expect(new Set(limits.map((own) => JSON.stringify(own))).size).toBe(50);
    const outcomes = limits.map((own) => closuresOutcome(readyTwelve(own), own));
    expect(differencesFrom(inColumns(), { name: 'hand-written closures', outcomes }, people)).toEqual([]);
    expect(differencesFrom(inColumns(), judgeOneByOne(programmes), people)).toEqual([]);
  });

  test('the programmes do not all say the same', () => {
    expect(new Set(inColumns().map((outcomes) => outcomes.join())).size).toBeGreaterThan(10);
  });

  test('a wrong outcome and a missing programme are named, and of a sample only who is in it', () => {
    const [first, second] = inColumns();
    if (first === undefined || second === undefined) throw new Error('Fifty programmes were screened.');
    first[11] = ((first[11] ?? 0) + 1) % 4;
    const judged = judgeOneByOne(programmes.slice(0, 3));
    expect(differencesFrom([first, second], judged, people)).toEqual([
      'the columns and judge differ about person 11 in programme 0',
      'programme 2 is not in the columns',
    ]);
    expect(differencesFrom([first, second], judged, people, 2)).toEqual(['programme 2 is not in the columns']);
    expect(differencesFrom([first, second], judged, people, 11)).toHaveLength(2);
  });
});
