import * as z from 'zod';
import { CRITICAL, occasion, READS_POSTING, toAddress, type NoticeContract } from '../notice-contract.ts';

/**
 * To a company or the officials: the letters about postings of one day (Asia/Seoul) that were over the daily limit, in
 * one mail.
 */
export const postingList = {
  schema: z.object({ kind: z.literal('posting-list'), ...toAddress, on: z.iso.date() }),
  audience: 'companies',
  shownAs: '공고 안내 모음',
  policy: CRITICAL,
  ids: { 'posting-list': occasion<[mailbox: string, day: string]>() },
  reads: { ...READS_POSTING, mailboxes: ['list'] },
} as const satisfies NoticeContract;
