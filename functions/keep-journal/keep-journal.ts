import pMap from 'p-map';
import type { JournalEvent } from '../contracts/journal-event.ts';
import type { KeepJournalOutcome } from '../contracts/outcomes.ts';
import type { KeepJournal } from '../contracts/stage-messages.ts';
import { deadLettersNow } from '../domain/journal/dead-letters.ts';
import { countsOf } from '../domain/journal/day-counts.ts';
import { addDays, type Moment } from '../domain/language/calendar.ts';
import { LATE_DAYS } from '../domain/records/late.ts';
import type { JournalStore } from '../stores/journal/journal-store.ts';

/** How many parts are read or removed at once. */
const AT_ONCE = 25;

export type KeepJournalDeps = {
  readonly journal: JournalStore;
  /** Takes the events of the messages of this batch. They are written together after the last message. */
  readonly gather: (events: readonly JournalEvent[]) => void;
  /** How many messages lie in the dead-letter queue of each queue, by its id. */
  readonly deadLetters: () => Promise<ReadonlyMap<string, number>>;
};

/** Works on one message: gathers what happened, folds the days that are over, or counts the dead letters. */
export const keepJournal = async (
  message: KeepJournal,
  moment: Moment,
  { journal, gather, deadLetters }: KeepJournalDeps,
): Promise<KeepJournalOutcome> => {
  if ('events' in message) {
    gather(message.events);
    return 'kept';
  }
  if ('deadLetters' in message) {
    await journal.keepDeadLetters(deadLettersNow(await journal.deadLetters(), await deadLetters(), moment.now));
    return 'counted';
  }
  await foldDays(moment, journal);
  return 'folded';
};

/**
 * Counts every day that is over and has parts which are not counted yet. A day is counted anew from all of its parts, so a run that
 * was cut off, or two at the same time, do no harm. After 35 days nothing more is expected of a day: it is closed, and its parts are
 * removed.
 */
const foldDays = async ({ today }: Moment, journal: JournalStore): Promise<void> => {
  for (const [day, parts] of await journal.parts()) {
    if (day >= today) continue;
    const isOver = day < addDays(today, -LATE_DAYS);
    if (!(await isClosed(day, journal))) await countDay(day, parts, isOver, journal);
    if (isOver) await pMap(parts, (part) => journal.removePart(part), { concurrency: AT_ONCE });
  }
};

const isClosed = async (day: string, journal: JournalStore): Promise<boolean> =>
  (await journal.day(day))?.closed === true;

class NotConfirmed extends Error {
  override name = 'NotConfirmed';
}

const countDay = async (
  day: string,
  parts: readonly string[],
  closed: boolean,
  journal: JournalStore,
): Promise<void> => {
  const from = journal.nameOf(parts);
  const known = await journal.day(day);
  if (known?.from === from && known.closed === closed) return;
  const events = await pMap(parts, (part) => journal.eventsIn(part), { concurrency: AT_ONCE });
  await journal.keepDay({ day, from, closed, counts: countsOf(events.flat()) });
  const written = await journal.day(day);
  if (written?.from !== from || written.closed !== closed)
    throw new NotConfirmed('The counts of a day were not read back');
};
