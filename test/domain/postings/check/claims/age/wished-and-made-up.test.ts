import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('An age wished of who is to come is a limit', () => {
  test.each([
    '새로 오실 분도 팀원과 같은 30대였으면 합니다',
    '후임은 40대였으면 합니다',
    '콜센터 상담원 45 이하 우대',
    '입주청소 55 이하 체력 되는 분',
    '서른아홉이 마지노선',
    '오십 넘으면 패스',
  ])('%s', (text) => {
    expect(found(text)).toContain('age-limit-without-ground');
  });
});

describe('Youth and the last year of school are preferred in words', () => {
  test.each([
    '젊은 에너지로 아이들과 뛰어 주실 분',
    '막내로 시작해 보실 분',
    '막내부터 배우실 분',
    '2027년 2월 대학 졸업예정자만 원서를 낼 수 있음',
    '2025년 이후 졸업자 지원 가능',
    '풋풋한 신입을 기다립니다',
    '젊은 친구들 와서 배워 가세요',
  ])('%s', (text) => {
    expect(found(text)).toContain('age-hint');
  });
});

describe('Ages of guests, users and those who take part are nobody’s who applies', () => {
  test.each([
    '관능평가 참여자(만 65~80세) 연락 담당',
    '50세 이상 골감소자용 건강식품 포장',
    '연구 참여자(만 65세 이상) 면담 보조',
    '고객 60%가 50대 여성',
    '상담원 나이 22~57세까지 다양',
    '2027년 2월 졸업예정자도 원서를 낼 수 있음',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('A standard, a cap in English, and who hires', () => {
  test.each([
    '서른 후반까지가 저희 기준이에요',
    '주방 50대까지 홀 30대까지',
    '58세 이하로 뽑는 검침 회사',
    'Forklift operator / max age 45 / M or F',
  ])('%s', (text) => {
    expect(found(text)).toContain('age-limit-without-ground');
  });
});

describe('Papers that the young bring, tests of drivers, and who may move in', () => {
  test.each([
    '만 26세 미만은 보험 추가 서류 필요',
    '만 70세 이상 기사 자격 검사 일정 관리',
    '입주 자격 60세 이상, 부부 세대 많음',
    '고향은 안 묻습니더',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
