import type { FindingCode } from '../../contracts/finding.ts';
import type { PartnerId } from '../../contracts/partners.ts';
import { seoulDate, type HolidayCalendar } from '../language/calendar.ts';
import { clipped } from '../letters/letter.ts';
import { mendAsked, waitingIn, type DeskKind, type Waiting } from '../postings/desk.ts';
import type { PostingRecord } from '../postings/posting-record.ts';
import { dueDay } from './clocks.ts';

/** A posting on the officials' list. Days are in Asia/Seoul. */
export type DeskEntry = {
  readonly kind: DeskKind;
  readonly partner: PartnerId;
  readonly externalId: string;
  readonly revision: number;
  readonly title: string;
  readonly companyName: string;
  /** What stops it, without repetition. */
  readonly codes: readonly FindingCode[];
  readonly since: string;
  readonly dueOn: string;
  /** After this day it leaves the list by itself. */
  readonly lastDay: string;
  /** Since when the company has been asked to mend it. */
  readonly mendAskedOn?: string | undefined;
};

/** The list shows no more of a title and of the reasons. */
const TITLE_LENGTH = 100;
const MOST_CODES = 8;

/** The day (Asia/Seoul) by which to decide: of its clock, and not later than the last day on which there is something to decide. */
export const dueOf = (
  { kind, since, lastDay }: Pick<Waiting, 'kind' | 'since' | 'lastDay'>,
  calendar?: HolidayCalendar,
): string => {
  const due = dueDay(kind, since, calendar);
  return lastDay < due ? lastDay : due;
};

/** Returns how a posting stands on the officials' list: by the gravest of what waits. Undefined if nothing waits. */
export const deskEntry = (record: PostingRecord): DeskEntry | undefined => {
  const [waits] = waitingIn(record);
  if (waits === undefined) return undefined;
  const { findings, title, ...rest } = waits;
  const { partner, externalId } = record;
  const mend = mendAsked(record);
  const stops = findings.flatMap(({ code, severity }) => (severity === 'warn' ? [] : [code]));
  return {
    ...rest,
    partner,
    externalId,
    title: clipped(title, TITLE_LENGTH),
    codes: [...new Set(stops)].slice(0, MOST_CODES),
    dueOn: dueOf(waits),
    ...(mend !== undefined && { mendAskedOn: seoulDate(mend.at) }),
  };
};
