import type { SendRequest } from '../contracts/stage-messages.ts';
import type { Moment } from '../domain/calendar.ts';
import { sendNotice } from './send-notice.ts';
import { wakeMailbox, type WakeMailbox } from './wake-mailbox.ts';

/** What comes through the queue: a notice to be sent, or a mailbox in which something has come due. */
export const sendRequest = (
  request: SendRequest,
  moment: Moment,
  use: WakeMailbox,
): Promise<string | readonly string[]> =>
  request.kind === 'wake' ? wakeMailbox(request.mailbox, moment, use) : sendNotice(request, moment, use);
