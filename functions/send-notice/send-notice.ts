import type { MailSender } from '../adapters/mail-sender.ts';
import { composeMail } from '../adapters/mime.ts';
import { isSettled, type NoticeStore } from '../adapters/notice-store.ts';
import type { PersonStore } from '../adapters/people-store.ts';
import type { PoolStore } from '../adapters/pool-store.ts';
import type { PostingStore } from '../adapters/posting-store.ts';
import type { ToldStore } from '../adapters/told-store.ts';
import { PARTNER_IDS } from '../contracts/partners.ts';
import type { Notice } from '../contracts/stage-messages.ts';
import type { Moment } from '../domain/calendar.ts';
import type { Letter } from '../domain/letters/letter.ts';
import { matchToSeeker } from '../domain/letters/match-to-seeker/match-to-seeker.ts';
import { messageRefusedToPartner } from '../domain/letters/message-refused-to-partner.ts';
import { postingAcceptedToCompany } from '../domain/letters/posting-accepted-to-company.ts';
import { postingHeldToCompany } from '../domain/letters/posting-held-to-company.ts';
import { postingHeldToOfficials } from '../domain/letters/posting-held-to-officials.ts';
import { postingRefusedToCompany } from '../domain/letters/posting-refused-to-company.ts';
import { reviewListToOfficials } from '../domain/letters/review-list-to-officials.ts';
import { screeningToSeeker } from '../domain/letters/screening-to-seeker/screening-to-seeker.ts';
import { SENDER } from '../domain/letters/words.ts';
import { fit } from '../domain/matching/fit.ts';
import { shownJob } from '../domain/postings/cluster.ts';
import { holding } from '../domain/people/person.ts';

export type SendNotice = {
  readonly notices: NoticeStore;
  readonly persons: PersonStore;
  readonly postings: PostingStore;
  readonly pool: PoolStore;
  readonly told: ToldStore;
  readonly mail: MailSender;
  /** The address that mails come from. */
  readonly from: string;
};

/** The mail was perhaps taken, perhaps not. Sending again could double it, so it is given back and, in the end, to a person. */
class MailInDoubt extends Error {
  override name = 'MailInDoubt';
}

/** The provider said that it did not take the mail: it is tried again later. */
class MailNotTaken extends Error {
  override name = 'MailNotTaken';
}

type Addressed = { readonly to: string; readonly letter: Letter };

/**
 * Sends one notice, at most once whatever is repeated: the letter is composed from what stands now, the notice claimed, the mail
 * handed over, the outcome kept. Nothing is sent to whom consent has ended or whom the job no longer fits.
 */
export const sendNotice = async (
  notice: Notice,
  { messageId, attempt }: { readonly messageId: string; readonly attempt: string },
  moment: Moment,
  use: SendNotice,
): Promise<string> => {
  const { noticeId, kind } = notice;
  const seen = await use.notices.look(noticeId);
  if (isSettled(seen)) return 'repeated';
  const addressed = await compose(notice, moment, use);
  if (addressed === undefined) return 'overtaken';
  const { to, letter } = addressed;
  const raw = await composeMail({ from: `${SENDER.ko} <${use.from}>`, to, ...letter, date: moment.now });
  const held = await use.notices.claim(noticeId, seen, { kind, message: messageId, attempt, at: moment.now });
  if (held === 'settled' || held === 'in-hand') return 'repeated';
  if (held === 'in-doubt') throw new MailInDoubt(noticeId);
  const sent = await use.mail.send({ from: use.from, to, raw, tags: { notice: noticeId, epoch: '1' } });
  switch (sent.outcome) {
    case 'accepted':
      await use.notices.settle(held, 'accepted', sent.mailId);
      return `sent-${kind}`;
    case 'refused':
      await use.notices.settle(held, 'refused', sent.reason);
      return 'refused-by-provider';
    case 'not-taken':
      await use.notices.release(held);
      throw new MailNotTaken(sent.reason);
    case 'unknown':
      throw new MailInDoubt(sent.reason);
  }
};

const compose = async (notice: Notice, moment: Moment, use: SendNotice): Promise<Addressed | undefined> => {
  switch (notice.kind) {
    case 'match':
      return composeMatch(notice, moment, use);
    case 'screening':
      return composeScreening(notice, use);
    case 'review-list':
      return { to: notice.to, letter: reviewListToOfficials(notice.facts) };
    case 'posting-accepted':
      return { to: notice.to, letter: postingAcceptedToCompany(notice.facts) };
    case 'posting-held':
      return { to: notice.to, letter: postingHeldToCompany(notice.facts) };
    case 'posting-refused':
      return { to: notice.to, letter: postingRefusedToCompany(notice.facts) };
    case 'message-refused':
      return { to: notice.to, letter: messageRefusedToPartner(notice.facts) };
    case 'held-for-review':
      return { to: notice.to, letter: postingHeldToOfficials(notice.facts) };
  }
};

/** Reads person and job anew: consent may have ended and the posting may have changed since the pair was found. */
const composeMatch = async (
  { person, cluster, asks }: Extract<Notice, { kind: 'match' }>,
  { today }: Moment,
  use: SendNotice,
): Promise<Addressed | undefined> => {
  const [keptPerson, row, keptCluster] = await Promise.all([
    use.persons.read(person),
    use.pool.seeker(person),
    use.pool.clusters.read(cluster),
  ]);
  const registration = keptPerson && holding(keptPerson.value);
  const job = keptCluster && shownJob(keptCluster.value, today);
  if (registration?.seeker.consents.mail === undefined || row === undefined || job === undefined) return undefined;
  const found = fit(row.value, job, today);
  const partner = PARTNER_IDS.find((id) => id === job.partner);
  if (found === undefined || partner === undefined) return undefined;
  // The question was settled, or has come up: whoever found that has asked for the other mail.
  if ((asks === true) !== (found.question !== undefined)) return undefined;
  const posting = (await use.postings.read({ partner, externalId: job.externalId }))?.value.standing?.posting;
  const { seeker } = registration;
  const letter = matchToSeeker({
    name: seeker.name,
    language: seeker.language === 'en' ? 'en' : 'ko',
    job: {
      ...job,
      address: posting?.workplace.address,
      applyUrl: posting?.applyUrl,
      contactEmail: posting?.contact?.email,
      payKind: posting?.payKind,
    },
    partner: registration.partner,
    reasons: found.reasons,
    question: found.question,
  });
  return { to: seeker.email, letter };
};

/** The person's answers as they stand now; one that a later answer has overtaken is told by that one's mail. */
const composeScreening = async (
  { person, answer }: Extract<Notice, { kind: 'screening' }>,
  use: SendNotice,
): Promise<Addressed | undefined> => {
  const [keptPerson, told] = await Promise.all([use.persons.read(person), use.told.read(person)]);
  const registration = keptPerson && holding(keptPerson.value);
  if (registration?.seeker.consents.mail === undefined || told?.answer !== answer) return undefined;
  const { seeker, partner } = registration;
  const letter = screeningToSeeker({
    name: seeker.name,
    language: seeker.language === 'en' ? 'en' : 'ko',
    partner: told.registration?.partner ?? partner,
    answers: told.answers,
    before: told.before,
  });
  return { to: seeker.email, letter };
};
