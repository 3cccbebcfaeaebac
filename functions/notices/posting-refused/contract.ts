import * as z from 'zod';
import {
  aboutPosting,
  ABOUT_POSTING,
  occasion,
  READS_POSTING,
  type NoticeContract,
  type PostingOccasion,
} from '../notice-contract.ts';

/** To a company: its posting was refused, and what to correct. */
export const postingRefused = {
  schema: z.object({ kind: z.literal('posting-refused'), ...aboutPosting }),
  audience: 'companies',
  shownAs: '기업 · 공고 반려',
  policy: ABOUT_POSTING,
  ids: { 'posting-refused': occasion<PostingOccasion>() },
  reads: READS_POSTING,
} as const satisfies NoticeContract;
