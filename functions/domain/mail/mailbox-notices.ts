import { policyOf, type Notice } from '../../notices/contracts.ts';
import { addDays, instantAfter, seoulDate, type Moment } from '../language/calendar.ts';
import {
  isClosed,
  isHere,
  isOffered,
  mayAnswer,
  mayWriteTo,
  mayWriteToOffice,
  withClosed,
  withOffers,
  withTold,
  type Mailbox,
  type OpenNotice,
} from './mailbox.ts';
import { MOST_BESIDE, roomIn } from './mailbox-bounds.ts';
import { GIVE_UP_AFTER, IMMEDIATE_A_DAY, LETTERS_A_DAY } from './mail-limits.ts';

/**
 * The life of one notice in its mailbox. It is claimed before it is handed to SES. Then SES accepts it or refuses it
 * for good. If SES certainly did not take it, it is put back. If nobody knows, the sweep looks at it again.
 */

/**
 * SQS keeps a message for 14 days, and a redrive starts that time again. The same notice may come again for that long.
 */
const REMEMBERED_DAYS = 35;

/** Whether the reader may get a notice of this kind. */
const isWanted = (mailbox: Mailbox, notice: Notice): boolean => {
  const { by } = policyOf(notice);
  if ('to' in notice) return mayWriteToOffice(mailbox, by === 'summary' ? 'summary' : 'asked');
  const { person } = notice;
  if (person === undefined) return mailbox.address !== undefined && mayWriteToOffice(mailbox, 'asked');
  if (by === 'presence') return isHere(mailbox, person);
  return by === 'consent' ? mayWriteTo(mailbox, person) : mayAnswer(mailbox, person);
};

/** The state of a notice before anything is done about it. */
export type NoticeState =
  /** It may be claimed. */
  | 'free'
  /** It has ended: sent, refused, given up, or its job was offered to this mailbox in another mail. */
  | 'ended'
  /** Another claim is open, or it waits for its time. The sweep comes back to it. */
  | 'in-hand'
  /** Its window is over, and nobody knows whether it was sent. An official has to decide. */
  | 'to-hold'
  | 'held'
  /** SES has rejected it for too long. */
  | 'to-give-up'
  /** There is no consent any more, or the person's address is dead. */
  | 'unwanted'
  /** An office must be told, but its address is dead or complained. An official has to correct the address. */
  | 'dead-address'
  /** It goes into the person's next digest: they chose digests, or reached the daily limit of immediate mails. */
  | 'for-digest'
  /** It goes into the next morning's list: the address reached the daily limit of letters about postings. */
  | 'for-list'
  /** It is for another person at the same address, and there is no room to record that beside the open notice. */
  | 'no-room';

const stateOfOpen = (open: OpenNotice, now: string): NoticeState => {
  if (open.state === 'held') return 'held';
  if (open.due > now) return 'in-hand';
  if (open.state === 'claimed') return policyOf(open.notice).after === 'hold' ? 'to-hold' : 'free';
  // Measured between rejections, not by elapsed time: a mail that nobody could try meanwhile is not given up.
  const { since, last } = open.failing ?? {};
  return since !== undefined && last !== undefined && instantAfter(since, GIVE_UP_AFTER) <= last
    ? 'to-give-up'
    : 'free';
};

const personOf = (notice: Notice): string | undefined => ('person' in notice ? notice.person : undefined);

/** People who share an address share the notice about a job, because its id holds the mailbox and not the person. */
const isSamePerson = (one: Notice, other: Notice): boolean => personOf(one) === personOf(other);

/** The other people for whom the mail waits. */
const othersThan = (notice: Notice, open: OpenNotice | undefined): { readonly others?: Notice[] } => {
  const all = open === undefined ? [] : [open.notice, ...(open.others ?? [])];
  const others = all.filter((one) => !isSamePerson(one, notice));
  return others.length === 0 ? {} : { others };
};

/** Whether the notice was ever claimed. A notice that was only put off counts as new. */
const wasClaimed = (open: OpenNotice | undefined): boolean => open !== undefined && open.epoch > 0;

const lettersOn = ({ today }: Mailbox, day: string): number => (today?.day === day ? (today.letters ?? 0) : 0);

const mailsOn = ({ today }: Mailbox, day: string): number => (today?.day === day ? today.mails : 0);

export const noticeStateOf = (
  mailbox: Mailbox,
  notice: Notice,
  offers: OpenNotice['offers'],
  { now, today }: Moment,
): NoticeState => {
  const { noticeId } = notice;
  if (isClosed(mailbox, noticeId)) return 'ended';
  const open = mailbox.open[noticeId];
  const standing = open === undefined ? 'free' : stateOfOpen(open, now);
  if (standing === 'in-hand' && open !== undefined && !fitsBeside(mailbox, open, notice)) return 'no-room';
  if (standing !== 'free') return standing;
  if (!isWanted(mailbox, notice))
    return 'to' in notice && policyOf(notice).by === 'asked' ? 'dead-address' : 'unwanted';
  if (Object.keys(offers).some((key) => isOffered(mailbox, key, noticeId))) return 'ended';
  const isLetter = policyOf(notice).daily === 'letters' && !wasClaimed(open);
  if (isLetter && lettersOn(mailbox, today) >= LETTERS_A_DAY) return 'for-list';
  const isOwn = open !== undefined && isSamePerson(open.notice, notice);
  const person = personOf(notice);
  if (policyOf(notice).daily !== 'jobs' || person === undefined || (isOwn && wasClaimed(open))) return 'free';
  const { shown } = mailbox.people[person] ?? {};
  return shown?.cadence !== 'immediate' || mailsOn(mailbox, today) >= IMMEDIATE_A_DAY ? 'for-digest' : 'free';
};

/** Claims a free notice. From now until SES has answered, it counts as possibly sent. */
export const claim = (
  mailbox: Mailbox,
  notice: Notice,
  offers: OpenNotice['offers'],
  { now, today }: Moment,
  told?: OpenNotice['told'],
): { readonly mailbox: Mailbox; readonly epoch: number } => {
  const before = mailbox.open[notice.noticeId];
  const epoch = (mailbox.claims ?? 0) + 1;
  const due = instantAfter(now, policyOf(notice).window);
  // The rejections must be consecutive. An attempt with an unknown outcome breaks the series.
  const failing = before?.state === 'claimed' ? undefined : before?.failing;
  const open: OpenNotice = {
    state: 'claimed',
    epoch,
    due,
    failing,
    offers,
    ...(told !== undefined && { told }),
    notice,
    ...othersThan(notice, before),
  };
  const isFirst = !wasClaimed(before);
  const mails = mailsOn(mailbox, today) + Number(isFirst && policyOf(notice).daily === 'jobs');
  const letters = lettersOn(mailbox, today) + Number(isFirst && policyOf(notice).daily === 'letters');
  return {
    epoch,
    mailbox: {
      ...mailbox,
      claims: epoch,
      open: { ...mailbox.open, [notice.noticeId]: open },
      ...(mails + letters > 0 ? { today: { day: today, mails, ...(letters > 0 && { letters }) } } : {}),
    },
  };
};

const withOpen = (mailbox: Mailbox, noticeId: string, open: OpenNotice): Mailbox => ({
  ...mailbox,
  open: { ...mailbox.open, [noticeId]: open },
});

const withoutOpen = (mailbox: Mailbox, noticeId: string): Mailbox => {
  const { [noticeId]: _, ...open } = mailbox.open;
  return { ...mailbox, open };
};

/**
 * Remembers that the mail must never go again. A mail about one job is remembered by the job. Any other mail is
 * remembered by its id: one that is composed anew each time would find other jobs.
 */
const ended = (mailbox: Mailbox, noticeId: string, open: OpenNotice, today: string): Mailbox => {
  const { told, notice } = open;
  const person = personOf(notice);
  const offered = withOffers(withoutOpen(mailbox, noticeId), open.offers);
  const rest = told === undefined || person === undefined ? offered : withTold(offered, person, told);
  const { daily, madeAnew } = policyOf(notice);
  return daily === 'jobs' && madeAnew !== true ? rest : withClosed(rest, noticeId, addDays(today, REMEMBERED_DAYS));
};

/** SES accepted the mail, as its answer or an event says. It does not matter to which claim the answer belongs. */
export const accepted = (mailbox: Mailbox, noticeId: string, today: string): Mailbox => {
  const open = mailbox.open[noticeId];
  return open === undefined ? mailbox : ended(mailbox, noticeId, open, today);
};

/** SES will never accept the mail. A result from an older claim is ignored. */
export const refused = (mailbox: Mailbox, noticeId: string, epoch: number, today: string): Mailbox => {
  const open = mailbox.open[noticeId];
  return open === undefined || open.epoch !== epoch ? mailbox : ended(mailbox, noticeId, open, today);
};

/**
 * SES certainly did not take the mail. It waits until `due`. `failing`: when SES throttled this mail. Absent for any
 * other reason, which breaks the series of rejections. A result from an older claim is ignored.
 */
export const putBack = (
  mailbox: Mailbox,
  noticeId: string,
  epoch: number,
  { due, failing }: { readonly due: string; readonly failing?: string },
): Mailbox => {
  const open = mailbox.open[noticeId];
  if (open === undefined || open.epoch !== epoch || open.state !== 'claimed') return mailbox;
  const { failing: before, ...rest } = open;
  const turnedAway = failing === undefined ? {} : { failing: { since: before?.since ?? failing, last: failing } };
  return withOpen(mailbox, noticeId, { ...rest, state: 'waiting', due, ...turnedAway });
};

/** No mail goes out now. The notice waits, unclaimed, until `due`. Its series of rejections starts again. */
export const putOff = (mailbox: Mailbox, notice: Notice, offers: OpenNotice['offers'], due: string): Mailbox => {
  const { noticeId } = notice;
  const before = mailbox.open[noticeId];
  const epoch = before?.epoch ?? 0;
  return withOpen(mailbox, noticeId, { state: 'waiting', epoch, due, offers, notice, ...othersThan(notice, before) });
};

/** Nobody knows whether the mail was sent, and it is not sent again. An official decides. */
export const hold = (mailbox: Mailbox, noticeId: string): Mailbox => {
  const open = mailbox.open[noticeId];
  return open === undefined ? mailbox : withOpen(mailbox, noticeId, { ...open, state: 'held' });
};

/** A held mail waits again, to be sent at once. */
export const letGo = (mailbox: Mailbox, noticeId: string, now: string): Mailbox => {
  const open = mailbox.open[noticeId];
  return open?.state === 'held' ? withOpen(mailbox, noticeId, { ...open, state: 'waiting', due: now }) : mailbox;
};

/**
 * Leaves a letter for the list of the day, which replaces it. The letter itself is not sent. `due`: when the list goes.
 */
export const leaveForList = (mailbox: Mailbox, noticeId: string, today: string, due: string): Mailbox => ({
  ...giveUp(mailbox, noticeId, today),
  lists: { ...mailbox.lists, [today]: mailbox.lists?.[today] ?? due },
});

/** Removes the list of a day: it was made, or there is nothing to list. */
export const listDone = (mailbox: Mailbox, day: string): Mailbox => {
  if (mailbox.lists?.[day] === undefined) return mailbox;
  const { [day]: _, ...lists } = mailbox.lists;
  return { ...mailbox, lists };
};

/** Moves a notice that waited beside the mailbox into it. It is due at once. */
export const takeIn = (mailbox: Mailbox, notice: Notice, now: string): Mailbox =>
  isClosed(mailbox, notice.noticeId) || mailbox.open[notice.noticeId] !== undefined
    ? mailbox
    : putOff(mailbox, notice, {}, now);

/** Gives the mail up. Its jobs may be offered in another mail. */
export const giveUp = (mailbox: Mailbox, noticeId: string, today: string): Mailbox =>
  withClosed(withoutOpen(mailbox, noticeId), noticeId, addDays(today, REMEMBERED_DAYS));

/** Whether the open notice already waits for this person too, or there is room to record it. */
const fitsBeside = (mailbox: Mailbox, open: OpenNotice, notice: Notice): boolean => {
  const all = [open.notice, ...(open.others ?? [])];
  return all.some((one) => isSamePerson(one, notice)) || (all.length <= MOST_BESIDE && roomIn(mailbox) > 0);
};

/**
 * Records that the open notice also waits for this person at the same address. They get it if it does not go to the
 * first.
 */
export const waitBeside = (mailbox: Mailbox, notice: Notice): Mailbox => {
  const open = mailbox.open[notice.noticeId];
  if (open === undefined || isSamePerson(open.notice, notice) || !isWanted(mailbox, notice)) return mailbox;
  const others = [...(open.others ?? []).filter((one) => !isSamePerson(one, notice)), notice];
  return others.length === open.others?.length ? mailbox : withOpen(mailbox, notice.noticeId, { ...open, others });
};

/**
 * Removes a notice: there is nothing to say any more, or the reader is gone. If SES may have taken the mail, it counts
 * as sent. If SES certainly did not take it, the mail goes to the next person who shares it. Without one, the notice
 * may be requested again later.
 */
export const drop = (mailbox: Mailbox, notice: Notice, today: string): Mailbox => {
  const { noticeId } = notice;
  const open = mailbox.open[noticeId];
  if (open === undefined) return mailbox;
  const kept = (one: OpenNotice, others: Notice[]): Mailbox => {
    const { others: _, ...rest } = one;
    return withOpen(mailbox, noticeId, others.length === 0 ? rest : { ...rest, others });
  };
  const others = (open.others ?? []).filter((one) => !isSamePerson(one, notice));
  if (!isSamePerson(open.notice, notice))
    return others.length === (open.others?.length ?? 0) ? mailbox : kept(open, others);
  if (open.state !== 'waiting') return ended(mailbox, noticeId, open, today);
  const [next, ...left] = others;
  if (next === undefined) return withoutOpen(mailbox, noticeId);
  const { state, due, offers } = open;
  return kept({ state, epoch: 0, due, offers, notice: next }, left);
};

/**
 * Removes all notices that wait for a person. What SES may have taken counts as sent, in case the person comes back.
 */
export const forgetWaiting = (mailbox: Mailbox, person: string): Mailbox =>
  Object.values(mailbox.open)
    .flatMap(({ notice, others = [], due }) => [notice, ...others].map((one) => ({ one, due })))
    .filter(({ one }) => personOf(one) === person)
    .reduce((rest, { one, due }) => drop(rest, one, seoulDate(due)), mailbox);
