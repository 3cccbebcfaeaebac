import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('Some of those who are there are not who is sought', () => {
  test.each([
    '개발 1팀 여덟 중 넷이 여자고 팀장은 남자입니다',
    '사무실 열 명 가운데 여섯이 여자, 소장님은 남자예요',
    '조원 넷 가운데 둘은 여자, 반장은 남자',
    '직원 남 4 여 5, 회식은 분기 한 번',
    '간호사 5명(전원 여성)입니다',
    '수강생 12명 (전원 남자) 수업',
    '주 시청자: 10대 여성, 20대 남성',
    '[주 독자] 40대 남성과 50대 여성',
    '아이·주부·은퇴자 할 것 없이 다 오는 도서관',
    '학생, 주부, 직장인 할 것 없이 다 오세요',
    '여성 지원자의 서류만 따로 받지 않습니다',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('So many of each who are to come are sought', () => {
  test.each([
    '이번에 뽑는 셋 가운데 둘은 여자',
    '모집인원 5명 중 3명은 여자',
    '포장 직원 남 2 여 1',
    '직원 남 2 여 1 구합니다',
    '배송기사 (전원 남자)',
    '여자 대학생\n주말 이틀',
    '여성 지원자의 서류는 받지 않습니다',
  ])('%s', (text) => {
    expect(found(text)).toContain('sex-requirement');
  });
});
