import type { MailFate } from '../../contracts/journal-event.ts';
import { SECTOR_IDS, sectorName, ZONE_IDS, zoneName } from '../industry/names.ts';
import { together, type Counts } from '../journal/day-counts.ts';
import { addDays } from '../language/calendar.ts';
import { DISTRICTS } from '../language/districts.ts';
import { OCCUPATION_GROUPS } from '../page/occupations.ts';

/** The periods of the overview, in days up to today: today, a week, a month. */
export const OVERVIEW_DAYS = [1, 7, 30] as const;
export type OverviewDays = (typeof OVERVIEW_DAYS)[number];

export type Counted = { readonly name: string; readonly count: number };

/** What happened in a period. */
export type Overview = {
  /** Postings that opened, on each day of the period, the earliest first. */
  readonly opened: readonly number[];
  readonly bySector: readonly Counted[];
  readonly byZone: readonly Counted[];
  readonly byDistrict: readonly (Counted & { readonly code: string })[];
  readonly byOccupation: readonly Counted[];
  /** How many people the changed jobs fit, a person once for each job; and how many of them were mailed at once. */
  readonly fits: number;
  readonly mailsAtOnce: number;
  readonly mails: Readonly<Record<MailFate, number>>;
  readonly answers: number;
  readonly refused: number;
};

const UNKNOWN = '알 수 없음';
const NEITHER = '해당 없거나 알 수 없음';

type Opened = Counts['postings'][number];
const countOf = (entries: readonly { readonly count: number }[]): number =>
  entries.reduce((sum, { count }) => sum + count, 0);
const openedIn = ({ postings }: Counts): Opened[] => postings.filter(({ became }) => became === 'open');

/** By each of these values that occur, the most frequent first; last what has none of them. */
const by = (
  opened: readonly Opened[],
  values: readonly (readonly [value: string, name: string])[],
  valuesOf: (one: Opened) => readonly string[],
  otherwise: string,
): (Counted & { readonly value: string })[] => {
  const counted = values
    .map(([value, name]) => ({ value, name, count: countOf(opened.filter((one) => valuesOf(one).includes(value))) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  const known = new Set(values.map(([value]) => value));
  const others = countOf(opened.filter((one) => !valuesOf(one).some((value) => known.has(value))));
  return others === 0 ? counted : [...counted, { value: '', name: otherwise, count: others }];
};

const one = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);

/** The overview of the last `days` days, from the counts of each day. A posting in two sectors counts in both. */
export const overviewOf = (
  daily: ReadonlyMap<string, Counts>,
  { today, days }: { readonly today: string; readonly days: OverviewDays },
): Overview => {
  const period = Array.from({ length: days }, (_, at) => addDays(today, at + 1 - days));
  const all = together(period.flatMap((day) => daily.get(day) ?? []));
  const opened = openedIn(all);
  const sum = (numberOf: (run: Counts['matched'][number]) => number): number =>
    all.matched.reduce((total, run) => total + numberOf(run), 0);
  const mailsOf = (fate: MailFate): number => countOf(all.mailed.filter((mail) => mail.fate === fate));
  return {
    opened: period.map((day) => countOf(openedIn(daily.get(day) ?? together([])))),
    bySector: by(
      opened,
      SECTOR_IDS.map((id) => [id, sectorName(id, 'ko')]),
      ({ sectors }) => sectors,
      NEITHER,
    ),
    byZone: by(
      opened,
      ZONE_IDS.map((id) => [id, zoneName(id, 'ko')]),
      ({ zone }) => one(zone),
      NEITHER,
    ),
    byDistrict: by(
      opened,
      Object.entries(DISTRICTS).map(([code, { ko }]) => [code, ko]),
      ({ district }) => one(district),
      UNKNOWN,
    ).map(({ value, ...of }) => ({ ...of, code: value })),
    byOccupation: by(
      opened,
      Object.entries(OCCUPATION_GROUPS).map(([code, { ko }]) => [code, ko]),
      ({ occupation }) => one(occupation),
      UNKNOWN,
    ),
    fits: sum(({ people }) => people),
    mailsAtOnce: sum(({ mails }) => mails),
    mails: {
      sent: mailsOf('sent'),
      bounced: mailsOf('bounced'),
      complained: mailsOf('complained'),
      rejected: mailsOf('rejected'),
    },
    answers: countOf(all.answered),
    refused: countOf(all.answered.filter(({ state }) => state === 'refused')),
  };
};
