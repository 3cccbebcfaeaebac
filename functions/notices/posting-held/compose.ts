import { tellingFor } from '../about-posting.ts';
import type { NoticeModule } from '../notice-module.ts';
import { postingHeldToCompany } from './letter.ts';

export const postingHeldNotice: NoticeModule<'posting-held'> = {
  compose: async (notice, _, moment, deps) => {
    const telling = await tellingFor(notice, moment, deps);
    return telling === undefined
      ? 'overtaken'
      : { letter: postingHeldToCompany({ ...telling.facts, today: moment.today }) };
  },
};
