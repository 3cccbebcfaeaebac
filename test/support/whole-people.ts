import fc from 'fast-check';
import { EMPLOYMENT_STATUSES } from '../../functions/contracts/known-values.ts';
import { BREAK_REASONS } from '../../functions/contracts/screening-facts.ts';
import { DOCUMENTS } from '../../functions/domain/eligibility/answer/documents.ts';
import { FIGURES, medianIncomeOf } from '../../functions/domain/eligibility/law/figures.ts';
import type { ScreenedSeeker, Subject } from '../../functions/domain/eligibility/engine/subject.ts';

/**
 * Invented people about whom everything is known, and views that tell only some of it. More facts about a person then
 * never contradict earlier ones. Values lie near the limits of the programmes.
 */

export type FactPath = keyof typeof DOCUMENTS;
export const FACT_PATHS = Object.keys(DOCUMENTS) as FactPath[];

const day = (from: string, to: string): fc.Arbitrary<string> => {
  const first = Date.parse(from);
  return fc
    .nat({ max: (Date.parse(to) - first) / 86_400_000 })
    .map((days) => new Date(first + days * 86_400_000).toISOString().slice(0, 10));
};

/** Birth dates that put the person near an age limit on one of the days in question, or on any day. */
const birthDate = fc.oneof(
  day('1985-01-01', '1993-12-31'),
  day('1955-01-01', '2011-12-31'),
  fc.constantFrom('1988-02-29', '1991-03-02', '1961-06-01'),
);

const besides = (...limits: number[]): number[] => limits.flatMap((limit) => [limit - 1, limit, limit + 1]);

/** Incomes near a share of the median for a household of that size, in one of the years. */
const incomeOf = (size: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc
      .tuple(
        fc.constantFrom(...FIGURES.medianIncome),
        fc.constantFrom(60, 65, 70, 100, 110, 120),
        fc.integer({ min: -1, max: 1 }),
      )
      .map(([median, percent, beside]) => medianIncomeOf(median, size, percent) + beside),
    fc.nat({ max: 12_000_000 }),
    fc.nat({ max: 2_000_000 }),
    fc.constant(0),
  );

const household = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 50 })).chain((size) =>
  fc.record({
    size: fc.constant(size),
    monthlyIncome: incomeOf(size),
    assets: fc.oneof(
      fc.constantFrom(...besides(200_000_000, 300_000_000, 400_000_000, 600_000_000), 450_000_000),
      fc.nat({ max: 700_000_000 }),
      fc.nat({ max: 200_000_000 }),
    ),
    otherParticipant: fc.boolean(),
  }),
);

const lastPaidOn = fc.oneof(day('2019-01-01', '2026-12-31'), day('2026-03-01', '2026-11-30'));
/** Unemployment benefit: never, once but not now, or still. */
const unemployment = fc.oneof(
  fc.constant({ unemployment: false, unemploymentEver: false }),
  fc.tuple(fc.boolean(), lastPaidOn).map(([still, last]) => ({
    unemployment: still,
    unemploymentEver: true,
    unemploymentLastPaidOn: last,
  })),
);

/** A person with a career break has worked before, and has stopped by the day they give. */
const work = fc
  .tuple(fc.constantFrom(...BREAK_REASONS), fc.boolean(), day('2010-01-01', '2019-01-01'))
  .map(([reason, worked, since]) =>
    reason === 'none'
      ? { careerBreak: { reason }, everWorked: worked }
      : { careerBreak: { reason, since }, everWorked: true },
  );

const programme = fc.constantFrom(
  'public-works',
  '공공근로',
  'community-jobs',
  '지역공동체 일자리사업',
  '런앤잡',
  'youth',
);
const round = fc.constantFrom('2022H2', '2023H1', '2023년 하반기', '2024H1', '2024년 상반기', '2024-1', '2025H2');

const participations = fc.array(
  fc.record({
    programme,
    round,
    from: day('2022-01-01', '2024-01-01'),
    to: day('2024-01-02', '2027-03-01'),
    directJob: fc.boolean(),
  }),
  { maxLength: 3 },
);
/** Makes empty lists more frequent. */
const NONE = fc.constant<never[]>([]);
const applications = fc.array(
  fc.record({ programme, round, status: fc.constantFrom('applied', 'withdrawn', 'rejected') }),
  { maxLength: 2 },
);

const career = fc.array(
  fc
    .tuple(
      fc.constantFrom('8231', '8232', '01'),
      day('2015-01-01', '2022-06-01'),
      fc.oneof(fc.nat({ max: 1_200 }), fc.constantFrom(29, 30, 364, 729)),
    )
    .map(([occupation, from, days]) => ({
      occupation,
      from,
      to: new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10),
    })),
  { maxLength: 5 },
);

const seeker: fc.Arbitrary<ScreenedSeeker> = fc.record({
  birthDate,
  residence: fc.record({ district: fc.constantFrom('48120', '48121', '48123', '48127', '48129', '11110') }),
  employment: fc.record({
    status: fc.oneof(
      { weight: 5, arbitrary: fc.constant('unemployed') },
      { weight: 1, arbitrary: fc.constantFrom(...EMPLOYMENT_STATUSES) },
    ),
  }),
  career,
  certificates: fc.array(fc.record({ name: fc.constant('지어낸 자격'), national: fc.boolean() }), { maxLength: 2 }),
});

/** Mostly the wanted value, so that the other conditions decide. */
const mostly = (wanted: boolean): fc.Arbitrary<boolean> =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(wanted) }, { weight: 1, arbitrary: fc.constant(!wanted) });

const facts = fc
  .tuple(
    fc.record({
      sex: fc.constantFrom('female', 'female', 'male'),
      residentSince: day('2000-01-01', '2020-01-01'),
      regularIncome: mostly(false),
      ableToWork: mostly(true),
      jobSeekerRegistration: fc.record({
        registered: mostly(true),
        validUntil: fc.oneof(
          { weight: 4, arbitrary: fc.constant('2032-12-31') },
          { weight: 1, arbitrary: day('2019-01-01', '2027-01-01') },
        ),
      }),
      household,
      ownMonthlyIncome: fc.oneof(fc.constant(0), incomeOf(1)),
      workedLast2Years: fc.record({
        days: fc.constantFrom(0, 99, 100, 200),
        hours: fc.constantFrom(0, 799, 800, 1_600),
      }),
      militaryServiceMonths: fc.oneof(fc.constantFrom(0, 1, 35, 36, 59, 60), fc.nat({ max: 62 })),
      schools: fc.array(
        fc.record({
          district: fc.constantFrom('48121', '11110'),
          status: fc.constantFrom('enrolled', 'graduated', 'left'),
          graduatedOn: day('2000-01-01', '2020-01-01'),
        }),
        { maxLength: 2 },
      ),
      publicOfficialFamily: mostly(false),
      fullTimeFarmer: mostly(false),
      participations: fc.oneof(NONE, participations),
      applications: fc.oneof(NONE, applications),
    }),
    fc.record({ livelihood: mostly(false), publicPension: mostly(false) }),
    unemployment,
    work,
  )
  .map(([rest, benefits, paid, worked]) => ({ ...rest, benefits: { ...benefits, ...paid }, ...worked }));

/** A person about whom every fact is known. */
export const wholePerson: fc.Arbitrary<Subject> = fc.record({ seeker, facts });

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

export const valueAt = (subject: Subject, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (isTree(value) ? value[key] : undefined), subject);

const withValue = (tree: Tree, [first = '', ...rest]: readonly string[], value: unknown): Tree => ({
  ...tree,
  [first]: rest.length === 0 ? value : withValue(isTree(tree[first]) ? tree[first] : {}, rest, value),
});

/** Returns the person with these answers added to the facts they have told. */
export const answered = (subject: Subject, answers: readonly (readonly [path: string, value: unknown])[]): Subject =>
  answers.reduce<Tree>(
    (told, [path, value]) => (value === undefined ? told : withValue(told, path.split('.'), value)),
    {
      ...subject,
    },
  ) as Subject;

/** Returns the list with one field missing from every entry: a code, a round or an end. */
const vague = (list: unknown, dice: number): unknown =>
  Array.isArray(list)
    ? list.map((entry: Tree) => {
        if (typeof entry['occupation'] === 'string') return { ...entry, occupation: entry['occupation'].slice(0, 1) };
        const keys = Object.keys(entry);
        const left = keys[dice % keys.length];
        return Object.fromEntries(Object.entries(entry).filter(([key]) => key !== left));
      })
    : undefined;
/** Lists that can be told vaguely. The name of a certificate alone says nothing, so certificates are not among them. */
const LISTS: readonly string[] = ['facts.schools', 'facts.participations', 'facts.applications', 'seeker.career'];

/**
 * Returns the person with only these facts. For a list that is not told, `dice` decides
 * whether a vague version is told.
 */
export const toldOnly = (whole: Subject, told: readonly string[], dice = 0): Subject => {
  const subject = answered(
    { seeker: { birthDate: whole.seeker.birthDate, residence: { district: 'unknown' } }, facts: {} },
    told.filter((path) => path !== 'seeker.birthDate').map((path) => [path, valueAt(whole, path)] as const),
  );
  const words = LISTS.filter((path, index) => !told.includes(path) && (dice >> index) % 2 === 1);
  return answered(
    subject,
    words.map((path) => [path, vague(valueAt(whole, path), dice)] as const),
  );
};

/** Whether all told facts can be true together. */
export const isPossible = ({ facts: { benefits, careerBreak, everWorked } }: Subject): boolean => {
  const tellsOfBreak = careerBreak?.reason !== undefined && careerBreak.reason !== 'none';
  return (
    !(benefits?.unemploymentEver === false && benefits.unemploymentLastPaidOn !== undefined) &&
    !(benefits?.unemploymentEver === false && benefits.unemployment === true) &&
    !(everWorked === false && (tellsOfBreak || careerBreak?.since !== undefined)) &&
    !(careerBreak?.reason === 'none' && careerBreak.since !== undefined)
  );
};
