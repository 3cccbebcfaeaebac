import type { Kept } from '../adapters/kept-record.ts';
import type { MailSender, Sent } from '../adapters/mail-sender.ts';
import type { composeMail } from '../adapters/mime.ts';
import type { MailboxStore } from '../adapters/mailbox-store.ts';
import { leave } from '../adapters/trail.ts';
import type { PutOff, SendOutcome } from '../contracts/outcomes.ts';
import type { Notice } from '../contracts/stage-messages.ts';
import { instantAfter, type Moment } from '../domain/calendar.ts';
import { SENDER } from '../domain/letters/words.ts';
import { offerKey, type Mailbox, type OpenNotice } from '../domain/mail/mailbox.ts';
import { digestDone, digestTime, leaveForDigest, renewalDone } from '../domain/mail/mailbox-people.ts';
import {
  accepted,
  claim,
  drop,
  giveUp,
  hold,
  leaveForList,
  listDone,
  putBack,
  putOff,
  refused,
  standingOf,
  waitBeside,
  type Standing,
} from '../domain/mail/mailbox-notices.ts';
import { findsRoom } from '../domain/mail/mailbox-bounds.ts';
import { HANDED_OVER_WITHIN, NOTICE_POLICIES } from '../domain/mail/notice-policy.ts';
import { nextDigestAt } from '../domain/mail/working-days.ts';
import { mailboxOf, type Keyed } from '../domain/people/address.ts';
import type { Digest } from '../domain/records/version.ts';
import type { MailGate } from '../runtime/mail-gate.ts';
import { compose, type Composed, type ComposeUse, type Unsaid } from './compose.ts';

export type SendNotice = ComposeUse & {
  readonly mailboxes: MailboxStore;
  readonly gate: MailGate;
  readonly mail: MailSender;
  readonly composeMail: typeof composeMail;
  readonly digest: Digest;
  /** The address that mails come from. */
  readonly from: string;
};

/** How soon a mail that SES turned away is tried again: at the next sweep. */
const TRY_AGAIN = 60_000;
/** How soon it is looked again whether what cannot be said yet can be said. */
const NOT_YET = 3_600_000;
/** How often a digest is made anew when others of its jobs were mailed while it was made. */
const MOST_DIGESTS = 5;

/** The mailbox in which a notice is claimed: its reader's, and of an introduction that of the person who asked for it. */
const mailboxIdOf = (notice: Notice, keyed: Keyed): string =>
  'to' in notice ? mailboxOf(notice.to, keyed) : notice.mailbox;

/** Known before anything is read: a match mail offers its job. */
const knownOffers = (notice: Notice, { today }: Moment): OpenNotice['offers'] =>
  notice.kind === 'match' ? { [offerKey(notice.cluster, notice.asks === true)]: today } : {};

/** Each pair of a mailbox and a job it is offered, for the log, which shall not say who is offered what. */
const offersOf = (mailbox: string, offers: OpenNotice['offers'], { digest }: SendNotice): string[] =>
  Object.keys(offers).map((key) => digest(JSON.stringify(['offer', mailbox, key])));

/**
 * Sends one notice, at most once whatever is repeated: the letter is made from what stands now, the notice claimed in the mailbox
 * if it still may go, the mail handed over, the outcome kept. What cannot go now waits in the mailbox for the sweep. Returns in a
 * word what became of it.
 */
export const sendNotice = async (notice: Notice, moment: Moment, use: SendNotice): Promise<SendOutcome> => {
  const id = mailboxIdOf(notice, use.keyed);
  for (let attempt = 0; attempt < MOST_DIGESTS; attempt += 1) {
    const seen = await use.mailboxes.read(id);
    const word = await attemptNotice(seen, notice, moment, use);
    if (word === 'made-anew') continue;
    if (word === 'for-list') await enlist(id, notice, moment, use);
    // A digest is made anew from what stands when there is room.
    if (word === 'no-room' && notice.kind !== 'digest') await use.mailboxes.enqueue(id, notice, moment);
    // A job that is left for a digest is found again in the digest that offers it.
    const left = word === 'for-digest' ? { offers: offersOf(id, knownOffers(notice, moment), use) } : {};
    leave({ notice: notice.noticeId, became: word, ...left });
    return word;
  }
  throw new Error('The jobs of a digest changed under every attempt to send it');
};

/** Kept for the list first, then marked as left for it: who dies between the two begins anew. */
const enlist = async (id: string, notice: Notice, moment: Moment, use: SendNotice): Promise<void> => {
  const { now, today } = moment;
  await use.mailboxes.enlist(id, today, notice);
  await use.mailboxes.change(await use.mailboxes.read(id), moment, (mailbox) => ({
    mailbox: leaveForList(mailbox, notice.noticeId, today, nextDigestAt('daily', now)),
    result: undefined,
  }));
};

/** `made-anew`: other jobs of the digest were mailed meanwhile. */
const attemptNotice = async (
  seen: Kept<Mailbox>,
  notice: Notice,
  moment: Moment,
  use: SendNotice,
): Promise<SendOutcome | 'made-anew'> => {
  if (await use.mailboxes.hasEnded(seen, notice.noticeId)) return SETTLED.ended;
  if (!findsRoom(seen.value, notice)) return SETTLED['no-room'];
  const before = await use.mailboxes.change(seen, moment, settleEarly(notice, knownOffers(notice, moment), moment));
  if (before.result !== 'free') return before.result;
  const first = await makeMail(notice, before.value, moment, use);
  if (typeof first === 'string') return leaveUnsaid(first, before, notice, moment, use);
  const pass = await use.gate.pass(NOTICE_POLICIES[notice.kind].critical);
  if (!pass.passed) return putOffUntil(pass, before, notice, first, moment, use);
  // The claim looks at one mailbox; what it cannot see of the other may have changed while the mail waited for its turn.
  const mail = isAboutAnother(notice) ? await makeMail(notice, before.value, moment, use) : first;
  if (typeof mail === 'string') return leaveUnsaid(mail, before, notice, moment, use);
  const claimed = await use.mailboxes.change(before, moment, claiming(notice, mail, moment));
  if (typeof claimed.result === 'string')
    return notice.kind === 'digest' && claimed.result === 'repeated' ? 'made-anew' : claimed.result;
  const { epoch } = claimed.result;
  if (notice.kind === 'digest')
    leave({ notice: notice.noticeId, offers: offersOf(claimed.value.mailbox, mail.offers, use) });
  const tags = { notice: notice.noticeId, epoch: String(epoch), kind: notice.kind, mailbox: claimed.value.mailbox };
  const until = Date.parse(moment.now) + HANDED_OVER_WITHIN;
  const sent = await use.mail.send({ from: use.from, to: mail.to, raw: mail.raw, tags, until });
  return keepOutcome(sent, claimed, { notice, epoch }, moment, use);
};

/** Whether a mail goes to one and is about another, who asked for it. */
const isAboutAnother = ({ kind }: Notice): boolean => kind === 'introduction' || kind === 'review-request';

const addressOf = (notice: Notice, mailbox: Mailbox): string => ('to' in notice ? notice.to : (mailbox.address ?? ''));

type Mail = Composed & { readonly to: string; readonly raw: Uint8Array };

const makeMail = async (notice: Notice, mailbox: Mailbox, moment: Moment, use: SendNotice): Promise<Mail | Unsaid> => {
  const composed = await compose(notice, mailbox, moment, use);
  if (typeof composed === 'string') return composed;
  const { letter, stop, to = addressOf(notice, mailbox) } = composed;
  const raw = await use.composeMail({
    from: `${SENDER.ko} <${use.from}>`,
    to,
    ...letter,
    date: moment.now,
    ...(stop === undefined
      ? {}
      : { headers: { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } }),
  });
  return { ...composed, to, raw };
};

/** What is done where a notice does not stand free; the word says what became of it. */
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
} as const satisfies Record<Exclude<Standing, 'free'>, SendOutcome>;

const settle = (mailbox: Mailbox, standing: Exclude<Standing, 'free'>, notice: Notice, moment: Moment): Mailbox => {
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
      return giveUp(mailbox, noticeId, moment.today);
    case 'unwanted':
    case 'dead-address':
      return drop(mailbox, notice, moment.today);
    case 'for-digest':
      return 'person' in notice && notice.person !== undefined
        ? leaveForDigest(drop(mailbox, notice, moment.today), notice.person, moment.now)
        : mailbox;
  }
};

type Settled = (typeof SETTLED)[keyof typeof SETTLED];
type Decided<R> = { readonly mailbox: Mailbox; readonly result: R };

const settleEarly =
  (notice: Notice, offers: OpenNotice['offers'], moment: Moment) =>
  (mailbox: Mailbox): Decided<Settled | 'free'> => {
    const standing = standingOf(mailbox, notice, offers, moment);
    return standing === 'free'
      ? { mailbox, result: 'free' }
      : { mailbox: settle(mailbox, standing, notice, moment), result: SETTLED[standing] };
  };

/** Claims it in one conditional write with what depends on it: consent, offers, the time of the next digest. */
const claiming =
  (notice: Notice, { offers, more }: Composed, moment: Moment) =>
  (mailbox: Mailbox): Decided<Settled | { readonly epoch: number }> => {
    const { mailbox: settled, result } = settleEarly(notice, offers, moment)(mailbox);
    if (result !== 'free') return { mailbox: settled, result };
    const { mailbox: held, epoch } = claim(mailbox, notice, offers, moment);
    return { mailbox: afterClaim(held, notice, more === true, moment), result: { epoch } };
  };

const afterClaim = (mailbox: Mailbox, notice: Notice, more: boolean, moment: Moment): Mailbox => {
  switch (notice.kind) {
    case 'digest':
      return digestDone(mailbox, notice.person, more ? digestTime(mailbox, notice.person, moment.now) : undefined);
    case 'consent-renewal':
      return renewalDone(mailbox, notice.person, moment.now);
    case 'posting-list':
      return listDone(mailbox, notice.on);
    case 'company-summary':
      // A company that asks for no more of them is answered at this address.
      return { ...mailbox, address: notice.to, company: mailbox.company ?? {} };
    default:
      return mailbox;
  }
};

const leaveUnsaid = async (
  why: Unsaid,
  kept: Kept<Mailbox>,
  notice: Notice,
  moment: Moment,
  use: SendNotice,
): Promise<SendOutcome> => {
  if (why === 'not-yet')
    return putOffUntil({ until: instantAfter(moment.now, NOT_YET), why }, kept, notice, { offers: {} }, moment, use);
  await use.mailboxes.change(kept, moment, (mailbox) => ({
    mailbox: drop(mailbox, notice, moment.today),
    result: undefined,
  }));
  return why;
};

/** Nothing goes out. A digest is not kept but made anew from what stands then. */
const putOffUntil = async (
  { until, why }: { readonly until: string; readonly why: PutOff },
  kept: Kept<Mailbox>,
  notice: Notice,
  { offers }: Pick<Composed, 'offers'>,
  moment: Moment,
  use: SendNotice,
): Promise<SendOutcome> => {
  const waits = (mailbox: Mailbox): Mailbox =>
    notice.kind === 'digest' ? digestDone(mailbox, notice.person, until) : putOff(mailbox, notice, offers, until);
  const { result } = await use.mailboxes.change(kept, moment, (mailbox): Decided<SendOutcome> => {
    const { mailbox: settled, result: word } = settleEarly(notice, offers, moment)(mailbox);
    return word === 'free' ? { mailbox: waits(mailbox), result: `put-off-${why}` } : { mailbox: settled, result: word };
  });
  return result;
};

type Held = { readonly notice: Notice; readonly epoch: number };

const keepOutcome = async (
  sent: Sent,
  claimed: Kept<Mailbox>,
  held: Held,
  moment: Moment,
  use: SendNotice,
): Promise<SendOutcome> => {
  const { noticeId, kind } = held.notice;
  const keep = async (decide: (mailbox: Mailbox) => Mailbox): Promise<void> => {
    await use.mailboxes.change(claimed, moment, (mailbox) => ({ mailbox: decide(mailbox), result: undefined }));
  };
  switch (sent.outcome) {
    case 'accepted':
      await keep((mailbox) => accepted(mailbox, noticeId, moment.today));
      await use.gate.took();
      return `sent-${kind}`;
    case 'refused':
      await keep((mailbox) => refused(mailbox, noticeId, held.epoch, moment.today));
      return 'refused-by-provider';
    case 'throttled':
      await keep((mailbox) => returned(mailbox, held, moment, { failing: moment.now }));
      return 'throttled';
    case 'closed':
      await keep((mailbox) => returned(mailbox, held, moment));
      await use.gate.closed(sent.reason);
      return 'closed';
    case 'late':
      await keep((mailbox) => returned(mailbox, held, moment));
      return 'too-late';
    case 'unknown':
      return 'unknown';
  }
};

const returned = (
  mailbox: Mailbox,
  { notice, epoch }: Held,
  { now, today }: Moment,
  turnedAway: { readonly failing?: string } = {},
): Mailbox => {
  const due = instantAfter(now, TRY_AGAIN);
  const back = putBack(mailbox, notice.noticeId, epoch, { due, ...turnedAway });
  if (notice.kind !== 'digest' || back === mailbox) return back;
  return digestDone(drop(back, notice, today), notice.person, due);
};
