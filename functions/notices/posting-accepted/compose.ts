import { postingNotice } from '../about-posting.ts';
import { postingAcceptedToCompany } from './letter.ts';

export const postingAcceptedNotice = postingNotice<'posting-accepted'>(postingAcceptedToCompany);
