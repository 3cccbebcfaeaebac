import * as z from 'zod';
import { BULK, occasion, toSeeker, type NoticeContract } from '../notice-contract.ts';

/** To a person: one job that fits. It names the person and the job, and is composed from what stands when it is sent. */
export const match = {
  schema: z.object({
    kind: z.literal('match'),
    ...toSeeker,
    cluster: z.string(),
    /** The pair fits but for a question about a programme; when that is settled, another notice offers the job. */
    asks: z.literal(true).optional(),
  }),
  audience: 'seekers',
  shownAs: '구직자 · 맞는 일자리',
  policy: { ...BULK, by: 'consent', after: 'resend', daily: 'jobs' },
  ids: {
    match: occasion<[mailbox: string, cluster: string]>(),
    /** A match that asks about a programme. */
    question: occasion<[mailbox: string, cluster: string]>(),
  },
  reads: { pool: ['read', 'list'], postings: ['read'] },
} as const satisfies NoticeContract;
