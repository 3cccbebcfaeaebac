import type { NoticeModule } from '../notice-module.ts';
import { companyPageLetter } from './letter.ts';

export const companyPageNotice: NoticeModule<'company-page'> = {
  compose: async ({ company, companyName, noticeId, partner }, _, moment, { links, officesOf }) => {
    const page = await links.company(company, noticeId, moment);
    return { letter: companyPageLetter({ companyName, partner, page, officesOf, today: moment.today }) };
  },
};
