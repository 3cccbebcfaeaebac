import { postingNotice } from '../about-posting.ts';
import { postingHeldToOfficials } from './letter.ts';

export const heldForReviewNotice = postingNotice<'held-for-review'>((facts, { revision }) =>
  postingHeldToOfficials({ ...facts, revision }),
);
