import type { Logger } from '@aws-lambda-powertools/logger';
import type { Queue } from '../aws/queue.ts';
import type { JournalEvent } from '../contracts/journal-event.ts';
import { JOURNAL_LOST } from '../contracts/journal-lost.ts';
import type { KeepJournal } from '../contracts/stage-messages.ts';
import { traceOf } from '../trace/trace-of.ts';
import { functionLogger } from './function-logger.ts';

/**
 * How a page tells the journal what happened, after it was done. If the journal takes nothing, the figure is lost and an alarm rings:
 * whoever sent the form is told that it was done, because it was.
 */
export const tellJournal =
  (queue: Queue<KeepJournal>, logger: Pick<Logger, 'error'> = functionLogger()) =>
  async (event: JournalEvent): Promise<void> => {
    try {
      await queue.send([{ events: [event] }], 'journal');
    } catch (error) {
      logger.error(JOURNAL_LOST, traceOf(error));
    }
  };
