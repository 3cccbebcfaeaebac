import * as z from 'zod';
import { CRITICAL, occasion, toSeeker, type NoticeContract } from '../notice-contract.ts';

/**
 * To a company: a person asks to be introduced for a job. The notice is claimed in the person's mailbox. The mail goes
 * to the address that the posting names at send time.
 */
export const introduction = {
  schema: z.object({
    kind: z.literal('introduction'),
    ...toSeeker,
    cluster: z.string(),
    agreedOn: z.iso.date(),
    /** The telephone number that the person typed, sealed. It is nowhere else, and goes with the notice. */
    sealed: z.string().max(400).optional(),
  }),
  audience: 'companies',
  shownAs: '기업 · 소개',
  policy: { ...CRITICAL, by: 'presence', aboutAnother: true },
  ids: { introduction: occasion<[person: string, cluster: string]>() },
  reads: { pool: ['read'], postings: ['read'], mailboxes: ['read'], introductions: ['list'] },
} as const satisfies NoticeContract;
