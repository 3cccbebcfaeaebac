import pMap from 'p-map';
import { PARTNER_IDS, type PartnerId } from '../contracts/partners.ts';
import { deskPosting } from '../domain/console/desk-view.ts';
import { fileTable } from '../domain/console/columns.ts';
import {
  chosenWords,
  foundColumns,
  MOST_SEARCHED,
  SEARCH_PATH,
  searchPage,
  type FoundPosting,
  type SearchFacts,
} from '../domain/console/search-page.ts';
import { partnersOf, type ConsoleRole, type Official } from '../domain/console/session.ts';
import { businessNumber } from '../domain/language/business-number.ts';
import { comparable } from '../domain/language/comparable.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { atMost } from '../domain/language/plain-text.ts';
import { ANYTHING, foundJobs, searchIn, type JobSearch } from '../domain/page/public/job-search.ts';
import { DESK_KINDS } from '../domain/postings/desk.ts';
import type { OpenJobs } from '../steps/open-jobs.ts';
import type { CompanyPostingStore } from '../stores/postings/company-posting-store.ts';
import type { DeskStore } from '../stores/postings/desk-store.ts';
import type { PostingKey, PostingStore } from '../stores/postings/posting-store.ts';
import { exportRoutes, type ExportedList } from './exports.ts';
import type { ActingDeps, Asked, Route } from './route.ts';

export type SearchDeps = Pick<ActingDeps, 'perform'> & {
  readonly postings: Pick<PostingStore, 'read'>;
  readonly companyPostings: Pick<CompanyPostingStore, 'ofNumber'>;
  readonly desk: Pick<DeskStore, 'page'>;
  readonly openJobs: OpenJobs;
};

const ROLES: readonly ConsoleRole[] = ['official', 'approver', 'auditor', 'partner'];

/** The most postings that are shown, and that are read for it. */
const MOST_FOUND = 50;
/** Of the postings that wait, so many of each kind are looked through, the most urgent first. */
const MOST_WAITING = 1_000;
const READ_AT_ONCE = 10;

const keyText = ({ partner, externalId }: PostingKey): string => `${partner} ${externalId}`;

/** The postings that wait and have every word in their title or company. */
const waitingWith = async (
  words: readonly string[],
  partner: PartnerId | undefined,
  today: string,
  { desk }: SearchDeps,
): Promise<PostingKey[]> => {
  const pages = await Promise.all(DESK_KINDS.map((kind) => desk.page({ kind, partner }, today, MOST_WAITING)));
  return pages
    .flatMap(({ entries }) => entries)
    .filter(({ title, companyName }) => {
      const text = comparable(`${title} ${companyName}`);
      return words.every((word) => text.includes(word) || text.replaceAll(' ', '').includes(word));
    });
};

/**
 * The postings that are shown and hold every word, or have this number at one of the partners. `chosen`: only shown ones of this
 * district, occupation, sector or zone.
 */
const foundBy = async (
  text: string,
  chosen: JobSearch['chosen'],
  partners: readonly PartnerId[],
  { today, now }: Moment,
  deps: SearchDeps,
): Promise<PostingKey[]> => {
  const own = new Set<string>(partners);
  const words = comparable(text).split(' ').filter(Boolean);
  const [only] = partners.length === 1 ? partners : [];
  const isOfOpen = Object.keys(chosen).length > 0;
  const [jobs, waiting] = await Promise.all([
    deps.openJobs({ today, now }),
    isOfOpen ? [] : waitingWith(words, only, today, deps),
  ]);
  const shown = foundJobs(jobs, { ...ANYTHING, words: text, chosen }).flatMap(({ partner, externalId }) => {
    const id = partners.find((known) => known === partner);
    return id === undefined ? [] : [{ partner: id, externalId }];
  });
  const numbered = isOfOpen ? [] : partners.map((partner) => ({ partner, externalId: text }));
  return [...numbered, ...waiting.filter(({ partner }) => own.has(partner)), ...shown];
};

const mayBeSeen = (official: Official): readonly PartnerId[] => {
  const partners = partnersOf(official);
  return partners === 'all' ? PARTNER_IDS : partners;
};

/** Reads the postings as they are now. What is not there any more is left out. */
const readAll = async (
  keys: readonly PostingKey[],
  today: string,
  { postings }: SearchDeps,
): Promise<FoundPosting[]> => {
  const read = await pMap(keys, (key) => postings.read(key), { concurrency: READ_AT_ONCE });
  return read.flatMap((kept) => {
    if (kept === undefined) return [];
    const { partner, externalId, title, companyName, state } = deskPosting(kept.value, [], { today });
    return [{ partner, externalId, title, companyName, state }];
  });
};

const searchedBy = (text: string, chosen: JobSearch['chosen'], number: string | undefined): SearchFacts['by'] => {
  if (number !== undefined) return 'business-number';
  if (text !== '') return 'words';
  return Object.keys(chosen).length === 0 ? undefined : 'words';
};

const searched = async ({ query, official, moment }: Asked, deps: SearchDeps): Promise<SearchFacts> => {
  const text = atMost(MOST_SEARCHED, (query.get('q') ?? '').normalize('NFC').trim());
  const partners = mayBeSeen(official);
  const { chosen } = searchIn(query);
  const number = businessNumber(text);
  const by: SearchFacts['by'] = searchedBy(text, chosen, number);
  const keys =
    by === undefined
      ? []
      : number === undefined
        ? await foundBy(text, chosen, partners, moment, deps)
        : (await deps.companyPostings.ofNumber(number, MOST_WAITING)).filter(({ partner }) =>
            partners.includes(partner),
          );
  const unique = [...new Map(keys.map((key) => [keyText(key), key])).values()];
  const found = await readAll(unique.slice(0, MOST_FOUND + partners.length), moment.today, deps);
  return {
    words: text,
    chosen,
    by,
    found: found.slice(0, MOST_FOUND),
    more: found.length > MOST_FOUND || unique.length > MOST_FOUND + partners.length,
    today: moment.today,
  };
};

/** The results as a file. The audit does not say what was looked for, because a name may have been typed. */
const exported: ExportedList<SearchDeps> = {
  list: 'search',
  section: 'search',
  roles: ROLES,
  read: async (asked, _most, deps) => {
    const { words, chosen, by, found, more, today } = await searched(asked, deps);
    const query = new URLSearchParams({ ...(words !== '' && { q: words }), ...chosen });
    return {
      title: '찾은 공고 목록',
      part: [words, ...chosenWords(chosen)].filter(Boolean).join(' · ') || '찾을 말이 없습니다.',
      on: `export search ${by ?? 'nothing'}`,
      back: query.size === 0 ? SEARCH_PATH : `${SEARCH_PATH}?${query.toString()}`,
      file: `찾은-공고-${today}`,
      tables: [fileTable('찾은 공고', foundColumns(today), found)],
      isWhole: !more,
      narrower: `찾은 공고는 ${String(MOST_FOUND)}건까지 드립니다. 낱말을 더 적어 다시 찾아 주시기 바랍니다.`,
    };
  },
};

/** Looking for postings by number, business number or words. Staff find those of their own partner. */
export const searchRoutes: readonly Route<SearchDeps>[] = [
  {
    method: 'GET',
    path: SEARCH_PATH,
    roles: ROLES,
    answer: async (asked, deps) => ({ page: searchPage(await searched(asked, deps)) }),
  },
  ...exportRoutes(exported),
];
