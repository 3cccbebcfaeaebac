import * as z from 'zod';
import { askedReview, CRITICAL, occasion, REVIEW_RESULTS, toSeeker, type NoticeContract } from '../notice-contract.ts';

/**
 * To a person who requested a human review or an explanation: the officials have answered. The answer itself is on the
 * person's page only.
 */
export const reviewAnswered = {
  schema: z.object({
    kind: z.literal('review-answered'),
    ...toSeeker,
    request: askedReview,
    answeredOn: z.iso.date(),
    /** Absent: only an explanation was requested. */
    result: z.enum(REVIEW_RESULTS).optional(),
  }),
  audience: 'seekers',
  shownAs: '구직자 · 요청에 대한 답',
  policy: CRITICAL,
  ids: { 'review-answered': occasion<[person: string, number: string]>() },
  reads: {},
} as const satisfies NoticeContract;
