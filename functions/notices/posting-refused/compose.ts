import { postingNotice } from '../about-posting.ts';
import { postingRefusedToCompany } from './letter.ts';

export const postingRefusedNotice = postingNotice<'posting-refused'>(postingRefusedToCompany);
