import * as z from 'zod';
import { BULK, occasion, toSeeker, type NoticeContract } from '../notice-contract.ts';

/** To a person: the programmes for which they qualify, and what is still open. */
export const screening = {
  schema: z.object({
    kind: z.literal('screening'),
    ...toSeeker,
    /** The number of the answer that the letter tells. A later answer replaces it. */
    answer: z.int(),
  }),
  audience: 'seekers',
  shownAs: '구직자 · 적격 검토',
  policy: { ...BULK, by: 'consent', after: 'resend' },
  ids: { screening: occasion<[salt: string, answer: number]>() },
  reads: { told: ['read'], figures: ['read'] },
} as const satisfies NoticeContract;
