import { describe, expect, test } from 'vitest';
import { optOutConfirmedToCompany } from '../../../functions/notices/opt-out-confirmed/letter-to-company.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('a company that has stopped the weekly summary', () => {
  const text = flat(optOutConfirmedToCompany({ on: '2026-11-03' }).text);

  test('hears the sender, the fact, the day and the result', () => {
    expect(text).toContain('- 보내는 곳: 창원 일자리 네트워크(창원시 일자리창출과)');
    expect(text).toContain('- 요청하신 날: 2026년 11월 3일(화) - 처리 결과: 수신 거부를 처리했습니다');
  });

  test('hears that answers to its postings and introductions go on', () =>
    expect(text).toContain(
      '공고의 점검 결과, 아직 모집 중이신지 여쭙는 메일, 귀사에 소개를 요청한 구직자의 연락처는 계속 보내 드립니다.',
    ));
});
