import * as z from 'zod';
import { policyOf, type Notice } from '../../notices/contracts.ts';
import { seoulDate, type Moment } from '../language/calendar.ts';
import { workingDayAfter } from './working-days.ts';
import type { NoticeState } from './mailbox-notices.ts';

/**
 * A mail that an official has to see to, because no step of the system does any more. `unknown`: nobody knows whether it was sent, and
 * it is not sent again. `given-up`: SES turned it away for hours. `refused`: SES will never take it. `dead-address`: an office cannot
 * be reached at its address.
 */
const LEFT_REASONS = ['unknown', 'given-up', 'refused', 'dead-address'] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

/** How long an official has (working days). The city publishes its own processing time (처리기간); until it does, two are taken. */
export const SEEN_TO_WITHIN = 2;

/** An entry of the list. It holds no address and no word of the mail. Days are in Asia/Seoul. */
export const leftMailSchema = z.object({
  noticeId: z.string(),
  /** The kind of its notice. */
  kind: z.string(),
  partner: z.string(),
  reason: z.enum(LEFT_REASONS),
  /** Since when (ISO 8601 instant). */
  at: z.string(),
  dueOn: z.iso.date(),
  mailbox: z.string(),
  /** The person that it is for, by keyed hash. Absent: it is for an office. */
  person: z.string().optional(),
  /** The posting that it is about, by its partner's number. */
  externalId: z.string().optional(),
});
export type LeftMail = z.infer<typeof leftMailSchema>;

/** Jobs of a mail that did not go are told by the next digest. So only a mail of another kind is left to a person. */
const isToldLater = (notice: Notice): boolean => policyOf(notice).daily === 'jobs';

const REASONS: Partial<Record<NoticeState, LeftReason>> = {
  'to-hold': 'unknown',
  'to-give-up': 'given-up',
  'dead-address': 'dead-address',
};

/** Why a notice in this state is left to a person. Undefined: it is not. `refused`: SES has just refused it for good. */
export const leftBecause = (notice: Notice, state: NoticeState | 'refused'): LeftReason | undefined => {
  const reason = state === 'refused' ? 'refused' : REASONS[state];
  return reason !== undefined && reason !== 'unknown' && isToldLater(notice) ? undefined : reason;
};

export const leftMail = (
  notice: Notice,
  mailbox: string,
  reason: LeftReason,
  { now, calendar }: Pick<Moment, 'now' | 'calendar'>,
): LeftMail => ({
  noticeId: notice.noticeId,
  kind: notice.kind,
  partner: notice.partner,
  reason,
  at: now,
  dueOn: workingDayAfter(seoulDate(now), SEEN_TO_WITHIN, calendar),
  mailbox,
  ...('person' in notice && notice.person !== undefined && { person: notice.person }),
  ...('externalId' in notice && { externalId: notice.externalId }),
});
