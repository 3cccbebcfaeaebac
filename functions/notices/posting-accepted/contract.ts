import * as z from 'zod';
import {
  aboutPosting,
  ABOUT_POSTING,
  occasion,
  READS_POSTING,
  type NoticeContract,
  type PostingOccasion,
} from '../notice-contract.ts';

/** To a company: its posting was accepted. */
export const postingAccepted = {
  schema: z.object({ kind: z.literal('posting-accepted'), ...aboutPosting }),
  audience: 'companies',
  shownAs: '기업 · 공고 접수',
  policy: ABOUT_POSTING,
  ids: { 'posting-accepted': occasion<PostingOccasion>() },
  reads: READS_POSTING,
} as const satisfies NoticeContract;
