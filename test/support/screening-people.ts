import type { ProgrammeId } from '../../functions/contracts/programmes.ts';
import { createHash } from 'node:crypto';
import { FIGURES, type Figures } from '../../functions/domain/eligibility/law/figures.ts';
import { readyProgramme, type ReadyProgramme } from '../../functions/domain/eligibility/engine/judge.ts';
import { PROGRAMMES } from '../../functions/domain/eligibility/programmes/programmes.ts';
import { screenReady, type ScreeningResult } from '../../functions/domain/eligibility/engine/screen.ts';
import type { ScreenedSeeker, ScreeningFacts, Subject } from '../../functions/domain/eligibility/engine/subject.ts';

/** People for the tests of screening. All of them are invented. */

/** A person born in 1980 who meets every condition of the public-works rounds, with the given changes. */
export const person = (
  seeker: Partial<ScreenedSeeker> = {},
  facts: ScreeningFacts = {},
  without: readonly (keyof ScreeningFacts)[] = [],
): Subject => {
  const declared: ScreeningFacts = {
    regularIncome: false,
    ableToWork: true,
    jobSeekerRegistration: { registered: true, validUntil: '2028-12-31' },
    household: { size: 3, monthlyIncome: 2_000_000, assets: 100_000_000 },
    ownMonthlyIncome: 0,
    workedLast2Years: { days: 200, hours: 1_600 },
    militaryServiceMonths: 0,
    benefits: { livelihood: false, unemployment: false, unemploymentEver: false, publicPension: false },
    participations: [],
    applications: [],
    ...facts,
  };
  return {
    seeker: {
      birthDate: '1980-05-05',
      residence: { district: '48121' },
      employment: { status: 'unemployed' },
      ...seeker,
    },
    facts: Object.fromEntries(Object.entries(declared).filter(([key]) => !without.some((name) => name === key))),
  };
};

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

export const readyOn = (programme: ProgrammeId, on: string, knownOn = on, figures: Figures = FIGURES): ReadyProgramme =>
  readyProgramme(PROGRAMMES[programme], { on, knownOn, figures });

export const screenOn = (programme: ProgrammeId, subject: Subject, on: string, knownOn = on): ScreeningResult =>
  screenReady(readyOn(programme, on, knownOn), subject, { salt: '', hash });
