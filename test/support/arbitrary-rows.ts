import {
  EDUCATION_LEVELS,
  EMPLOYMENT_TYPES,
  SCHOOL_STATUSES,
  WAGE_UNITS,
} from '../../functions/contracts/known-values.ts';
import fc from 'fast-check';
import { type JobRow, SCREENING_OUTCOMES, type SeekerRow } from '../../functions/domain/matching/profiles.ts';

/** Invented rows with values from small ranges: about half of the pairs fit, and every boundary occurs often. */

const given = <T>(weight: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 100 - weight, arbitrary: fc.constant(undefined) }, { weight, arbitrary });
const mostly = <T>(arbitrary: fc.Arbitrary<T>) => given(90, arbitrary);
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => given(60, arbitrary);
const seldom = <T>(arbitrary: fc.Arbitrary<T>) => given(25, arbitrary);
const districts = fc.constantFrom('48120', '48120', '48121', '48123', '48250');
const occupations = fc.constantFrom('0', '02', '021', '0213', '0213', '15');
const days = (first: string, last: string) =>
  fc
    .integer({ min: Date.parse(first) / 86_400_000, max: Date.parse(last) / 86_400_000 })
    .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const certificates = fc.uniqueArray(fc.constantFrom('전산회계 1급', '지게차운전기능사', '용접기능사'), {
  maxLength: 3,
});
const languages = fc.uniqueArray(fc.constantFrom('영어', '일본어'), { maxLength: 2 });
const units = fc.constantFrom(...WAGE_UNITS.slice(0, 2));
const programmes = fc.constantFrom('youth', 'public-works');

export const today = '2026-11-02';

export const seekerRows: fc.Arbitrary<SeekerRow> = fc.record({
  person: fc.integer({ min: 1, max: 1_000_000 }).map((number) => `person-${number}`),
  mailbox: fc.constant('mailbox'),
  matching: fc.constantFrom(true, true, true, false),
  mail: fc.constantFrom('immediate', 'none'),
  birthDate: days('1985-11-01', '2008-12-01'),
  education: sometimes(
    fc.record({
      level: sometimes(fc.constantFrom(...EDUCATION_LEVELS)),
      status: sometimes(fc.constantFrom(...SCHOOL_STATUSES)),
    }),
  ),
  career: sometimes(
    fc.array(
      fc.record({
        occupation: occupations,
        from: days('2018-01-01', '2026-12-31'),
        to: sometimes(days('2018-01-01', '2027-06-30')),
      }),
      { maxLength: 4 },
    ),
  ),
  certificates: sometimes(certificates),
  languages: sometimes(languages),
  wanted: fc.record({
    occupations: fc.array(occupations, { minLength: 1, maxLength: 3 }),
    districts: fc.array(districts, { minLength: 1, maxLength: 3 }),
    employmentTypes: seldom(fc.array(fc.constantFrom(...EMPLOYMENT_TYPES, 'unknown' as const), { maxLength: 4 })),
    wage: seldom(fc.record({ unit: sometimes(units), min: fc.integer({ min: 10, max: 14 }) })),
    weeklyHoursMax: seldom(fc.integer({ min: 30, max: 40 })),
  }),
  screenings: sometimes(
    fc.dictionary(programmes, fc.constantFrom(...SCREENING_OUTCOMES)) as fc.Arbitrary<SeekerRow['screenings']>,
  ),
});

export const jobRows: fc.Arbitrary<JobRow> = fc.record({
  cluster: fc.integer({ min: 1, max: 12 }).map((number) => `cluster-${number}`),
  partner: fc.constantFrom('masan-univ', 'popup-cafe'),
  externalId: fc.integer({ min: 1, max: 1_000_000 }).map(String),
  title: fc.constant('지어낸 공고'),
  companyName: fc.constant('가상정밀'),
  occupation: mostly(occupations),
  district: mostly(districts),
  employmentType: sometimes(fc.constantFrom(...EMPLOYMENT_TYPES)),
  wage: seldom(
    fc.record({
      unit: units,
      min: fc.integer({ min: 9, max: 13 }),
      max: sometimes(fc.integer({ min: 9, max: 15 })),
    }),
  ),
  weeklyHours: sometimes(fc.integer({ min: 30, max: 42 })),
  requirements: sometimes(
    fc.record({
      education: seldom(fc.constantFrom(...EDUCATION_LEVELS, 'unknown' as const)),
      careerYears: seldom(fc.constantFrom(0, 0.5, 1, 3)),
      certificates: seldom(certificates),
      languages: seldom(languages),
    }),
  ),
  age: seldom(
    fc.record({
      min: sometimes(fc.integer({ min: 18, max: 20 })),
      max: sometimes(fc.integer({ min: 34, max: 40 })),
    }),
  ),
  startsOn: sometimes(days('2026-11-01', '2027-03-02')),
  opensOn: days('2026-08-25', '2026-11-05'),
  closesOn: mostly(days('2026-10-30', '2026-12-31')),
  programme: seldom(fc.constantFrom('youth', 'public-works', 'unknown')),
});

/** A pool with distinct people and postings, as the stores hold them. */
export const pools = fc.record({
  seekers: fc.uniqueArray(seekerRows, { maxLength: 25, selector: (row) => row.person }),
  jobs: fc.uniqueArray(jobRows, { maxLength: 25, selector: (row) => `${row.partner} ${row.externalId}` }),
});
