import * as z from 'zod';
import { BULK, occasion, toAddress, type NoticeContract } from '../notice-contract.ts';

/** To a company, once a week: the state of its open postings. The notice itself carries the figures. */
export const companySummary = {
  schema: z.object({
    kind: z.literal('company-summary'),
    ...toAddress,
    facts: z.object({
      companyName: z.string(),
      from: z.iso.date(),
      to: z.iso.date(),
      postings: z.array(
        z.object({
          title: z.string(),
          externalId: z.string(),
          fits: z.int(),
          introductions: z.array(z.object({ on: z.iso.date(), people: z.int() })),
          closesOn: z.iso.date().optional(),
          untilFilled: z.literal(true).optional(),
          closingInDays: z.int().optional(),
        }),
      ),
      more: z.int().optional(),
    }),
  }),
  audience: 'companies',
  shownAs: '기업 · 주간 현황',
  policy: { ...BULK, by: 'summary', after: 'hold' },
  ids: { 'company-summary': occasion<[mailbox: string, companyName: string, firstDayOfWeek: string]>() },
  reads: {},
} as const satisfies NoticeContract;
