import type { Finding } from '../../contracts/finding.ts';
import { addDays, latest, seoulDate } from '../language/calendar.ts';
import { lastDayOf } from '../matching/fit.ts';
import { isSilent } from './closing-question.ts';
import { isReleased, saysTheSame } from './decision.ts';
import { findingsOf } from './posting-answers.ts';
import {
  finalRefusal,
  isClosedByCompany,
  type Mend,
  postingState,
  REFUSED_DAYS,
  type PostingRecord,
  type Refused,
} from './posting-record.ts';

/**
 * Why a posting waits for an official, the gravest first. `clear`: the check refused it for what counts no more. `asked`: the company
 * asked that a person looks at what the check refused. `held`: it is not shown until somebody decides. `refused`: by the check, and
 * nobody has decided.
 */
export const DESK_KINDS = ['clear', 'asked', 'held', 'refused'] as const;
export type DeskKind = (typeof DESK_KINDS)[number];

/** A revision that waits for an official. Days are in Asia/Seoul. */
export type Waiting = {
  readonly kind: DeskKind;
  readonly revision: number;
  readonly title: string;
  readonly companyName: string;
  readonly findings: readonly Finding[];
  readonly since: string;
  /** After this day there is nothing to decide: the posting is over, or its text is deleted. */
  readonly lastDay: string;
};

const earlier = (a: string, b: string | undefined): string => (b !== undefined && b < a ? b : a);

/** The day since which the posting in force is held, as far as its present state says: it arrived, fell below a new minimum wage, its employer was listed, it was opened again. */
const heldSince = (record: PostingRecord): string => {
  const { standing, question, said } = record;
  const silentSince = question !== undefined && isSilent(record) ? addDays(question.answerBy, 1) : undefined;
  const { recheck, listed } = standing ?? {};
  const opened = said?.word?.says === 'open' ? said.word.at : undefined;
  const days = [standing?.receivedAt, recheck?.since, listed?.since, opened].flatMap((at) =>
    at === undefined ? [] : [seoulDate(at)],
  );
  return [...days, silentSince].reduce(latest, undefined) ?? '';
};

const refusedWaits = (record: PostingRecord, refused: Refused): Waiting[] => {
  const { revision } = refused.version;
  if (finalRefusal(record) !== undefined || isReleased(record, refused)) return [];
  const { title, companyName, findings, clearOn } = refused;
  const refusedOn = seoulDate(refused.at);
  const lastDay = earlier(addDays(refusedOn, REFUSED_DAYS), refused.lastDay);
  const asked = record.said?.review;
  const waits = { revision, title, companyName, findings, lastDay };
  if (clearOn !== undefined) return [{ ...waits, kind: 'clear', since: earlier(clearOn, asked?.on) }];
  return asked !== undefined && saysTheSame(record, refused, asked.revision)
    ? [{ ...waits, kind: 'asked', since: asked.on }]
    : [{ ...waits, kind: 'refused', since: refusedOn }];
};

const heldWaits = (record: PostingRecord): Waiting[] => {
  const { standing, desk } = record;
  if (standing?.posting === undefined || postingState(record) !== 'held') return [];
  const { posting } = standing;
  return [
    {
      kind: 'held',
      revision: standing.version.revision,
      title: posting.title,
      companyName: posting.company.name,
      findings: findingsOf(record),
      since: desk?.since ?? heldSince(record),
      lastDay: lastDayOf(posting),
    },
  ];
};

/**
 * Returns what of a posting waits for an official, the gravest first: a revision that the check refused, and an earlier one that is
 * held. Whether it is over is for the reader to say, who knows the day.
 */
export const waitingIn = (record: PostingRecord): Waiting[] => {
  if (isClosedByCompany(record)) return [];
  const all = [...(record.refused === undefined ? [] : refusedWaits(record, record.refused)), ...heldWaits(record)];
  return all.toSorted((a, b) => DESK_KINDS.indexOf(a.kind) - DESK_KINDS.indexOf(b.kind));
};

/**
 * Records that the posting waits, and since when it is held. A list that is sent every night raises the revision and nothing else, so
 * the clock runs from the first night: it starts anew when the company is told something else, or when it was not held in between.
 */
export const withDesk = (record: PostingRecord): PostingRecord => {
  const { desk, ...rest } = record;
  const [held] = heldWaits(rest);
  const says = record.told?.says;
  if (held !== undefined)
    return desk?.since !== undefined && desk.says === says ? record : { ...rest, desk: { says, since: held.since } };
  const isNew = desk === undefined && waitingIn(rest).length > 0;
  return isNew || desk?.since !== undefined ? { ...rest, desk: {} } : record;
};

/** Keeps that an official asked the company to mend what it was told last. Of two requests the later one counts. */
export const withMend = (record: PostingRecord, asked: Omit<Mend, 'says'>): PostingRecord => {
  const { mend, told } = record;
  if (told === undefined || (mend?.says === told.says && mend.at >= asked.at)) return record;
  return { ...record, mend: { ...asked, says: told.says } };
};

/** What an official asked the company to mend, if it still waits with what the company was told then. */
export const mendAsked = ({ mend, told }: PostingRecord): Mend | undefined =>
  mend !== undefined && mend.says === told?.says ? mend : undefined;
