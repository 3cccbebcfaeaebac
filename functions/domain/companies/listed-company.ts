import * as z from 'zod';
import { registrationNumberText } from '../language/business-number.ts';
import { isInChangwon } from '../language/districts.ts';
import type { CriteriaVersion } from './score/criteria.ts';
import { judgeGates, outcomeOf, type ScoreOutcome } from './score/gates.ts';
import type { Known } from './score/headcounts.ts';
import { scoreLines, totalOf } from './score/lines.ts';
import { measuresOf, type CompanyRecord, type Counts, type Ratio } from './score/measures.ts';
import { standingOf, STANDINGS, type Standing } from './score/rehearse-criteria.ts';

/**
 * A company in the list of one version of the criteria: its counts, and what the gates read of it. The score follows from them
 * when the list is read, so that new weights count at once.
 */

const count = z.int().min(-10_000_000).max(1_000_000_000);
const countsSchema = z.strictObject({
  hires: count,
  birthKnown: count,
  youth: count,
  residenceKnown: count,
  residents: count,
  localYouth: count,
  unconfirmed: count,
  hasSite: z.boolean(),
  // An absent one is unknown.
  start: count.optional(),
  end: count.optional(),
  leavers: count.optional(),
  monthEnds: count.optional(),
  plannedHires: count.optional(),
  schemes: count.optional(),
  social: count.optional(),
  jobFairs: count.optional(),
});
type PlainCounts = z.infer<typeof countsSchema>;

export const listedCompanySchema = z.strictObject({
  /** The business number: ten digits. */
  number: z.string(),
  /** Absent if only its staff or its declarations were reported. */
  name: z.string().optional(),
  industry: z.string().optional(),
  sme: z.boolean().optional(),
  hqInChangwonSince: z.iso.date().optional(),
  /** The main place of work that the gates read: the earliest in Changwon, else one elsewhere. */
  main: z.strictObject({ district: z.string(), since: z.iso.date() }).optional(),
  counts: countsSchema,
});
export type ListedCompany = z.infer<typeof listedCompanySchema>;

const mainOf = ({ sites = [] }: CompanyRecord['company']): ListedCompany['main'] => {
  const mains = sites
    .filter(({ main }) => main)
    .map(({ district, since }) => ({ district, since }))
    .toSorted((a, b) => (a.since < b.since ? -1 : 1));
  return mains.find(({ district }) => isInChangwon(district)) ?? mains[0];
};

const MAYBE = [
  'start',
  'end',
  'leavers',
  'monthEnds',
  'plannedHires',
  'schemes',
  'social',
  'jobFairs',
] as const satisfies readonly (keyof Counts)[];

const plainCounts = (counts: Counts): PlainCounts => {
  const known = Object.fromEntries(MAYBE.map((field) => [field, counts[field].value]));
  return countsSchema.parse({ ...counts, ...known });
};

const known = (value: number | undefined): Known => (value === undefined ? { missing: [] } : { value });

const countsIn = (plain: PlainCounts): Counts => ({
  ...plain,
  start: known(plain.start),
  end: known(plain.end),
  leavers: known(plain.leavers),
  monthEnds: known(plain.monthEnds),
  plannedHires: known(plain.plannedHires),
  schemes: known(plain.schemes),
  social: known(plain.social),
  jobFairs: known(plain.jobFairs),
});

/** Returns the row of a company. `number`: its business number, ten digits. */
export const listedCompany = (number: string, { company }: CompanyRecord, counts: Counts): ListedCompany => {
  const { name, industry, sme, hqInChangwonSince } = company;
  return {
    number,
    ...(name !== undefined && { name }),
    ...(industry !== undefined && { industry }),
    ...(sme !== undefined && { sme }),
    ...(hqInChangwonSince !== undefined && { hqInChangwonSince }),
    ...(mainOf(company) && { main: mainOf(company) }),
    counts: plainCounts(counts),
  };
};

/** How a company stands in the list. */
export type StandingCompany = {
  readonly number: string;
  readonly name: string | undefined;
  readonly standing: Standing;
  readonly outcome: ScoreOutcome;
  readonly total: number;
  /** How many gates are met, not known, and not met. */
  readonly gates: Readonly<Record<'met' | 'unknown' | 'unmet', number>>;
  /** `undefined` is unknown. */
  readonly net: number | undefined;
  readonly rate: Ratio | undefined;
  /** How many lines have no value yet. */
  readonly openLines: number;
  /** What decides between equal totals, the first first; unknown counts as less than anything. */
  readonly ties: readonly (number | undefined)[];
};

const standingIn = (row: ListedCompany, version: CriteriaVersion): StandingCompany => {
  const { number, name, industry, sme, hqInChangwonSince, main } = row;
  const counts = countsIn(row.counts);
  const measures = measuresOf(counts);
  const sites = main && [{ id: 'main', main: true, ...main }];
  const { gates } = judgeGates(version, { industry, sme, hqInChangwonSince, ...(sites && { sites }) }, counts);
  const lines = scoreLines(version, measures);
  const having = (outcome: 'met' | 'unknown' | 'unmet') => gates.filter((gate) => gate.outcome === outcome).length;
  return {
    number,
    name,
    standing: standingOf(gates),
    outcome: outcomeOf(gates),
    total: totalOf(lines),
    gates: { met: having('met'), unknown: having('unknown'), unmet: having('unmet') },
    net: measures.net.value,
    rate: measures.rate.value,
    openLines: lines.filter(({ value }) => value === undefined).length,
    ties: version.ties.map((id) => {
      const { value } = measures[id];
      return typeof value === 'object' ? value[0] / value[1] : value;
    }),
  };
};

const compareTies = (a: StandingCompany['ties'], b: StandingCompany['ties']): number => {
  for (const [at, one] of a.entries()) {
    const [mine, theirs] = [one ?? -Infinity, b[at] ?? -Infinity];
    if (mine !== theirs) return mine > theirs ? -1 : 1;
  }
  return 0;
};

/**
 * Returns the companies in the order of the shortlist: those that meet every gate, those of which something is not known yet, those
 * that do not meet one. In each, more points come first; of equal ones, what the criteria say decides (`ties`), then the number.
 */
export const shortlist = (rows: readonly ListedCompany[], version: CriteriaVersion): readonly StandingCompany[] =>
  rows
    .map((row) => standingIn(row, version))
    .toSorted(
      (a, b) =>
        STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
        b.total - a.total ||
        compareTies(a.ties, b.ties) ||
        (a.number < b.number ? -1 : 1),
    );

/** A company as it is named: by its name, or by its number if nobody has registered it. */
export const companyTitle = ({ name, number }: Pick<ListedCompany, 'name' | 'number'>): string =>
  name ?? registrationNumberText(number);
