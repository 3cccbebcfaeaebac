import * as z from 'zod';
import { LINE_IDS, stepProblems, stepsSchema, type CriteriaVersion, type LineId, type Steps } from './criteria.ts';

/**
 * Weights that officials set, because the notices publish none: the steps of every line of one year. They count for what is known on
 * the day of their approval and later, so an earlier scorecard stays as it was.
 */

/** A year's weights, as an official proposes them. */
export const weightsSchema = z.strictObject({
  year: z.string(),
  steps: z.partialRecord(z.enum(LINE_IDS), stepsSchema),
  source: z.string(),
});
export type Weights = z.infer<typeof weightsSchema>;

/** Weights that count. `approvedBy`: the opaque ids of the accounts that proposed and approved them; `approvedOn` in Asia/Seoul. */
export const approvedWeightsSchema = weightsSchema.extend({
  approvedOn: z.iso.date(),
  approvedBy: z.array(z.string()),
});
export type ApprovedWeights = z.infer<typeof approvedWeightsSchema>;

/** So many sets of weights lie in one item at most: the oldest are left out. */
export const MOST_WEIGHTS = 60;
/** The most steps of one line. */
export const MOST_LINE_STEPS = 10;

/** The criteria of a year with the weights that count by a day (Asia/Seoul). Without approved ones, as published: a trial. */
export const withApproved = (
  version: CriteriaVersion,
  approved: readonly ApprovedWeights[],
  knownOn: string,
): CriteriaVersion => {
  const last = approved.findLast(({ year, approvedOn }) => year === version.id && approvedOn <= knownOn);
  if (last === undefined) return version;
  const lines = version.lines.map((line) => ({
    ...line,
    steps: last.steps[line.id] ?? line.steps,
    status: 'city' as const,
  }));
  return { ...version, lines, approvedBy: last.approvedBy };
};

const STEP = /^(-?\d{1,6})\s*[:：=]\s*(\d{1,4})$/;

/** The steps of a line as they are typed: `3:5, 5:10` gives 5 points from 3 and 10 points from 5. */
export const stepsText = (steps: Steps): string =>
  steps.map(([from, points]) => `${String(from)}:${String(points)}`).join(', ');

/** Reads the steps of a line. A text says what is wrong. */
export const readSteps = (line: LineId, typed: string): { readonly steps: Steps } | { readonly problem: string } => {
  const parts = typed
    .normalize('NFKC')
    .split(',')
    .map((part) => part.trim());
  const read = parts.map((part) => STEP.exec(part));
  if (read.includes(null))
    return { problem: '3:5, 5:10처럼 적어 주십시오. 3 이상이면 5점, 5 이상이면 10점이라는 뜻입니다.' };
  if (read.length > MOST_LINE_STEPS) return { problem: `${String(MOST_LINE_STEPS)}단계까지 적으실 수 있습니다.` };
  const parsed = stepsSchema.safeParse(read.map((found) => [Number(found?.[1]), Number(found?.[2])]));
  if (!parsed.success) return { problem: '점수는 0점부터 1,000점까지입니다.' };
  return stepProblems(line, parsed.data).length > 0
    ? { problem: '값은 작은 것부터 적고, 더 잘했을 때 점수가 줄지 않게 적어 주십시오.' }
    : { steps: parsed.data };
};
