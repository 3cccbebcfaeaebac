import { createHash } from 'node:crypto';
import {
  readyProgrammes,
  screenPerson,
  type ProgrammeAnswer,
} from '../../functions/domain/eligibility/answer/screen-person.ts';
import type { Subject } from '../../functions/domain/eligibility/engine/subject.ts';

/** All people are invented. Their amounts and days occur in no law or notice. */
export const WORKS: Subject = {
  seeker: { birthDate: '1967-05-19', residence: { district: '48123' }, employment: { status: 'unemployed' } },
  facts: {
    sex: 'male',
    residentSince: '1999-04-23',
    regularIncome: false,
    ableToWork: true,
    jobSeekerRegistration: { registered: true, validUntil: '2024-05-27' },
    household: { size: 3, monthlyIncome: 1_234_567, assets: 87_654_321 },
    everWorked: true,
    applications: [],
    participations: [],
  },
};

export const YOUNG: Subject = {
  seeker: { birthDate: '2001-02-13', residence: { district: '48125' }, employment: { status: 'unemployed' } },
  facts: { sex: 'female', ableToWork: true, everWorked: true, household: { size: 2 } },
};

/** 41 years old in November 2026, with military service. The ordinance leaves the upper age to an official. */
export const SERVED: Subject = {
  seeker: { birthDate: '1985-01-17', residence: { district: '48123' }, employment: { status: 'unemployed' } },
  facts: {
    sex: 'male',
    ableToWork: true,
    everWorked: true,
    militaryServiceMonths: 23,
    ownMonthlyIncome: 543_211,
    household: { size: 2, monthlyIncome: 1_111_117, assets: 10_203_041 },
    benefits: { livelihood: false, unemployment: false, unemploymentLastPaidOn: '2025-03-29' },
    workedLast2Years: { days: 157, hours: 1_357 },
    participations: [],
  },
};

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The answers of all programmes on a day, as the screening stage stores them. */
export const answersOn = (on: string, subject: Subject): readonly ProgrammeAnswer[] =>
  screenPerson(readyProgrammes(on, on), subject, { salt: '', hash }).answers;
