import type { composeMail } from '../aws/mime.ts';
import type { MailSender, Sent } from '../aws/mail-sender.ts';
import type { PutOff, SendOutcome } from '../contracts/outcomes.ts';
import { instantAfter, type Moment } from '../domain/language/calendar.ts';
import { SENDER } from '../domain/language/words.ts';
import type { Mailbox, OpenNotice } from '../domain/mail/mailbox.ts';
import { digestDone, leaveForDigest, leaveOvertaken, leaveUntold } from '../domain/mail/mailbox-people.ts';
import {
  accepted,
  claim,
  drop,
  giveUp,
  hold,
  leaveForList,
  putBack,
  putOff,
  refused,
  noticeStateOf,
  waitBeside,
  type NoticeState,
} from '../domain/mail/mailbox-notices.ts';
import { findsRoom } from '../domain/mail/mailbox-bounds.ts';
import { leftBecause, leftMail, type LeftReason } from '../domain/mail/left-mail.ts';
import { HANDED_OVER_WITHIN } from '../domain/mail/mail-limits.ts';
import { nextDigestAt } from '../domain/mail/working-days.ts';
import { mailboxOf, type Keyed } from '../domain/people/address.ts';
import { policyOf, type Notice, type NoticeOf } from '../notices/contracts.ts';
import type { AllNoticeDeps, Composed, Unsaid } from '../notices/notice-module.ts';
import { afterClaim, composeNotice, offersOf } from '../notices/notices.ts';
import type { MailGate } from '../steps/mail-gate.ts';
import type { Offices, OfficesInForce } from '../steps/offices-in-force.ts';
import type { LeftMailStore } from '../stores/mail/left-mail-store.ts';
import type { Kept } from '../stores/records.ts';
import { leave } from '../trace/trail.ts';

export type SendNoticeDeps = Omit<AllNoticeDeps, keyof Offices> & {
  /** How people reach the offices that a letter names. */
  readonly offices: OfficesInForce;
  readonly leftMails: Pick<LeftMailStore, 'keep' | 'remove'>;
  readonly gate: MailGate;
  readonly mail: MailSender;
  readonly composeMail: typeof composeMail;
  /** The sender address of all mails. */
  readonly from: string;
};

/** How soon a mail that SES rejected is due again; the next sweep then tries it. Milliseconds. */
const TRY_AGAIN = 60_000;
/** How soon to check again whether a letter that is not ready yet can be composed. Milliseconds. */
const NOT_YET = 3_600_000;
/** How often a digest is composed again because another mail offered some of its jobs meanwhile. */
const MOST_DIGESTS = 5;

/** A notice with the time and the dependencies of its sending. */
type Sending = { readonly notice: Notice; readonly moment: Moment; readonly deps: SendNoticeDeps };

/**
 * Returns the mailbox that claims a notice: the reader's, or, for an introduction, that of the person who asked for it.
 */
const mailboxIdOf = (notice: Notice, keyed: Keyed): string =>
  'to' in notice ? mailboxOf(notice.to, keyed) : notice.mailbox;

/** For the log: a hash of each pair of mailbox and offered job. The log must not reveal who is offered which job. */
const offersInLog = (mailbox: string, offers: OpenNotice['offers'], { hash }: SendNoticeDeps): string[] =>
  Object.keys(offers).map((key) => hash(JSON.stringify(['offer', mailbox, key])));

/**
 * Sends one notice at most once, however often it is repeated. It composes the letter from the current state, claims
 * the notice in the mailbox if it may still go, hands the mail to SES and stores the outcome. A notice that cannot go
 * now waits in the mailbox for the sweep. Returns one word that says what became of it.
 * @param seen the mailbox of the notice, if it was read just now
 * @throws if the jobs of a digest changed under all 5 attempts
 */
export const sendNotice = async (
  notice: Notice,
  moment: Moment,
  deps: SendNoticeDeps,
  seen?: Kept<Mailbox>,
): Promise<SendOutcome> => {
  const sending = { notice, moment, deps };
  const id = mailboxIdOf(notice, deps.keyed);
  for (let attempt = 0; attempt < MOST_DIGESTS; attempt += 1) {
    const first = attempt === 0 ? seen : undefined;
    const kept = first ?? (await deps.mailboxes.read(id));
    const word = await leavingToPerson(kept, id, sending, () => attemptNotice(kept, sending));
    if (word === 'made-anew') continue;
    if (word === 'for-list') await enlist(id, sending);
    if (word === 'no-room') await waitForRoom(id, sending);
    // The log names the jobs that are left for a digest, so that they can be traced to the digest that offers them.
    const left = word === 'for-digest' ? { offers: offersInLog(id, offersOf(notice, moment.today), deps) } : {};
    leave({ notice: notice.noticeId, became: word, ...left });
    return word;
  }
  throw new Error('The jobs of a digest changed under every attempt to send it');
};

const LEFT_BY: Partial<Record<SendOutcome | 'made-anew', NoticeState>> = {
  'newly-held': 'to-hold',
  'given-up': 'to-give-up',
  'dead-address': 'dead-address',
};

/**
 * Puts a mail that the attempt leaves to a person on the list of officials. The entry is written before the mailbox says so, because
 * a repeated message is not told again, and is taken back if the mailbox then says otherwise.
 */
const leavingToPerson = async <Word extends SendOutcome | 'made-anew'>(
  { value }: Kept<Mailbox>,
  id: string,
  { notice, moment, deps }: Sending,
  attempt: () => Promise<Word>,
): Promise<Word> => {
  const keep = async (reason: LeftReason): Promise<void> => deps.leftMails.keep(leftMail(notice, id, reason, moment));
  const ahead = leftBecause(notice, noticeStateOf(value, notice, offersOf(notice, moment.today), moment));
  if (ahead !== undefined) await keep(ahead);
  const word = await attempt();
  const state = LEFT_BY[word];
  const reason = state && leftBecause(notice, state);
  if (reason !== undefined && reason !== ahead) await keep(reason);
  if (reason === undefined && ahead !== undefined)
    await deps.leftMails.remove({ noticeId: notice.noticeId, person: 'person' in notice ? notice.person : undefined });
  return word;
};

/** A mail about jobs needs no place in the queue: a digest is composed when there is room. */
const waitForRoom = async (id: string, { notice, moment, deps }: Sending): Promise<void> => {
  if (policyOf(notice).madeAnew !== true) return deps.mailboxes.enqueue(id, notice, moment);
  if (notice.kind === 'arrival')
    await deps.mailboxes.update(await deps.mailboxes.read(id), moment, (mailbox) =>
      leaveForDigest(untold(mailbox, notice, moment.now), notice.person, moment.now, {
        until: notice.until,
        calendar: moment.calendar,
      }),
    );
};

/** A mail about jobs is given up: the next digests of all who shared it tell them. */
const toldByDigest = (mailbox: Mailbox, noticeId: string, { now, calendar }: Moment): Mailbox => {
  const { notice, others = [] } = mailbox.open[noticeId] ?? {};
  return [notice, ...others].reduce(
    (left, one) =>
      one !== undefined && policyOf(one).daily === 'jobs' && 'person' in one && one.person !== undefined
        ? leaveForDigest(untold(left, one, now), one.person, now, { calendar })
        : left,
    mailbox,
  );
};

/** The first last day of the jobs that a mail on arrival is about. */
const untilOf = (notice: Notice): string | undefined => (notice.kind === 'arrival' ? notice.until : undefined);

/** What a mail about jobs would have told is left for the digest. */
const untold = (mailbox: Mailbox, notice: Notice, now: string): Mailbox => {
  if (notice.kind !== 'arrival' && notice.kind !== 'match') return mailbox;
  const since = notice.kind === 'match' ? (notice.changedAt ?? '') : '';
  return leaveUntold(mailbox, notice.person, { noticeId: notice.noticeId, since, now });
};

/**
 * Stores the letter for the list, then marks it as left for the list. If the process dies between, the next delivery
 * starts again.
 */
const enlist = async (id: string, { notice, moment, deps }: Sending): Promise<void> => {
  const { now, today, calendar } = moment;
  await deps.mailboxes.enlist(id, today, notice);
  await deps.mailboxes.update(await deps.mailboxes.read(id), moment, (mailbox) =>
    leaveForList(mailbox, notice.noticeId, today, nextDigestAt('daily', now, calendar)),
  );
};

/** `made-anew`: another mail offered some jobs of the digest meanwhile. */
const attemptNotice = async (seen: Kept<Mailbox>, sending: Sending): Promise<SendOutcome | 'made-anew'> => {
  const { notice, moment, deps } = sending;
  const { noticeId, kind } = notice;
  const { madeAnew, critical, aboutAnother } = policyOf(notice);
  if (await deps.mailboxes.hasEnded(seen, noticeId)) return SETTLED.ended;
  if (!findsRoom(seen.value, notice)) return SETTLED['no-room'];
  const before = await deps.mailboxes.change(seen, moment, settleEarly(sending, offersOf(notice, moment.today)));
  if (before.result !== 'free') return before.result;
  const first = await makeMail(before.value, sending);
  if (typeof first === 'string') return leaveUnsaid(first, before, sending);
  const pass = await deps.gate.pass(critical);
  if (!pass.passed) return putOffUntil(pass, before, first.offers, sending);
  // The claim checks one mailbox only. The state of the other person may have changed while the mail waited for its
  // slot.
  const mail = aboutAnother === true ? await makeMail(before.value, sending) : first;
  if (typeof mail === 'string') return leaveUnsaid(mail, before, sending);
  const claimed = await deps.mailboxes.change(before, moment, claiming(mail, sending));
  if (typeof claimed.result === 'string')
    return madeAnew === true && claimed.result === 'repeated' ? 'made-anew' : claimed.result;
  const { epoch } = claimed.result;
  const { mailbox } = claimed.value;
  if (madeAnew === true) leave({ notice: noticeId, offers: offersInLog(mailbox, mail.offers, deps) });
  const tags = { notice: noticeId, epoch: String(epoch), kind, mailbox };
  const until = Date.parse(moment.now) + HANDED_OVER_WITHIN;
  const sent = await deps.mail.send({ from: deps.from, to: mail.to, raw: mail.raw, tags, until });
  return keepOutcome(sent, claimed, epoch, sending);
};

const addressOf = (notice: Notice, mailbox: Mailbox): string => ('to' in notice ? notice.to : (mailbox.address ?? ''));

type Mail = Composed & {
  readonly to: string;
  readonly raw: Uint8Array;
  readonly offers: OpenNotice['offers'];
};

/** Headers for the link that stops such mails with one click (RFC 8058). */
const oneClick = (stop: string) => ({
  'List-Unsubscribe': `<${stop}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

const makeMail = async (mailbox: Mailbox, { notice, moment, deps }: Sending): Promise<Mail | Unsaid> => {
  const composed = await composeNotice(notice, mailbox, moment, { ...deps, ...(await deps.offices()) });
  if (typeof composed === 'string') return composed;
  const { letter, stop, replyTo, offers = {}, to = addressOf(notice, mailbox) } = composed;
  const raw = await deps.composeMail({
    from: `${SENDER.ko} <${deps.from}>`,
    to,
    replyTo,
    ...letter,
    date: moment.now,
    ...(stop !== undefined && { headers: oneClick(stop) }),
  });
  return { ...composed, offers, to, raw };
};

/** The word for each state other than `free`. */
const SETTLED = {
  ended: 'repeated',
  'in-hand': 'in-hand',
  held: 'held',
  'to-hold': 'newly-held',
  'to-give-up': 'given-up',
  unwanted: 'unwanted',
  'dead-address': 'dead-address',
  'for-digest': 'for-digest',
  'for-list': 'for-list',
  'no-room': 'no-room',
} as const satisfies Record<Exclude<NoticeState, 'free'>, SendOutcome>;

const settle = (mailbox: Mailbox, standing: Exclude<NoticeState, 'free'>, { notice, moment }: Sending): Mailbox => {
  const { noticeId } = notice;
  switch (standing) {
    case 'ended':
    case 'held':
    case 'for-list':
    case 'no-room':
      return mailbox;
    case 'in-hand':
      return waitBeside(mailbox, notice);
    case 'to-hold':
      return hold(mailbox, noticeId);
    case 'to-give-up':
      return giveUp(toldByDigest(mailbox, noticeId, moment), noticeId, moment.today);
    case 'unwanted':
    case 'dead-address':
      return drop(mailbox, notice, moment.today);
    case 'for-digest':
      return 'person' in notice && notice.person !== undefined
        ? leaveForDigest(untold(drop(mailbox, notice, moment.today), notice, moment.now), notice.person, moment.now, {
            until: untilOf(notice),
            calendar: moment.calendar,
          })
        : mailbox;
  }
};

type Settled = (typeof SETTLED)[keyof typeof SETTLED];
type Decided<R> = { readonly mailbox: Mailbox; readonly result: R };

const settleEarly =
  (sending: Sending, offers: OpenNotice['offers']) =>
  (mailbox: Mailbox): Decided<Settled | 'free'> => {
    const standing = noticeStateOf(mailbox, sending.notice, offers, sending.moment);
    return standing === 'free'
      ? { mailbox, result: 'free' }
      : { mailbox: settle(mailbox, standing, sending), result: SETTLED[standing] };
  };

/**
 * Claims the notice in one conditional write, together with what depends on it: consent, offers, the time of the next
 * digest.
 */
const claiming =
  (mail: Mail, sending: Sending) =>
  (mailbox: Mailbox): Decided<Settled | { readonly epoch: number }> => {
    const { notice, moment } = sending;
    const { mailbox: settled, result } = settleEarly(sending, mail.offers)(mailbox);
    if (result !== 'free') return { mailbox: settled, result };
    const { mailbox: held, epoch } = claim(mailbox, notice, mail.offers, moment, mail.told);
    return { mailbox: afterClaim(held, notice, mail, moment), result: { epoch } };
  };

const leaveUnsaid = async (why: Unsaid, kept: Kept<Mailbox>, sending: Sending): Promise<SendOutcome> => {
  const { notice, moment, deps } = sending;
  if (why === 'not-yet') return putOffUntil({ until: instantAfter(moment.now, NOT_YET), why }, kept, {}, sending);
  await deps.mailboxes.update(kept, moment, (mailbox) => drop(mailbox, notice, moment.today));
  return why;
};

/** Digest and arrival mail are not stored while they wait: what waits is the person's next digest. */
const isMadeAnew = (notice: Notice): notice is NoticeOf<'digest' | 'arrival'> => policyOf(notice).madeAnew === true;

/** No mail goes now. One that is made anew is composed from the current state later. */
const putOffUntil = async (
  { until, why }: { readonly until: string; readonly why: PutOff },
  kept: Kept<Mailbox>,
  offers: OpenNotice['offers'],
  sending: Sending,
): Promise<SendOutcome> => {
  const { notice, moment, deps } = sending;
  const waits = (mailbox: Mailbox): Mailbox =>
    isMadeAnew(notice)
      ? digestDone(untold(mailbox, notice, moment.now), notice.person, until)
      : putOff(mailbox, notice, offers, until);
  const { result } = await deps.mailboxes.change(kept, moment, (mailbox): Decided<SendOutcome> => {
    const { mailbox: settled, result: word } = settleEarly(sending, offers)(mailbox);
    return word === 'free' ? { mailbox: waits(mailbox), result: `put-off-${why}` } : { mailbox: settled, result: word };
  });
  return result;
};

const keepOutcome = async (
  sent: Sent,
  claimed: Kept<Mailbox>,
  epoch: number,
  { notice, moment, deps }: Sending,
): Promise<SendOutcome> => {
  const { noticeId, kind } = notice;
  const keep = (after: (mailbox: Mailbox) => Mailbox) => deps.mailboxes.update(claimed, moment, after);
  switch (sent.outcome) {
    case 'accepted':
      await keep((mailbox) => accepted(mailbox, noticeId, moment.today));
      await deps.gate.took();
      return `sent-${kind}`;
    case 'refused':
      if (leftBecause(notice, 'refused') !== undefined)
        await deps.leftMails.keep(leftMail(notice, claimed.value.mailbox, 'refused', moment));
      await keep((mailbox) => refused(mailbox, noticeId, epoch, moment.today));
      return 'refused-by-provider';
    case 'throttled':
      await keep((mailbox) => returned(mailbox, { notice, epoch }, moment, { failing: moment.now }));
      return 'throttled';
    case 'closed':
      await keep((mailbox) => returned(mailbox, { notice, epoch }, moment));
      await deps.gate.closed(sent.reason);
      return 'closed';
    case 'late':
      await keep((mailbox) => returned(mailbox, { notice, epoch }, moment));
      return 'too-late';
    case 'unknown':
      return 'unknown';
  }
};

const returned = (
  mailbox: Mailbox,
  { notice, epoch }: { readonly notice: Notice; readonly epoch: number },
  { now, today }: Moment,
  turnedAway: { readonly failing?: string } = {},
): Mailbox => {
  const due = instantAfter(now, TRY_AGAIN);
  const back = putBack(mailbox, notice.noticeId, epoch, { due, ...turnedAway });
  if (!isMadeAnew(notice) || back === mailbox) return back;
  const { noticeId, person } = notice;
  const { told } = mailbox.open[noticeId] ?? {};
  const left = leaveOvertaken(untold(drop(back, notice, today), notice, now), person, { noticeId, told, now });
  return digestDone(left, person, due);
};
