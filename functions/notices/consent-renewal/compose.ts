import { renewalDone } from '../../domain/mail/mailbox-people.ts';
import type { NoticeModule } from '../notice-module.ts';
import { recipientOf, seekerFacts } from '../to-seeker.ts';
import { consentRenewal } from './letter.ts';

export const consentRenewalNotice: NoticeModule<'consent-renewal'> = {
  compose: async (notice, mailbox, moment, deps) => {
    const recipient = recipientOf(mailbox, notice.person);
    if (recipient === undefined) return 'overtaken';
    const via = mailbox.people[notice.person]?.own?.mail === 'agreed' ? 'own-page' : recipient.partner;
    const facts = await seekerFacts(notice, recipient, moment, deps);
    return { letter: consentRenewal({ ...facts, agreedOn: notice.agreedOn, via }), stop: facts.links.unsubscribe };
  },
  afterClaim: (mailbox, { person }, _, { now }) => renewalDone(mailbox, person, now),
};
