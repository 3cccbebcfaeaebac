import fc from 'fast-check';
import type {
  ScreenedSeeker,
  ScreeningFacts,
  Subject,
} from '../../../../functions/domain/eligibility/engine/subject.ts';

/**
 * Invented people for property tests of screening. Any fact may be absent, and values lie near the programmes' limits.
 */

const day = (from: string, to: string): fc.Arbitrary<string> =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

const recent = day('2022-01-01', '2027-03-01');
const won = (...near: number[]): fc.Arbitrary<number> =>
  fc.oneof(
    fc.nat({ max: 500_000_000 }),
    fc.nat({ max: 4_000_000 }),
    fc.constantFrom(...near.flatMap((limit) => [limit - 1, limit, limit + 1])),
  );

const sometimes = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> =>
  fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

const facts: fc.Arbitrary<ScreeningFacts> = sometimes<Required<ScreeningFacts>>({
  sex: fc.constantFrom('female', 'male', 'not said'),
  residentSince: recent,
  regularIncome: fc.boolean(),
  ableToWork: fc.boolean(),
  jobSeekerRegistration: sometimes({ registered: fc.boolean(), validUntil: recent }),
  household: sometimes({
    size: fc.integer({ min: 1, max: 50 }),
    monthlyIncome: won(1_337_067, 2_209_565, 2_228_445),
    assets: won(200_000_000, 300_000_000, 400_000_000),
    otherParticipant: fc.boolean(),
  }),
  ownMonthlyIncome: won(1_337_067),
  workedLast2Years: sometimes({ days: fc.integer({ min: 98, max: 102 }), hours: fc.integer({ min: 798, max: 802 }) }),
  militaryServiceMonths: fc.integer({ min: 0, max: 62 }),
  careerBreak: sometimes({
    since: recent,
    reason: fc.constantFrom('marriage', 'family-care', 'other', 'not in the list'),
  }),
  everWorked: fc.boolean(),
  schools: fc.array(
    sometimes({
      district: fc.constantFrom('48121', '11110', 'abroad'),
      status: fc.constantFrom('enrolled', 'graduated', 'left', 'on leave'),
      graduatedOn: recent,
    }),
    { maxLength: 2 },
  ),
  benefits: sometimes({
    livelihood: fc.boolean(),
    unemployment: fc.boolean(),
    unemploymentLastPaidOn: recent,
    publicPension: fc.boolean(),
  }),
  publicOfficialFamily: fc.boolean(),
  fullTimeFarmer: fc.boolean(),
  participations: fc.array(
    sometimes({
      programme: fc.constantFrom('public-works', 'community-jobs', 'youth'),
      round: fc.constantFrom('2022H2', '2023H1', '2023H2'),
      from: recent,
      to: recent,
      directJob: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  applications: fc.array(
    sometimes({
      programme: fc.constantFrom('public-works', 'community-jobs'),
      round: fc.constantFrom('2024H1', '2023H1'),
      status: fc.constantFrom('applied', 'withdrawn', 'rejected', 'postponed'),
    }),
    { maxLength: 2 },
  ),
});

const seeker: fc.Arbitrary<ScreenedSeeker> = fc
  .tuple(
    fc.record({
      birthDate: fc.oneof(day('1940-01-01', '2011-12-31'), fc.constantFrom('2000-02-29', '1984-01-01', '1974-12-31')),
      residence: fc.record({ district: fc.constantFrom('48120', '48127', '48250', '11110', 'unknown') }),
    }),
    sometimes<Required<Pick<ScreenedSeeker, 'employment' | 'career' | 'certificates'>>>({
      employment: fc.record({
        status: fc.constantFrom('unemployed', 'employed', 'self-employed', 'student', 'on leave'),
      }),
      career: fc.array(
        fc
          .tuple(fc.constantFrom('8231', '823', '01', 'x'), day('2015-01-01', '2021-01-01'), recent, fc.boolean())
          .map(([occupation, from, to, over]) => ({ occupation, from, ...(over ? { to } : {}) })),
        { maxLength: 3 },
      ),
      certificates: fc.array(fc.record({ name: fc.constant('지어낸 자격'), national: fc.boolean() }), { maxLength: 2 }),
    }),
  )
  .map(([always, rest]) => ({ ...always, ...rest }));

export const arbitraryPerson: fc.Arbitrary<Subject> = fc.record({ seeker, facts });
