import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('A decade preferred in a line that names the work is a limit by number', () => {
  test.each([
    '포장 사원 (40대 환영)',
    '50대 환영해요! 주차 안내, 하루 5시간',
    '이번 자리는 이십대로 채우겠습니다',
    '삼십대로만 받습니다',
    '삼사십대시면 내일부터 출근',
    '너무 어린 분 말고 30~40대 정도면 됩니다',
    '90년생보다 어린 분을 구합니다',
    '나이 : 六十五歲 以下',
    '四十歲 以下',
  ])('%s', (text) => {
    expect(found(text)).toContain('age-limit-without-ground');
  });
});

describe('A law that is named for a training or a licence is no ground of the limit', () => {
  test.each(['도로교통법에 따른 1종 대형 소지자로 45세까지', '운수사업법에 따른 교육을 받은 분, 50세까지'])(
    '%s',
    (text) => {
      expect(found(text)).toContain('age-limit-without-ground');
    },
  );
});

describe('Years of leaving school, young people, and what an insurance allows are held', () => {
  test.each([
    'Only 2026 graduates may apply',
    'Class of 2025 only',
    '젊은 층의 많은 지원을 기다립니다',
    '젊은 층을 우대함 - 매장 영업',
    '렌터카 보험 조건이 만 24세부터여서 그 이상인 분이어야 합니다',
  ])('%s', (text) => {
    expect(found(text)).toContain('age-hint');
  });
});

describe("The ages of those who are there, who come, or of a programme are nobody's who is sought", () => {
  test.each([
    '동료들 나이는 스물셋부터 예순까지입니다',
    '지난 기수 나이가 스물다섯부터 예순둘까지였어요',
    '직원 모두 40대라서 조용합니다',
    '센터를 이용하는 청년은 만 19세부터 39세까지입니다',
    '손님 대부분이 40대 여성입니다',
    '참여자는 만 65세 이상이며 담당자는 나이를 보지 않습니다',
    '보험은 만 21세부터라 20세 이하는 조수석만 탑니다',
    '자녀 학자금은 만 24세까지 지원',
    '20대면 적금에 가입할 수 있습니다',
  ])('%s', (text) => {
    expect(found(text)).not.toContain('age-limit-without-ground');
  });
});

describe('Young and old side by side are left open', () => {
  test.each([
    '젊으나 늙으나 상관없어요',
    '젊고 늙고는 상관없고 성실한 분',
    'Class of 2026 textbooks, sales staff',
    'graduates of any year welcome',
  ])('%s', (text) => {
    expect(found(text)).not.toContain('age-hint');
  });
});
