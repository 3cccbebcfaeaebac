import type { NoticeModule } from '../notice-module.ts';
import { summaryToCompany } from './letter.ts';

export const companySummaryNotice: NoticeModule<'company-summary'> = {
  compose: async ({ facts, noticeId }, { mailbox }, moment, { links }) => {
    const stop = await links.stop(mailbox, undefined, noticeId, moment);
    return { letter: summaryToCompany({ ...facts, unsubscribe: stop }), stop };
  },
  // A company that asks for no more of them is answered at this address.
  afterClaim: (mailbox, { to }) => ({ ...mailbox, address: to, company: mailbox.company ?? {} }),
};
