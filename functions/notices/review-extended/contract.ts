import * as z from 'zod';
import {
  askedReview,
  CRITICAL,
  EXTENSION_GROUNDS,
  occasion,
  toSeeker,
  type NoticeContract,
} from '../notice-contract.ts';

/**
 * To a person who requested a human review or an explanation: the answer takes longer, why, and until when (개인정보 보호법
 * 시행령 제44조의3제5항). The official's own words are on the person's page only.
 */
export const reviewExtended = {
  schema: z.object({
    kind: z.literal('review-extended'),
    ...toSeeker,
    /** With the new day by which it is answered. */
    request: askedReview,
    ground: z.enum(EXTENSION_GROUNDS),
  }),
  audience: 'seekers',
  shownAs: '구직자 · 답하는 기한 연장',
  policy: CRITICAL,
  ids: { 'review-extended': occasion<[person: string, number: string, dueOn: string]>() },
  reads: {},
} as const satisfies NoticeContract;
