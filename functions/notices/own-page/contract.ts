import * as z from 'zod';
import { CRITICAL, occasion, toSeeker, type NoticeContract } from '../notice-contract.ts';

/**
 * Tells everybody who registered with a mail address where their page lies, because somebody asked for it with that address on
 * the public page. `person`: the first of them. `window`: the third of a day in which it was asked for, so that one address gets
 * three mails a day at most, regardless of who asks.
 */
export const ownPage = {
  schema: z.object({ kind: z.literal('own-page'), ...toSeeker }),
  audience: 'seekers',
  shownAs: '내 페이지 주소',
  policy: CRITICAL,
  ids: { 'own-page': occasion<[mailbox: string, window: string]>() },
  reads: {},
} as const satisfies NoticeContract;
