import { ANSWER_STATES, MAIL_FATES, OUTCOME_SAYINGS } from '../../contracts/journal-event.ts';
import type { PartnerId } from '../../contracts/partners.ts';
import type { Counts } from '../journal/day-counts.ts';
import { dateWords } from '../language/dates.ts';
import { districtName, partnerName } from '../language/words.ts';
import { occupationName } from '../page/occupations.ts';
import { columnTable, fileTable, type Column, type FileTable } from './columns.ts';
import type { Html } from '../language/html.ts';
import type { CountList } from './counts-path.ts';
import { FATE_WORDS, OUTCOME_WORDS, STATE_WORDS, TYPE_WORDS } from './journal-words.ts';
import { mailName } from './mail-words.ts';
import { countsUnder, facetIn, POSTING_FACETS } from './overview.ts';

/** The list behind a number of the overview: what the journal counted, day by day. Its rows add up to the number. */
export type CountedList = {
  readonly title: string;
  /** Which part of it, in words. Empty: all of it. */
  readonly part: string;
  /** The part in codes, as the query of its address names it. */
  readonly query: Readonly<Record<string, string>>;
  readonly unit: '건' | '명';
  readonly total: number;
  readonly rows: number;
  /** Some of the rows, as a table. */
  readonly table: (from: number, to: number) => Html;
  readonly file: () => FileTable;
};

/** What was counted on a day (Asia/Seoul). */
type OnDay<T> = T & { readonly day: string };

/** The latest day first. */
const daily = <T>(days: ReadonlyMap<string, Counts>, entriesOf: (counts: Counts) => readonly T[]): OnDay<T>[] =>
  [...days]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([day, counts]) => entriesOf(counts).map((entry) => ({ ...entry, day })));

const DAY: Column<{ readonly day: string }> = {
  title: '날짜',
  value: ({ day }) => day,
  cell: ({ day }) => dateWords(day, 'ko'),
};
const PARTNER: Column<OnDay<{ readonly partner: PartnerId }>> = {
  title: '기관',
  value: ({ partner, day }) => partnerName(partner, 'ko', day),
};
const COUNT: Column<{ readonly count: number }> = { title: '건수', value: ({ count }) => count };

const POSTING_COLUMNS: readonly Column<OnDay<Counts['postings'][number]>>[] = [
  DAY,
  PARTNER,
  { title: '구', value: ({ district }) => (district === undefined ? '' : (districtName(district, 'ko') ?? '')) },
  { title: '전략산업', value: ({ sectors }) => sectors.map((id) => nameIn(id, 'sector')).join(', ') },
  { title: '산업단지', value: ({ zone }) => (zone === undefined ? '' : nameIn(zone, 'zone')) },
  {
    title: '직종',
    value: ({ occupation }) => (occupation === undefined ? '' : (occupationName(occupation, 'ko') ?? '')),
  },
  COUNT,
];
const FIT_COLUMNS: readonly Column<OnDay<Counts['matched'][number]>>[] = [
  DAY,
  PARTNER,
  { title: '맞춰 본 횟수', value: ({ runs }) => runs },
  { title: '맞는 분(연인원)', value: ({ people }) => people },
  { title: '바로 보낸 안내', value: ({ mails }) => mails },
];
const MAIL_COLUMNS: readonly Column<OnDay<Counts['mailed'][number]>>[] = [
  DAY,
  { title: '메일', value: ({ notice }) => mailName(notice) },
  { title: '결과', value: ({ fate }) => FATE_WORDS[fate] },
  COUNT,
];
const BY_WORDS = { partner: '협력기관', company: '회사' } as const;
const OUTCOME_COLUMNS: readonly Column<OnDay<Counts['outcomes'][number]>>[] = [
  DAY,
  { ...PARTNER, title: '등록하거나 접수한 기관' },
  { title: '누가 알렸나', value: ({ by }) => BY_WORDS[by] },
  { title: '결과', value: ({ says }) => OUTCOME_WORDS[says] },
  COUNT,
];
const ANSWER_COLUMNS: readonly Column<OnDay<Counts['answered'][number]>>[] = [
  DAY,
  PARTNER,
  { title: '보낸 것', value: ({ type }) => TYPE_WORDS[type] },
  { title: '답', value: ({ state }) => STATE_WORDS[state] },
  COUNT,
];

const nameIn = (id: string, facet: 'sector' | 'zone'): string =>
  POSTING_FACETS[facet].values.find(([value]) => value === id)?.[1] ?? id;

type Listed<Row> = Pick<CountedList, 'title' | 'unit'> & {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly numberOf: (row: Row) => number;
  readonly part?: Readonly<Record<string, { readonly value: string; readonly words: string } | undefined>>;
};

const listOf = <Row>({ title, unit, columns, rows, numberOf, part = {} }: Listed<Row>): CountedList => {
  const chosen = Object.entries(part).flatMap(([name, of]) => (of === undefined ? [] : [{ name, ...of }]));
  return {
    title,
    unit,
    part: chosen.map(({ words }) => words).join(' · '),
    query: Object.fromEntries(chosen.map(({ name, value }) => [name, value])),
    total: rows.reduce((sum, row) => sum + numberOf(row), 0),
    rows: rows.length,
    table: (from, to) => columnTable(title, columns, rows.slice(from, to), 'unseen'),
    file: () => fileTable(title, columns, rows),
  };
};

const among = <T extends string>(known: readonly T[], value: string | null): T | undefined =>
  known.find((one) => one === value);
const named = <T extends string>(value: T | undefined, words: Readonly<Record<T, string>>) =>
  value && { value, words: words[value] };

const postingsIn = (days: ReadonlyMap<string, Counts>, query: URLSearchParams): CountedList => {
  const by = ['district', 'sector', 'zone', 'group']
    .map(facetIn)
    .find((facet) => facet !== undefined && query.has(facet));
  const value = by === undefined ? '' : (query.get(by) ?? '');
  const rows = daily(days, ({ postings }) => postings).filter(
    (posting) => posting.became === 'open' && (by === undefined || countsUnder(by, value, posting)),
  );
  const words =
    by && (POSTING_FACETS[by].values.find(([known]) => known === value)?.[1] ?? POSTING_FACETS[by].otherwise);
  return listOf({
    title: '새 공고',
    unit: '건',
    columns: POSTING_COLUMNS,
    rows,
    numberOf: ({ count }) => count,
    ...(by !== undefined && { part: { [by]: { value, words: `${POSTING_FACETS[by].heading}: ${words ?? ''}` } } }),
  });
};

const mailsIn = (days: ReadonlyMap<string, Counts>, query: URLSearchParams): CountedList => {
  const fate = among(MAIL_FATES, query.get('fate'));
  const all = daily(days, ({ mailed }) => mailed);
  const notice = all.find((mail) => mail.notice === query.get('notice'))?.notice;
  const isAsked = query.has('notice');
  return listOf({
    title: '메일',
    unit: '건',
    columns: MAIL_COLUMNS,
    rows: all.filter((mail) => (fate === undefined || mail.fate === fate) && (!isAsked || mail.notice === notice)),
    numberOf: ({ count }) => count,
    part: {
      fate: named(fate, FATE_WORDS),
      notice: notice === undefined ? undefined : { value: notice, words: mailName(notice) },
    },
  });
};

/** Reads the list that an address names, from the counts of the days of its period. What its query does not know is no choice. */
export const countedList = (
  list: CountList,
  days: ReadonlyMap<string, Counts>,
  query: URLSearchParams,
): CountedList => {
  switch (list) {
    case 'postings':
      return postingsIn(days, query);
    case 'fits':
    case 'at-once': {
      const isFits = list === 'fits';
      return listOf({
        title: isFits ? '공고에 맞는 분(연인원)' : '바로 보낸 안내',
        unit: isFits ? '명' : '건',
        columns: FIT_COLUMNS,
        rows: daily(days, ({ matched }) => matched),
        numberOf: isFits ? ({ people }) => people : ({ mails }) => mails,
      });
    }
    case 'mails':
      return mailsIn(days, query);
    case 'outcomes': {
      const says = among(OUTCOME_SAYINGS, query.get('says'));
      return listOf({
        title: '알려 온 결과',
        unit: '건',
        columns: OUTCOME_COLUMNS,
        rows: daily(days, ({ outcomes }) => outcomes).filter((told) => says === undefined || told.says === says),
        numberOf: ({ count }) => count,
        part: { says: named(says, OUTCOME_WORDS) },
      });
    }
    case 'answers': {
      const state = among(ANSWER_STATES, query.get('state'));
      return listOf({
        title: '협력기관에 답한 것',
        unit: '건',
        columns: ANSWER_COLUMNS,
        rows: daily(days, ({ answered }) => answered).filter((one) => state === undefined || one.state === state),
        numberOf: ({ count }) => count,
        part: { state: named(state, STATE_WORDS) },
      });
    }
  }
};
