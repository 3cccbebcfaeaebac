import * as z from 'zod';
import { CRITICAL, occasion, toSeeker, type NoticeContract } from '../notice-contract.ts';

/**
 * To a company: a person asks to be introduced for a job. The notice is claimed in the person's mailbox. The mail goes
 * to the address that the posting names at send time.
 */
export const introduction = {
  schema: z.object({ kind: z.literal('introduction'), ...toSeeker, cluster: z.string(), agreedOn: z.iso.date() }),
  audience: 'companies',
  shownAs: '기업 · 소개',
  policy: { ...CRITICAL, by: 'presence', aboutAnother: true },
  ids: { introduction: occasion<[person: string, cluster: string]>() },
  reads: { pool: ['read'], postings: ['read'], mailboxes: ['read'] },
} as const satisfies NoticeContract;
