import * as z from 'zod';
import { CRITICAL, occasion, askedReview, toSeeker, type NoticeContract } from '../notice-contract.ts';

/**
 * To a person who requested a human review or an explanation: the request was received, and the day by which it is
 * answered.
 */
export const reviewReceived = {
  schema: z.object({ kind: z.literal('review-received'), ...toSeeker, request: askedReview }),
  audience: 'seekers',
  shownAs: '구직자 · 요청 접수',
  policy: CRITICAL,
  ids: { 'review-received': occasion<[person: string, number: string]>() },
  reads: {},
} as const satisfies NoticeContract;
