import { describe, expect, test } from 'vitest';
import { check, codes, perfect } from '../../../../../support/check-support.ts';

const found = (description: string): string[] =>
  codes(check({ description, company: { ...perfect.company, staff: 45 } }));

describe('A home region is asked for by 토박이 출신, and by the fields of a form that a line above opens', () => {
  test.each([
    '마산 토박이 출신만, 시장 배달',
    '진해 본토박이 출신 우대',
    '진주 토박이 출신이신 분만',
    '아래 항목을 빠짐없이 기재할 것\n   성명 / 연락처 / 출신지(시·군) / 신장 / 체중',
    '지원서 작성 순서\n성명, 연락처, 출신지, 경력',
    '다음 내용을 적어 주세요\n- 이름\n- 본적\n- 경력',
    '지원서 항목은 아래와 같으니 모두 적어 주세요\n성명 / 출신지 / 학력',
  ])('%s', (text) => {
    expect(found(text)).toContain('home-region-requirement');
  });
});

describe('Where somebody else comes from, fields that stay out, and forms of others ask for none', () => {
  test.each([
    '마산 토박이 출신 사장이 운영합니다',
    '부산 토박이 출신 요리사가 운영하는 식당',
    '아래 항목은 쓰지 마세요\n출신지 / 신장 / 체중',
    '지원서에 아래는 적지 않습니다\n- 본적\n- 키',
    '다음 내용은 안 적으셔도 됩니다\n출신지 / 본적',
    '입소자 카드 작성 순서\n성명, 본적, 병력',
    '이용 신청서 작성 순서\n성명, 출신지, 연락처',
    '회원 가입 신청서 양식\n이름 / 고향 / 취미',
    '등록 양식 순서\n상품명 / 원산지 / 중량',
  ])('%s', (text) => {
    expect(found(text)).not.toContain('home-region-requirement');
  });
});
