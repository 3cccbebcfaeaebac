import type { Finding } from '../../contracts/finding.ts';
import { ASK_A_PERSON } from '../messages/ask-a-person.ts';

/**
 * The finding for screening facts without the consent that allows storing them (개인정보 보호법 제16조: no more data than
 * needed).
 */
export const consentMissing = (): Finding => ({
  code: 'consent-missing',
  severity: 'refuse',
  path: 'facts',
  message:
    '공공일자리 요건 확인에 대한 동의(consents.screening)가 등록되어 있지 않아 받지 않았고, 보관하지도 않았습니다.',
  citation: { statute: '개인정보 보호법', article: '제16조', effectiveFrom: '2026-09-11', status: 'law' },
  fix: `본인의 동의를 받아 seeker.registered에 consents.screening을 넣어 보내신 뒤, 이 메시지를 다시 보내 주십시오. ${ASK_A_PERSON}`,
});

/**
 * The warnings for facts about health that were left out, because the separate consent is missing (개인정보 보호법 제23조).
 * `paths`: of these facts.
 */
export const healthDropped = (paths: readonly string[]): Finding[] =>
  paths.map((path) => ({
    code: 'consent-missing',
    severity: 'warn',
    path: `facts.${path}`,
    message:
      '건강에 관한 정보에 대한 동의(consents.health)가 등록되어 있지 않아 이 항목은 받지 않았고, 보관하지도 않았습니다.',
    citation: { statute: '개인정보 보호법', article: '제23조', effectiveFrom: '2026-09-11', status: 'law' },
    fix: `본인의 별도 동의를 받아 seeker.registered에 consents.health를 넣어 보내신 뒤, 이 정보의 revision을 1 올려 다시 보내 주십시오. ${ASK_A_PERSON}`,
  }));
