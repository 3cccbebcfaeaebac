import type { Notice } from '../../functions/notices/contracts.ts';
import { seoulDate, type Moment } from '../../functions/domain/language/calendar.ts';
import { showPerson } from '../../functions/domain/mail/mailbox-people.ts';
import { emptyMailbox, type Mailbox, type Recipient } from '../../functions/domain/mail/mailbox.ts';

/** All people are invented. */
export const BOX = 'mailbox-of-gil';
export const GIL = 'person-gil';
export const NOW = '2026-11-02T03:00:00.000Z';

export const momentOf = (now: string): Moment => ({ now, today: seoulDate(now) });
export const after = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export const recipient = (change: Partial<Recipient> = {}): Recipient => ({
  name: '가상길동',
  language: 'ko',
  partner: 'masan-univ',
  agreed: { on: '2026-10-01', textVersion: 'mail-1', via: '방문' },
  cadence: 'immediate',
  ...change,
});

/** One person who wants every mail at once. */
export const mailbox = (change: Partial<Recipient> = {}): Mailbox =>
  showPerson(
    emptyMailbox(BOX),
    GIL,
    { shown: { address: 'gil@people.example', recipient: recipient(change) }, version: 1 },
    '2026-11-02',
  );

type Match = Extract<Notice, { kind: 'match' }>;
export const match = (id = 'notice-1', cluster = 'cluster-of-one-job'): Match => ({
  kind: 'match',
  noticeId: id,
  partner: 'masan-univ',
  mailbox: BOX,
  person: GIL,
  cluster,
});
export const digest = (id = 'digest-1'): Notice => ({
  kind: 'digest',
  noticeId: id,
  partner: 'masan-univ',
  mailbox: BOX,
  person: GIL,
});
export const answer = (id = 'answer-1'): Notice => ({
  kind: 'opt-out-confirmed',
  noticeId: id,
  partner: 'masan-univ',
  mailbox: BOX,
  person: GIL,
  on: '2026-11-02',
});
