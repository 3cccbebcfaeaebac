import { waitingNotice } from '../waiting-posting.ts';
import { reviewAskedToOfficials } from './letter.ts';

export const postingReviewRequestNotice = waitingNotice<'posting-review-request'>(reviewAskedToOfficials);
