import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, outcomesIn } from '../../../../functions/domain/eligibility/engine/columns.ts';
import {
  all,
  always,
  any,
  atLeast,
  not,
  type Condition,
  type Quantity,
} from '../../../../functions/domain/eligibility/engine/condition.ts';
import type { CriterionRow, Programme } from '../../../../functions/domain/eligibility/engine/criterion.ts';
import { FIGURES } from '../../../../functions/domain/eligibility/law/figures.ts';
import {
  judge,
  OUTCOMES,
  readyProgramme,
  STATE_NAMES,
  type ReadyProgramme,
} from '../../../../functions/domain/eligibility/engine/judge.ts';
import { PROGRAMMES } from '../../../../functions/domain/eligibility/programmes/programmes.ts';
import * as read from '../../../../functions/domain/eligibility/engine/quantities.ts';
import type { Subject } from '../../../../functions/domain/eligibility/engine/subject.ts';
import { arbitraryPerson } from './arbitrary-people.ts';
import { tries } from '../../../support/tries.ts';

const SEED = 20_261_123;

const inColumns = (programmes: readonly ReadyProgramme[], people: readonly Subject[]) =>
  programmes.map(outcomesIn(columnsOf(people))).map((outcomes) => Array.from(outcomes, (outcome) => OUTCOMES[outcome]));

const inTurn = (programmes: readonly ReadyProgramme[], people: readonly Subject[]) =>
  programmes.map((ready) => people.map((person) => judge(ready, person)));

/** Programmes, and each of their criteria as its own programme, so that no criterion hides another. */
const withEachAlone = (programmes: readonly ReadyProgramme[]): ReadyProgramme[] =>
  programmes.flatMap((ready) => [ready, ...ready.criteria.map((criterion) => ({ ...ready, criteria: [criterion] }))]);

const DAYS = [
  '2019-05-01', // before any rule
  '2020-03-02', // a round whose median income is not held
  '2022-03-02', // a secondary round
  '2023-03-02',
  '2023-07-03', // a round whose end is not given
  '2024-03-04',
  '2025-10-01', // a round whose limits were not found
  '2026-09-17',
  '2026-11-23',
  '2027-08-01',
  '2031-01-01', // past every review date
];

const readyOn = (on: string, knownOn = on): ReadyProgramme[] =>
  Object.values(PROGRAMMES).map((programme) => readyProgramme(programme, { on, knownOn, figures: FIGURES }));

/** Either bound may be known without the other, in any order. */
const loose: Quantity = {
  key: 'invented-bounds',
  unit: 'days',
  low: read.workedDays.low,
  high: read.workedHours.low,
  reads: ['facts.invented'],
};

const quantities = [
  loose,
  read.householdIncome,
  read.householdAssets,
  read.ownIncome,
  read.workedDays,
  read.ableToWork,
  read.notEmployed,
  read.age('2026-11-23', { moves: true }),
  read.ageLessService('2026-11-23', 36),
] as const;

const limit = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, 1, 18, 100, 420, 1_337_067, 300_000_000) },
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom(...FIGURES.limits).map((figure) => ({ noHigherThan: figure })) },
);

const share = fc.record({
  median: fc.constantFrom(FIGURES.medianIncome[0], FIGURES.medianIncome.at(-1), undefined),
  percent: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(60, 120) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  ),
});

const condition = fc.letrec<{ tree: Condition; leaf: Condition }>((tie) => ({
  leaf: fc.oneof(
    fc.record({
      kind: fc.constant('compare' as const),
      quantity: fc.constantFrom(...quantities),
      is: fc.constantFrom('at-least' as const, 'more-than' as const, 'at-most' as const, 'below' as const),
      limit,
    }),
    fc.record({
      kind: fc.constant('within-share' as const),
      income: fc.constantFrom(read.householdIncome, read.ownIncome),
      size: fc.constantFrom(read.householdSize),
      share,
      is: fc.constantFrom('at-most' as const, 'at-least' as const),
    }),
    fc.constant(always),
  ),
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('tree'), { maxLength: 3 }).map((of) => all(...of)),
    fc.array(tie('tree'), { maxLength: 3 }).map((of) => any(...of)),
    tie('tree').map(not),
  ),
})).tree;

const row = fc
  .record({
    role: fc.constantFrom('required' as const, 'exclusion' as const),
    status: fc.constantFrom('law' as const, 'assumed' as const),
    discretion: fc.boolean(),
    test: condition,
    review: fc.option(condition, { nil: undefined }),
  })
  .map(({ role, status, discretion, test, review }): CriterionRow => {
    const sentence = { ko: '지어낸 기준', en: 'an invented criterion' };
    return {
      id: 'invented',
      role,
      sentence,
      citation: { statute: '지어낸 법', article: '제1조', effectiveFrom: '2020-01-01', status },
      test,
      ...(discretion ? { discretion: true } : {}),
      review: review && { when: review, because: 'discretion', sentence },
    };
  });

const inventedProgramme = (criteria: readonly CriterionRow[], needsReview: boolean): ReadyProgramme => {
  const programme: Programme = {
    id: 'invented',
    names: [{ from: '2020-01-01', knownFrom: '2020-01-01', ko: '지어낸 사업', en: 'Invented' }],
    turns: () => [],
    ruleSet: () => ({ criteria, ...(needsReview ? { needsReview: { ko: '확인 필요', en: 'for a person' } } : {}) }),
  };
  return readyProgramme(programme, { on: '2026-11-23', knownOn: '2026-11-23', figures: FIGURES });
};

describe('Screening in columns', () => {
  test.each(DAYS)('says of everybody what judge says, for all ten programmes, on %s', (on) => {
    const programmes = withEachAlone(readyOn(on));
    fc.assert(
      fc.property(fc.array(arbitraryPerson, { minLength: 1, maxLength: 70 }), (people) => {
        expect(inColumns(programmes, people)).toEqual(inTurn(programmes, people));
      }),
      { seed: SEED, numRuns: 25 },
    );
  });

  test('says of everybody what judge says, whatever the conditions are made of', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 4 }),
        fc.boolean(),
        fc.array(arbitraryPerson, { minLength: 1, maxLength: 40 }),
        (criteria, needsReview, people) => {
          const programmes = withEachAlone([inventedProgramme(criteria, needsReview)]);
          expect(inColumns(programmes, people)).toEqual(inTurn(programmes, people));
        },
      ),
      { seed: SEED, numRuns: tries(400) },
    );
  });

  test.each([1, 31, 32, 33, 64, 65])('keeps people apart at the edges of words: %i people', (count) => {
    const programmes = readyOn('2024-03-04');
    const people = fc.sample(arbitraryPerson, { seed: SEED, numRuns: count });
    expect(inColumns(programmes, people)).toEqual(inTurn(programmes, people));
  });

  test('a household that no table holds is outside the limit, as judge has it', () => {
    const programmes = readyOn('2024-03-04');
    const person = fc.sample(arbitraryPerson, { seed: SEED, numRuns: 1 })[0]!;
    const people = [0, 51, 1.5].map((size) => ({ ...person, facts: { household: { size, monthlyIncome: 0 } } }));
    expect(inColumns(programmes, people)).toEqual(inTurn(programmes, people));
  });

  test('nobody makes empty columns', () => {
    expect(inColumns(readyOn('2026-11-23'), []).flat()).toEqual([]);
  });

  test('every outcome and every state occurs in the sample, so that equality says something', () => {
    const people = fc.sample(arbitraryPerson, { seed: SEED, numRuns: 300 });
    const programmes = DAYS.flatMap((on) => readyOn(on));
    expect(new Set(inColumns(programmes, people).flat())).toEqual(new Set(OUTCOMES));
    const states = programmes.flatMap(({ criteria }) => criteria.flatMap(({ state }) => people.map(state)));
    expect(new Set(states.map((state) => STATE_NAMES[state]))).toEqual(new Set(STATE_NAMES));
  });

  test('each quantity is read once a person, however many programmes ask for it', () => {
    let reads = 0;
    const counted: Quantity = {
      key: 'counted',
      unit: 'days',
      reads: [],
      low: () => {
        reads += 1;
        return reads;
      },
    };
    const citation = { statute: '지어낸 법', article: '제1조', effectiveFrom: '2020-01-01', status: 'law' } as const;
    const asking = (limit: number) =>
      inventedProgramme(
        [{ id: 'invented', role: 'required', sentence: { ko: '', en: '' }, citation, test: atLeast(counted, limit) }],
        false,
      );
    const people = fc.sample(arbitraryPerson, { seed: SEED, numRuns: 5 });
    expect(inColumns([asking(1), asking(3), asking(5)], people)).toEqual([
      ['eligible', 'eligible', 'eligible', 'eligible', 'eligible'],
      ['ineligible', 'ineligible', 'eligible', 'eligible', 'eligible'],
      ['ineligible', 'ineligible', 'ineligible', 'ineligible', 'eligible'],
    ]);
    expect(reads).toBe(5);
  });
});
