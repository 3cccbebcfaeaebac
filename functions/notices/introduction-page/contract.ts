import * as z from 'zod';
import { CRITICAL, occasion, toSeeker, type NoticeContract } from '../notice-contract.ts';

/**
 * To a company: the address of its page about somebody who was introduced to it, because somebody asked for it with an old address of
 * that page. Like the introduction it is claimed in the person's mailbox, so none goes once they are gone, and it goes to the address
 * that the posting names. `third`: the third of a day in which it was asked for, so that three mails a day go at most.
 */
export const introductionPage = {
  schema: z.object({ kind: z.literal('introduction-page'), ...toSeeker, cluster: z.string() }),
  audience: 'companies',
  shownAs: '기업 · 소개 페이지 주소',
  policy: { ...CRITICAL, by: 'presence', aboutAnother: true },
  ids: { 'introduction-page': occasion<[person: string, cluster: string, third: string]>() },
  reads: { pool: ['read'], postings: ['read'], mailboxes: ['read'], introductions: ['list'] },
} as const satisfies NoticeContract;
