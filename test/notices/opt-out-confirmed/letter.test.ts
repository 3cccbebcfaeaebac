import { describe, expect, test } from 'vitest';
import { optOutConfirmed } from '../../../functions/notices/opt-out-confirmed/letter.ts';
import { links, optOutFacts } from '../../support/sample-facts.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('who has stopped the mails is told so (정보통신망 이용촉진 및 정보보호 등에 관한 법률 시행령 제62조의2)', () => {
  const { text, html } = optOutConfirmed(optOutFacts);

  test('the sender, the fact and the day of the withdrawal, and the result', () =>
    expect(flat(text)).toContain(
      '■ 처리 결과 - 보내는 곳: 창원 일자리 네트워크(창원시 일자리창출과) - 요청하신 일: 메일 수신 거부(수신 동의 철회) - 요청하신 날: 2026년 11월 3일(화) - 처리 결과: 수신 거부를 처리했습니다',
    ));

  test('only answers to what they ask for themselves still come', () => {
    expect(flat(text)).toContain('일자리 추천과 적격 검토 결과를 더 이상 메일로 보내지 않습니다.');
    expect(flat(text)).toContain('직접 요청하신 일이 있을 때에만 그 답을 메일로 드립니다.');
  });

  test('how to return: on the page, or by asking where they registered', () => {
    expect(flat(text)).toContain('아래 ‘내 페이지 열기’에서 메일 안내에 다시 동의해 주시면 됩니다.');
    expect(flat(text)).toContain('경남대학교에 문의해 주시기 바랍니다.');
    expect(html).toContain(`href="${links.page}"`);
    expect(html).not.toContain(links.unsubscribe);
  });

  test('nobody is asked why', () => expect(text).not.toMatch(/\?|이유|까닭/));

  test('English says the same, with the law in Korean', () => {
    const english = flat(optOutConfirmed({ ...optOutFacts, language: 'en' }).text);
    expect(english).toContain('- On: Tuesday 3 November 2026');
    expect(english).toContain('제50조제7항');
    expect(english).toContain('Only when you ask for something yourself');
  });
});
