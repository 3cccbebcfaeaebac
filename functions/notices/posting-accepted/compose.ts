import { tellingFor } from '../about-posting.ts';
import type { NoticeModule } from '../notice-module.ts';
import { postingAcceptedToCompany } from './letter.ts';

export const postingAcceptedNotice: NoticeModule<'posting-accepted'> = {
  compose: async (notice, _, moment, deps) => {
    const telling = await tellingFor(notice, moment, deps);
    return telling === undefined
      ? 'overtaken'
      : { letter: postingAcceptedToCompany({ ...telling.facts, today: moment.today }) };
  },
};
