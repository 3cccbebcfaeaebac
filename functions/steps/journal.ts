import type { JournalEvent } from '../contracts/journal-event.ts';
import { seoulDate } from '../domain/language/calendar.ts';
import { answered, becamePosting, type Sent } from '../domain/journal/events.ts';
import { postingState, type PostingRecord, type PostingState } from '../domain/postings/posting-record.ts';
import type { Answer } from '../domain/records/replies.ts';
import type { Hash } from '../domain/records/version.ts';
import type { Arrival } from './answering.ts';

/** Takes what happened while the messages of one batch are worked on. It goes to the journal when all of them are done. */
export type Journal = {
  note(event: JournalEvent): void;
  /** The instant (ISO 8601): when an answer was given, not when the work on it began. */
  now(): string;
};

export type JournalDeps = { readonly journal: Journal; readonly hash: Hash };

/** Notes the answer to a message of a partner. The city's own messages are not counted. */
export const noteAnswer = (arrival: Arrival, answer: Answer, { journal, hash }: JournalDeps): void => {
  const { sender: partner, door, messageId, type, sentAt } = arrival;
  if (partner === 'city' || door === 'reviews') return;
  const sent: Sent = { messageId, partner, door, type, sentAt };
  journal.note(answered(sent, answer, journal.now(), hash));
};

/**
 * Notes what a posting became if it was something else before (`was`). `again`: the message that changed it was worked on before,
 * and what happened then may not have reached the journal; if it did, the event is the same.
 */
export const noteBecame = (
  record: PostingRecord,
  { was, again }: { readonly was: PostingState; readonly again: boolean },
  day: string,
  { journal, hash }: JournalDeps,
): void => {
  if (was === postingState(record) && !again) return;
  const event = becamePosting(record, day, hash);
  if (event !== undefined) journal.note(event);
};

/** The day (Asia/Seoul) on which what a message brings about counts. */
export const dayOf = ({ sentAt }: Pick<Arrival, 'sentAt'>): string => seoulDate(sentAt);
