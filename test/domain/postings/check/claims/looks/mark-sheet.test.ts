import { expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const isFound = (description: string): boolean => codes(check({ description })).includes('looks-requirement');

test.each([
  '외모 점수 20점이 있습니다',
  '채점: 이미지 25 발음 25 경력 50',
  '서류 50, 외모 20, 면접 30으로 뽑습니다',
  '외모도 평가에 들어갑니다',
  '체형과 인상을 점수로 매깁니다',
  '심사항목\n외모 30\n화술 30\n경력 40',
  '평가기준 | 용모 | 20점',
  '잘생긴 게 조건입니다ㅎㅎ 카페',
  '날씬하고 건강한 피팅 보조',
  '얼굴 점수 30',
  '피부 좋은 분 환영 - 화장품 매장',
])('looks among what applicants are judged by, and looks as a condition are refused: %s', (description) => {
  expect(isFound(description)).toBe(true);
});

test.each([
  '평가 항목: 태도 20, 화술 40, 경력 40 (외모 없음)',
  '평가 항목에 외모는 없습니다',
  '심사 기준: 제품의 외관 20, 맛 40, 위생 40',
  '외모는 점수에 넣지 않습니다. 태도 50, 경력 50',
  '손님이 매기는 매장 인상 점수 관리',
  '제품 평가 항목: 외관 20점, 향 30점',
  '가점: 장애인 5점, 보훈 10점',
  '배점: 경력 40, 태도 30, 첫인상이 아니라 자료로 봅니다',
  '견종 심사 기준: 체형 30, 걸음 30, 털 40 - 애견 대회 진행요원',
  '채점 업무: 서예 작품 외형 20, 글씨 80',
  '얼굴 맞대고 일하는 작은 가게',
  '체격에 맞춰 작업복을 고르세요',
  '배가 나온 중고 책상 수리',
  '인물 사진 보정 디자이너',
  '눈에 띄는 외모의 건물, 관리소장',
  '키 순서로 화분을 놓는 원예 보조',
  '미인대회 무대 설치',
  '첫인상을 좌우하는 현관 청소',
  '체중계 조립',
  '예쁜 말을 쓰는 매장',
])('what is judged of goods and dogs, and looks that do not count are nothing: %s', (description) => {
  expect(isFound(description)).toBe(false);
});
