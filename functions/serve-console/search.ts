import pMap from 'p-map';
import { PARTNER_IDS, type PartnerId } from '../contracts/partners.ts';
import { deskPosting } from '../domain/console/desk-view.ts';
import {
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
import { ANYTHING, foundJobs } from '../domain/page/public/job-search.ts';
import { DESK_KINDS } from '../domain/postings/desk.ts';
import type { OpenJobs } from '../steps/open-jobs.ts';
import type { CompanyPostingStore } from '../stores/postings/company-posting-store.ts';
import type { DeskStore } from '../stores/postings/desk-store.ts';
import type { PostingKey, PostingStore } from '../stores/postings/posting-store.ts';
import type { Asked, Route, Shown } from './route.ts';

export type SearchDeps = {
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

/** The postings that are shown and hold every word, or have this number at one of the partners. */
const foundBy = async (
  text: string,
  partners: readonly PartnerId[],
  { today, now }: Moment,
  deps: SearchDeps,
): Promise<PostingKey[]> => {
  const own = new Set<string>(partners);
  const words = comparable(text).split(' ').filter(Boolean);
  const [only] = partners.length === 1 ? partners : [];
  const [jobs, waiting] = await Promise.all([deps.openJobs({ today, now }), waitingWith(words, only, today, deps)]);
  const shown = foundJobs(jobs, { ...ANYTHING, words: text }).flatMap(({ partner, externalId }) => {
    const id = partners.find((known) => known === partner);
    return id === undefined ? [] : [{ partner: id, externalId }];
  });
  const numbered = partners.map((partner) => ({ partner, externalId: text }));
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
    const { partner, externalId, title, companyName, state } = deskPosting(kept.value, [], today);
    return [{ partner, externalId, title, companyName, state }];
  });
};

const search = async ({ query, official, moment }: Asked, deps: SearchDeps): Promise<Shown> => {
  const text = atMost(MOST_SEARCHED, (query.get('q') ?? '').normalize('NFC').trim());
  const partners = mayBeSeen(official);
  const number = businessNumber(text);
  const by: SearchFacts['by'] = text === '' ? undefined : number === undefined ? 'words' : 'business-number';
  const keys =
    by === undefined
      ? []
      : number === undefined
        ? await foundBy(text, partners, moment, deps)
        : (await deps.companyPostings.ofNumber(number, MOST_WAITING)).filter(({ partner }) =>
            partners.includes(partner),
          );
  const unique = [...new Map(keys.map((key) => [keyText(key), key])).values()];
  const found = await readAll(unique.slice(0, MOST_FOUND + partners.length), moment.today, deps);
  return {
    page: searchPage({
      words: text,
      by,
      found: found.slice(0, MOST_FOUND),
      more: found.length > MOST_FOUND || unique.length > MOST_FOUND + partners.length,
      today: moment.today,
    }),
  };
};

/** Looking for postings by number, business number or words. Staff find those of their own partner. */
export const searchRoute: Route<SearchDeps> = { method: 'GET', path: SEARCH_PATH, roles: ROLES, answer: search };
