import * as z from 'zod';
import { BULK, occasion, toAddress, type NoticeContract } from '../notice-contract.ts';

/** To a company, once a week: the state of its open postings. The notice itself carries the figures. */
export const companySummary = {
  schema: z.object({
    kind: z.literal('company-summary'),
    ...toAddress,
    facts: z.object({
      companyName: z.string(),
      /** The key of the company, for the link to its page. Absent in messages of a former release. */
      company: z.string().optional(),
      /** The first and the last day (Asia/Seoul) of the week that the letter covers. */
      from: z.iso.date(),
      to: z.iso.date(),
      postings: z.array(
        z.object({
          title: z.string(),
          externalId: z.string(),
          /** How many people the posting fits now. The letter hides small counts. */
          fits: z.int(),
          /**
           * Introductions that people requested and consented to, per day. The company got the contact details in
           * separate mails.
           */
          introductions: z.array(z.object({ on: z.iso.date(), people: z.int() })),
          /** The last day to apply. With `untilFilled`, the company may close the posting earlier. */
          closesOn: z.iso.date().optional(),
          untilFilled: z.literal(true).optional(),
          /** Days left until the last day (0 on the last day). Set only for a posting that closes soon. */
          closingInDays: z.int().optional(),
        }),
      ),
      /** The number of further open postings that the letter does not list. */
      more: z.int().optional(),
    }),
  }),
  audience: 'companies',
  shownAs: '기업 · 주간 현황',
  policy: { ...BULK, by: 'summary', after: 'hold' },
  ids: { 'company-summary': occasion<[mailbox: string, companyName: string, firstDayOfWeek: string]>() },
  reads: {},
} as const satisfies NoticeContract;
