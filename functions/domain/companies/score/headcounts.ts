import type { CompanyRegistered, HeadcountReported } from '../../../contracts/company.ts';
import { addDays, lastDayOfMonths } from '../../language/calendar.ts';
import { isInChangwon } from '../../language/districts.ts';
import type { CriteriaVersion } from './criteria.ts';

/** Staff at the counted sites by month-end. What is not reported is unknown, and so is every sum over it. */

export type Site = CompanyRegistered['sites'][number];
export type Headcount = Omit<HeadcountReported, 'registrationNumber'>;

/** The last day of a month `YYYY-MM`. */
const monthEnd = (month: string): string => lastDayOfMonths(`${month}-01`, 1);

/** The last month that has ended by the end of a day: `2021-09` for 2021-09-30 and for 2021-10-29. */
export const lastEndedMonth = (day: string): string => addDays(`${addDays(day, 1).slice(0, 7)}-01`, -1).slice(0, 7);

/** The 12 months up to a month, the earliest first. */
export const yearUntil = (month: string): readonly string[] => {
  const months = [month];
  while (months.length < 12) months.unshift(addDays(`${months[0] ?? month}-01`, -1).slice(0, 7));
  return months;
};

/** The insurance's count goes before the company's own. The pension's never counts. */
const RANKS = { insurance: 2, company: 1, pension: 0 } as const satisfies Record<Headcount['source'], number>;

const saysMore = (one: Headcount, other: Headcount): boolean => {
  if (RANKS[one.source] !== RANKS[other.source]) return RANKS[one.source] > RANKS[other.source];
  if (one.revision !== other.revision) return one.revision > other.revision;
  // Two contents under one revision: any fixed order gives the same answer in any order of arrival.
  return (
    JSON.stringify([one.regular, one.left, one.joined]) < JSON.stringify([other.regular, other.left, other.joined])
  );
};

const keyOf = (site: string, month: string): string => JSON.stringify([site, month]);

/** Which sites count, and what is not known about them. */
type Sites = {
  readonly counted: readonly Site[];
  readonly isCounted: (id: string) => boolean;
  /** Sites that count perhaps: a headcount names them, and the company does not. */
  readonly unknown: readonly string[];
};

const sitesOf = (
  sites: readonly Site[] | undefined,
  headcounts: readonly Headcount[],
  { countedSites }: CriteriaVersion,
): Sites | undefined => {
  if (sites === undefined || sites.length === 0) return undefined;
  const counted = sites.filter(({ district, main }) => isInChangwon(district) && (main || countedSites === 'changwon'));
  const named = new Set(sites.map(({ id }) => id));
  const isMainKnown = sites.some(({ main }) => main);
  const unknown = countedSites === 'main' && isMainKnown ? [] : headcounts.filter(({ site }) => !named.has(site));
  return {
    counted,
    isCounted: (id) => counted.some((site) => site.id === id),
    unknown: [...new Set(unknown.map(({ site }) => site))].toSorted(),
  };
};

/** A number, or the paths of what has to be known first. */
export type Known<T = number> =
  /** `as`: how the value is counted, where its own parts would not say it. */
  | { readonly value: T; readonly as?: string; readonly missing?: undefined }
  | { readonly value?: undefined; readonly missing: readonly string[] };

export type Staff = {
  /** Whether a site counts. What is not known to count does not. */
  readonly isCounted: (id: string) => boolean;
  /** Whether there is a site that counts: without one the sums are 0, and no hire changes them. */
  readonly hasCounted: boolean;
  readonly regular: (month: string) => Known;
  readonly left: (month: string) => Known;
};

/**
 * Returns the staff at the counted sites, from headcounts in any order and repetition. Only months that have ended by
 * `horizon` (the last day known) are read.
 */
export const staffOf = (
  sites: readonly Site[] | undefined,
  reported: readonly Headcount[],
  version: CriteriaVersion,
  horizon: string,
): Staff => {
  const headcounts = reported.filter(({ source, month }) => RANKS[source] > 0 && monthEnd(month) <= horizon);
  const known = sitesOf(sites, headcounts, version);
  const best = new Map<string, Headcount>();
  for (const one of headcounts) {
    const key = keyOf(one.site, one.month);
    const held = best.get(key);
    if (held === undefined || saysMore(one, held)) best.set(key, one);
  }
  const sum = (month: string, field: 'regular' | 'left'): Known => {
    if (known === undefined) return { missing: ['company.sites'] };
    const missing = known.unknown.map((id) => `company.sites.${id}`);
    let value = 0;
    for (const { id, since } of known.counted) {
      const said = best.get(keyOf(id, month))?.[field];
      // A site has no staff before it is there.
      if (said === undefined && since <= monthEnd(month)) missing.push(`headcounts.${id}.${month}.${field}`);
      value += said ?? 0;
    }
    return missing.length > 0 ? { missing } : { value };
  };
  return {
    isCounted: (id) => known?.isCounted(id) ?? false,
    hasCounted: (known?.counted.length ?? 0) > 0,
    regular: (month) => sum(month, 'regular'),
    left: (month) => sum(month, 'left'),
  };
};
