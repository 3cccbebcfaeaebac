import { describe, expect, test } from 'vitest';
import { PROGRAMME_IDS } from '../../../../functions/contracts/programmes.ts';
import { PROGRAMMES } from '../../../../functions/domain/eligibility/programmes/programmes.ts';
import { readyProgramme } from '../../../../functions/domain/eligibility/engine/judge.ts';
import { screenReady } from '../../../../functions/domain/eligibility/engine/screen.ts';
import { FIGURES } from '../../../../functions/domain/eligibility/law/figures.ts';
import { hash, person, screenOn } from '../../../support/screening-people.ts';

const HOUSEHOLD = { size: 3, assets: 100_000_000 };

describe('income that is not known', () => {
  test('under 18 makes no difference: the age alone stands in the way', () => {
    const child = person({ birthDate: '2006-03-05' }, { household: HOUSEHOLD });
    expect(screenOn('public-works', child, '2024-03-04')).toMatchObject({ outcome: 'ineligible', missing: [] });
  });

  test('otherwise it is exactly what is missing', () => {
    const adult = person({ birthDate: '2006-03-04' }, { household: HOUSEHOLD });
    expect(screenOn('public-works', adult, '2024-03-04')).toMatchObject({
      outcome: 'undetermined',
      missing: ['facts.household.monthlyIncome'],
    });
  });
});

describe('the median income of 2027, published on 29 July 2026', () => {
  const applicant = person({}, { household: { size: 1, monthlyIncome: 2_736_042 } });
  const income = (knownOn: string) => {
    const result = screenOn('employment-support', applicant, '2027-01-04', knownOn);
    const criterion = result.criteria.find(({ id }) => id === 'household-income');
    return { outcome: result.outcome, income: criterion?.outcome, limit: criterion?.limit };
  };

  test('the day before it was published nobody knows the limit of January 2027, and a person has to look', () => {
    expect(income('2026-07-28')).toEqual({ outcome: 'needs-review', income: 'unknown', limit: undefined });
  });

  test('from that day on January 2027 is judged by it', () => {
    expect(income('2026-07-29')).toEqual({ outcome: 'eligible', income: 'met', limit: 2_736_042 });
  });

  test('one won more is too much', () => {
    const richer = person({}, { household: { size: 1, monthlyIncome: 2_736_043 } });
    expect(screenOn('employment-support', richer, '2027-01-04', '2026-07-29').outcome).toBe('ineligible');
  });
});

test('on a day before any figure a person has to look, in every programme', () => {
  for (const id of PROGRAMME_IDS) {
    const result = screenOn(id, person(), '2019-12-31');
    expect(result.outcome, id).toBe('needs-review');
    expect(result.criteria.map((criterion) => criterion.id)).toEqual(['period']);
  }
});

test('equal inputs give equal bytes and the same hash, whatever the order in which the facts stand', () => {
  const one = person({}, { fullTimeFarmer: false });
  const { household, ...facts } = one.facts;
  const other = { facts: { household, ...facts }, seeker: one.seeker };
  const [a, b] = [one, other].map((subject) => JSON.stringify(screenOn('public-works', subject, '2024-03-04')));
  expect(a).toBe(b);
});

test('the hash hangs on the salt, the facts and the day', () => {
  const situation = { on: '2024-03-04', knownOn: '2024-03-04', figures: FIGURES };
  const hashOf = (subject = person(), salt = '', on = situation.on) =>
    screenReady(readyProgramme(PROGRAMMES['public-works'], { ...situation, on }), subject, { salt, hash }).hash;
  const hashes = [
    hashOf(),
    hashOf(person(), 'salt'),
    hashOf(person({}, { ownMonthlyIncome: 1 })),
    hashOf(person(), '', '2024-03-05'),
  ];
  expect(new Set(hashes).size).toBe(4);
  expect(hashOf()).toMatch(/^[0-9a-f]{64}$/);
});

test('an answer given on a past day is given again by asking with what was known then', () => {
  const subject = person({}, { household: { size: 1, monthlyIncome: 2_700_000 } });
  const then = screenOn('employment-support', subject, '2026-07-28');
  expect(screenOn('employment-support', subject, '2026-07-28', '2026-07-28')).toEqual(then);
});

test('no sentence of an answer calls it a disposition or calls people names', () => {
  const said = PROGRAMME_IDS.flatMap((id) =>
    ['2023-06-01', '2024-03-04', '2025-10-01', '2026-11-23'].flatMap((on) =>
      screenOn(id, person(), on).criteria.flatMap(({ sentence, note }) => [sentence, note ?? '']),
    ),
  ).join('\n');
  expect(said).not.toMatch(/탈락|부적격|취약계층|처분/);
});
