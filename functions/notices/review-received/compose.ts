import type { NoticeModule } from '../notice-module.ts';
import { linksFor, recipientOf } from '../to-seeker.ts';
import { reviewReceived } from './letter.ts';

export const reviewReceivedNotice: NoticeModule<'review-received'> = {
  compose: async (notice, mailbox, moment, deps) => {
    const recipient = recipientOf(mailbox, notice.person);
    if (recipient === undefined) return 'overtaken';
    const { name, language } = recipient;
    const links = await linksFor(notice, moment, deps);
    return {
      letter: reviewReceived({ name, language, ...notice.request, today: moment.today, links }),
      stop: links.unsubscribe,
    };
  },
};
