import * as z from 'zod';
import { ABOUT_POSTING, occasion, toAddress, type NoticeContract } from '../notice-contract.ts';

/**
 * To a company: people said that its posting is closed, and it is asked whether it is. `askedAt`: the instant of the question.
 * `answerBy`: the last day (Asia/Seoul) of the time to answer.
 */
export const stillOpen = {
  schema: z.object({
    kind: z.literal('still-open'),
    ...toAddress,
    externalId: z.string(),
    askedAt: z.string(),
    answerBy: z.iso.date(),
  }),
  audience: 'companies',
  shownAs: '기업 · 모집 여부 확인',
  policy: ABOUT_POSTING.policy,
  ids: { 'still-open': occasion<[partner: string, externalId: string, askedAt: string]>() },
  reads: ABOUT_POSTING.reads,
} as const satisfies NoticeContract;
