import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('A sex in a field or in front of the next field is asked for', () => {
  test.each([
    '성 별 : 남     연 령 : 무 관',
    '성 별 : 여 자   경 력 : 무 관',
    '성 별 : 남 경 력 : 무 관 급 여 : 협 의',
    '성별 : 여 학력 : 무관 나이 : 무관',
    '성별: 녀',
    '홀 녀 2명, 주방 남 1명',
    '출고 담당男 구함',
    '경리 보조女 구합니다',
    '포장 파트女 모집',
    '매장 관리女 1명',
    '홀 직원 3명(여 2, 남 1) 모십니다',
    '아동 돌봄 교사 2명 (여 1, 남 1)',
  ])('%s', (text) => {
    expect(found(text)).toContain('sex-requirement');
  });
});

describe('Fields that leave the sex open, and words that only look like one, ask for none', () => {
  test.each([
    '성 별 : 무 관 나 이 : 무 관',
    '성별 | 남·녀 구분 없음',
    '성별 : 남/녀',
    '남·녀 탈의실 따로 있음',
    '소녀상 관리 인력',
    '해녀 체험장 안내원',
    '담당여부를 확인합니다',
    '업무보조여서 경력은 안 봅니다',
    '매장관리여도 무거운 일은 없습니다',
  ])('%s', (text) => {
    expect(found(text)).not.toContain('sex-requirement');
  });
});

describe('Those who are served, counted by sex, are nobody who is sought', () => {
  test.each([
    '■ 채용 안내\n이용 아동 29명 (초등 남 12, 여 10 / 중등 여 7)',
    '입소 어르신 30명(남 8, 여 22)을 모십니다',
    '급식 인원: 원아 60명 (남 31 / 여 29)',
    '훈련생 20명(남 11 여 9)을 가르칠 강사 모집',
  ])('%s', (text) => {
    expect(found(text)).not.toContain('sex-requirement');
  });
});

describe('A sex that would be welcome this time, or is avoided, is asked for or shut out', () => {
  test.each([
    '그만둔 분이 여자라서 이번에도 여자분이 오시면 손님들이 편해하실 것 같아요',
    '이번에는 남자분이 와 주시면 마음이 놓일 것 같습니다',
    '이번 자리는 남자분이 맡아 주시면 든든할 것 같아요',
    '여성분은 피하고 싶습니다',
    '남자분은 피하고 있어요',
    '여자분은 되도록 꺼립니다',
    '임신 중이신 분은 피했으면 해요',
  ])('%s', (text) => {
    expect(found(text)).toContain('sex-requirement');
  });
});

describe('Guests who would be welcome, and what somebody avoids, ask for no sex', () => {
  test.each([
    '여자분이 오시면 옷 고르시기 편하실 것 같아요',
    '여성분이 오시면 편하게 쇼핑하실 것 같아요',
    '이번 주말엔 여성분들이 오시면 네일을 해 드려요',
    '여성 고객은 냄새나는 자리를 피하려고 합니다',
    '여성분을 피하고 싶어 하는 강아지 돌봄',
    '여자가 꺼리는 일은 아닙니다',
    '혼잡한 시간을 피하고 싶은 분께 좋습니다',
    '여자분도 잘하시는 분 많으니 성별은 신경 안 씁니다',
    '여자든 남자든 개의치 않아요',
  ])('%s', (text) => {
    expect(found(text)).not.toContain('sex-requirement');
  });
});

describe('Not minding something else leaves the demand as it is', () => {
  test.each(['남자만 뽑고 경력은 신경 안 씁니다'])('%s', (text) => {
    expect(found(text)).toContain('sex-requirement');
  });
});

describe('Work too hard for a sex is part of the refusal that follows it, and a hint alone', () => {
  test.each(['여자가 하기엔 벅찹니다. 여자분들은 지원하지 말아 주이소.'])('%s', (text) => {
    expect(found(text)).toContain('sex-requirement');
    expect(found(text)).not.toContain('sex-hint');
  });
});

describe('Work too hard for a sex is a hint where nobody is shut out beside it', () => {
  test.each(['여자가 하기엔 벅찬 일입니다'])('%s', (text) => {
    expect(found(text)).toContain('sex-hint');
  });
});
