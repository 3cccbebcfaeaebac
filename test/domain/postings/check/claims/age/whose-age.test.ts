import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const REFUSED = 'age-limit-without-ground';
const HELD = 'age-hint';

const of = (description: string): string[] =>
  codes(check({ description })).filter((code) => code === REFUSED || code === HELD);

describe('How old those are who are there already, or who are served, is nothing.', () => {
  test.each([
    '찬모 네 분은 다 60대 이상이라 손발이 잘 맞습니다',
    '교사 여섯 명은 전부 40대 이상이라서 마음이 잘 맞아요',
    '배송 기사님들은 50대 이상이셔서 서로 편합니다',
    '작업반장님은 60세 이상이라 경험이 많으십니다',
    '과장님은 40대라 신입과 말이 통합니다',
    '70세 넘은 어르신들께 휴대폰을 가르치는 강사',
    '80세 넘은 할머니께 말벗이 되어 주실 분',
    '65세 이상 어르신들과 나들이하는 생활지원사',
    '2030 취업준비생부터 신중년까지 누구든 오세요',
    '20대 대학생부터 정년퇴직자까지 함께 일합니다',
    '퀵 발송은 20대까지로 부탁드려요',
    '저보다 어린 조카가 셋이라 늘 시끄러운 집입니다',
    '점장보다 어린 선생님이 두 분 계세요',
    '생각보다 젊은 동네입니다',
    '직원이 서른 안팎인 작은 회사입니다',
  ])('%s', (text) => {
    expect(of(text)).toEqual([]);
  });
});

describe('An age wished for the post that is offered, or measured against somebody, is refused.', () => {
  test.each([
    '행정실장님은 40대면 좋겠습니다, 학부모 상담이 많아서요',
    '팀장은 30대였으면 합니다',
    '홀 매니저 한 분, 서른 안팎이면 딱입니다',
    '주임님은 20대면 좋겠고 경력은 안 봐요',
    '30초반에서 30후반까지로 부탁드려요',
    '다들 또래라 편하니 20대 초중반으로 부탁드립니다',
    '저보다 어린 분이 편해요',
    '점장보다 젊은 분이면 좋겠어요',
    '사장이 마흔이라 사장보다 어린 분으로 모십니다',
    '찬모 두 분이 60대라서 40대 이하로 구해요',
    '조리원은 50대 이하라야 호흡이 맞습니다',
    '70세 넘은 어르신들은 지원하지 마세요',
  ])('%s', (text) => {
    expect(of(text)).toEqual([REFUSED]);
  });
});

describe('Those whom a law keeps from the work are not shut out by the employer.', () => {
  test.each([
    '술을 파는 집이라 2007년생까지는 되고 그보다 어린 친구는 법 때문에 안 돼요',
    '담배를 팔아서 19세 이상만 됩니다, 그보다 어린 분은 안 됩니다',
    '만 18세부터 되고 그보다 어린 학생은 청소년보호법 때문에 채용이 안 됩니다',
  ])('%s', (text) => {
    expect(of(text)).toEqual([]);
  });

  test.each(['서른다섯까지 보고 그보다 나이 많은 분은 안 돼요', '서른보다 어린 분은 사절'])('%s', (text) => {
    expect(of(text)).toEqual([REFUSED]);
  });
});

describe('The terms of a car insurance are a reason for the lowest age that a person weighs.', () => {
  test.each([
    '만 26세 이상 (회사 차량 보험이 26세 한정 특약임)',
    '탁송 기사 만 30세 이상, 자동차보험 30세 한정',
    '배달 만 21세 이상(이륜차 보험 21세 한정)',
  ])('%s', (text) => {
    expect(of(text)).toEqual([HELD]);
  });

  test('26세 한정', () => {
    expect(of('26세 한정')).toEqual([REFUSED]);
  });
});

describe('Of whom less is asked than of others, those are preferred.', () => {
  test.each(['유행을 아는 젊은 친구라면 경력이 없어도 괜찮아요', '청년이라면 무경력도 상관없어요'])('%s', (text) => {
    expect(of(text)).toEqual([HELD]);
  });

  test.each(['청년이 아니어도 초보도 괜찮습니다', '초보라면 나이가 많아도 괜찮아요'])('%s', (text) => {
    expect(of(text)).toEqual([]);
  });
});
