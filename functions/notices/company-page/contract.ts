import * as z from 'zod';
import { CRITICAL, occasion, toAddress, type NoticeContract } from '../notice-contract.ts';

/**
 * Tells a company the address of its page again, because somebody asked for it with an old address of that page. It goes to the
 * contact that its postings name. `company`: its key. `third`: the third of a day in which it was asked for, so that three mails
 * a day go at most, regardless of who asks.
 */
export const companyPage = {
  schema: z.object({ kind: z.literal('company-page'), ...toAddress, company: z.string(), companyName: z.string() }),
  audience: 'companies',
  shownAs: '기업 · 회사 페이지 주소',
  policy: CRITICAL,
  ids: { 'company-page': occasion<[company: string, third: string]>() },
  reads: {},
} as const satisfies NoticeContract;
