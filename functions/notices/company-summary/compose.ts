import type { NoticeModule } from '../notice-module.ts';
import { summaryToCompany } from './letter.ts';

export const companySummaryNotice: NoticeModule<'company-summary'> = {
  compose: async ({ facts, noticeId, partner }, { mailbox }, moment, { links, officesOf }) => {
    const stop = await links.stop(mailbox, undefined, noticeId, moment);
    const page = facts.company === undefined ? undefined : await links.company(facts.company, noticeId, moment);
    return {
      letter: summaryToCompany({ ...facts, partner, page, officesOf, today: moment.today, unsubscribe: stop }),
      stop,
    };
  },
  // The mailbox keeps the address: if the company opts out of summaries, the confirmation goes there.
  afterClaim: (mailbox, { to }) => ({ ...mailbox, address: to, company: mailbox.company ?? {} }),
};
