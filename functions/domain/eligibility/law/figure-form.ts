import * as z from 'zod';
import { date, READ_ONCE, text, won } from '../../../contracts/fields.ts';
import { CITATION_STATUSES } from '../../../contracts/known-values.ts';

/**
 * Every number of a legal rule is dated data: in force from `effectiveFrom` to `effectiveTo` (both days included,
 * Asia/Seoul), published on `knownFrom`, with its source and status. No function here knows the current day.
 */

const UNITS = ['years', 'months', 'days', 'hours', 'won', 'percent'] as const;

const filled = (max: number) => text(max).refine((value) => value.trim() !== '', { error: 'must not be empty' });
const whole = (max: number) =>
  z.int({ error: 'must be a whole number' }).min(0, { error: 'must not be negative' }).max(max);
const dated = {
  effectiveFrom: date(),
  effectiveTo: date().optional(),
  knownFrom: date(),
  status: z.enum(CITATION_STATUSES),
  source: filled(300),
};

const limitSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/, { error: 'must look like youth/age-max' }),
  value: whole(10_000_000_000),
  unit: z.enum(UNITS),
  ...dated,
  reviewBy: date().optional(),
  statute: filled(100),
  article: filled(60),
  note: filled(300).optional(),
});

const medianIncomeSchema = z.strictObject({
  year: z.int(),
  byHouseholdSize: z.array(whole(1_000_000_000)).length(7, { error: 'must hold the amounts of 1 to 7 persons' }),
  ...dated,
  effectiveTo: date(),
});

const roundSchema = z.strictObject({
  id: z.string().regex(/^\d{4}H[12]$/, { error: 'must look like 2024H1' }),
  programmes: z.array(filled(60)).min(1),
  ...dated,
  ageMin: whole(150),
  medianPercent: whole(1000).optional(),
  medianPercentSingle: whole(1000).optional(),
  assets: won().optional(),
  exclusiveApplications: z.boolean(),
  hours: filled(100),
  hourlyWage: whole(1_000_000).optional(),
  statute: filled(100),
  article: filled(60),
  note: filled(300).optional(),
});

const minimumWageSchema = z.strictObject({
  hourly: whole(1_000_000),
  ...dated,
  effectiveTo: date(),
  reviewBy: date(),
});

/** The schema of all figures. `parseFigures` adds the rules between entries. */
const figuresSchema = z.strictObject({
  limits: z.array(limitSchema).readonly(),
  medianIncome: z.array(medianIncomeSchema).readonly(),
  rounds: z.array(roundSchema).readonly(),
  minimumWage: z.array(minimumWageSchema).readonly(),
});

/** The same for figures that are kept: a later release may know more fields, and its rules between entries are its own. */
export const keptFiguresSchema = z.object({
  limits: z.array(limitSchema.strip()).readonly(),
  medianIncome: z.array(medianIncomeSchema.strip()).readonly(),
  rounds: z.array(roundSchema.strip()).readonly(),
  minimumWage: z.array(minimumWageSchema.strip()).readonly(),
});

/**
 * One number of a rule, with its unit. Without `effectiveTo` it applies until the next known entry with its id begins.
 */
export type Limit = Readonly<z.infer<typeof limitSchema>>;
/** Median income (기준 중위소득): won per month for households of 1 to 7 persons. */
export type MedianIncome = Readonly<z.infer<typeof medianIncomeSchema>>;
/** A round of 공공근로 or 지역공동체일자리: percent of the median income, assets in won. An absent limit is not known. */
export type Round = Readonly<z.infer<typeof roundSchema>>;
/** The minimum wage (최저임금액) in won per hour. */
export type MinimumWageFigure = Readonly<z.infer<typeof minimumWageSchema>>;

export type Figures = Readonly<z.infer<typeof figuresSchema>>;

export type Dated = {
  readonly effectiveFrom: string;
  readonly effectiveTo?: string | undefined;
  readonly knownFrom: string;
  readonly status?: Limit['status'];
};

/** Figures that cannot be used. `problems` has one sentence for each problem. */
export class FiguresError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join(' '));
    this.name = 'FiguresError';
    this.problems = problems;
  }
}

/**
 * The last day that an entry claims for itself. Without an end (a rule that applies until it is replaced, or a round
 * with an unknown end) it claims only its first day.
 */
export const claimedUntil = ({ effectiveFrom, effectiveTo }: Dated): string => effectiveTo ?? effectiveFrom;

/** "Published is not in force": until its first day a confirmed figure is only announced. */
export const asKnownOn = <T extends Dated>(figure: T, knownOn: string): T => {
  if (knownOn >= figure.effectiveFrom || figure.status === 'secondary' || figure.status === 'assumed') return figure;
  return { ...figure, status: 'announced' };
};

/** Orders entries by their first day. */
export const byStart = (a: Dated, b: Dated): number =>
  a.effectiveFrom === b.effectiveFrom ? 0 : a.effectiveFrom < b.effectiveFrom ? -1 : 1;

const overlaps = (name: string, entries: readonly Dated[]): string[] => {
  const inOrder = entries.toSorted(byStart);
  return inOrder.flatMap((entry, index) => {
    const next = inOrder[index + 1];
    return next === undefined || next.effectiveFrom > claimedUntil(entry)
      ? []
      : [
          `${name}: the entry from ${entry.effectiveFrom} and the one from ${next.effectiveFrom} are both in force on ${next.effectiveFrom}.`,
        ];
  });
};

const dateProblems = (name: string, { effectiveFrom, effectiveTo, knownFrom }: Dated): string[] => [
  ...(effectiveTo !== undefined && effectiveTo < effectiveFrom
    ? [`${name} from ${effectiveFrom} ends on ${effectiveTo}, before it begins.`]
    : []),
  ...(knownFrom > effectiveFrom
    ? [`${name} from ${effectiveFrom} is known only from ${knownFrom}, after it came into force.`]
    : []),
];

const seriesProblems = <T extends Dated>(entries: readonly T[], namesOf: (entry: T) => readonly string[]): string[] => {
  const names = [...new Set(entries.flatMap(namesOf))];
  return [
    ...entries.flatMap((entry) => dateProblems(namesOf(entry).join(', '), entry)),
    ...names.flatMap((name) =>
      overlaps(
        name,
        entries.filter((entry) => namesOf(entry).includes(name)),
      ),
    ),
  ];
};

const limitProblems = (limits: readonly Limit[]): string[] =>
  limits.flatMap(({ id, unit, effectiveFrom }) => {
    const first = limits.find((limit) => limit.id === id);
    return first === undefined || first.unit === unit
      ? []
      : [`${id} from ${effectiveFrom} is in ${unit}, but the rule is in ${first.unit}.`];
  });

const medianProblems = ({ year, byHouseholdSize, effectiveFrom, effectiveTo }: MedianIncome): string[] => [
  ...(effectiveFrom.startsWith(`${year}-`) && effectiveTo.startsWith(`${year}-`)
    ? []
    : [`The median income of ${year} must be in force within ${year} only.`]),
  ...(byHouseholdSize.every((amount, index) => amount > (byHouseholdSize[index - 1] ?? 0))
    ? []
    : [`The median income of ${year} must rise with each person of the household.`]),
];

const problemsBetween = (figures: Figures): string[] => [
  ...limitProblems(figures.limits),
  ...figures.medianIncome.flatMap(medianProblems),
  ...seriesProblems(figures.limits, ({ id }) => [id]),
  ...seriesProblems(figures.medianIncome, () => ['median income']),
  ...seriesProblems(figures.rounds, ({ programmes }) => programmes),
  ...seriesProblems(figures.minimumWage, () => ['minimum wage']),
];

/** Returns a zod issue as a sentence that names the list and the entry (counted from 1). */
export const issueSentence = ({ path, message }: z.core.$ZodIssue): string => {
  const [list, index, ...field] = path.map(String);
  const place = [list, ...(index === undefined ? [] : [`entry ${Number(index) + 1}`]), ...field].join(', ');
  return `${place === '' ? 'The figures' : place}: ${message}.`;
};

/**
 * Parses figures and checks the rules between entries.
 * @throws FiguresError with a sentence for every problem
 */
export const parseFigures = (json: unknown): Figures => {
  const parsed = figuresSchema.safeParse(json, READ_ONCE);
  if (!parsed.success) throw new FiguresError(parsed.error.issues.map(issueSentence));
  const problems = problemsBetween(parsed.data);
  if (problems.length > 0) throw new FiguresError(problems);
  return {
    limits: parsed.data.limits,
    medianIncome: parsed.data.medianIncome.toSorted(byStart),
    rounds: parsed.data.rounds.toSorted(byStart),
    minimumWage: parsed.data.minimumWage.toSorted(byStart),
  };
};

/** Reads figures that were kept. They were checked when they were approved. */
export const keptFigures = (content: unknown): Figures => keptFiguresSchema.parse(content);
