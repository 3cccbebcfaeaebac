import type { PartnerId } from '../../contracts/partners.ts';
import type { Posting } from '../../contracts/posting.ts';
import { introductionToCompany } from './letter.ts';
import { mayWriteToOffice } from '../../domain/mail/mailbox.ts';
import { isOpen } from '../../domain/matching/fit.ts';
import { membersOf, openInOrder, type Cluster } from '../../domain/postings/cluster.ts';
import { postingState, type PostingRecord, type PostingState } from '../../domain/postings/posting-record.ts';
import { mailboxOf } from '../../domain/people/address.ts';
import { recordOfJob } from '../../stores/postings/posting-of-job.ts';
import type { NoticeDeps, NoticeModule } from '../notice-module.ts';

type IntroductionDeps = NoticeDeps<'introduction'>;
/** A posting of the job, with the contact address that it names. */
type Addressed = { readonly partner: PartnerId; readonly posting: Posting; readonly to: string };

/** Returns the posting if it belongs to this job, is in this state and is not past its last day. */
const standingIn = (record: PostingRecord | undefined, state: PostingState, { cluster }: Cluster, today: string) => {
  const posting = record?.standing?.cluster === cluster ? record.standing.posting : undefined;
  return record !== undefined && posting !== undefined && postingState(record) === state && isOpen(posting, today)
    ? { partner: record.partner, posting }
    : undefined;
};

/**
 * Returns the open posting that is shown. If it names no address, returns the next open posting that does: all postings
 * of a cluster are the same job of the same company.
 */
const addressedOf = async (cluster: Cluster, today: string, deps: IntroductionDeps): Promise<Addressed | undefined> => {
  for (const job of openInOrder(cluster, today)) {
    const open = standingIn((await recordOfJob(job, deps))?.value, 'open', cluster, today);
    const to = open?.posting.contact?.email;
    if (open !== undefined && to !== undefined) return { ...open, to };
  }
  return undefined;
};

/** Whether a posting of the job is held: an official's decision or a corrected revision may still open it. */
const isHeld = async (cluster: Cluster, today: string, deps: IntroductionDeps): Promise<boolean> => {
  const records = await Promise.all(membersOf(cluster).map((member) => recordOfJob(member, deps)));
  return records.some((record) => standingIn(record?.value, 'held', cluster, today) !== undefined);
};

export const introductionNotice: NoticeModule<'introduction'> = {
  /**
   * The letter carries what the person agreed to send. It goes to the address that the posting names now. It waits
   * (`not-yet`) while the posting is held, or is open but names no address. There is no letter (`overtaken`) if the
   * person is gone or the job is over.
   */
  compose: async ({ person, cluster: id, agreedOn }, mailbox, { today }, deps) => {
    const recipient = mailbox.people[person]?.shown;
    const cluster = (await deps.pool.clusters.read(id))?.value;
    if (recipient === undefined || mailbox.address === undefined || cluster === undefined) return 'overtaken';
    const addressed = await addressedOf(cluster, today, deps);
    if (addressed === undefined) {
      const mayOpen = openInOrder(cluster, today).length > 0 || (await isHeld(cluster, today, deps));
      return mayOpen ? 'not-yet' : 'overtaken';
    }
    const { partner, posting, to } = addressed;
    if (!mayWriteToOffice((await deps.mailboxes.read(mailboxOf(to, deps.keyed))).value, 'asked')) return 'dead-address';
    const { title, externalId, closesOn, company } = posting;
    const applicant = { name: recipient.name, email: mailbox.address };
    const job = { companyName: company.name, title, externalId, partner, closesOn, officesOf: deps.officesOf };
    return { letter: introductionToCompany({ ...job, applicant, agreedOn, today }), to, replyTo: applicant.email };
  },
};
