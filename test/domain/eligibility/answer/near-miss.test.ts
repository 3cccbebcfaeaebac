import type { ProgrammeId } from '../../../../functions/contracts/programmes.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearMiss } from '../../../../functions/domain/eligibility/answer/near-miss.ts';
import type { Subject } from '../../../../functions/domain/eligibility/engine/subject.ts';
import { person, readyOn, screenOn } from '../../../support/screening-people.ts';
import { wholePerson } from '../../../support/whole-people.ts';

const missed = (id: ProgrammeId, subject: Subject, on: string) => nearMiss(readyOn(id, on), subject);
const LIMIT_OF_THREE = 2_828_794;
const household = (monthlyIncome: number, assets = 100_000_000) => ({ household: { size: 3, monthlyIncome, assets } });

test('an income above the limit is named with the won it lies above', () => {
  expect(missed('public-works', person({}, household(LIMIT_OF_THREE + 12_345)), '2024-03-04')).toEqual({
    criterion: 'household-income',
    by: 12_345,
    unit: 'won',
    otherwise: 'eligible',
    sentence: {
      ko: '가구소득이 기준보다 12,345원 많습니다.',
      en: 'Your monthly household income is 12,345 won above the limit.',
    },
  });
  expect(missed('public-works', person({}, household(LIMIT_OF_THREE)), '2024-03-04')).toBeUndefined();
});

test('assets above the limit are named so too', () => {
  expect(missed('public-works', person({}, household(1_000_000, 300_000_001)), '2024-03-04')).toMatchObject({
    criterion: 'household-assets',
    by: 1,
    sentence: { ko: '가족 재산이 기준보다 1원 많습니다.' },
  });
});

test('where two conditions stand in the way neither is a near miss', () => {
  expect(missed('public-works', person({}, household(LIMIT_OF_THREE + 1, 300_000_001)), '2024-03-04')).toBeUndefined();
});

test('a year too young, and a year too old where the limit itself does not count', () => {
  expect(missed('public-works', person({ birthDate: '2006-03-05' }), '2024-03-04')).toMatchObject({
    criterion: 'age',
    by: 1,
    unit: 'years',
    sentence: { ko: '나이가 기준보다 1세 적습니다.', en: 'Your age is 1 year below the limit.' },
  });
  expect(missed('mid-career-centre', person({ birthDate: '1961-11-23' }), '2026-11-23')).toMatchObject({ by: 1 });
  expect(missed('mid-career-centre', person({ birthDate: '1961-11-24' }), '2026-11-23')).toBeUndefined();
});

test('of two limits of which one is enough, the nearer one counts', () => {
  const young = { birthDate: '2000-01-01' };
  const rich = { household: { size: 1, monthlyIncome: 3_200_000 } };
  // 120 % of 2,564,238 won at age 26, 100 % at age 46.
  expect(missed('employment-support', person(young, rich), '2026-11-23')?.by).toBe(3_200_000 - 3_077_086);
  expect(missed('employment-support', person({}, rich), '2026-11-23')?.by).toBe(3_200_000 - 2_564_238);
});

describe('a limit that may not be theirs', () => {
  // 36 on that day: 120 % of the median after 18 months of service, 100 % without.
  const ofAge = { birthDate: '1990-06-01' };
  const income = (monthlyIncome: number, militaryServiceMonths?: number) =>
    person(
      ofAge,
      {
        household: { size: 4, monthlyIncome },
        militaryServiceMonths,
      },
      militaryServiceMonths === undefined ? ['militaryServiceMonths'] : [],
    );
  const HUNDRED = 6_494_738;
  const HUNDRED_AND_TWENTY = 7_793_686;

  test('is not quoted while it is not known: only what would surely do', () => {
    const missedBy = missed('employment-support', income(HUNDRED_AND_TWENTY + 100_000), '2026-11-23')?.by;
    expect(missedBy).toBe(HUNDRED_AND_TWENTY + 100_000 - HUNDRED);
    const after = screenOn('employment-support', income(HUNDRED_AND_TWENTY + 100_000 - (missedBy ?? 0)), '2026-11-23');
    expect(after.outcome).toBe('eligible');
  });

  test('is quoted once it is known', () => {
    expect(missed('employment-support', income(HUNDRED_AND_TWENTY + 1, 24), '2026-11-23')?.by).toBe(1);
    expect(missed('employment-support', income(HUNDRED + 1, 0), '2026-11-23')?.by).toBe(1);
  });

  test('of a figure that nobody holds is no distance either', () => {
    const young = person({ birthDate: '2000-01-01' }, household(1_000_000, 600_000_001));
    expect(missed('employment-allowance', young, '2026-11-23')).toMatchObject({ criterion: 'household-assets' });
    expect(missed('employment-allowance', young, '2026-11-23')).not.toHaveProperty('by');
  });
});

test('a person who makes up the distance of a near miss meets that condition', () => {
  const grown = (subject: Subject, by: number): Subject => ({
    ...subject,
    facts: {
      ...subject.facts,
      household: {
        ...subject.facts.household,
        monthlyIncome: (subject.facts.household?.monthlyIncome ?? 0) - by,
      },
    },
  });
  let incomes = 0;
  fc.assert(
    fc.property(wholePerson, fc.boolean(), (whole, serviceKnown) => {
      const { militaryServiceMonths: _, ...rest } = whole.facts;
      const subject = serviceKnown ? whole : { ...whole, facts: rest };
      for (const id of ['employment-support', 'employment-allowance', 'public-works'] as const)
        for (const on of ['2026-11-23', '2024-03-04']) {
          const miss = missed(id, subject, on);
          if (miss?.by === undefined || miss.unit !== 'won' || !miss.criterion.includes('income')) continue;
          incomes += 1;
          const { outcome, criteria } = screenOn(id, grown(subject, miss.by), on);
          expect(criteria.find((criterion) => criterion.id === miss.criterion)?.outcome).toBe('met');
          expect(outcome).not.toBe('ineligible');
        }
    }),
    { seed: 20_261_201, numRuns: 600 },
  );
  expect(incomes).toBeGreaterThan(30);
});

test('a yes or no has no distance, and its condition is said instead', () => {
  expect(missed('public-works', person({}, { regularIncome: true }), '2024-03-04')).toEqual({
    criterion: 'no-regular-income',
    otherwise: 'eligible',
    sentence: {
      ko: '이 요건만 충족하지 않습니다: 정기적인 소득이 없어야 합니다.',
      en: 'This is the only condition you do not meet: You must not have a regular income.',
    },
  });
});

test('an exclusion that is certain can be the one thing in the way', () => {
  const applied = person({}, { applications: [{ programme: 'community-jobs', round: '2024H1', status: 'applied' }] });
  expect(missed('public-works', applied, '2024-03-04')).toMatchObject({ criterion: 'double-application' });
});

test('what is unknown beside it is said', () => {
  const subject = person({ birthDate: '2006-03-05' }, {}, ['household']);
  expect(missed('public-works', subject, '2024-03-04')).toMatchObject({ criterion: 'age', otherwise: 'undetermined' });
});

test('with the size of the household unknown an income above every limit has no measured distance', () => {
  const subject = person({}, { household: { monthlyIncome: 90_000_000, assets: 0 } });
  const miss = missed('public-works', subject, '2024-03-04');
  expect(miss?.criterion).toBe('household-income');
  expect(miss?.by).toBeUndefined();
});

test('an answer that is not certain has no near miss', () => {
  expect(missed('public-works', person(), '2024-03-04')).toBeUndefined();
  expect(missed('learn-and-job', person(), '2026-11-23')).toBeUndefined();
});
