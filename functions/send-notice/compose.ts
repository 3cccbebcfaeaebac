import type { MailboxStore } from '../adapters/mailbox-store.ts';
import type { PoolStore } from '../adapters/pool-store.ts';
import type { PostingStore } from '../adapters/posting-store.ts';
import type { RefusalStore } from '../adapters/refusal-store.ts';
import type { ToldStore } from '../adapters/told-store.ts';
import { PARTNER_IDS } from '../contracts/partners.ts';
import type { Notice } from '../contracts/stage-messages.ts';
import { addDays, type Moment } from '../domain/calendar.ts';
import { consentRenewal } from '../domain/letters/consent-renewal.ts';
import { digestToSeeker } from '../domain/letters/digest-to-seeker/digest-to-seeker.ts';
import type { Letter } from '../domain/letters/letter.ts';
import type { JobFacts } from '../domain/letters/match-to-seeker/job-rows.ts';
import { matchToSeeker } from '../domain/letters/match-to-seeker/match-to-seeker.ts';
import { optOutConfirmedToCompany } from '../domain/letters/opt-out-confirmed-to-company.ts';
import { optOutConfirmed } from '../domain/letters/opt-out-confirmed.ts';
import { refusalsToPartner } from '../domain/letters/refusals-to-partner.ts';
import { reviewListToOfficials } from '../domain/letters/review-list-to-officials.ts';
import { reviewReceived } from '../domain/letters/review-received.ts';
import { reviewRequestToOfficials } from '../domain/letters/review-request-to-officials.ts';
import { screeningToSeeker } from '../domain/letters/screening-to-seeker/screening-to-seeker.ts';
import { summaryToCompany } from '../domain/letters/summary-to-company/summary-to-company.ts';
import type { ProgrammeAnswer } from '../domain/eligibility/screen-person.ts';
import { digestOf } from '../domain/mail/digest.ts';
import { isOffered, offerKey, type Mailbox, type OpenNotice, type Recipient } from '../domain/mail/mailbox.ts';
import { pageOf } from '../domain/letters/review-pages.ts';
import { fit, lastDayOf } from '../domain/matching/fit.ts';
import type { JobRow } from '../domain/matching/profiles.ts';
import { shownJob } from '../domain/postings/cluster.ts';
import { composeIntroduction, type IntroductionUse } from './compose-introduction.ts';
import { composePostingList } from './posting-list.ts';
import { postingLetter, type PostingLetterUse } from './posting-letter.ts';
import type { MailLinks } from './mail-links.ts';

export type ComposeUse = IntroductionUse &
  PostingLetterUse & {
    readonly mailboxes: Pick<MailboxStore, 'read' | 'listed'>;
    readonly pool: PoolStore;
    readonly postings: PostingStore;
    readonly told: Pick<ToldStore, 'read' | 'listed' | 'requestedBy'>;
    readonly refusals: Pick<RefusalStore, 'between'>;
    readonly links: MailLinks;
  };

/** A letter with what it offers, and where one click ends such mails. */
export type Composed = {
  readonly letter: Letter;
  /** Whom it goes to, where that is not the reader of the mailbox in which it is claimed. */
  readonly to?: string;
  readonly offers: OpenNotice['offers'];
  /** Jobs that found no room in a digest and wait for the next. */
  readonly more?: boolean;
  readonly stop?: string;
};

/** There is nothing left to say, nobody can be reached with it, or it cannot be said yet. */
export type Unsaid = 'overtaken' | 'dead-address' | 'not-yet';

type Of<K extends Notice['kind']> = Extract<Notice, { kind: K }>;

/** The letter of a notice from what stands now, or why there is none. */
export const compose = async (
  notice: Notice,
  mailbox: Mailbox,
  moment: Moment,
  use: ComposeUse,
): Promise<Composed | Unsaid> => {
  if (notice.kind !== 'introduction') return (await letterOf(notice, mailbox, moment, use)) ?? 'overtaken';
  const introduction = await composeIntroduction(notice, mailbox, moment, use);
  return typeof introduction === 'string' ? introduction : { ...introduction, offers: {} };
};

const letterOf = async (
  notice: Exclude<Notice, { kind: 'introduction' }>,
  mailbox: Mailbox,
  moment: Moment,
  use: ComposeUse,
): Promise<Composed | undefined> => {
  switch (notice.kind) {
    case 'match':
      return composeMatch(notice, mailbox, moment, use);
    case 'digest':
      return composeDigest(notice, mailbox, moment, use);
    case 'screening':
      return composeScreening(notice, mailbox, moment, use);
    case 'consent-renewal':
    case 'review-received':
      return composeAnswer(notice, mailbox, moment, use);
    case 'opt-out-confirmed':
      return composeOptOut(notice, mailbox, moment, use);
    case 'company-summary': {
      const stop = await use.links.stop(mailbox.mailbox, undefined, notice.noticeId, moment);
      return { letter: summaryToCompany({ ...notice.facts, unsubscribe: stop }), offers: {}, stop };
    }
    case 'review-list':
      return composeReviewList(notice, use);
    case 'review-request':
      return composeReviewRequest(notice, use);
    case 'refusals-digest':
      return composeRefusals(notice, use);
    case 'posting-list':
      return composePostingList(notice, mailbox, moment, use);
    default: {
      const letter = await postingLetter(notice, moment, use);
      return letter && { letter, offers: {} };
    }
  }
};

const recipientOf = (mailbox: Mailbox, person: string): Recipient | undefined => mailbox.people[person]?.shown;

const linksFor = async (
  { mailbox, person, noticeId }: { mailbox: string; person: string; noticeId: string },
  moment: Moment,
  { links }: ComposeUse,
) => ({
  page: await links.page(person, noticeId, moment),
  unsubscribe: await links.stop(mailbox, person, noticeId, moment),
});

/** An offer is remembered for longer than the posting is open: one that is extended, even after it closed, is the same job. */
const EXTENDED_DAYS = 180;
const rememberedUntil = (job: JobRow): string => addDays(lastDayOf(job), EXTENDED_DAYS);

const jobFacts = async (job: JobRow, { postings }: ComposeUse): Promise<JobFacts> => {
  const partner = PARTNER_IDS.find((id) => id === job.partner);
  const record = partner && (await postings.read({ partner, externalId: job.externalId }));
  const posting = record?.value.standing?.posting;
  return {
    ...job,
    address: posting?.workplace.address,
    applyUrl: posting?.applyUrl,
    contactEmail: posting?.contact?.email,
    payKind: posting?.payKind,
  };
};

/** Reads person and job anew: the posting may have changed, or the person's wishes, since the pair was found. */
const composeMatch = async (
  notice: Of<'match'>,
  mailbox: Mailbox,
  moment: Moment,
  use: ComposeUse,
): Promise<Composed | undefined> => {
  const { person, cluster, asks } = notice;
  const recipient = recipientOf(mailbox, person);
  const [row, kept] = await Promise.all([use.pool.seeker(person), use.pool.clusters.read(cluster)]);
  const job = kept && shownJob(kept.value, moment.today);
  if (recipient === undefined || row === undefined || job === undefined) return undefined;
  const found = fit(row.value, job, moment.today);
  if (found === undefined) return undefined;
  // The question was settled, or has come up: whoever found that has asked for the other mail.
  if ((asks === true) !== (found.question !== undefined)) return undefined;
  const links = await linksFor(notice, moment, use);
  const { name, language, partner } = recipient;
  const { reasons, question } = found;
  return {
    letter: matchToSeeker({ name, language, job: await jobFacts(job, use), partner, reasons, question, links }),
    offers: { [offerKey(cluster, asks === true)]: rememberedUntil(job) },
    stop: links.unsubscribe,
  };
};

/** All open jobs that fit the person now and were never offered here. */
const composeDigest = async (
  notice: Of<'digest'>,
  mailbox: Mailbox,
  moment: Moment,
  use: ComposeUse,
): Promise<Composed | undefined> => {
  const { today } = moment;
  const recipient = recipientOf(mailbox, notice.person);
  const row = await use.pool.seeker(notice.person);
  if (recipient === undefined || row === undefined) return undefined;
  const open = (await use.pool.jobs(today)).map(({ value }) => ({ job: value }));
  const content = digestOf({
    row: row.value,
    jobs: open,
    offered: (cluster, question) => isOffered(mailbox, offerKey(cluster, question !== undefined), notice.noticeId),
    today,
  });
  if (content === undefined) return undefined;
  const links = await linksFor(notice, moment, use);
  const groups = await Promise.all(
    content.groups.map(async ({ why, entries }) => ({
      why,
      jobs: await Promise.all(
        entries.map(async ({ job, reasons, question }) => ({ job: await jobFacts(job, use), reasons, question })),
      ),
    })),
  );
  const { name, language, partner, cadence } = recipient;
  const offers = content.groups
    .flatMap(({ entries }) => entries)
    .map(({ cluster, job, question }) => [offerKey(cluster, question !== undefined), rememberedUntil(job)] as const);
  return {
    letter: digestToSeeker({ name, language, cadence, on: today, groups, more: content.more, partner, links }),
    offers: Object.fromEntries(offers),
    more: content.more > 0,
    stop: links.unsubscribe,
  };
};

/** The person's answers as they stand now; one that a later answer has overtaken is told by that one's mail. */
const composeScreening = async (
  notice: Of<'screening'>,
  mailbox: Mailbox,
  moment: Moment,
  use: ComposeUse,
): Promise<Composed | undefined> => {
  const recipient = recipientOf(mailbox, notice.person);
  const told = await use.told.read(notice.person);
  if (recipient === undefined || told?.answer !== notice.answer) return undefined;
  const { name, language } = recipient;
  const links = await linksFor(notice, moment, use);
  const letter = screeningToSeeker({
    name,
    language,
    partner: told.registration?.partner ?? recipient.partner,
    answers: told.answers,
    before: told.before,
    links,
  });
  return { letter, offers: {}, stop: links.unsubscribe };
};

const composeAnswer = async (
  notice: Of<'consent-renewal' | 'review-received'>,
  mailbox: Mailbox,
  moment: Moment,
  use: ComposeUse,
): Promise<Composed | undefined> => {
  const recipient = recipientOf(mailbox, notice.person);
  if (recipient === undefined) return undefined;
  const { name, language, partner } = recipient;
  const isOwn = mailbox.people[notice.person]?.own?.mail === 'agreed';
  const links = await linksFor(notice, moment, use);
  const letter =
    notice.kind === 'review-received'
      ? reviewReceived({ name, language, ...notice.request, links })
      : consentRenewal({ name, language, agreedOn: notice.agreedOn, via: isOwn ? 'own-page' : partner, links });
  return { letter, offers: {}, stop: links.unsubscribe };
};

const composeOptOut = async (
  notice: Of<'opt-out-confirmed'>,
  mailbox: Mailbox,
  moment: Moment,
  { links }: ComposeUse,
): Promise<Composed | undefined> => {
  const { person, on, noticeId } = notice;
  if (person === undefined) return { letter: optOutConfirmedToCompany({ on }), offers: {} };
  const recipient = recipientOf(mailbox, person);
  if (recipient === undefined) return undefined;
  const { name, language, partner } = recipient;
  const page = await links.page(person, noticeId, moment);
  return { letter: optOutConfirmed({ name, language, on, partner, links: { page } }), offers: {} };
};

/** The conditions that wait for a person: left to discretion, without a figure, or resting on what is not confirmed. */
const waitsFor = ({ programme, on, knownOn, criteria }: ProgrammeAnswer) => ({
  programme,
  on,
  knownOn,
  criteria: Object.entries(criteria)
    .filter(([, state]) => state === 'review' || state === 'not-held' || state === 'unmet')
    .map(([id]) => id),
});

/** Who of one page waits: whoever is settled or gone meanwhile is not told of. */
const composeReviewList = async (
  { on, after, upTo, page, pages }: Of<'review-list'>,
  use: ComposeUse,
): Promise<Composed | undefined> => {
  const all = await use.told.listed(upTo);
  const added = all.filter(({ since }) => since > after);
  const onPage = added.filter(({ person }) => pageOf(person, pages) === page);
  const told = await Promise.all(onPage.map(({ person }) => use.told.read(person)));
  const listed = told.flatMap((one) => {
    const programmes = (one?.answers ?? []).filter(({ forOfficial }) => forOfficial).map(waitsFor);
    return one?.registration === undefined || programmes.length === 0 ? [] : [{ ...one.registration, programmes }];
  });
  if (listed.length === 0) return undefined;
  const numbers = { waiting: all.length, added: added.length, page, pages };
  return { letter: reviewListToOfficials({ on, ...numbers, listed }), offers: {} };
};

/** Names the registration by which the officials find the person; nothing of somebody who is gone. */
const composeReviewRequest = async (
  { person, request }: Of<'review-request'>,
  use: ComposeUse,
): Promise<Composed | undefined> => {
  const by = await use.told.requestedBy(person, request.number);
  return by === undefined ? undefined : { letter: reviewRequestToOfficials({ ...request, ...by }), offers: {} };
};

/** A letter that nobody reads to its end helps nobody; the reply queue has every answer. */
const MOST_REFUSALS = 50;

const composeRefusals = async (
  { partner, on, after, upTo }: Of<'refusals-digest'>,
  use: ComposeUse,
): Promise<Composed | undefined> => {
  const refused = await use.refusals.between(partner, after, upTo);
  const messages = refused.slice(0, MOST_REFUSALS);
  if (messages.length === 0) return undefined;
  return { letter: refusalsToPartner({ partner, on, messages, more: refused.length - messages.length }), offers: {} };
};
