import * as z from 'zod';
import { BULK, occasion, toSeeker, type NoticeContract } from '../notice-contract.ts';

/** To a person, once a day or a week: all open jobs that fit and were not mailed before. */
export const digest = {
  schema: z.object({ kind: z.literal('digest'), ...toSeeker }),
  audience: 'seekers',
  shownAs: '구직자 · 일자리 모음',
  policy: { ...BULK, by: 'consent', after: 'hold', madeAnew: true },
  ids: { digest: occasion<[person: string, day: string]>() },
  reads: { pool: ['read', 'list'], postings: ['read'] },
} as const satisfies NoticeContract;
