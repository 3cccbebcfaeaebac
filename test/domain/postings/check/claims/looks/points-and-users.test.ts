import { describe, expect, test } from 'vitest';
import { check, codes, perfect } from '../../../../../support/check-support.ts';

const found = (description: string): string[] =>
  codes(check({ description, company: { ...perfect.company, staff: 45 } }));

describe('Points given to applicants for their looks demand them', () => {
  test.each([
    '면접평가표: 용모 20점 / 태도 30점 / 직무지식 50점',
    '채점 기준 - 외모 30점, 말씨 30점, 경력 40점',
    '평가항목: 인상(10점), 발음(20점)',
    '면접 배점은 용모 20%, 태도 80%입니다',
    '심사기준: 첫인상 20점, 직무 80점',
    '용모(20%) 태도(30%) 전문지식(50%)',
  ])('%s', (text) => {
    expect(found(text)).toContain('looks-requirement');
  });
});

describe('Points for other things do not', () => {
  test.each([
    '사진 공모전 심사: 이미지 20점, 구도 30점',
    '시급 인상 5%',
    '임금 인상 3%, 상여 400%',
    '가격 인상(10%) 공지',
    '복장 10점, 태도 20점, 지식 70점',
    '외모 10점 만점의 강아지를 찾습니다',
    '고객이 매긴 인상 90점의 친절한 매장',
    '피부미용 실기: 얼굴 관리 40점, 제모 60점',
  ])('%s', (text) => {
    expect(found(text)).not.toContain('looks-requirement');
  });
});

describe('A height that must be passed is asked for', () => {
  test.each([
    '키가 175는 넘어야 천장 잡기 편합니다',
    '키는 170은 되셔야 합니다',
    '몸무게가 80은 안 넘으셔야 합니다',
    '여성용 유니폼뿐이라 키 165 이하인 분',
  ])('%s', (text) => {
    expect(found(text)).toContain('looks-requirement');
  });
});

describe('A height of users, or for which goods are made, is not', () => {
  test.each([
    '평가항목: 사용자 키 150~190cm, 체중 45~110kg 구간별 압력 분포',
    '착용자 키 160~180 기준으로 재단합니다',
    '여성용 미니벨로는 키 150~165, 남성용 로드는 키 170~185',
    '성인용 자전거: 키 160~185',
    '아버님 키가 170은 넘으셔서 힘이 좀 듭니다',
    '놀이기구는 키가 120은 넘어야 태웁니다',
    '짐 높이가 175는 넘어야 합니다',
    '나무 키가 175는 넘어야 출하합니다',
  ])('%s', (text) => {
    expect(found(text)).not.toContain('looks-requirement');
  });
});
