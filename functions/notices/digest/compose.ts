import { isOffered, offerKey } from '../../domain/mail/mailbox.ts';
import { digestDone, digestTime } from '../../domain/mail/mailbox-people.ts';
import type { NoticeModule } from '../notice-module.ts';
import { readJobFacts, rememberedUntil } from '../offered-job.ts';
import { recipientOf, seekerFacts } from '../to-seeker.ts';
import { digestOf, type DigestEntry } from './content.ts';
import { digestToSeeker } from './letter.ts';

export const digestNotice: NoticeModule<'digest'> = {
  /** Offers all open jobs that fit the person now and were never offered to this mailbox. */
  compose: async (notice, mailbox, moment, deps) => {
    const { today } = moment;
    const recipient = recipientOf(mailbox, notice.person);
    const row = await deps.pool.seeker(notice.person);
    if (recipient === undefined || row === undefined) return 'overtaken';
    const content = digestOf({
      row: row.value,
      jobs: await deps.pool.jobsWanted(row.value, today),
      offered: (cluster, question) => isOffered(mailbox, offerKey(cluster, question !== undefined), notice.noticeId),
      today,
    });
    if (content === undefined) return 'overtaken';
    const facts = await seekerFacts(notice, recipient, moment, deps);
    const withFacts = async (entry: DigestEntry) => ({ ...entry, job: await readJobFacts(entry.job, deps) });
    const groups = await Promise.all(
      content.groups.map(async ({ why, entries }) => ({
        why,
        jobs: await Promise.all(entries.map(withFacts)),
      })),
    );
    const { cadence } = recipient;
    const { more } = content;
    const offers = content.groups
      .flatMap(({ entries }) => entries)
      .map(({ cluster, job, question }) => [offerKey(cluster, question !== undefined), rememberedUntil(job)] as const);
    return {
      letter: digestToSeeker({ ...facts, cadence, groups, more }),
      offers: Object.fromEntries(offers),
      more: more > 0,
      stop: facts.links.unsubscribe,
    };
  },
  afterClaim: (mailbox, { person }, { more }, { now }) =>
    digestDone(mailbox, person, more === true ? digestTime(mailbox, person, now) : undefined),
};
