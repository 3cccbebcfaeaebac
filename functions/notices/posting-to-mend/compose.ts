import { mendAsked } from '../../domain/postings/desk.ts';
import { tellingOf } from '../../domain/postings/posting-letters.ts';
import { companyPageFor, type AboutPostingDeps } from '../about-posting.ts';
import type { NoticeModule } from '../notice-module.ts';
import { postingToMendLetter } from './letter.ts';

export const postingToMendNotice: NoticeModule<'posting-to-mend', AboutPostingDeps> = {
  /** There is no letter (`overtaken`) if the posting was mended, decided or closed meanwhile, or the official asked again. */
  compose: async (notice, _, moment, deps) => {
    const { partner, externalId, says, at, to } = notice;
    const record = (await deps.postings.read({ partner, externalId }))?.value;
    if (record === undefined) return 'overtaken';
    const mend = mendAsked(record);
    const telling = tellingOf(record);
    if (mend?.says !== says || mend.at !== at || telling?.to !== to) return 'overtaken';
    const { officesOf } = deps;
    const page = await companyPageFor(telling, notice, moment, deps);
    const note = mend.note.split('\n').filter((line) => line !== '');
    return { letter: postingToMendLetter({ ...telling.facts, note, page, officesOf, today: moment.today }) };
  },
};
