import type { PartnerId } from '../../contracts/partners.ts';
import type { Notice } from '../../contracts/stage-messages.ts';
import type { Digest } from '../records/version.ts';
import type { JobRow, SeekerRow } from './profiles.ts';

/**
 * The mail that offers a job to a person, once per mailbox and job whichever stage found the pair first; none without consent
 * to mail. Who chose daily or weekly mail keeps the match until the digest of that day.
 */
export const offerOf = (seeker: SeekerRow, job: JobRow, partner: PartnerId, digest: Digest): Notice[] =>
  seeker.mail === 'immediate'
    ? [
        {
          kind: 'match',
          noticeId: digest(JSON.stringify(['match', seeker.mailbox, job.cluster])),
          partner,
          person: seeker.person,
          cluster: job.cluster,
        },
      ]
    : [];
