import * as z from 'zod';
import { date, READ_ONCE } from '../../../contracts/fields.ts';
import { CITATION_STATUSES } from '../../../contracts/known-values.ts';
import published from './criteria.json' with { type: 'json' };

/**
 * The criteria of 창원 일자리창출 우수기업 by year, as data. Gates and windows follow the notices; weights are not published, so
 * that they count as a trial (시범 배점) until two officials approve them.
 */

const statusSchema = z.enum(CITATION_STATUSES);

/** Measures that are whole numbers (persons, schemes …). */
const COUNTS = [
  'net',
  'localYouth',
  'plannedHires',
  'schemes',
  'social',
  'jobFairs',
  'environment',
  'conversions',
] as const;
/** Measures that are ratios. Their limits are in percent. */
const RATIOS = ['rate', 'youthShare', 'residentShare', 'leaverRate', 'vulnerableShare', 'regularShare'] as const;
type CountId = (typeof COUNTS)[number];
export type RatioId = (typeof RATIOS)[number];
export type LineId = CountId | RatioId;
export const LINE_IDS = [...COUNTS, ...RATIOS] as const;

/** Of these, less is better. */
const FALLING: readonly LineId[] = ['leaverRate'];

export const stepsSchema = z.array(z.tuple([z.int().min(-1_000_000).max(1_000_000), z.int().min(0).max(1_000)])).min(1);
/** `[from, points]` in ascending order: the last step whose `from` is reached counts. Ratios: `from` is in percent. */
export type Steps = z.infer<typeof stepsSchema>;

const leafSchema = z.union([
  z.strictObject({ measure: z.enum(['hqSince', 'plantSince']), noLaterThan: date() }),
  z.strictObject({ measure: z.literal('sme'), is: z.boolean() }),
  z.strictObject({
    measure: z.literal('industry'),
    /** KSIC divisions, and how the list of each is known. */
    in: z.strictObject({ confirmed: z.array(z.int()), assumed: z.array(z.int()) }),
  }),
  z.strictObject({ measure: z.enum(['staff', 'net']), atLeast: z.int() }),
  z.strictObject({ measure: z.literal('rate'), atLeastPercent: z.int() }),
]);
export type GateLeaf = z.infer<typeof leafSchema>;
export type GateTest = GateLeaf | { readonly all: readonly GateTest[] } | { readonly any: readonly GateTest[] };
const testSchema: z.ZodType<GateTest> = z.union([
  leafSchema,
  z.strictObject({ all: z.array(z.lazy(() => testSchema)).min(1) }),
  z.strictObject({ any: z.array(z.lazy(() => testSchema)).min(1) }),
]);

const gateSchema = z.strictObject({ id: z.string().min(1), sentence: z.string().min(1), test: testSchema });
export type Gate = z.infer<typeof gateSchema>;

const lineSchema = z.strictObject({
  id: z.enum(LINE_IDS),
  name: z.string().min(1),
  status: statusSchema,
  steps: stepsSchema,
});
export type Line = z.infer<typeof lineSchema>;

const versionSchema = z
  .strictObject({
    id: z.string().min(1),
    name: z.string().min(1),
    status: statusSchema,
    source: z.string().min(1),
    effectiveFrom: date(),
    window: z.strictObject({ from: date(), to: date(), status: statusSchema }),
    /** The sites that count: every site in Changwon, or the main plant in Changwon only. */
    countedSites: z.enum(['changwon', 'main']),
    gates: z.array(gateSchema).min(1),
    lines: z.array(lineSchema).min(1),
    /** Of equal totals, the company with more of the first measure comes first, then of the second. */
    ties: z.array(z.enum(LINE_IDS)),
    /** The keyed ids of the officials who approved the weights. Two make them more than a trial. */
    approvedBy: z.array(z.string()),
  })
  .refine(({ window }) => window.from < window.to, { path: ['window', 'to'], error: 'must be later than from' });
export type CriteriaVersion = z.infer<typeof versionSchema>;

/** What is wrong with criteria or weights: one sentence each, with its place. */
export class CriteriaError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join(' '));
    this.problems = problems;
  }
}

const issueSentence = ({ path, message }: z.core.$ZodIssue): string =>
  `${path.length === 0 ? 'The criteria' : path.map(String).join('.')}: ${message}.`;

/** More must never give fewer points (of the leaver rate, less must not), so that a good deed never costs a point. */
export const stepProblems = (line: string, steps: Steps): readonly string[] => {
  const isFalling = FALLING.some((one) => one === line);
  return steps.flatMap(([from, points], index) => {
    const before = steps[index - 1];
    if (before === undefined) return [];
    if (from <= before[0]) return [`${line}.${index}: ${from} must be more than ${before[0]} of the step before.`];
    if (isFalling ? points <= before[1] : points >= before[1]) return [];
    return [
      `${line}.${index}: ${points} points must not be ${isFalling ? 'more' : 'fewer'} than ${before[1]} of the step before.`,
    ];
  });
};

/**
 * Returns criteria as read from JSON.
 * @throws CriteriaError with a sentence for every problem
 */
export const parseCriteria = (value: unknown): CriteriaVersion => {
  const parsed = versionSchema.safeParse(value, READ_ONCE);
  if (!parsed.success) throw new CriteriaError(parsed.error.issues.map(issueSentence));
  const problems = parsed.data.lines.flatMap(({ id, steps }) => stepProblems(id, steps));
  if (problems.length > 0) throw new CriteriaError(problems);
  return parsed.data;
};

/**
 * Returns the criteria with other weights `{ lineId: [[from, points], …] }`. Lines that are not named keep theirs. They
 * are a trial again.
 * @throws CriteriaError with a sentence for every problem
 */
export const withWeights = (version: CriteriaVersion, weights: unknown): CriteriaVersion => {
  const parsed = z.record(z.string(), stepsSchema).safeParse(weights, READ_ONCE);
  if (!parsed.success) throw new CriteriaError(parsed.error.issues.map(issueSentence));
  const known = version.lines.map(({ id }) => id);
  const problems = Object.entries(parsed.data).flatMap(([id, steps]) =>
    known.some((one) => one === id)
      ? stepProblems(id, steps)
      : [`${id}: ${version.id} has no such line; its lines are ${known.join(', ')}.`],
  );
  if (problems.length > 0) throw new CriteriaError(problems);
  const lines = version.lines.map((line) => ({ ...line, steps: parsed.data[line.id] ?? line.steps }));
  return { ...version, lines, approvedBy: [] };
};

/** The published criteria, the oldest first. */
export const CRITERIA: readonly CriteriaVersion[] = published.versions.map(parseCriteria);

/** Returns the criteria of a year, or undefined. */
export const criteriaOf = (id: string): CriteriaVersion | undefined => CRITERIA.find((version) => version.id === id);

/** Whether two officials have approved the weights. */
export const areWeightsApproved = ({ approvedBy }: CriteriaVersion): boolean => new Set(approvedBy).size >= 2;
