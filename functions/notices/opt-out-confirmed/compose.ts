import type { NoticeModule } from '../notice-module.ts';
import { recipientOf } from '../to-seeker.ts';
import { optOutConfirmedToCompany } from './letter-to-company.ts';
import { optOutConfirmed } from './letter.ts';

export const optOutConfirmedNotice: NoticeModule<'opt-out-confirmed'> = {
  compose: async ({ person, on, noticeId }, mailbox, moment, { links }) => {
    if (person === undefined) return { letter: optOutConfirmedToCompany({ on }) };
    const recipient = recipientOf(mailbox, person);
    if (recipient === undefined) return 'overtaken';
    const { name, language, partner } = recipient;
    const page = await links.page(person, noticeId, moment);
    return { letter: optOutConfirmed({ name, language, on, today: moment.today, partner, links: { page } }) };
  },
};
