import type { Kept } from '../stores/records.ts';
import type { SendOutcome } from '../contracts/outcomes.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { agreedOn, digestDone, leaveNewJobs, renewalDone } from '../domain/mail/mailbox-people.ts';
import { mayWriteTo, nextDue, type Mailbox, type MailboxPerson } from '../domain/mail/mailbox.ts';
import { roomIn } from '../domain/mail/mailbox-bounds.ts';
import { listDone, takeIn } from '../domain/mail/mailbox-notices.ts';
import { noticeId } from '../domain/mail/notice-id.ts';
import { nextDigestAt, workingDayOf } from '../domain/mail/working-days.ts';
import { inTurn } from '../steps/in-turn.ts';
import type { NewJobs, NoticeKind } from '../notices/contracts.ts';
import { sendNotice, type SendNoticeDeps } from './send-notice.ts';

/**
 * Does everything that is due in one mailbox: waiting mails, mails with an unknown outcome, digests, consent renewals.
 * It may run late and more than once: each of them still happens once. If one fails, the others still run. Returns one
 * word for each.
 */
export const wakeMailbox = async (
  id: string,
  moment: Moment,
  deps: SendNoticeDeps,
): Promise<readonly SendOutcome[]> => {
  const words = [...(await wakeOnce(id, moment, deps))];
  // Notices that waited beside the mailbox now have room.
  if (await takeQueuedIn(id, moment, deps)) words.push(...(await wakeOnce(id, moment, deps)));
  // This run has used up the mark, whatever it found.
  await deps.mailboxes.update(await deps.mailboxes.read(id), moment, (mailbox) => mailbox, true);
  return words.length === 0 ? ['nothing-due'] : words;
};

/**
 * Leaves new jobs for the person's next digest, and sends it if it is due. A digest that goes at once needs no mark before:
 * its claim says that it is under way, and until then this message comes again. Without anything left to tell there is
 * nothing to write. Where nothing is due, nothing is woken.
 */
export const tellNewJobs = async (
  { mailbox: id, person, ...jobs }: NewJobs,
  moment: Moment,
  deps: SendNoticeDeps,
): Promise<readonly SendOutcome[]> => {
  const left = (mailbox: Mailbox): Mailbox =>
    mayWriteTo(mailbox, person) ? leaveNewJobs(mailbox, person, jobs, moment.calendar) : mailbox;
  const seen = await deps.mailboxes.read(id);
  const { [person]: known } = left(seen.value).people;
  if (known !== undefined && isDue(known.digestAt, moment) && !isDue(seen.value.people[person]?.digestAt, moment)) {
    const word = await wakeDigest(id, person, known, moment, deps, seen);
    if (word === 'sent-digest' || word === 'overtaken') return [word];
  }
  const { value } = await deps.mailboxes.update(seen, moment, left);
  return isDue(nextDue(value), moment) ? wakeMailbox(id, moment, deps) : ['nothing-due'];
};

/** SES accepts mail from nobody, so the rest of this mailbox is not tried. */
const CLOSED: ReadonlySet<SendOutcome> = new Set(['closed', 'put-off-closed']);

/** Does what is due in the mailbox itself, one after another. */
const wakeOnce = async (id: string, moment: Moment, deps: SendNoticeDeps): Promise<readonly SendOutcome[]> => {
  const words: SendOutcome[] = [];
  await inTurn(await dueIn(id, moment, deps), async (work) => {
    if (!words.some((word) => CLOSED.has(word))) words.push(await work());
  });
  return words;
};

/** Moves queued notices into the mailbox while there is room, oldest first. Returns whether it found any. */
const takeQueuedIn = async (id: string, moment: Moment, deps: SendNoticeDeps): Promise<boolean> => {
  const seen = await deps.mailboxes.read(id);
  const queued = await deps.mailboxes.queued(id, roomIn(seen.value));
  if (queued.length === 0) {
    if (roomIn(seen.value) > 0) await deps.mailboxes.emptied(id, moment);
    return false;
  }
  const ended = new Set<string>();
  for (const { notice } of queued) if (await deps.mailboxes.hasEnded(seen, notice.noticeId)) ended.add(notice.noticeId);
  const waits = queued.filter(({ notice }) => !ended.has(notice.noticeId));
  await deps.mailboxes.update(seen, moment, (mailbox) =>
    waits.reduce((filled, { notice }) => takeIn(filled, notice, moment.now), mailbox),
  );
  await deps.mailboxes.dequeue(id, queued);
  return true;
};

const dueIn = async (id: string, moment: Moment, deps: SendNoticeDeps): Promise<(() => Promise<SendOutcome>)[]> => {
  const seen = await deps.mailboxes.read(id);
  const { open, people, lists = {} } = seen.value;
  const waiting = Object.values(open).filter(({ state, due }) => state !== 'held' && due <= moment.now);
  return [
    ...waiting.map(
      ({ notice }) =>
        () =>
          sendNotice(notice, moment, deps),
    ),
    ...Object.entries(lists).flatMap(([day, at]) => (isDue(at, moment) ? [() => wakeList(id, day, moment, deps)] : [])),
    ...Object.entries(people).flatMap(([person, known]) => [
      ...(isDue(known.digestAt, moment) ? [() => wakeDigest(id, person, known, moment, deps)] : []),
      ...(isDue(known.renewalAt, moment) ? [() => wakeRenewal(seen, person, known, moment, deps)] : []),
    ]),
  ];
};

/** Sends the letters about postings over a day's limit, combined in one list. */
const wakeList = async (id: string, day: string, moment: Moment, deps: SendNoticeDeps): Promise<SendOutcome> => {
  const [first] = await deps.mailboxes.listed(id, day);
  const listId = noticeId(deps.hash, 'posting-list', id, day);
  const word =
    first === undefined || !('to' in first)
      ? 'nothing-due'
      : await sendNotice(
          { kind: 'posting-list', noticeId: listId, partner: first.partner, to: first.to, on: day },
          moment,
          deps,
        );
  // The list was sent, waits as a notice of its own, or has nothing left to say.
  await deps.mailboxes.update(await deps.mailboxes.read(id), moment, (mailbox) =>
    word === 'no-room' ? mailbox : listDone(mailbox, day),
  );
  return word;
};

const isDue = (at: string | undefined, { now }: Moment): boolean => at !== undefined && at <= now;

/**
 * One digest per person and day. A missed digest goes when it is found, on a working day. `seen`: the mailbox, if it was read
 * just now.
 */
const wakeDigest = async (
  mailbox: string,
  person: string,
  { shown }: MailboxPerson,
  moment: Moment,
  deps: SendNoticeDeps,
  seen?: Kept<Mailbox>,
): Promise<SendOutcome> => {
  const { now, today, calendar } = moment;
  const done = async (next: string | undefined): Promise<void> => {
    await deps.mailboxes.update(await deps.mailboxes.read(mailbox), moment, (before) =>
      isDue(before.people[person]?.digestAt, moment) ? digestDone(before, person, next) : before,
    );
  };
  if (shown === undefined) return 'unwanted';
  if (workingDayOf(now, calendar) === undefined) {
    await done(nextDigestAt('daily', now, calendar));
    return 'no-working-day';
  }
  const id = noticeId(deps.hash, 'digest', person, today);
  const word = await sendNotice(
    { kind: 'digest', noticeId: id, partner: shown.partner, mailbox, person },
    moment,
    deps,
    seen,
  );
  switch (word) {
    case 'overtaken':
    case 'unwanted':
      await done(undefined);
      return word;
    case 'repeated':
    case 'in-hand':
    case 'held':
    case 'newly-held':
      await done(nextDigestAt('daily', now, calendar));
      return word;
    // It is tried again, as its outcome says.
    case 'given-up':
    case 'dead-address':
    case 'for-digest':
    case 'for-list':
    case 'no-room':
    case 'nothing-due':
    case 'no-working-day':
    case 'refused-by-provider':
    case 'throttled':
    case 'closed':
    case 'too-late':
    case 'unknown':
    case 'put-off-busy':
    case 'put-off-closed':
    case 'put-off-kept':
    case 'put-off-not-yet':
    case 'put-off-stopped':
      return word;
    default:
      // The claim has already set the next due time.
      return word satisfies `sent-${NoticeKind}`;
  }
};

const wakeRenewal = async (
  { value }: Kept<Mailbox>,
  person: string,
  known: MailboxPerson,
  moment: Moment,
  deps: SendNoticeDeps,
): Promise<SendOutcome> => {
  const { shown, renewalAt } = known;
  const on = agreedOn(known);
  if (shown === undefined || on === undefined) return 'unwanted';
  const id = noticeId(deps.hash, 'consent-renewal', person, renewalAt);
  const { mailbox } = value;
  const word = await sendNotice(
    { kind: 'consent-renewal', noticeId: id, partner: shown.partner, mailbox, person, agreedOn: on },
    moment,
    deps,
  );
  await deps.mailboxes.update(await deps.mailboxes.read(mailbox), moment, (before) =>
    before.people[person]?.renewalAt === renewalAt ? renewalDone(before, person, moment.now) : before,
  );
  return word;
};
