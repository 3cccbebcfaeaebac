import * as z from 'zod';
import { CRITICAL, occasion, toAddress, type NoticeContract } from '../notice-contract.ts';

/** To the officials: one page of the people who began to wait for them after one instant and up to another. */
export const reviewList = {
  schema: z.object({
    kind: z.literal('review-list'),
    ...toAddress,
    on: z.iso.date(),
    after: z.string(),
    upTo: z.string(),
    page: z.int(),
    pages: z.int(),
  }),
  audience: 'officials',
  shownAs: '담당자 · 확인 요청 목록',
  policy: CRITICAL,
  ids: { 'review-list': occasion<[upTo: string, page: number, pages: number]>() },
  reads: { told: ['read', 'due'], figures: ['read'] },
} as const satisfies NoticeContract;
