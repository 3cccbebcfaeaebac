import * as z from 'zod';
import { CRITICAL, occasion, READS_POSTING, toAddress, type NoticeContract } from '../notice-contract.ts';

/**
 * To a company: an official looked at its posting and asks to mend it. `says`: what it was told before, as a hash. `at`: when the
 * official asked (ISO 8601 instant). It goes only while that is so.
 */
export const postingToMend = {
  schema: z.object({
    kind: z.literal('posting-to-mend'),
    ...toAddress,
    externalId: z.string(),
    says: z.string(),
    at: z.string(),
  }),
  audience: 'companies',
  shownAs: '기업 · 담당자의 보완 요청',
  policy: CRITICAL,
  ids: { 'posting-to-mend': occasion<[partner: string, externalId: string, act: string]>() },
  reads: READS_POSTING,
} as const satisfies NoticeContract;
