import { tellingFor } from '../about-posting.ts';
import type { NoticeModule } from '../notice-module.ts';
import { postingHeldToOfficials } from './letter.ts';

export const heldForReviewNotice: NoticeModule<'held-for-review'> = {
  compose: async (notice, _, moment, deps) => {
    const telling = await tellingFor(notice, moment, deps);
    return telling === undefined
      ? 'overtaken'
      : { letter: postingHeldToOfficials({ ...telling.facts, revision: notice.revision, today: moment.today }) };
  },
};
