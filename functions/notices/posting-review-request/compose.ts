import { finalRefusal } from '../../domain/postings/posting-record.ts';
import { tellingOf } from '../../domain/postings/posting-letters.ts';
import type { NoticeModule } from '../notice-module.ts';
import { reviewAskedToOfficials } from './letter.ts';

export const postingReviewRequestNotice: NoticeModule<'posting-review-request'> = {
  /** There is no letter (`overtaken`) if the revision was corrected or decided meanwhile, or the company has closed the posting. */
  compose: async ({ partner, externalId, revision }, _, { today }, { postings }) => {
    const record = (await postings.read({ partner, externalId }))?.value;
    const asked = record?.said?.review;
    const telling = record && tellingOf(record);
    const holds = record?.refused?.version.revision === revision && asked?.revision === revision;
    if (record === undefined || telling === undefined || !holds || finalRefusal(record) !== undefined)
      return 'overtaken';
    return { letter: reviewAskedToOfficials({ ...telling.facts, revision, askedOn: asked.on, today }) };
  },
};
