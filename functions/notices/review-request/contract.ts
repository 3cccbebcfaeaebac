import * as z from 'zod';
import { CRITICAL, occasion, askedReview, toAddress, type NoticeContract } from '../notice-contract.ts';

/** To the officials: a person requests a human review or an explanation. */
export const reviewRequest = {
  schema: z.object({ kind: z.literal('review-request'), ...toAddress, person: z.string(), request: askedReview }),
  audience: 'officials',
  shownAs: '담당자 · 재검토 요청',
  policy: { ...CRITICAL, aboutAnother: true },
  ids: { 'review-request': occasion<[person: string, number: string]>() },
  reads: { told: ['read'] },
} as const satisfies NoticeContract;
