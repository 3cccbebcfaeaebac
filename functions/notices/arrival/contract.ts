import * as z from 'zod';
import { BULK, occasion, toSeeker, type NoticeContract } from '../notice-contract.ts';

/**
 * To a person who arrived, or of whom something changed: the best of the open jobs that fit and were not mailed before.
 * `about`: all jobs, or only places in programmes, after a screening.
 */
export const arrival = {
  schema: z.object({
    kind: z.literal('arrival'),
    ...toSeeker,
    about: z.enum(['jobs', 'places']),
    /** The first day (Asia/Seoul) that is the last of one of the jobs: a weekly digest may be too late for it. */
    until: z.iso.date().optional(),
  }),
  audience: 'seekers',
  shownAs: '구직자 · 지금 맞는 일자리',
  policy: { ...BULK, by: 'consent', after: 'resend', daily: 'jobs', madeAnew: true },
  ids: {
    /** `version`: of what matching reads of the person. */
    arrival: occasion<[person: string, about: 'jobs' | 'places', version: number]>(),
  },
  reads: { pool: ['read', 'list'], postings: ['read'] },
} as const satisfies NoticeContract;
