import { postingNotice } from '../about-posting.ts';
import { postingHeldToCompany } from './letter.ts';

export const postingHeldNotice = postingNotice<'posting-held'>(postingHeldToCompany);
