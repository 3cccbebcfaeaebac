import { tellingFor } from '../about-posting.ts';
import type { NoticeModule } from '../notice-module.ts';
import { postingRefusedToCompany } from './letter.ts';

export const postingRefusedNotice: NoticeModule<'posting-refused'> = {
  compose: async (notice, _, moment, deps) => {
    const telling = await tellingFor(notice, moment, deps);
    return telling === undefined
      ? 'overtaken'
      : { letter: postingRefusedToCompany({ ...telling.facts, today: moment.today }) };
  },
};
