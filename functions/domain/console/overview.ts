import type { MailFate, OutcomeSaying } from '../../contracts/journal-event.ts';
import { SECTOR_IDS, sectorName, ZONE_IDS, zoneName } from '../industry/names.ts';
import { together, type Counts } from '../journal/day-counts.ts';
import { addDays } from '../language/calendar.ts';
import { DISTRICTS } from '../language/districts.ts';
import type { NoticeKind } from '../../notices/contracts.ts';
import { OCCUPATION_GROUPS } from '../page/occupations.ts';

/** The periods of the overview, in days up to today: today, a week, a month. */
export const OVERVIEW_DAYS = [1, 7, 30] as const;
export type OverviewDays = (typeof OVERVIEW_DAYS)[number];

/** `value`: a code by which it is counted; empty for what has none that is known. */
export type Counted = { readonly value: string; readonly name: string; readonly count: number };

/** What happened in a period. */
export type Overview = {
  /** Postings that opened, on each day of the period, the earliest first. */
  readonly opened: readonly number[];
  readonly bySector: readonly Counted[];
  readonly byZone: readonly Counted[];
  readonly byDistrict: readonly Counted[];
  readonly byOccupation: readonly Counted[];
  /** How many people the changed jobs fit, a person once for each job; and how many of them were mailed at once. */
  readonly fits: number;
  readonly mailsAtOnce: number;
  readonly mails: Readonly<Record<MailFate, number>>;
  /** Mails to companies about people who asked to be introduced. */
  readonly introductions: number;
  /** How often a partner or a company reported an outcome. */
  readonly outcomes: Readonly<Record<OutcomeSaying, number>>;
  readonly answers: number;
  readonly refused: number;
};

const UNKNOWN = '알 수 없음';
const NEITHER = '해당 없거나 알 수 없음';

const one = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);

/** The kind of the mail that introduces a person to a company. */
export const INTRODUCED = 'introduction' satisfies NoticeKind;

type Opened = Counts['postings'][number];
const countOf = (entries: readonly { readonly count: number }[]): number =>
  entries.reduce((sum, { count }) => sum + count, 0);
const openedIn = ({ postings }: Counts): Opened[] => postings.filter(({ became }) => became === 'open');

/** By what new postings are counted: the values with their names, which of them a posting has, and the name of having none. */
export const POSTING_FACETS = {
  district: {
    heading: '구',
    name: '구별 새 공고',
    values: Object.entries(DISTRICTS).map(([code, { ko }]) => [code, ko] as const),
    valuesOf: ({ district }: Opened) => one(district),
    otherwise: UNKNOWN,
  },
  sector: {
    heading: '전략산업',
    name: '전략산업별 새 공고',
    values: SECTOR_IDS.map((id) => [id, sectorName(id, 'ko')] as const),
    valuesOf: ({ sectors }: Opened) => sectors,
    otherwise: NEITHER,
  },
  zone: {
    heading: '산업단지',
    name: '산업단지별 새 공고',
    values: ZONE_IDS.map((id) => [id, zoneName(id, 'ko')] as const),
    valuesOf: ({ zone }: Opened) => one(zone),
    otherwise: NEITHER,
  },
  group: {
    heading: '직종',
    name: '직종별 새 공고',
    values: Object.entries(OCCUPATION_GROUPS).map(([code, { ko }]) => [code, ko] as const),
    valuesOf: ({ occupation }: Opened) => one(occupation),
    otherwise: UNKNOWN,
  },
} as const;
export type PostingFacet = keyof typeof POSTING_FACETS;
const FACET_NAMES = ['district', 'sector', 'zone', 'group'] as const satisfies readonly PostingFacet[];
export const facetIn = (name: string | null): PostingFacet | undefined => FACET_NAMES.find((known) => known === name);

/** Whether a posting counts under a value of a facet. Empty: it has none that is known. */
export const countsUnder = (facet: PostingFacet, value: string, posting: Opened): boolean => {
  const { values, valuesOf } = POSTING_FACETS[facet];
  const of = valuesOf(posting);
  return value === '' ? !values.some(([known]) => of.includes(known)) : of.includes(value);
};

/** By each value that occurs, the most frequent first; last what has none that is known. */
const by = (opened: readonly Opened[], facet: PostingFacet): Counted[] => {
  const { values, otherwise } = POSTING_FACETS[facet];
  const under = (value: string, name: string): Counted => ({
    value,
    name,
    count: countOf(opened.filter((posting) => countsUnder(facet, value, posting))),
  });
  const counted = values.map(([value, name]) => under(value, name)).toSorted((a, b) => b.count - a.count);
  return [...counted, under('', otherwise)].filter(({ count }) => count > 0);
};

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
  const outcomesOf = (says: OutcomeSaying): number => countOf(all.outcomes.filter((told) => told.says === says));
  return {
    opened: period.map((day) => countOf(openedIn(daily.get(day) ?? together([])))),
    byDistrict: by(opened, 'district'),
    bySector: by(opened, 'sector'),
    byZone: by(opened, 'zone'),
    byOccupation: by(opened, 'group'),
    fits: sum(({ people }) => people),
    mailsAtOnce: sum(({ mails }) => mails),
    mails: {
      sent: mailsOf('sent'),
      bounced: mailsOf('bounced'),
      complained: mailsOf('complained'),
      rejected: mailsOf('rejected'),
    },
    introductions: countOf(all.mailed.filter(({ notice, fate }) => notice === INTRODUCED && fate === 'sent')),
    outcomes: {
      declined: outcomesOf('declined'),
      contacted: outcomesOf('contacted'),
      interviewed: outcomesOf('interviewed'),
      hired: outcomesOf('hired'),
      retained: outcomesOf('retained'),
      left: outcomesOf('left'),
    },
    answers: countOf(all.answered),
    refused: countOf(all.answered.filter(({ state }) => state === 'refused')),
  };
};
