import type { NoticeModule } from '../notice-module.ts';
import { recipientOf, seekerFacts } from '../to-seeker.ts';
import { reviewAnswered } from './letter.ts';

export const reviewAnsweredNotice: NoticeModule<'review-answered'> = {
  compose: async (notice, mailbox, moment, deps) => {
    const recipient = recipientOf(mailbox, notice.person);
    if (recipient === undefined) return 'overtaken';
    const facts = await seekerFacts(notice, recipient, moment, deps);
    return {
      letter: reviewAnswered({ ...facts, ...notice.request, answeredOn: notice.answeredOn, result: notice.result }),
      stop: facts.links.unsubscribe,
    };
  },
};
