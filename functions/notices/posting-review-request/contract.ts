import * as z from 'zod';
import { CRITICAL, occasion, READS_POSTING, toAddress, type NoticeContract } from '../notice-contract.ts';

/** To the officials: a company asks that a person looks at its posting, which the check has refused. Once for each revision. */
export const postingReviewRequest = {
  schema: z.object({
    kind: z.literal('posting-review-request'),
    ...toAddress,
    externalId: z.string(),
    revision: z.int(),
  }),
  audience: 'officials',
  shownAs: '담당자 · 회사의 검토 요청',
  policy: CRITICAL,
  ids: { 'posting-review-request': occasion<[partner: string, externalId: string, revision: number]>() },
  reads: READS_POSTING,
} as const satisfies NoticeContract;
