import * as z from 'zod';
import { ABOUT_POSTING, toAddress, type NoticeContract } from '../notice-contract.ts';

/** To the officials: a posting waits for their decision. */
export const heldForReview = {
  schema: z.object({ kind: z.literal('held-for-review'), ...toAddress, externalId: z.string(), revision: z.int() }),
  audience: 'officials',
  shownAs: '담당자 · 검토 요청',
  ...ABOUT_POSTING,
} as const satisfies NoticeContract;
