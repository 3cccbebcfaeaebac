import type { NoticeModule } from '../notice-module.ts';
import { recipientOf, seekerFacts } from '../to-seeker.ts';
import { reviewReceived } from './letter.ts';

export const reviewReceivedNotice: NoticeModule<'review-received'> = {
  compose: async (notice, mailbox, moment, deps) => {
    const recipient = recipientOf(mailbox, notice.person);
    if (recipient === undefined) return 'overtaken';
    const facts = await seekerFacts(notice, recipient, moment, deps);
    return { letter: reviewReceived({ ...facts, ...notice.request }), stop: facts.links.unsubscribe };
  },
};
