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
  type Mailbox,
  type OpenNotice,
} from './mailbox.ts';
import { MOST_BESIDE, roomIn } from './mailbox-bounds.ts';
import { GIVE_UP_AFTER, IMMEDIATE_A_DAY, LETTERS_A_DAY } from './mail-limits.ts';

/**
 * The life of one notice in its mailbox: claimed before it is handed to SES, then accepted or refused for good, put back when SES
 * surely did not take it, and looked at again when nobody knows.
 */

/** A message is kept for 14 days from when it was first sent, and a redrive begins anew: for so long the same notice may come again. */
const REMEMBERED_DAYS = 35;

/** Whether the reader may be written to, for a notice of this kind. */
const isWanted = (mailbox: Mailbox, notice: Notice): boolean => {
  const { by } = policyOf(notice);
  if ('to' in notice) return mayWriteToOffice(mailbox, by === 'summary' ? 'summary' : 'asked');
  const { person } = notice;
  if (person === undefined) return mailbox.address !== undefined && mayWriteToOffice(mailbox, 'asked');
  if (by === 'presence') return isHere(mailbox, person);
  return by === 'consent' ? mayWriteTo(mailbox, person) : mayAnswer(mailbox, person);
};

/** How a notice stands before anything is done about it. */
export type NoticeState =
  /** It may be claimed. */
  | 'free'
  /** It has ended: sent, refused, given up, or its job was offered here in another mail. */
  | 'ended'
  /** Somebody has it in hand, or it waits for its time: the sweep comes back to it. */
  | 'in-hand'
  /** Its window is over and nobody knows whether it was sent: it is left to a person. */
  | 'to-hold'
  | 'held'
  /** SES has turned it away for too long. */
  | 'to-give-up'
  /** Consent has ended, or the person's address is dead. */
  | 'unwanted'
  /** An office that has to be told has an address that is dead or complained: a person has to mend that. */
  | 'dead-address'
  /** It is for the person's next digest: they chose so, or have had their immediate mails of the day. */
  | 'for-digest'
  /** It is for the list of the next morning: the address has had its letters about postings of the day. */
  | 'for-list'
  /** It is for another who shares the address, and there is no room to note that beside the one who has it in hand. */
  | 'no-room';

const stateOfOpen = (open: OpenNotice, now: string): NoticeState => {
  if (open.state === 'held') return 'held';
  if (open.due > now) return 'in-hand';
  if (open.state === 'claimed') return policyOf(open.notice).after === 'hold' ? 'to-hold' : 'free';
  // By the refusals, not by the time that has passed: a mail that could not be tried meanwhile is not given up.
  const { since, last } = open.failing ?? {};
  return since !== undefined && last !== undefined && instantAfter(since, GIVE_UP_AFTER) <= last
    ? 'to-give-up'
    : 'free';
};

const personOf = (notice: Notice): string | undefined => ('person' in notice ? notice.person : undefined);

/** Two who share an address share the notice about a job. */
const isSamePerson = (one: Notice, other: Notice): boolean => personOf(one) === personOf(other);

/** For whom else the mail waits. */
const othersThan = (notice: Notice, open: OpenNotice | undefined): { readonly others?: Notice[] } => {
  const all = open === undefined ? [] : [open.notice, ...(open.others ?? [])];
  const others = all.filter((one) => !isSamePerson(one, notice));
  return others.length === 0 ? {} : { others };
};

/** Whether the notice was ever handed out; one that was only put off is as new. */
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

/** Claims a notice that stands free: from here until SES has answered, it counts as perhaps sent. */
export const claim = (
  mailbox: Mailbox,
  notice: Notice,
  offers: OpenNotice['offers'],
  { now, today }: Moment,
): { readonly mailbox: Mailbox; readonly epoch: number } => {
  const before = mailbox.open[notice.noticeId];
  const epoch = (mailbox.claims ?? 0) + 1;
  const due = instantAfter(now, policyOf(notice).window);
  // Refusals count in a row: an attempt of which nobody knows breaks it.
  const failing = before?.state === 'claimed' ? undefined : before?.failing;
  const open: OpenNotice = {
    state: 'claimed',
    epoch,
    due,
    failing,
    offers,
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

const withoutOpen = (mailbox: Mailbox, noticeId: string): Mailbox => {
  const { [noticeId]: _, ...open } = mailbox.open;
  return { ...mailbox, open };
};

/** What is remembered so that it never goes twice: a mail about a job by what it offers, any other by its id. */
const ended = (mailbox: Mailbox, noticeId: string, open: OpenNotice, today: string): Mailbox => {
  const rest = withOffers(withoutOpen(mailbox, noticeId), open.offers);
  return policyOf(open.notice).daily === 'jobs' ? rest : withClosed(rest, noticeId, addDays(today, REMEMBERED_DAYS));
};

/** SES took it, as its answer or an event says, whichever claim that was of. */
export const accepted = (mailbox: Mailbox, noticeId: string, today: string): Mailbox => {
  const open = mailbox.open[noticeId];
  return open === undefined ? mailbox : ended(mailbox, noticeId, open, today);
};

/** SES will never take it. What an older claim learned changes nothing. */
export const refused = (mailbox: Mailbox, noticeId: string, epoch: number, today: string): Mailbox => {
  const open = mailbox.open[noticeId];
  return open === undefined || open.epoch !== epoch ? mailbox : ended(mailbox, noticeId, open, today);
};

/**
 * SES surely did not take it: it waits until `due`. `failing`: when SES turned this very mail away, if it was for its own sake;
 * anything else breaks the row. What an older claim learned changes nothing.
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
  return { ...mailbox, open: { ...mailbox.open, [noticeId]: { ...rest, state: 'waiting', due, ...turnedAway } } };
};

/** Nothing goes out at the moment: the notice waits, unclaimed, until `due`; what SES said of it before is no longer in a row. */
export const putOff = (mailbox: Mailbox, notice: Notice, offers: OpenNotice['offers'], due: string): Mailbox => {
  const { noticeId } = notice;
  const before = mailbox.open[noticeId];
  const epoch = before?.epoch ?? 0;
  const open: OpenNotice = { state: 'waiting', epoch, due, offers, notice, ...othersThan(notice, before) };
  return { ...mailbox, open: { ...mailbox.open, [noticeId]: open } };
};

/** Nobody knows whether it was sent, and it is not sent again: a person decides. */
export const hold = (mailbox: Mailbox, noticeId: string): Mailbox => {
  const open = mailbox.open[noticeId];
  return open === undefined
    ? mailbox
    : { ...mailbox, open: { ...mailbox.open, [noticeId]: { ...open, state: 'held' } } };
};

/** It is left for a list, which says it in its place: the letter itself goes no more. `due`: when the list of this day goes. */
export const leaveForList = (mailbox: Mailbox, noticeId: string, today: string, due: string): Mailbox => ({
  ...giveUp(mailbox, noticeId, today),
  lists: { ...mailbox.lists, [today]: mailbox.lists?.[today] ?? due },
});

/** The list of a day is made, or there is none. */
export const listDone = (mailbox: Mailbox, day: string): Mailbox => {
  if (mailbox.lists?.[day] === undefined) return mailbox;
  const { [day]: _, ...lists } = mailbox.lists;
  return { ...mailbox, lists };
};

/** A notice that waited beside the mailbox comes in, to be dealt with at once. */
export const takeIn = (mailbox: Mailbox, notice: Notice, now: string): Mailbox =>
  isClosed(mailbox, notice.noticeId) || mailbox.open[notice.noticeId] !== undefined
    ? mailbox
    : putOff(mailbox, notice, {}, now);

/** It goes no more; its jobs may come in another mail. */
export const giveUp = (mailbox: Mailbox, noticeId: string, today: string): Mailbox =>
  withClosed(withoutOpen(mailbox, noticeId), noticeId, addDays(today, REMEMBERED_DAYS));

/** Whether it is noted already that the notice waits for this one too, or there is room to. */
const fitsBeside = (mailbox: Mailbox, open: OpenNotice, notice: Notice): boolean => {
  const all = [open.notice, ...(open.others ?? [])];
  return all.some((one) => isSamePerson(one, notice)) || (all.length <= MOST_BESIDE && roomIn(mailbox) > 0);
};

/** Somebody has the mail in hand for another who shares the address: it goes to this one if it does not go to them. */
export const waitBeside = (mailbox: Mailbox, notice: Notice): Mailbox => {
  const open = mailbox.open[notice.noticeId];
  if (open === undefined || isSamePerson(open.notice, notice) || !isWanted(mailbox, notice)) return mailbox;
  const others = [...(open.others ?? []).filter((one) => !isSamePerson(one, notice)), notice];
  return others.length === open.others?.length
    ? mailbox
    : { ...mailbox, open: { ...mailbox.open, [notice.noticeId]: { ...open, others } } };
};

/**
 * There is nothing to say any more, or nobody to say it to. What SES may have had counts as sent; what it surely has not had goes to
 * the next of those who share it, and may come again, should there be something to say again.
 */
export const drop = (mailbox: Mailbox, notice: Notice, today: string): Mailbox => {
  const { noticeId } = notice;
  const open = mailbox.open[noticeId];
  if (open === undefined) return mailbox;
  const kept = (one: OpenNotice, others: Notice[]): Mailbox => {
    const { others: _, ...rest } = one;
    const stays = others.length === 0 ? rest : { ...rest, others };
    return { ...mailbox, open: { ...mailbox.open, [noticeId]: stays } };
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

/** Nothing that waits for a person goes any more. What SES may have had counts as sent, should they come back. */
export const forgetWaiting = (mailbox: Mailbox, person: string): Mailbox =>
  Object.values(mailbox.open)
    .flatMap(({ notice, others = [], due }) => [notice, ...others].map((one) => ({ one, due })))
    .filter(({ one }) => personOf(one) === person)
    .reduce((rest, { one, due }) => drop(rest, one, seoulDate(due)), mailbox);
