import type { Queue } from '../aws/queue.ts';
import type { JournalEvent } from '../contracts/journal-event.ts';
import type { KeepJournal } from '../contracts/stage-messages.ts';
import type { Moment } from '../domain/language/calendar.ts';
import type { Journal } from '../steps/journal.ts';
import type { BatchWork, Work } from './batch-consumer.ts';

/**
 * How often a message is received because the journal did not take what happened. The work is done by then, so it comes again only
 * for the figures. After that the figures are lost, an alarm rings, and the message is not given up: five receives would be that.
 */
const TRIES = 3;

/**
 * Puts what happened in a batch on the queue of the journal: one message, after all work of the batch is done. The work is never
 * undone or repeated for others by it: every step of it is idempotent, and an event that comes again has the same id.
 */
export const journalled =
  (queue: Queue<KeepJournal>, clock: () => Moment, workOfBatch: (journal: Journal) => Work): BatchWork =>
  () => {
    const events: JournalEvent[] = [];
    const journal: Journal = { note: (event) => void events.push(event), now: () => clock().now };
    return {
      work: workOfBatch(journal),
      atEnd: async () => {
        if (events.length > 0) await queue.send([{ events }], 'journal');
      },
      tries: TRIES,
    };
  };
