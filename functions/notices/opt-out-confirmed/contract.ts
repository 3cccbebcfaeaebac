import * as z from 'zod';
import { PARTNER_IDS } from '../../contracts/partners.ts';
import { CRITICAL, occasion, type NoticeContract } from '../notice-contract.ts';

/** Said at once to who has stopped the mails: a person, or, without one, a company that wants no summaries. */
export const optOutConfirmed = {
  schema: z.object({
    kind: z.literal('opt-out-confirmed'),
    noticeId: z.string(),
    partner: z.enum(PARTNER_IDS),
    mailbox: z.string(),
    person: z.string().optional(),
    on: z.iso.date(),
  }),
  audience: 'seekers',
  shownAs: '수신 거부 확인',
  policy: CRITICAL,
  ids: {
    'opt-out-confirmed': occasion<[mailbox: string, person: string, at: string]>(),
    /** One that says where the person's page is. */
    'page-address': occasion<[mailbox: string, person: string | undefined, day: string]>(),
  },
  reads: {},
} as const satisfies NoticeContract;
