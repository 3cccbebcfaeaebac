import type { SendOutcome } from '../contracts/outcomes.ts';
import { sendRequestSchema, type SendRequest } from '../notices/contracts.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { sendNotice, type SendNoticeDeps } from './send-notice.ts';
import { tellNewJobs, wakeMailbox } from './wake-mailbox.ts';

/** Returns the mailbox that a request changes, or the address that leads to it. */
export const mailboxChangedBy = (content: unknown): string | undefined => {
  const request = sendRequestSchema.safeParse(content).data;
  return request && ('to' in request ? request.to : request.mailbox);
};

/** Processes a message of the queue: a notice to send, a mailbox in which something is due, or new jobs for a digest. */
export const sendRequest = (
  request: SendRequest,
  moment: Moment,
  deps: SendNoticeDeps,
): Promise<SendOutcome | readonly SendOutcome[]> => {
  switch (request.kind) {
    case 'wake':
      return wakeMailbox(request.mailbox, moment, deps);
    case 'new-jobs':
      return tellNewJobs(request, moment, deps);
    default:
      return sendNotice(request, moment, deps);
  }
};
