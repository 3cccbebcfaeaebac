import * as z from 'zod';
import { BULK, occasion, toAddress, type NoticeContract } from '../notice-contract.ts';

/** To a partner: its messages that were refused after one instant and up to another. */
export const refusalsDigest = {
  schema: z.object({
    kind: z.literal('refusals-digest'),
    ...toAddress,
    on: z.iso.date(),
    after: z.string(),
    upTo: z.string(),
  }),
  audience: 'partners',
  shownAs: '협력기관 · 반려 모음',
  policy: { ...BULK, by: 'asked', after: 'hold' },
  ids: { 'refusals-digest': occasion<[partner: string, upTo: string]>() },
  reads: { refusals: ['list'] },
} as const satisfies NoticeContract;
