import { mayShowIntroduced } from '../../domain/mail/introduced-person.ts';
import { mayWriteToOffice } from '../../domain/mail/mailbox.ts';
import { mailboxOf } from '../../domain/people/address.ts';
import { companyOfIntroduction } from '../introduced-job.ts';
import type { NoticeModule } from '../notice-module.ts';
import { introductionPageLetter } from './letter.ts';

export const introductionPageNotice: NoticeModule<'introduction-page'> = {
  /** There is no letter (`overtaken`) if the page would show nobody, or no posting names an address. */
  compose: async ({ person, cluster, noticeId }, mailbox, moment, deps) => {
    const introduction = (await deps.introductions.of(person)).find((one) => one.cluster === cluster);
    if (introduction === undefined || !mayShowIntroduced(mailbox, person, introduction)) return 'overtaken';
    const addressed = await companyOfIntroduction(introduction, moment.today, deps);
    if (addressed === undefined) return 'overtaken';
    const { partner, posting, to } = addressed;
    if (!mayWriteToOffice((await deps.mailboxes.read(mailboxOf(to, deps.keyed))).value, 'asked')) return 'dead-address';
    const page = await deps.links.introduced({ mailbox: mailbox.mailbox, person, cluster }, noticeId, moment);
    const job = { companyName: posting.company.name, title: posting.title, externalId: posting.externalId };
    const { officesOf } = deps;
    return { letter: introductionPageLetter({ ...job, partner, page, officesOf, today: moment.today }), to };
  },
};
