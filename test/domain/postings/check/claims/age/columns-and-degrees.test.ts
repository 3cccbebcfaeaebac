import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('A column of an age limit', () => {
  test.each([
    '직무 | 연령 상한 | 마감\n포워더 운전 | 47 | 상시',
    '구분 | 최고 연령\n용접 | 52',
    '부문 | 연령\n생산 | ~45',
  ])('%s is a limit', (text) => {
    expect(found(text)).toContain('age-limit-without-ground');
  });
  test.each([
    '직무 | 연령 상한 | 마감\n포워더 운전 | 없음 | 상시',
    '구분 | 최고 나이\n수강생 | 82',
    '설비 | 최고 온도\n건조로 | 85',
    '종목 | 나이 제한 | 요금\n수영 | 65세 이상 | 무료',
  ])('%s is none', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('Limits in new words', () => {
  test.each([
    '화재예방법에 따른 소방안전관리자 선임 예정자로 50세 미만인 분',
    '전기안전관리법상 전기안전관리자로 선임될 55세 미만자',
    '50 안 되신 분',
    '45 안 넘은 분이면 좋겠어요',
    '40대까지는 괜찮아요',
    '40 아래로 부탁드려요',
    '내년에 마흔이 되는 분까지 모십니다',
    '55세 정년이므로 50세까지 지원 가능',
    '나이: 50 전',
    '40대 후반~50대 초반이 적당한 자리입니다',
    '30대이시면 서류 통과',
    '나이가 지긋하신 분은 죄송하지만 어렵습니다',
  ])('%s is a limit', (text) => {
    expect(found(text)).toContain('age-limit-without-ground');
  });
  test.each([
    '화재예방법에 따라 소방안전관리자로 선임되려면 자격증이 필요합니다',
    '경력 10 안 되신 분도 괜찮아요',
    '점수가 60 안 되신 분은 재시험',
    '예약은 30대까지 됩니다 (버스)',
    '온도는 40 아래로 부탁드려요',
    '정년이 60세이므로 60세까지 다니실 수 있습니다',
    '57세부터는 본인이 원하면 야간반을 뺄 수 있음',
    '나이 제한 없음 / 점심 제공 / 055-000-9027',
    '만 19~69세를 조사합니다',
    '65세 이상, 임신부 탑승 제한 안내',
    '미싱 40대, 다리미 6대',
    '60대 회원이 적당한 속도로 걷는 교실',
    '나이가 지긋하신 손님이 많아 천천히 안내합니다',
  ])('%s is none', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('Years of a degree and points for an age', () => {
  test.each([
    '학사 취득 2024년 이후인 분만 서류를 봅니다',
    '학위를 2024년 이후에 받으신 분',
    '전문학사 취득 3년 이내',
    '졸업 예정자만 지원 가능',
    '졸업한 지 얼마 안 된 분',
    '대학을 갓 나온 분',
    '청년 지원자에게는 면접 점수 5점을 더합니다',
    '시니어 분들께 면접에서 3점 더 드려요',
    '동생처럼 따라 줄 막내 한 명',
  ])('%s hints at an age', (text) => {
    expect(found(text)).toContain('age-hint');
  });
  test.each([
    '석사 학위 취득 후 3년 이내에 승진 심사를 받습니다',
    '2010년 이후 박사 학위를 받은 연구원 세 명이 근무 중',
    '자격증을 2024년 이후에 받으신 분',
    '졸업 예정자만 이용하는 취업 카페의 매니저',
    '장애인 지원자에게는 면접 점수 5점을 더합니다',
    '보훈 청년에게 서류 가점 5점을 드립니다',
    '청년 고객에게는 포인트 5점을 더합니다',
    '청년 창업팀에게 심사 점수를 더 주는 공모전 사무국',
  ])('%s hints at none', (text) => {
    expect(found(text)).toEqual([]);
  });
});
