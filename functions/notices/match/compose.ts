import { offerKey } from '../../domain/mail/mailbox.ts';
import { isPutAway } from '../../domain/matching/away.ts';
import { fit } from '../../domain/matching/fit.ts';
import { shownJob } from '../../domain/postings/cluster.ts';
import type { NoticeModule } from '../notice-module.ts';
import { readJobFacts, rememberedUntil } from '../offered-job.ts';
import { recipientOf, seekerFacts } from '../to-seeker.ts';
import { matchToSeeker } from './letter.ts';

export const matchNotice: NoticeModule<'match'> = {
  offers: ({ cluster, asks }, today) => ({ [offerKey(cluster, asks === true)]: today }),
  /** Reads person and job again: the posting or the person's wishes may have changed since the pair was found. */
  compose: async (notice, mailbox, moment, deps) => {
    const { person, cluster, asks } = notice;
    const recipient = recipientOf(mailbox, person);
    const [row, kept] = await Promise.all([deps.pool.seeker(person), deps.pool.clusters.read(cluster)]);
    const job = kept && shownJob(kept.value, moment.today);
    if (recipient === undefined || row === undefined || job === undefined) return 'overtaken';
    const found = fit(row.value, job, moment.today);
    if (found === undefined || isPutAway(row.value, job)) return 'overtaken';
    // The question was settled, or a new one came up. The function that found this has requested the other notice.
    if ((asks === true) !== (found.question !== undefined)) return 'overtaken';
    const facts = await seekerFacts(notice, recipient, moment, deps);
    const { reasons, question } = found;
    return {
      letter: matchToSeeker({ ...facts, job: await readJobFacts(job, moment, deps), reasons, question }),
      offers: { [offerKey(cluster, asks === true)]: rememberedUntil(job) },
      stop: facts.links.unsubscribe,
    };
  },
};
