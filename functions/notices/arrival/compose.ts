import { jobsTold, leaveForDigest } from '../../domain/mail/mailbox-people.ts';
import { isPlace } from '../../domain/matching/ranking.ts';
import { composeCollection } from '../digest/compose.ts';
import type { NoticeModule } from '../notice-module.ts';
import { arrivalToSeeker } from './letter.ts';

export const arrivalNotice: NoticeModule<'arrival'> = {
  compose: (notice, mailbox, moment, deps) =>
    composeCollection(notice, mailbox, moment, deps, {
      letter: arrivalToSeeker,
      isMeant: notice.about === 'places' ? isPlace : () => true,
    }),
  /** The others are on the page now, and in the digests of the next working mornings. */
  afterClaim: (mailbox, { person, about }, { more }, { now }) => {
    const left = more === true ? leaveForDigest(mailbox, person, now) : mailbox;
    return about === 'jobs' ? jobsTold(left, person, now) : left;
  },
};
