import { describe, expect, test } from 'vitest';
import {
  all,
  always,
  atLeast,
  not,
  type Condition,
} from '../../../../functions/domain/eligibility/engine/condition.ts';
import type { CriterionRow, Programme } from '../../../../functions/domain/eligibility/engine/criterion.ts';
import { FIGURES, type Limit } from '../../../../functions/domain/eligibility/law/figures.ts';
import { judge, readyProgramme, type Footing } from '../../../../functions/domain/eligibility/engine/judge.ts';
import { PROGRAMMES } from '../../../../functions/domain/eligibility/programmes/programmes.ts';
import { flag } from '../../../../functions/domain/eligibility/engine/quantities.ts';
import { screenReady } from '../../../../functions/domain/eligibility/engine/screen.ts';
import type { ScreeningFacts, Subject } from '../../../../functions/domain/eligibility/engine/subject.ts';
import { person } from '../../../support/screening-people.ts';

const ON = '2026-11-23';
const answer = flag('ableToWork', (facts) => facts.ableToWork);

const figure = (reviewBy: string): Limit => ({
  id: 'tiny/one',
  value: 1,
  unit: 'days',
  effectiveFrom: '2020-01-01',
  knownFrom: '2020-01-01',
  reviewBy,
  status: 'law',
  statute: '지어낸 법',
  article: '제1조',
  source: '지어낸 출처',
});
const FRESH = figure('2030-12-31');
const OVERDUE = figure('2026-11-22');

type StateName = 'met' | 'unmet' | 'unknown' | 'review' | 'not held';

/** A programme with one row, made so that a person who is able to work gets the given state. */
const tiny = (role: CriterionRow['role'], footing: Footing, state: StateName): Programme => {
  const holds = atLeast(answer, footing === 'stale' ? OVERDUE : FRESH);
  const good = role === 'required' ? holds : not(holds);
  const bad = role === 'required' ? not(holds) : holds;
  const tests = {
    met: good,
    unmet: bad,
    unknown: all(
      holds,
      atLeast(
        flag('fullTimeFarmer', (facts) => facts.fullTimeFarmer),
        1,
      ),
    ),
    review: bad,
    'not held': all(holds, atLeast(answer, undefined)),
  } satisfies Record<StateName, Condition>;
  const sentence = { ko: '지어낸 조건입니다.', en: 'An invented condition.' };
  const row: CriterionRow = {
    id: 'row',
    role,
    sentence,
    citation: {
      statute: '지어낸 법',
      article: '제1조',
      effectiveFrom: '2020-01-01',
      status: footing === 'unconfirmed' ? 'assumed' : 'law',
    },
    test: tests[state],
    ...(footing === 'discretion' ? { discretion: true } : {}),
    ...(state === 'review' ? { review: { when: always, because: 'discretion', sentence } } : {}),
  };
  return {
    id: 'tiny',
    names: [{ from: '2020-01-01', knownFrom: '2020-01-01', ko: '작은 사업', en: 'Tiny' }],
    ruleSet: () => ({ criteria: [row] }),
    turns: () => [],
  };
};

const outcomeOf = (programme: Programme): string =>
  judge(readyProgramme(programme, { on: ON, knownOn: ON, figures: FIGURES }), {
    seeker: person().seeker,
    facts: { ableToWork: true },
  });

const STATES = ['met', 'unmet', 'unknown', 'review', 'not held'] as const;

describe.each([
  ['required', 'firm', ['eligible', 'ineligible', 'undetermined', 'needs-review', 'needs-review']],
  ['required', 'unconfirmed', ['needs-review', 'needs-review', 'undetermined', 'needs-review', 'needs-review']],
  ['required', 'stale', ['needs-review', 'needs-review', 'undetermined', 'needs-review', 'needs-review']],
  ['required', 'discretion', ['eligible', 'needs-review', 'undetermined', 'needs-review', 'needs-review']],
  ['exclusion', 'firm', ['eligible', 'ineligible', 'undetermined', 'needs-review', 'needs-review']],
  ['exclusion', 'unconfirmed', ['eligible', 'needs-review', 'eligible', 'needs-review', 'eligible']],
  ['exclusion', 'stale', ['eligible', 'needs-review', 'undetermined', 'needs-review', 'needs-review']],
  ['exclusion', 'discretion', ['eligible', 'needs-review', 'undetermined', 'needs-review', 'needs-review']],
] as const)('a criterion that is %s and rests on what is %s', (role, footing, outcomes) => {
  test.each(STATES.map((state, index) => [state, outcomes[index]] as const))(
    '%s makes the answer %s',
    (state, outcome) => {
      expect(outcomeOf(tiny(role, footing, state))).toBe(outcome);
    },
  );
});

test('the worst of several criteria is the answer: a certain refusal, then a person, then a missing fact', () => {
  const rows = (['met', 'unknown', 'not held', 'unmet'] as const).map((state) => tiny('required', 'firm', state));
  const together = (count: number): Programme => ({
    ...tiny('required', 'firm', 'met'),
    ruleSet: (situation) => ({ criteria: rows.slice(0, count).flatMap((one) => one.ruleSet(situation).criteria) }),
  });
  expect([1, 2, 3, 4].map((count) => outcomeOf(together(count)))).toEqual([
    'eligible',
    'undetermined',
    'needs-review',
    'ineligible',
  ]);
});

test('a figure past its review date asks for a person from the day after on, but not inside a closed period', () => {
  const stale = tiny('required', 'stale', 'met');
  const on = (day: string, period?: { from: string; to: string }) =>
    judge(
      readyProgramme(
        {
          ...stale,
          ruleSet: (situation) => ({ ...stale.ruleSet(situation), period }),
        },
        { on: day, knownOn: day, figures: FIGURES },
      ),
      person(),
    );
  expect(on('2026-11-22')).toBe('eligible');
  expect(on('2026-11-23')).toBe('needs-review');
  expect(on('2026-11-23', { from: '2026-11-01', to: '2026-12-31' })).toBe('eligible');
});

const DAYS = [
  '2020-04-01',
  '2022-04-01',
  '2023-07-03',
  '2024-04-01',
  '2025-10-01',
  '2026-07-01',
  '2026-11-23',
] as const;
const READY = DAYS.flatMap((on) =>
  Object.values(PROGRAMMES).map((programme) => readyProgramme(programme, { on, knownOn: on, figures: FIGURES })),
);
test('a fact that is named as missing is one that the person has not given', () => {
  const valueAt = (subject: Subject, path: string): unknown =>
    path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], subject);
  const blank: ScreeningFacts = {};
  for (const ready of READY) {
    const { missing } = screenReady(ready, { seeker: person().seeker, facts: blank }, { salt: '', hash: () => '' });
    expect(missing).toEqual([...new Set(missing)].toSorted());
    for (const path of missing.flatMap((entry) => entry.split('|')))
      expect(valueAt({ seeker: person().seeker, facts: blank }, path), path).toBeUndefined();
  }
});
