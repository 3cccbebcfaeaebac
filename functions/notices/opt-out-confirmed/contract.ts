import * as z from 'zod';
import { CRITICAL, occasion, toSeeker, type NoticeContract } from '../notice-contract.ts';

/**
 * Confirms an opt-out at once: to a person who stopped the mails, or, without a person, to a company that stopped
 * summaries.
 */
export const optOutConfirmed = {
  schema: z.object({
    kind: z.literal('opt-out-confirmed'),
    ...toSeeker,
    person: z.string().optional(),
    on: z.iso.date(),
  }),
  audience: 'seekers',
  shownAs: '수신 거부 확인',
  policy: CRITICAL,
  ids: {
    'opt-out-confirmed': occasion<[mailbox: string, person: string, at: string]>(),
    /** For a confirmation that tells the person the address of their page. */
    'page-address': occasion<[mailbox: string, person: string | undefined, day: string]>(),
  },
  reads: {},
} as const satisfies NoticeContract;
