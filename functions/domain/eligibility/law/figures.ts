import * as z from 'zod';
import { addDays } from '../../language/calendar.ts';
import type { Dated, Figures, Limit, MedianIncome, Round } from './figure-form.ts';
import { asKnownOn, byStart, claimedUntil, FiguresError, issueSentence, parseFigures } from './figure-form.ts';
import limits from './figures/limits.json' with { type: 'json' };
import medianIncome from './figures/median-income.json' with { type: 'json' };
import minimumWage from './figures/minimum-wage.json' with { type: 'json' };
import rounds from './figures/public-works-rounds.json' with { type: 'json' };

export type { Dated, Figures, Limit, MedianIncome, MinimumWageFigure, Round } from './figure-form.ts';
export { FiguresError, parseFigures } from './figure-form.ts';

/** The figures of this release. */
export const FIGURES: Figures = parseFigures({
  limits: limits.figures,
  medianIncome: medianIncome.figures,
  rounds: rounds.figures,
  minimumWage: minimumWage.figures,
});

/**
 * Of the entries of one rule, returns the one in force on `day`, as far as was published by `knownOn`: the last that
 * had begun. The result has its state of `knownOn`: it ends on the day before a successor that was published by then,
 * and it is `announced` if it had not begun by then. Undefined if no known entry is in force.
 */
export const figureOn = <T extends Dated>(figures: readonly T[], day: string, knownOn: string): T | undefined => {
  let found: T | undefined;
  let next: T | undefined;
  for (const figure of figures) {
    if (figure.knownFrom > knownOn) continue;
    if (figure.effectiveFrom > day) {
      if (next === undefined || figure.effectiveFrom < next.effectiveFrom) next = figure;
    } else if (found === undefined || figure.effectiveFrom > found.effectiveFrom) found = figure;
  }
  if (found === undefined || (found.effectiveTo !== undefined && found.effectiveTo < day)) return undefined;
  const ended =
    next === undefined || found.effectiveTo !== undefined
      ? found
      : { ...found, effectiveTo: addDays(next.effectiveFrom, -1) };
  return asKnownOn(ended, knownOn);
};

/** Returns the limit with this `id` in force on `day`, as known on `knownOn`. */
export const limitOn = (figures: Figures, id: string, day: string, knownOn: string): Limit | undefined =>
  figureOn(
    figures.limits.filter((limit) => limit.id === id),
    day,
    knownOn,
  );

/** Returns the median income (기준 중위소득) of the year of `day`, as known on `knownOn`. Never another year's. */
export const medianIncomeOn = (figures: Figures, day: string, knownOn: string): MedianIncome | undefined =>
  figureOn(figures.medianIncome, day, knownOn);

/**
 * Returns `percent` of the median income of a household of `size` persons, in won per month, rounded half up. Each
 * person from the eighth on adds the difference between the sixth and the seventh.
 * @throws RangeError if size or percent is not whole, the size is below 1, or the percentage is negative
 */
export const medianIncomeOf = ({ byHouseholdSize }: MedianIncome, size: number, percent: number): number => {
  if (!Number.isInteger(size) || size < 1 || !Number.isInteger(percent) || percent < 0)
    throw new RangeError('A household has a whole number of persons, 1 or more, and the percentage is whole.');
  const seven = byHouseholdSize[6] ?? 0;
  const six = byHouseholdSize[5] ?? 0;
  const amount = byHouseholdSize[size - 1] ?? seven + (seven - six) * (size - 7);
  return Math.floor((amount * percent + 50) / 100);
};

/** Whether a figure without a successor is past its review date on `day`. */
export const isStale = (
  { effectiveTo, reviewBy }: { readonly effectiveTo?: string | undefined; readonly reviewBy?: string | undefined },
  day: string,
): boolean => effectiveTo === undefined && reviewBy !== undefined && day > reviewBy;

/** Returns the first day after `day` on which a figure is past its review date. Undefined if none will be. */
export const nextReviewDay = ({ limits }: Figures, day: string): string | undefined => {
  const [first] = limits
    .flatMap(({ reviewBy }) => (reviewBy === undefined || reviewBy < day ? [] : [reviewBy]))
    .toSorted();
  return first && addDays(first, 1);
};

/** Returns every day on which a figure comes into force or ends, in order. */
export const changeDays = ({ limits, medianIncome, rounds, minimumWage }: Figures): readonly string[] => {
  const starts = [...limits, ...medianIncome, ...rounds, ...minimumWage].map(({ effectiveFrom }) => effectiveFrom);
  const ends = [
    ...limits.filter(({ effectiveTo }) => effectiveTo !== undefined),
    ...medianIncome,
    ...rounds,
    ...minimumWage,
  ];
  return [...new Set([...starts, ...ends.map((entry) => addDays(claimedUntil(entry), 1))])].sort();
};

const entrySchema = z.record(z.string(), z.unknown());
const changeSchema = z.strictObject({
  limits: z.array(entrySchema).default([]),
  medianIncome: z.array(entrySchema).default([]),
  rounds: z.array(entrySchema).default([]),
  minimumWage: z.array(entrySchema).default([]),
});
type Entry = z.infer<typeof entrySchema>;

const yearEnd = (day: unknown): unknown => (typeof day === 'string' ? `${day.slice(0, 4)}-12-31` : day);

/** Defaults for what a proposal leaves out: it is known from its first day, and nobody has decided it yet. */
const proposed = (entry: Entry): Entry => ({
  knownFrom: entry['effectiveFrom'],
  source: '제안',
  status: 'announced',
  ...entry,
});

/** A proposed limit must be for an existing rule. It keeps that rule's unit and citation unless it names others. */
const proposedLimit = (figures: Figures, entry: Entry, index: number): Entry => {
  const rule = figures.limits.findLast(({ id }) => id === entry['id']);
  if (rule === undefined)
    throw new FiguresError([`limits, entry ${index + 1}: no rule reads a figure called "${String(entry['id'])}".`]);
  return proposed({ unit: rule.unit, statute: rule.statute, article: rule.article, ...entry });
};

const proposedMedianIncome = (entry: Entry): Entry =>
  proposed({
    effectiveFrom: `${String(entry['year'])}-01-01`,
    effectiveTo: `${String(entry['year'])}-12-31`,
    ...entry,
  });

/** A proposal changes only what it names of an existing round. A new round must be complete. */
const proposedRound = (figures: Figures, entry: Entry): Entry => {
  const round = figures.rounds.find(({ id }) => id === entry['id']);
  const { knownFrom: _k, source: _s, status: _t, ...kept } = round ?? {};
  return proposed({ ...kept, ...entry });
};

const proposedMinimumWage = (entry: Entry): Entry => {
  const effectiveTo = entry['effectiveTo'] ?? yearEnd(entry['effectiveFrom']);
  return proposed({ effectiveTo, reviewBy: effectiveTo, ...entry });
};

/** Returns what remains of `old` if `next` is in force until `reach`: all of it, the days before, or nothing. */
const givingWay = <T extends Dated>(old: T, next: Dated, reach: string): T[] => {
  if (old.effectiveFrom > reach || claimedUntil(old) < next.effectiveFrom) return [old];
  return old.effectiveFrom >= next.effectiveFrom ? [] : [{ ...old, effectiveTo: addDays(next.effectiveFrom, -1) }];
};

const roundGivingWay = (old: Round, next: Round): Round[] => {
  const left = givingWay(old, next, claimedUntil(next));
  const shared = old.programmes.filter((programme) => next.programmes.includes(programme));
  if (shared.length === 0 || left[0] === old) return [old];
  const others = old.programmes.filter((programme) => !shared.includes(programme));
  return [
    ...(others.length === 0 ? [] : [{ ...old, programmes: others }]),
    ...left.map((round) => ({ ...round, programmes: shared })),
  ];
};

/**
 * An approved round is the whole round: nothing is left of what was known of it before for the same programmes, whichever days
 * that named.
 */
const roundReplaced = (old: Round, next: Round): Round[] => {
  if (old.id !== next.id) return roundGivingWay(old, next);
  const programmes = old.programmes.filter((programme) => !next.programmes.includes(programme));
  return programmes.length === 0 ? [] : [{ ...old, programmes }];
};

const FOREVER = '9999-12-31';

/** Lets the proposals replace what they overlap, in the order of their first days. */
const replacing = <T extends Dated>(
  held: readonly T[],
  proposals: readonly T[],
  left: (old: T, next: T) => T[],
): readonly T[] =>
  proposals
    .toSorted(byStart)
    .reduce<readonly T[]>((entries, next) => [...entries.flatMap((old) => left(old, next)), next], held);

/**
 * Returns the figures under a proposal `{ limits?, medianIncome?, rounds?, minimumWage? }`. The entries have the form
 * of the figures. Defaults: `knownFrom` is the first day, `source` is 제안, and `status` is announced. A limit keeps the
 * unit and citation of its rule. An existing round keeps what the proposal does not name. An entry ends the one that it
 * overlaps on the day before, or replaces it if it starts no later. A limit without an end overlaps every later one of
 * its rule.
 * @throws FiguresError with a sentence for every problem
 */
export const withChange = (figures: Figures, change: unknown): Figures => {
  const parsed = changeSchema.safeParse(change);
  if (!parsed.success) throw new FiguresError(parsed.error.issues.map(issueSentence));
  const asked = parsed.data;
  const proposal = parseFigures({
    limits: asked.limits.map((entry, index) => proposedLimit(figures, entry, index)),
    medianIncome: asked.medianIncome.map(proposedMedianIncome),
    rounds: asked.rounds.map((entry) => proposedRound(figures, entry)),
    minimumWage: asked.minimumWage.map(proposedMinimumWage),
  });
  if (Object.values(proposal).every((entries) => entries.length === 0))
    throw new FiguresError(['The change names no figure: give limits, medianIncome, rounds or minimumWage.']);
  return replaced(figures, proposal, ({ effectiveTo }) => effectiveTo ?? FOREVER, roundGivingWay);
};

/**
 * Returns the figures under others, which count. For the same rule and first day the other replaces the figure that is
 * held; a held figure that reaches into it ends on the day before; later figures stay. A round replaces the one with its id.
 * @throws FiguresError with a sentence for every problem
 */
export const replacingOn = (figures: Figures, others: Figures): Figures =>
  replaced(figures, others, claimedUntil, roundReplaced);

/** `reachOf`: until which day a limit replaces later ones of its rule. `roundLeft`: what a round leaves of another. */
const replaced = (
  figures: Figures,
  others: Figures,
  reachOf: (limit: Limit) => string,
  roundLeft: typeof roundGivingWay,
): Figures =>
  parseFigures({
    limits: replacing(figures.limits, others.limits, (old, next) =>
      old.id === next.id ? givingWay(old, next, reachOf(next)) : [old],
    ),
    medianIncome: replacing(figures.medianIncome, others.medianIncome, (old, next) =>
      givingWay(old, next, next.effectiveTo),
    ),
    rounds: replacing(figures.rounds, others.rounds, roundLeft),
    minimumWage: replacing(figures.minimumWage, others.minimumWage, (old, next) =>
      givingWay(old, next, next.effectiveTo),
    ),
  });
