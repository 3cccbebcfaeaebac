import type { SendOutcome } from '../contracts/outcomes.ts';
import { sendRequestSchema, type MailDecided, type OwnPageAsked, type SendRequest } from '../notices/contracts.ts';
import { recipientOf } from '../notices/to-seeker.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { decideHeld } from '../domain/mail/decide-held.ts';
import { answerable } from '../domain/mail/mailbox.ts';
import { noticeId } from '../domain/mail/notice-id.ts';
import { mailboxOf } from '../domain/people/address.ts';
import { sendNotice, type SendNoticeDeps } from './send-notice.ts';
import { tellNewJobs, wakeMailbox } from './wake-mailbox.ts';

/** Returns the mailbox that a request changes, or the address that leads to it. */
export const mailboxChangedBy = (content: unknown): string | undefined => {
  const request = sendRequestSchema.safeParse(content).data;
  return request && ('to' in request ? request.to : request.mailbox);
};

/**
 * Sends the people who registered with an address where their page lies. For an address without a registered person nothing is written: anybody
 * may type any address.
 */
const sendOwnPage = async (
  { to, window }: OwnPageAsked,
  moment: Moment,
  deps: SendNoticeDeps,
): Promise<SendOutcome> => {
  const mailbox = mailboxOf(to, deps.keyed);
  const seen = await deps.mailboxes.read(mailbox);
  const [person] = answerable(seen.value);
  const recipient = person === undefined ? undefined : recipientOf(seen.value, person);
  if (person === undefined || recipient === undefined) return 'overtaken';
  const id = noticeId(deps.hash, 'own-page', mailbox, window);
  return sendNotice(
    { kind: 'own-page', noticeId: id, partner: recipient.partner, mailbox, person },
    moment,
    deps,
    seen,
  );
};

/** Does what an official decided about a mail that was left to a person. It may be repeated. */
const seeTo = async (
  { mailbox: id, noticeId, person, how }: MailDecided,
  moment: Moment,
  deps: SendNoticeDeps,
): Promise<readonly SendOutcome[]> => {
  if (how !== 'done')
    await deps.mailboxes.update(await deps.mailboxes.read(id), moment, (mailbox) =>
      decideHeld(mailbox, noticeId, how, moment),
    );
  await deps.leftMails.remove({ noticeId, person });
  return how === 'send' ? wakeMailbox(id, moment, deps) : ['nothing-due'];
};

/** Processes a message of the queue: a notice to send, a mailbox in which something is due, new jobs for a digest, a request
 * for a lost link, or what an official decided about a mail. */
export const sendRequest = (
  request: SendRequest,
  moment: Moment,
  deps: SendNoticeDeps,
): Promise<SendOutcome | readonly SendOutcome[]> => {
  switch (request.kind) {
    case 'wake':
      return wakeMailbox(request.mailbox, moment, deps);
    case 'own-page-asked':
      return sendOwnPage(request, moment, deps);
    case 'mail-decided':
      return seeTo(request, moment, deps);
    case 'new-jobs':
      return tellNewJobs(request, moment, deps);
    default:
      return sendNotice(request, moment, deps);
  }
};
