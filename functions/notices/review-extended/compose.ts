import type { NoticeModule } from '../notice-module.ts';
import { recipientOf, seekerFacts } from '../to-seeker.ts';
import { reviewExtended } from './letter.ts';

export const reviewExtendedNotice: NoticeModule<'review-extended'> = {
  compose: async (notice, mailbox, moment, deps) => {
    const recipient = recipientOf(mailbox, notice.person);
    if (recipient === undefined) return 'overtaken';
    const facts = await seekerFacts(notice, recipient, moment, deps);
    return {
      letter: reviewExtended({ ...facts, ...notice.request, ground: notice.ground }),
      stop: facts.links.unsubscribe,
    };
  },
};
