import type { CompanyFacts, CompanyRegistered } from '../../../contracts/company.ts';
import { addDays } from '../../language/calendar.ts';
import type { CriteriaVersion, LineId, RatioId } from './criteria.ts';
import { lastEndedMonth, staffOf, yearUntil, type Headcount, type Known } from './headcounts.ts';
import { countHires, type Hire, type HireCounts, type YouthAges } from './hires.ts';

/** What is known of a company: the bodies of the messages about it, in any order. */
export type CompanyRecord = {
  readonly company: Partial<CompanyRegistered>;
  readonly headcounts: readonly Headcount[];
  readonly facts: Partial<CompanyFacts>;
  readonly hires: readonly Hire[];
  /** Hires of which only the number is kept, by month (`YYYY-MM`). They count whatever their site. */
  readonly countedHires?: readonly (HireCounts & { readonly month: string })[];
};

/** Numerator and denominator, whole numbers. */
export type Ratio = readonly [number, number];

/** The numbers from which all measures follow. An absent one is unknown, and `missing` says why. */
export type Counts = HireCounts & {
  /** Whether a site of the company counts. */
  readonly hasSite: boolean;
  readonly start: Known;
  readonly end: Known;
  /** In the 12 months up to the end of the window: who left, and the sum of the 12 month-ends. */
  readonly leavers: Known;
  readonly monthEnds: Known;
  readonly plannedHires: Known;
  readonly schemes: Known;
  readonly social: Known;
  readonly jobFairs: Known;
};

const sumOf = (parts: readonly Known[]): Known => {
  const missing = parts.flatMap((part) => part.missing ?? []);
  return missing.length > 0
    ? { missing: [...new Set(missing)] }
    : { value: parts.reduce((sum, part) => sum + (part.value ?? 0), 0) };
};

const howMany = (said: number | readonly string[] | boolean | undefined, path: string): Known => {
  if (said === undefined) return { missing: [path] };
  if (typeof said === 'boolean') return { value: said ? 1 : 0 };
  return { value: typeof said === 'number' ? said : new Set(said).size };
};

/**
 * Counts what the measures need. `horizon` is the last day that is known: later month-ends, hires and leavings are not
 * read.
 */
export const countsOf = (
  { company, headcounts, facts, hires, countedHires }: CompanyRecord,
  version: CriteriaVersion,
  { horizon, youth }: { readonly horizon: string; readonly youth: YouthAges },
): Counts => {
  const { window } = version;
  const staff = staffOf(company.sites, headcounts, version, horizon);
  const last = lastEndedMonth(window.to);
  const year = yearUntil(last);
  const known = hires
    .filter(({ on }) => on <= horizon)
    .map((hire) => (hire.leftOn !== undefined && hire.leftOn > horizon ? { ...hire, leftOn: undefined } : hire));
  return {
    ...withCounted(countHires(known, window, { site: staff.isCounted, youth }), countedHires, window, horizon),
    hasSite: staff.hasCounted,
    start: staff.regular(lastEndedMonth(addDays(window.from, -1))),
    end: staff.regular(last),
    leavers: sumOf(year.map(staff.left)),
    monthEnds: sumOf(year.map(staff.regular)),
    plannedHires: howMany(facts.plannedHires?.count, 'facts.plannedHires'),
    schemes: howMany(facts.schemes, 'facts.schemes'),
    social: howMany(facts.social, 'facts.social'),
    jobFairs: howMany(facts.jobFairs, 'facts.jobFairs'),
  };
};

/** Adds the hires of which only the number is kept: of the months that begin in the window and have begun by the last day known. */
const withCounted = (
  counts: HireCounts,
  months: CompanyRecord['countedHires'] = [],
  { from, to }: CriteriaVersion['window'],
  horizon: string,
): HireCounts =>
  months
    .filter(({ month }) => `${month}-01` >= from && `${month}-01` <= to && `${month}-01` <= horizon)
    .reduce<HireCounts>(
      (sum, one) => ({
        hires: sum.hires + one.hires,
        birthKnown: sum.birthKnown + one.birthKnown,
        youth: sum.youth + one.youth,
        residenceKnown: sum.residenceKnown + one.residenceKnown,
        residents: sum.residents + one.residents,
        localYouth: sum.localYouth + one.localYouth,
        unconfirmed: sum.unconfirmed + one.unconfirmed,
      }),
      counts,
    );

const MONTHS = 12;

/** Leavers and the mean of 12 month-ends. If the mean is not whole, both are taken 12 times. */
const leaverRate = (leavers: number, monthEnds: number): Ratio =>
  monthEnds % MONTHS === 0 ? [leavers, monthEnds / MONTHS] : [leavers * MONTHS, monthEnds];

const ratio = ([top, bottom]: Ratio, missing: readonly string[]): Known<Ratio> =>
  bottom > 0 ? { value: [top, bottom] } : { missing };

const both = <T>(one: Known, other: Known, make: (one: number, other: number) => Known<T>): Known<T> =>
  one.value === undefined || other.value === undefined
    ? { missing: [...new Set([...(one.missing ?? []), ...(other.missing ?? [])])] }
    : make(one.value, other.value);

const fromPapers = (path: string): Known<never> => ({ missing: [path] });

export type Measured = { readonly [id in LineId]: id extends RatioId ? Known<Ratio> : Known };

/** Returns every measure of the lines. What only papers can show is unknown here. */
export const measuresOf = (counts: Counts): Measured => ({
  net: both(counts.start, counts.end, (start, end) => ({ value: end - start })),
  rate: both(counts.start, counts.end, (start, end) =>
    // Without staff at the start there is no rate. No further report changes that.
    ratio([end - start, start], []),
  ),
  youthShare: ratio([counts.youth, counts.birthKnown], [counts.hires === 0 ? 'hires' : 'hires.birthDate']),
  residentShare: ratio(
    [counts.residents, counts.residenceKnown],
    [counts.hires === 0 ? 'hires' : 'hires.residenceAtHire'],
  ),
  leaverRate: both(counts.leavers, counts.monthEnds, (left, ends) => {
    const rate = ratio(leaverRate(left, ends), ['headcounts']);
    return rate.value === undefined ? rate : { ...rate, as: `${left} ÷ (${ends} ÷ ${MONTHS})` };
  }),
  localYouth: { value: counts.localYouth },
  plannedHires: counts.plannedHires,
  schemes: counts.schemes,
  social: counts.social,
  jobFairs: counts.jobFairs,
  environment: fromPapers('papers.environment'),
  conversions: fromPapers('papers.conversions'),
  vulnerableShare: fromPapers('papers.vulnerableShare'),
  regularShare: fromPapers('papers.regularShare'),
});
