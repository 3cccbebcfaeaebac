import * as z from 'zod';
import {
  aboutPosting,
  ABOUT_POSTING,
  occasion,
  READS_POSTING,
  type NoticeContract,
  type PostingOccasion,
} from '../notice-contract.ts';

/** To a company: its posting waits for an official. */
export const postingHeld = {
  schema: z.object({ kind: z.literal('posting-held'), ...aboutPosting }),
  audience: 'companies',
  shownAs: '기업 · 공고 보류',
  policy: ABOUT_POSTING,
  ids: { 'posting-held': occasion<PostingOccasion>() },
  reads: READS_POSTING,
} as const satisfies NoticeContract;
