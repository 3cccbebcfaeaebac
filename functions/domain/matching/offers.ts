import type { PartnerId } from '../../contracts/partners.ts';
import type { Notice } from '../../notices/contracts.ts';
import { noticeId } from '../mail/notice-id.ts';
import type { Hash } from '../records/version.ts';
import type { Fit } from './fit.ts';
import type { JobRow, SeekerRow } from './profiles.ts';

/**
 * The mail that offers a job to a person, once per mailbox and job. A place in a programme about which there is a question is
 * mailed as a question, once, and offered when it is settled. `changedAt`: the instant at which the job last opened or changed.
 */
export const offerOf = (
  seeker: SeekerRow,
  job: JobRow,
  { question }: Pick<Fit, 'question'>,
  { partner, changedAt }: { readonly partner: PartnerId; readonly changedAt: string },
  hash: Hash,
): Notice => ({
  kind: 'match',
  noticeId: noticeId(hash, question === undefined ? 'match' : 'question', seeker.mailbox, job.cluster),
  partner,
  mailbox: seeker.mailbox,
  person: seeker.person,
  cluster: job.cluster,
  changedAt,
  ...(question === undefined ? {} : { asks: true as const }),
});
