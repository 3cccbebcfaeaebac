import { partnerOf, type PartnerId } from '../contracts/partners.ts';
import { fileTable } from '../domain/console/columns.ts';
import { tooLong } from '../domain/console/export-page.ts';
import {
  deskColumns,
  deskListPage,
  deskListPath,
  POSTINGS_ON_A_PAGE,
  type DeskCount,
} from '../domain/console/desk-list-page.ts';
import { deskPostingPage, type DeskNews, type DeskPostingFacts } from '../domain/console/desk-posting-page.ts';
import { deskPath } from '../domain/console/desk-paths.ts';
import { dueOf } from '../domain/console/desk-entry.ts';
import type { HolidayCalendar } from '../domain/language/calendar.ts';
import { clockWords } from '../domain/console/clocks.ts';
import { FINDING_NAMES } from '../domain/messages/finding-names.ts';
import { partnerName } from '../domain/language/words.ts';
import { oneLine } from '../domain/letters/letter.ts';
import { DESK_DONE, KIND_WORDS } from '../domain/console/desk-words.ts';
import { hasRole, partnersOf, type ConsoleRole } from '../domain/console/session.ts';
import { DESK_KINDS, type DeskKind } from '../domain/postings/desk.ts';
import type { DeskList, DeskPage, DeskStore } from '../stores/postings/desk-store.ts';
import { actOf, handleAct, showActForm, type DeskActingDeps } from './desk-acts.ts';
import { exportRoutes, type ExportedList } from './exports.ts';
import { publicUrlOf, readDeskPosting, readOthers, type ReadingDeskDeps, type ReadPosting } from './desk-reading.ts';
import type { Asked, Route, Shown } from './route.ts';
import type { DueSource } from './today.ts';

export type DeskDeps = ReadingDeskDeps & DeskActingDeps & { readonly desk: Pick<DeskStore, 'page' | 'show'> };

/** Who sees the postings that wait: the city, and the staff of a partner those of that partner. */
const READERS: readonly ConsoleRole[] = ['official', 'approver', 'auditor', 'partner'];

/** A longer list is not counted to its end. */
const MOST_COUNTED = 100;

const countOf = ({ entries, next }: DeskPage, today: string): DeskCount => ({
  all: entries.length,
  isMore: next !== undefined,
  overdue: entries.filter(({ dueOn }) => dueOn < today).length,
});

/** A row holds the day that was due when it was written. Officials may have approved a holiday since. */
const onDueDays = (page: DeskPage, calendar: HolidayCalendar | undefined): DeskPage => ({
  ...page,
  entries: page.entries.map((entry) => ({ ...entry, dueOn: dueOf(entry, calendar) })),
});

/** Whose list somebody asks for: of staff their own, of the city's people what they choose. */
const partnerAsked = (partners: 'all' | readonly PartnerId[], wanted: string | null): PartnerId | undefined => {
  const chosen = partnerOf(wanted ?? undefined);
  if (partners === 'all') return chosen;
  return chosen !== undefined && partners.includes(chosen) ? chosen : partners[0];
};

const showList = async (
  { query, official, moment: { today, calendar } }: Asked,
  { desk }: DeskDeps,
): Promise<Shown> => {
  const partners = partnersOf(official);
  const partner = partnerAsked(partners, query.get('partner'));
  const from = query.get('from') ?? undefined;
  const first = async (kind: DeskKind) => onDueDays(await desk.page({ kind, partner }, today, MOST_COUNTED), calendar);
  const [clear, asked, held, refused] = await Promise.all([
    first('clear'),
    first('asked'),
    first('held'),
    first('refused'),
  ]);
  const pages = { clear, asked, held, refused };
  const wanted = DESK_KINDS.find((kind) => kind === query.get('kind'));
  const kind = wanted ?? DESK_KINDS.find((one) => pages[one].entries.length > 0) ?? 'held';
  const list: DeskList = { kind, partner };
  const { entries, next } = onDueDays(await desk.page(list, today, POSTINGS_ON_A_PAGE, from), calendar);
  const counts = {
    clear: countOf(clear, today),
    asked: countOf(asked, today),
    held: countOf(held, today),
    refused: countOf(refused, today),
  };
  return { page: deskListPage({ shown: { ...list, from }, counts, entries, next, partners, today }) };
};

/** The list as a file. */
const exported: ExportedList<DeskDeps> = {
  list: 'postings',
  section: 'postings',
  roles: READERS,
  read: async ({ query, official, moment: { today, calendar } }, most, { desk }) => {
    const partner = partnerAsked(partnersOf(official), query.get('partner'));
    const kind = DESK_KINDS.find((known) => known === query.get('kind')) ?? 'held';
    const { entries, next } = onDueDays(await desk.page({ kind, partner }, today, most), calendar);
    const { name } = KIND_WORDS[kind];
    return {
      title: '공고 목록',
      part: [name, partner === undefined ? '모든 기관' : partnerName(partner, 'ko', today)].join(' · '),
      on: `export postings ${kind} ${partner ?? 'all'}`,
      back: deskListPath({ kind, partner }),
      file: `공고-${today}`,
      tables: [fileTable(name, deskColumns(today), entries)],
      isWhole: next === undefined,
      narrower: tooLong('목록에서 접수 기관을 골라 나누어 받아 주시기 바랍니다.'),
    };
  },
};

const factsOf = async (read: ReadPosting, asked: Asked, deps: DeskDeps): Promise<DeskPostingFacts> => {
  const { official, moment } = asked;
  const { others, more } = await readOthers(read, official, moment.today, deps);
  return {
    view: read.view,
    others,
    more,
    publicUrl: publicUrlOf(read, deps),
    mayDecide: hasRole(official, 'official'),
    today: moment.today,
  };
};

const showPosting = async (read: ReadPosting, asked: Asked, deps: DeskDeps, news: DeskNews): Promise<Shown> => ({
  status: news.isChanged === true ? 409 : 200,
  page: deskPostingPage(await factsOf(read, asked, deps), news),
});

const read = ({ params, official, moment }: Asked, deps: DeskDeps): Promise<ReadPosting | undefined> =>
  readDeskPosting(params['posting'], official, moment, deps);

/** The postings that wait for an official, each of them, and what an official orders about it. */
export const deskRoutes: readonly Route<DeskDeps>[] = [
  { method: 'GET', path: '/postings', roles: READERS, answer: showList },
  ...exportRoutes(exported),
  {
    method: 'GET',
    path: '/postings/{posting}',
    roles: READERS,
    answer: async (asked, deps) => {
      const found = await read(asked, deps);
      const done = DESK_DONE.find((known) => known === asked.query.get('done'));
      return found === undefined ? 'absent' : showPosting(found, asked, deps, { done });
    },
  },
  {
    method: 'GET',
    path: '/postings/{posting}/{act}',
    roles: ['official'],
    answer: async (asked, deps) => {
      const found = await read(asked, deps);
      const act = actOf(asked.params['act']);
      if (found === undefined || act === undefined) return 'absent';
      return found.view.waits === undefined
        ? showPosting(found, asked, deps, { isChanged: true })
        : showActForm(found, act, asked);
    },
  },
  {
    method: 'POST',
    path: '/postings/{posting}/{act}',
    roles: ['official'],
    answer: async (asked, deps) => {
      const found = await read(asked, deps);
      const act = actOf(asked.params['act']);
      if (found === undefined || act === undefined) return 'absent';
      const isSame = found.view.waits !== undefined && asked.fields.get('seen') === found.seen;
      return isSame ? handleAct(found, act, asked, deps) : showPosting(found, asked, deps, { isChanged: true });
    },
  },
];

/** The postings that wait, for the first page: of staff those of their partner. */
export const deskDue: DueSource<DeskDeps> = async ({ official, moment: { today, calendar } }, { desk }) => {
  if (!hasRole(official, ...READERS)) return [];
  const partner = partnerAsked(partnersOf(official), null);
  return Promise.all(
    DESK_KINDS.map(async (kind) => {
      const { entries, next } = onDueDays(await desk.page({ kind, partner }, today, MOST_COUNTED), calendar);
      const items = entries.map((entry) => ({
        title: oneLine(entry.title, '제목 없음'),
        dueOn: entry.dueOn,
        path: deskPath(entry),
        note: [oneLine(entry.companyName), entry.codes.map((code) => FINDING_NAMES[code]).join(', ')].join(' · '),
      }));
      return {
        name: KIND_WORDS[kind].name,
        path: `/postings?kind=${kind}`,
        law: clockWords(kind),
        items,
        isWhole: next === undefined,
      };
    }),
  );
};
