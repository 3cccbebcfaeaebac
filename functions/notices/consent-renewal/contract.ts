import * as z from 'zod';
import { BULK, occasion, toSeeker, type NoticeContract } from '../notice-contract.ts';

/**
 * To a person, every two years: a reminder that they agreed to mail, and when
 * (정보통신망 이용촉진 및 정보보호 등에 관한 법률 시행령 제62조의3).
 */
export const consentRenewal = {
  schema: z.object({ kind: z.literal('consent-renewal'), ...toSeeker, agreedOn: z.iso.date() }),
  audience: 'seekers',
  shownAs: '구직자 · 수신 동의 확인',
  policy: { ...BULK, by: 'consent', after: 'resend' },
  ids: { 'consent-renewal': occasion<[person: string, renewalAt: string | undefined]>() },
  reads: {},
} as const satisfies NoticeContract;
