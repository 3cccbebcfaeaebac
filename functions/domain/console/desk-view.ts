import type { Finding } from '../../contracts/finding.ts';
import type { PartnerId } from '../../contracts/partners.ts';
import type { Posting } from '../../contracts/posting.ts';
import { compareText } from '../language/compare-text.ts';
import { seoulDate, type HolidayCalendar, type Moment } from '../language/calendar.ts';
import { lastDayOf } from '../matching/fit.ts';
import { hiredPeople } from '../postings/company-word.ts';
import { isAsked } from '../postings/closing-question.ts';
import { mendAsked, waitingIn, type Waiting } from '../postings/desk.ts';
import { findingsOf } from '../postings/posting-answers.ts';
import {
  finalRefusal,
  isClosedByCompany,
  postingState,
  type Mend,
  type PostingRecord,
  type RefusedText,
} from '../postings/posting-record.ts';
import type { Review } from '../postings/decision.ts';
import { jobIdOf } from '../page/public/job-id.ts';
import { dueOf } from './desk-entry.ts';
import type { DeskState } from './desk-words.ts';

/** One revision as it was read. `receivedOn`: in Asia/Seoul. */
export type ReadText = {
  readonly revision: number;
  readonly posting: Posting;
  readonly findings: readonly Finding[];
  readonly receivedOn: string;
  /** The key of the company that it names. */
  readonly company?: string | undefined;
};

/** What the company said on its own page. Days are in Asia/Seoul. */
type Said = {
  readonly reviewAskedOn?: string | undefined;
  readonly closedOn?: string | undefined;
  readonly openedOn?: string | undefined;
  readonly hired: number;
  /** It is asked whether the posting is closed, and may answer until then. */
  readonly answerBy?: string | undefined;
};

/** A posting as an official sees it. */
export type DeskPosting = {
  readonly id: string;
  readonly partner: PartnerId;
  readonly externalId: string;
  readonly title: string;
  readonly companyName: string;
  readonly state: DeskState;
  /** What waits for an official, and until when. Absent: nothing. */
  readonly waits?: (Waiting & { readonly dueOn: string }) | undefined;
  /** What is decided on, or else what was read last. Absent: no text is kept. */
  readonly text?: ReadText | undefined;
  /** The revision that people see, and one that was refused after the one that waits. */
  readonly shown?: number | undefined;
  readonly refusedLater?: number | undefined;
  /** The decisions that the record still holds, the earliest first. */
  readonly decisions: readonly (Review & { readonly revision: number })[];
  readonly said: Said;
  readonly mend?: Mend | undefined;
};

const waitsOf = (record: PostingRecord, today: string, calendar?: HolidayCalendar): DeskPosting['waits'] => {
  const waits = waitingIn(record).find(({ lastDay }) => today <= lastDay);
  return waits && { ...waits, dueOn: dueOf(waits, calendar) };
};

/** What a posting is on a day (Asia/Seoul). */
export const deskState = (record: PostingRecord, today: string): DeskState => {
  const waits = waitsOf(record, today);
  if (waits !== undefined) return waits.kind;
  const { posting } = record.standing ?? {};
  if (isClosedByCompany(record)) return 'closed';
  if (finalRefusal(record) !== undefined) return 'final';
  const state = postingState(record);
  if (state === 'refused') return 'final';
  if (state === 'closed') return 'closed';
  return posting === undefined || lastDayOf(posting) < today || state === 'held' || state === 'absent' ? 'over' : state;
};

const standingText = (record: PostingRecord): ReadText | undefined => {
  const { standing } = record;
  if (standing?.posting === undefined) return undefined;
  const { posting, receivedAt, version, company } = standing;
  const receivedOn = seoulDate(receivedAt);
  return { revision: version.revision, posting, findings: findingsOf(record), receivedOn, company };
};

/** The refused revision that the record names, as it was read. `texts`: those of its number. */
const refusedText = ({ refused }: PostingRecord, texts: readonly RefusedText[]): ReadText | undefined => {
  const text = texts.find(({ version }) => version.hash === refused?.version.hash);
  if (text === undefined) return undefined;
  const { posting, findings, receivedAt, version, company } = text;
  return { revision: version.revision, posting, findings, receivedOn: seoulDate(receivedAt), company };
};

const saidOf = (record: PostingRecord): Said => {
  const { said = {}, question } = record;
  const wordOn = said.word && seoulDate(said.word.at);
  return {
    reviewAskedOn: said.review?.on,
    ...(said.word?.says === 'closed' ? { closedOn: wordOn } : { openedOn: wordOn }),
    hired: hiredPeople(said),
    answerBy: question !== undefined && isAsked(record) ? question.answerBy : undefined,
  };
};

/** Returns a posting as an official sees it on a day (Asia/Seoul). `texts`: what is kept of the refused revision that it names. */
export const deskPosting = (
  record: PostingRecord,
  texts: readonly RefusedText[],
  { today, calendar }: Pick<Moment, 'today' | 'calendar'>,
): DeskPosting => {
  const { partner, externalId, refused, standing } = record;
  const waits = waitsOf(record, today, calendar);
  const state = deskState(record, today);
  const text = waits?.kind === 'held' ? standingText(record) : (refusedText(record, texts) ?? standingText(record));
  const posting = text?.posting ?? standing?.posting;
  const isShown = postingState(record) === 'open' && text?.revision !== standing?.version.revision;
  return {
    id: jobIdOf({ partner, externalId }),
    partner,
    externalId,
    title: waits?.title ?? posting?.title ?? refused?.title ?? '',
    companyName: waits?.companyName ?? posting?.company.name ?? refused?.companyName ?? '',
    state,
    waits,
    text,
    shown: isShown ? standing?.version.revision : undefined,
    refusedLater: waits?.kind === 'held' ? refused?.version.revision : undefined,
    decisions: Object.entries(record.reviews)
      .map(([revision, review]) => ({ ...review, revision: Number(revision) }))
      .toSorted((a, b) => compareText(a.time, b.time)),
    said: saidOf(record),
    mend: mendAsked(record),
  };
};
