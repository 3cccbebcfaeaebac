import type { OverviewDays } from './overview.ts';

/** The lists behind the numbers of the overview. */
const COUNT_LISTS = ['postings', 'fits', 'at-once', 'mails', 'outcomes', 'answers'] as const;
export type CountList = (typeof COUNT_LISTS)[number];
export const countListIn = (name: string | undefined): CountList | undefined =>
  COUNT_LISTS.find((known) => known === name);

/** The path of a list, for a period and a part of it. */
export const countsPath = (
  list: CountList,
  days: OverviewDays,
  part: Readonly<Record<string, string>> = {},
  page = 1,
): string => {
  const query = new URLSearchParams({ days: String(days), ...part, ...(page > 1 && { page: String(page) }) });
  return `/overview/${list}?${query.toString()}`;
};
