import { saysTheSame } from '../../domain/postings/decision.ts';
import { finalRefusal } from '../../domain/postings/posting-record.ts';
import { tellingOf } from '../../domain/postings/posting-letters.ts';
import type { NoticeModule } from '../notice-module.ts';
import { reviewAskedToOfficials } from './letter.ts';

export const postingReviewRequestNotice: NoticeModule<'posting-review-request'> = {
  /**
   * There is no letter (`overtaken`) if the revision was corrected or decided meanwhile, or the company has closed the posting. A
   * later revision that says the same corrects nothing.
   */
  compose: async ({ partner, externalId, revision }, _, { today }, { postings }) => {
    const record = (await postings.read({ partner, externalId }))?.value;
    const asked = record?.said?.review;
    const telling = record && tellingOf(record);
    if (record?.refused === undefined || telling === undefined || asked?.revision !== revision) return 'overtaken';
    if (!saysTheSame(record, record.refused, revision) || finalRefusal(record) !== undefined) return 'overtaken';
    return { letter: reviewAskedToOfficials({ ...telling.facts, revision, askedOn: asked.on, today }) };
  },
};
