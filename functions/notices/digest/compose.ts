import { isOffered, offerKey, type Mailbox, type Recipient } from '../../domain/mail/mailbox.ts';
import { digestDone, toTell, type ToTell } from '../../domain/mail/mailbox-people.ts';
import type { Moment } from '../../domain/language/calendar.ts';
import type { Letter } from '../../domain/letters/letter.ts';
import type { JobRow } from '../../domain/matching/profiles.ts';
import type { NoticeOf } from '../contracts.ts';
import type { Composed, NoticeDeps, NoticeModule, Unsaid } from '../notice-module.ts';
import { readJobFacts, rememberedUntil } from '../offered-job.ts';
import { recipientOf, seekerFacts } from '../to-seeker.ts';
import { digestOf, type DigestEntry } from './content.ts';
import { digestToSeeker, type CollectionFacts } from './letter.ts';

/** `since`, `last`: what it has to tell. `isMeant`: which jobs it is about. `letter`: what it says, to this recipient. */
type Collecting = ToTell & {
  readonly isMeant: (job: JobRow) => boolean;
  readonly letter: (facts: CollectionFacts, recipient: Recipient) => Letter;
};

/** Offers the best of the open jobs that fit the person now and were never offered to this mailbox, and counts the others. */
export const composeCollection = async (
  notice: NoticeOf<'digest' | 'arrival'>,
  mailbox: Mailbox,
  moment: Moment,
  deps: NoticeDeps<'digest' | 'arrival'>,
  { since, last, isMeant, letter }: Collecting,
): Promise<Composed | Unsaid> => {
  const { today } = moment;
  const recipient = recipientOf(mailbox, notice.person);
  const row = await deps.pool.seeker(notice.person);
  if (recipient === undefined || row === undefined) return 'overtaken';
  const content = digestOf({
    row: row.value,
    jobs: (await deps.pool.jobsWanted(row.value, today)).filter(({ job }) => isMeant(job)),
    since,
    offered: (cluster, question) => isOffered(mailbox, offerKey(cluster, question !== undefined), notice.noticeId),
    today,
  });
  if (content === undefined) return 'overtaken';
  const facts = await seekerFacts(notice, recipient, moment, deps);
  const withFacts = async (entry: DigestEntry) => ({ ...entry, job: await readJobFacts(entry.job, moment, deps) });
  const groups = await Promise.all(
    content.groups.map(async ({ why, entries }) => ({
      why,
      jobs: await Promise.all(entries.map(withFacts)),
    })),
  );
  const { more } = content;
  const offers = content.groups
    .flatMap(({ entries }) => entries)
    .map(({ cluster, job, question }) => [offerKey(cluster, question !== undefined), rememberedUntil(job)] as const);
  return {
    letter: letter({ ...facts, groups, more }, recipient),
    offers: Object.fromEntries(offers),
    told: { since, upTo: moment.now, last },
    stop: facts.links.unsubscribe,
  };
};

export const digestNotice: NoticeModule<'digest'> = {
  compose: (notice, mailbox, moment, deps) =>
    composeCollection(notice, mailbox, moment, deps, {
      ...toTell(mailbox, notice.person),
      isMeant: () => true,
      letter: (facts, { cadence }) => digestToSeeker({ ...facts, cadence }),
    }),
  afterClaim: (mailbox, { person }) => digestDone(mailbox, person, undefined),
};
