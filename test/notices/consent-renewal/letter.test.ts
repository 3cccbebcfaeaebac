import { describe, expect, test } from 'vitest';
import { consentRenewal } from '../../../functions/notices/consent-renewal/letter.ts';
import { links, renewalFacts } from '../../support/sample-facts.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('every two years consent is asked about (같은 법 시행령 제62조의3)', () => {
  const { subject, text } = consentRenewal(renewalFacts);

  test('the sender, that and on which day they agreed, and with whom', () => {
    expect(flat(text)).toContain('- 보내는 곳: 창원 일자리 네트워크(창원시 일자리창출과)');
    expect(flat(text)).toContain('- 동의하신 날: 2024년 11월 4일(월) - 동의하신 곳: 경남대학교');
    expect(subject).not.toContain('김가상');
  });

  test('to keep it they do nothing, to stop it they press once more on the page that opens', () => {
    expect(flat(text)).toContain('■ 계속 받으시려면 따로 하실 일이 없습니다.');
    expect(flat(text)).toContain('■ 그만 받으시려면 아래 ‘그만 받기’를 누르시고, 열리는 화면에서 버튼을 한 번 더');
    expect(text).toContain(`그만 받기\n${links.unsubscribe}`);
  });

  test('who agreed on the page reads so', () => {
    expect(consentRenewal({ ...renewalFacts, via: 'own-page' }).text).toContain('- 동의하신 곳: 내 페이지');
    expect(consentRenewal({ ...renewalFacts, via: 'own-page', language: 'en' }).text).toContain('- At: your own page');
  });
});
