import { postingNotice } from '../about-posting.ts';
import { stillOpenToCompany } from './letter.ts';

export const stillOpenNotice = postingNotice<'still-open'>((facts, { answerBy }) =>
  stillOpenToCompany({ ...facts, answerBy }),
);
