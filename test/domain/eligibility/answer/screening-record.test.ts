import { expect, test } from 'vitest';
import { readyProgrammes, screenPerson } from '../../../../functions/domain/eligibility/answer/screen-person.ts';
import {
  NO_SCREENING,
  subjectIn,
  takeScreening,
  type ScreeningRecord,
} from '../../../../functions/domain/eligibility/answer/screening-record.ts';
import type { Subject } from '../../../../functions/domain/eligibility/engine/subject.ts';
import { hash } from '../../../support/screening-people.ts';
import { SERVED } from '../../../support/screened-people.ts';

/** All people are invented. SERVED waits for an official in 2026: whether the upper age for youth is raised. */

const screenedOn = (before: ScreeningRecord, today: string, subject: Subject = SERVED): ScreeningRecord => {
  const registration = { partner: 'masan-univ', externalId: 'S-1' } as const;
  const screened = { basis: before.basis + 1, registration, subject, factsKeptUntil: '2027-12-31' };
  const screening = screenPerson(readyProgrammes(today, today), subject, { salt: 'a-salt', hash });
  const moment = { now: `${today}T03:00:00.000Z`, today };
  return takeScreening({ ...before, salt: 'a-salt' }, screened, { on: today, ...screening }, moment);
};
const sinceIn = ({ waits = [] }: ScreeningRecord) => waits.map(({ programme, since }) => [programme, since]);
const YOUNG: Subject = { ...SERVED, seeker: { ...SERVED.seeker, birthDate: '2000-01-17' } };

test('a person waits since the first day, also after they are screened again, and anew after a time in which nothing waited', () => {
  const first = screenedOn(NO_SCREENING, '2026-11-02');
  expect(sinceIn(first)).toEqual([['youth', '2026-11-02T03:00:00.000Z']]);
  const again = screenedOn(first, '2026-11-05');
  expect(sinceIn(again)).toEqual(sinceIn(first));
  const over = screenedOn(again, '2026-11-06', YOUNG);
  expect(sinceIn(over)).toEqual([]);
  expect(sinceIn(screenedOn(over, '2026-11-09'))).toEqual([['youth', '2026-11-09T03:00:00.000Z']]);
});

test('the facts of the last screening are kept for officials while something waits, and no longer', () => {
  const first = screenedOn(NO_SCREENING, '2026-11-02');
  expect(first.subject).toBeUndefined();
  expect(subjectIn(first)).toEqual(SERVED);
  const other: Subject = { ...SERVED, facts: { ...SERVED.facts, ownMonthlyIncome: 1 } };
  const told = screenedOn(first, '2026-11-03', other);
  expect(subjectIn(told)).toEqual(other);
  const over = screenedOn(told, '2026-11-04', YOUNG);
  expect([over.subject, subjectIn(over), over.waits]).toEqual([undefined, undefined, undefined]);
});
