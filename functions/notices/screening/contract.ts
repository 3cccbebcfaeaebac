import * as z from 'zod';
import { BULK, occasion, toSeeker, type NoticeContract } from '../notice-contract.ts';

/** To a person: for which programmes they qualify, and what is open. */
export const screening = {
  schema: z.object({
    kind: z.literal('screening'),
    ...toSeeker,
    /** Which of the person's answers it tells; a later one overtakes it. */
    answer: z.int(),
  }),
  audience: 'seekers',
  shownAs: '구직자 · 적격 검토',
  policy: { ...BULK, by: 'consent', after: 'resend' },
  ids: { screening: occasion<[salt: string, answer: number]>() },
  reads: { told: ['read'] },
} as const satisfies NoticeContract;
