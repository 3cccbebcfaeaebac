import { renewalDone } from '../../domain/mail/mailbox-people.ts';
import type { NoticeModule } from '../notice-module.ts';
import { linksFor, recipientOf } from '../to-seeker.ts';
import { consentRenewal } from './letter.ts';

export const consentRenewalNotice: NoticeModule<'consent-renewal'> = {
  compose: async (notice, mailbox, moment, deps) => {
    const recipient = recipientOf(mailbox, notice.person);
    if (recipient === undefined) return 'overtaken';
    const { name, language, partner } = recipient;
    const via = mailbox.people[notice.person]?.own?.mail === 'agreed' ? 'own-page' : partner;
    const links = await linksFor(notice, moment, deps);
    return {
      letter: consentRenewal({ name, language, agreedOn: notice.agreedOn, today: moment.today, via, links }),
      stop: links.unsubscribe,
    };
  },
  afterClaim: (mailbox, { person }, _, { now }) => renewalDone(mailbox, person, now),
};
