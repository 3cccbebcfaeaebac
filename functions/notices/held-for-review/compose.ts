import { waitingNotice } from '../waiting-posting.ts';
import { postingHeldToOfficials } from './letter.ts';

export const heldForReviewNotice = waitingNotice<'held-for-review'>(postingHeldToOfficials);
