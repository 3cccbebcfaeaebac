import { OFFICE } from '../language/words.ts';
import { refusal } from './refusal.ts';

/**
 * The partner's right to send was revoked. None of its messages is applied, including those sent before the revocation.
 */
export const PARTNER_REVOKED = refusal(
  'partner-revoked',
  '',
  '이 기관의 전송 권한이 해지되어 이 메시지를 반영하지 않았고, 보관하지도 않았습니다.',
  `해지된 뒤에는 다시 보내셔도 반영되지 않습니다. 전에 보내신 공고를 닫거나 등록을 철회해야 하면 ${OFFICE.ko}에 알려 주십시오.`,
);
