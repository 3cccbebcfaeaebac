import { mayWriteToOffice } from '../../domain/mail/mailbox.ts';
import { openNow } from '../../domain/links/sealed.ts';
import { mailboxOf } from '../../domain/people/address.ts';
import { openInOrder } from '../../domain/postings/cluster.ts';
import { addressedOf, isHeld } from '../introduced-job.ts';
import type { NoticeModule } from '../notice-module.ts';
import { introductionToCompany } from './letter.ts';

export const introductionNotice: NoticeModule<'introduction'> = {
  /**
   * The letter carries what the person agreed to send, and nothing if they have taken the introduction back. It goes to the address that the posting names now. It waits
   * (`not-yet`) while the posting is held, or is open but names no address. There is no letter (`overtaken`) if the
   * person is gone or the job is over. A telephone number that was sealed too long ago is left out.
   */
  compose: async ({ person, cluster: id, noticeId, sealed }, mailbox, moment, deps) => {
    const { today } = moment;
    const recipient = mailbox.people[person]?.shown;
    const introduction = (await deps.introductions.of(person)).find((one) => one.cluster === id);
    const cluster = (await deps.pool.clusters.read(id))?.value;
    if (recipient === undefined || mailbox.address === undefined || cluster === undefined) return 'overtaken';
    if (introduction === undefined || introduction.withdrawnAt !== undefined) return 'overtaken';
    const addressed = await addressedOf(cluster, today, deps);
    if (addressed === undefined) {
      const mayOpen = openInOrder(cluster, today).length > 0 || (await isHeld(cluster, today, deps));
      return mayOpen ? 'not-yet' : 'overtaken';
    }
    const { partner, posting, to } = addressed;
    if (!mayWriteToOffice((await deps.mailboxes.read(mailboxOf(to, deps.keyed))).value, 'asked')) return 'dead-address';
    const { title, externalId, closesOn, company } = posting;
    const { agreedOn, shares = {} } = introduction;
    const applicant = {
      name: recipient.name,
      email: mailbox.address,
      telephone: shares.telephone && sealed && openNow(sealed, noticeId, moment.now, deps.sealer),
      career: shares.career?.line,
      certificates: shares.certificates?.line,
    };
    const page = await deps.links.introduced({ mailbox: mailbox.mailbox, person, cluster: id }, noticeId, moment);
    const job = { companyName: company.name, title, externalId, partner, closesOn, officesOf: deps.officesOf };
    return {
      letter: introductionToCompany({ ...job, applicant, agreedOn, today, page }),
      to,
      replyTo: applicant.email,
    };
  },
};
