import * as z from 'zod';
import { BULK, occasion, toSeeker, type NoticeContract } from '../notice-contract.ts';

/**
 * To a person: one job that fits. The notice names person and job; the letter is composed from their state at send
 * time.
 */
export const match = {
  schema: z.object({
    kind: z.literal('match'),
    ...toSeeker,
    cluster: z.string(),
    /** When the job last opened or changed (ISO 8601), so that a digest can tell it if this mail does not go. */
    changedAt: z.string().optional(),
    /**
     * The pair fits except for an open question about a programme. When it is settled, another notice offers the job.
     */
    asks: z.literal(true).optional(),
  }),
  audience: 'seekers',
  shownAs: '구직자 · 맞는 일자리',
  policy: { ...BULK, by: 'consent', after: 'resend', daily: 'jobs' },
  ids: {
    match: occasion<[mailbox: string, cluster: string]>(),
    /** For a match that asks about a programme. */
    question: occasion<[mailbox: string, cluster: string]>(),
  },
  reads: { pool: ['read', 'list'], postings: ['read'] },
} as const satisfies NoticeContract;
