import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('The other sex comes second', () => {
  test.each([
    '남성 지원자로 다 채우지 못하면 그때 여성 지원자를 검토합니다',
    '남자분으로 자리가 안 차면 여자분께 연락드립니다',
    '남자분이 없을 때에만 여자분을 받습니다',
  ])('%s prefers the first', (text) => {
    expect(found(text)).toContain('sex-requirement');
  });
  test.each([
    '여성 회원이 없을 때에만 남성 회원을 받습니다',
    '남탕에 남성이 없을 때만 여성이 청소하러 들어갑니다',
    '여학생으로 채우지 못하면 남학생을 받는 기숙사',
    '여성 지원자가 적으면 공고를 더 널리 알립니다',
  ])('%s asks for none', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('Numbers below the name of a team are of those who are there', () => {
  test.each(['■ 모집 인원\n - 남 6명, 여 2명', '■ 필요 인원\n - 남 6명, 여 2명', '인원 : 5명 (여 3명, 남 2명)'])(
    '%s seeks so many',
    (text) => {
      expect(found(text)).toContain('sex-requirement');
    },
  );
  test.each([
    '■ 우리 반\n - 남 6명, 여 2명, 제일 오래 다닌 분이 31년째',
    '■ 팀 소개\n - 남 4명, 여 3명',
    '[우리 팀] 남자 셋, 여자 둘이 일합니다',
    '인원 | 1명 (현재 여 3명, 남 1명 근무)',
    '직원 남 2, 여 2',
    '교직원 남 30, 여 24',
  ])('%s tells of them', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('A sex in new words', () => {
  test.each([
    '여자 치과위생사 2년차 이상',
    '남자 물리치료사 1년차 이상',
    '전임자가 나가 남자 후임을 찾습니다',
    '남자 보조를 두고 싶습니다',
    '이번에 뽑는 생산직은 전부 남자로 하기로 했습니다',
    '인원 : 두 명, 둘 다 여자분',
    '여성 진행자 두 분과 남성 진행자 한 분을 뽑습니다',
    '남성에게만 문자 회신',
    '사무직은 여성으로 채워 주십사 대표님이 말씀하셨습니다',
    '남자는 그만 받습니다',
  ])('%s asks', (text) => {
    expect(found(text)).toContain('sex-requirement');
  });
  test.each([
    '여자 아이 돌봄 1년 이상',
    '남자 간호사 두 명이 2년 이상 근무 중입니다',
    '나가는 남자 사원의 후임을 찾습니다',
    '남자 마네킹을 두고 싶은 매장입니다',
    '현재 생산직은 전부 남자로 구성되어 있습니다',
    '대상 : 어르신 20명, 모두 여성',
    '남자 회원에게만 문자를 보냅니다',
    '여자 면접관은 없습니다, 면접관 모두 남자라 죄송합니다',
    '유니폼은 남성 95~110, 여성 85~100 치수로 준비합니다',
    '남자 50kg, 여자 45kg 이상 헌혈 가능 안내',
    '여성 반장 두 분 탄생',
    '여성위원을 두기로 한 위원회 운영 보조',
    '여자를 차별한 적이 없고 앞으로도 그럴 생각입니다',
  ])('%s asks for none', (text) => {
    expect(found(text)).toEqual([]);
  });
});
