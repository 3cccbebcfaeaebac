import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROGRAMME_IDS, type ProgrammeId } from '../../../../functions/contracts/programmes.ts';
import { addDays } from '../../../../functions/domain/language/calendar.ts';
import { foresee } from '../../../../functions/domain/eligibility/engine/foresight.ts';
import { judge } from '../../../../functions/domain/eligibility/engine/judge.ts';
import { readyProgrammes, screenPerson } from '../../../../functions/domain/eligibility/answer/screen-person.ts';
import type { Subject } from '../../../../functions/domain/eligibility/engine/subject.ts';
import { person, readyOn, screenOn } from '../../../support/screening-people.ts';
import { arbitraryPerson } from './arbitrary-people.ts';

const foreseen = (id: ProgrammeId, subject: Subject, on: string, knownOn = on) =>
  foresee(readyOn(id, on, knownOn), subject);

describe('a birthday', () => {
  test('who is 39 is of age for the youth programme until the day before turning 40', () => {
    const almostForty = person({ birthDate: '1987-02-03' });
    const turn = { on: '2027-02-03', from: 'eligible', to: 'ineligible', because: ['age'] };
    expect(foreseen('youth', almostForty, '2026-11-23')).toEqual(turn);
    expect(foreseen('youth', almostForty, '2027-02-02')).toEqual(turn);
  });

  test('who is 18 qualifies from the 19th birthday on; a child of 29 February from 1 March', () => {
    const turn = { from: 'ineligible', to: 'eligible', because: ['age'] };
    expect(foreseen('youth', person({ birthDate: '2008-06-15' }), '2026-11-23')).toEqual({ on: '2027-06-15', ...turn });
    expect(foreseen('youth', person({ birthDate: '2008-02-29' }), '2026-11-23')).toEqual({ on: '2027-03-01', ...turn });
  });

  test('in a round that counts the age on its first day no birthday changes anything', () => {
    const seventeen = person({ birthDate: '2006-03-05' });
    expect(foreseen('public-works', seventeen, '2024-03-04')).toEqual({
      on: '2024-07-01',
      from: 'ineligible',
      to: 'needs-review',
      because: ['period'],
    });
  });
});

describe('the end of a six-month block', () => {
  test('after a public job the allowance is no longer left to a person once six months are over', () => {
    const worker = person(
      {},
      {
        participations: [{ programme: 'public-works', from: '2026-03-02', to: '2026-06-30', directJob: true }],
      },
    );
    const open = { on: '2027-01-01', from: 'needs-review', to: 'eligible', because: ['public-job'] };
    expect(foreseen('employment-allowance', worker, '2026-11-23')).toEqual(open);
    expect(foreseen('employment-allowance', worker, '2026-12-31')).toEqual(open);
  });
});

describe('a published figure that comes into force', () => {
  const applicant = person({}, { household: { size: 1, monthlyIncome: 2_700_000 } });

  test('an income above the limit of 2026 and below that of 2027 qualifies from 1 January on', () => {
    expect(foreseen('employment-support', applicant, '2026-11-23')).toEqual({
      on: '2027-01-01',
      from: 'ineligible',
      to: 'eligible',
      because: ['household-income'],
    });
  });

  test('before it was published nobody can say so, and nothing is said', () => {
    expect(foreseen('employment-support', applicant, '2026-07-28')?.on).not.toBe('2027-01-01');
    expect(foreseen('employment-support', applicant, '2026-07-29')?.on).toBe('2027-01-01');
  });

  test('a year whose figure nobody has published yet does not hide what is certain beyond it', () => {
    const young = person({ birthDate: '1963-11-24' }, { household: { size: 1, monthlyIncome: 1_000_000 } });
    expect(foreseen('employment-support', young, '2026-11-23')).toEqual({
      on: '2028-11-24',
      from: 'eligible',
      to: 'ineligible',
      because: ['age'],
    });
  });

  test('the Act that raises the youth age to 34 is foreseen once it is promulgated', () => {
    const thirtyFive = person({ birthDate: '1995-01-01' });
    expect(foreseen('youth-employment-act', thirtyFive, '2026-03-17')).toMatchObject({
      on: '2026-09-18',
      to: 'eligible',
    });
    expect(foreseen('youth-employment-act', thirtyFive, '2026-03-16')?.on).not.toBe('2026-09-18');
  });
});

test('a registration that runs out is foreseen', () => {
  const registered = person({}, { jobSeekerRegistration: { registered: true, validUntil: '2024-04-30' } });
  expect(foreseen('public-works', registered, '2024-03-04')).toEqual({
    on: '2024-05-01',
    from: 'eligible',
    to: 'ineligible',
    because: ['job-seeker-registration'],
  });
});

test('that a figure of ours is due to be checked again says nothing to a citizen', () => {
  expect(foreseen('youth', person({ birthDate: '2000-01-01' }), '2026-11-23')).toEqual({
    on: '2040-01-01',
    from: 'eligible',
    to: 'ineligible',
    because: ['age'],
  });
});

test('that day is one on which we look again all the same', () => {
  const deps = { salt: '', hash: () => '' };
  const turnsOn = (on: string) =>
    screenPerson(readyProgrammes(on, on), person({ birthDate: '2000-01-01' }), deps).turnsOn;
  expect(turnsOn('2027-12-30')).toBe('2028-01-01');
  expect(turnsOn('2027-12-31')).toBe('2028-01-01');
  expect(turnsOn('2028-01-01')).not.toBe('2028-01-01');
});

test('once it is overdue an official has to look, and no day is given on which that changes', () => {
  expect(screenOn('youth', person({ birthDate: '2000-01-01' }), '2028-01-01').outcome).toBe('needs-review');
  expect(foreseen('youth', person({ birthDate: '2000-01-01' }), '2028-01-01')).toBeUndefined();
});

test('an answer that nothing known changes is not given a day', () => {
  expect(foreseen('public-works', person(), '2026-11-23')).toBeUndefined();
});

test.each([
  ['through the rounds of 2023 and 2024', '2022-12-15', 80],
  ['through the changes of 2026 and 2027', '2026-08-20', 5],
])('the day foreseen is the first on which screening answers otherwise, for invented people %s', (_, start, least) => {
  const knownOn = '2026-08-20';
  // Up to the last day for which all figures are held and current.
  const days = Array.from({ length: 490 }, (_day, index) => addDays(start, index + 1));
  const people = fc.sample(arbitraryPerson, { seed: 20261123, numRuns: 30 });
  const changes = PROGRAMME_IDS.flatMap((id) => {
    const today = readyOn(id, start, knownOn);
    const later = days.map((day) => readyOn(id, day, knownOn));
    return people.map((subject) => {
      const now = judge(today, subject);
      const index = later.findIndex((ready) => judge(ready, subject) !== now);
      const ahead = foresee(today, subject);
      const within = ahead !== undefined && ahead.on <= (days.at(-1) ?? '') ? ahead.on : undefined;
      expect(within, `${id} ${JSON.stringify(subject)}`).toBe(days[index]);
      return within;
    });
  });
  expect(changes.filter((day) => day !== undefined).length).toBeGreaterThan(least);
});
