import * as z from 'zod';
import { BULK, occasion, toSeeker, type NoticeContract } from '../notice-contract.ts';

/** To a person who asked to be introduced for a job: it was closed before its day. */
export const introductionClosed = {
  schema: z.object({
    kind: z.literal('introduction-closed'),
    ...toSeeker,
    cluster: z.string(),
    /** The day (Asia/Seoul) on which it was closed. */
    on: z.iso.date(),
  }),
  audience: 'seekers',
  shownAs: '구직자 · 소개한 일자리 마감',
  policy: { ...BULK, by: 'consent', after: 'resend' },
  /** `changedAt`: when the job last opened or changed. It is closed once after each. */
  ids: { 'introduction-closed': occasion<[person: string, cluster: string, changedAt: string]>() },
  reads: { pool: ['read'], introductions: ['list'] },
} as const satisfies NoticeContract;
