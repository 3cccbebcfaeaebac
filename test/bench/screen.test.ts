import { describe, expect, test } from 'vitest';
import { inventedPeople, UNKNOWN_SHARE } from '../../bench/invented-people.ts';
import { bytesFor, differencesIn, engineJudging } from '../../bench/screen/verdict.ts';
import { readyTwelve } from '../../bench/twelve-criteria.ts';
import { judge, OUTCOMES, UNKNOWN } from '../../functions/domain/eligibility/engine/judge.ts';

const PEOPLE = 300;
const people = inventedPeople(PEOPLE);

describe('The benchmark of screening', () => {
  test('a peer that gets one criterion of one person wrong is named', async () => {
    const ready = readyTwelve();
    const own = engineJudging(ready, people);
    const wrong = {
      name: 'a wrong peer',
      write: async (index: number, out: Uint8Array, at: number) => {
        await own.write(index, out, at);
        if (index === 7) out[at + 2] = (out[at + 2] ?? 0) ^ 1;
      },
    };
    expect(await differencesIn([own, wrong], PEOPLE, bytesFor(ready))).toEqual([
      'a wrong peer and this project differ about person 7, entry 2',
    ]);
  });

  test('the programme has twelve criteria, and every one of them divides the people three ways', () => {
    const { criteria } = readyTwelve();
    expect(criteria).toHaveLength(12);
    const many = inventedPeople(2_000);
    for (const { row, state } of criteria.filter((criterion) => criterion.row.id !== 'age'))
      expect(new Set(many.map(state)).size, row.id).toBeGreaterThanOrEqual(3);
  });

  test('every outcome occurs', () => {
    const ready = readyTwelve();
    expect(new Set(inventedPeople(2_000).map((person) => judge(ready, person)))).toEqual(new Set(OUTCOMES));
  });

  test('about three in ten facts are unknown', () => {
    const criteria = readyTwelve().criteria.filter(({ row }) => row.id === 'able-to-work');
    const many = inventedPeople(5_000);
    const unknown = many.filter((person) => criteria.every(({ state }) => state(person) === UNKNOWN)).length;
    expect(Math.abs(unknown / many.length - UNKNOWN_SHARE)).toBeLessThan(0.03);
  });

  test('the people are the same in every run', () => {
    expect(inventedPeople(20)).toEqual(inventedPeople(20));
    expect(inventedPeople(20)).not.toEqual(inventedPeople(20, 1));
  });
});
