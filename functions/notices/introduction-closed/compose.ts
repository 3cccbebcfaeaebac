import { shownJob } from '../../domain/postings/cluster.ts';
import type { NoticeModule } from '../notice-module.ts';
import { recipientOf, seekerFacts } from '../to-seeker.ts';
import { introductionClosed } from './letter.ts';

export const introductionClosedNotice: NoticeModule<'introduction-closed'> = {
  /** There is no letter (`overtaken`) if the person is gone, the job is open again, or its last day has come anyway. */
  compose: async (notice, mailbox, moment, deps) => {
    const recipient = recipientOf(mailbox, notice.person);
    const introduction = (await deps.introductions.of(notice.person)).find(({ cluster }) => cluster === notice.cluster);
    if (recipient === undefined || introduction === undefined || introduction.withdrawnAt !== undefined)
      return 'overtaken';
    const { title, companyName, agreedOn, lastDay } = introduction;
    const job = await deps.pool.clusters.read(notice.cluster);
    const isOpen = job !== undefined && shownJob(job.value, moment.today) !== undefined;
    if (isOpen || lastDay === undefined || lastDay <= notice.on) return 'overtaken';
    const facts = await seekerFacts(notice, recipient, moment, deps);
    return {
      letter: introductionClosed({ ...facts, title, companyName, agreedOn, closedOn: notice.on }),
      stop: facts.links.unsubscribe,
    };
  },
};
