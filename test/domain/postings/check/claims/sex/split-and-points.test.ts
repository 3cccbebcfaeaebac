import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('Numbers of both sexes that are fixed for those to be hired, and points for one of them', () => {
  test.each([
    '새로 오실 다섯 분은 남 3, 여 2로 나눕니다',
    '충원 6명은 남자 4 여자 2로 뽑습니다',
    '티오는 남자 둘, 여자 하나입니다',
    '이번 채용은 남 5명 여 1명으로 정해졌습니다',
    '여성은 면접 점수에 5점 더합니다',
    '남성 지원자에게 10점 얹어 드립니다',
    '남자는 체력 점수 5점 추가',
    '같이 일할 여자 동료 어디 계세요?',
    '남자 막내 어디 있나요',
    '페인트 통 같이 나를 남자분 혹시 계실까요',
    '조립반은 예전부터 여자만 써 왔고 이번에도 그럴 생각입니다',
    '원서는 남자분 것만 모아서 봅니다',
    '남자 1명만 더 오시면 팀이 꾸려집니다',
    '여자분 이력서가 오면 바로 연락드립니다',
    '여자 3명 남자 2명 들어올 자리 있음',
    '남성 3교대 생산직',
    'Only female baristas',
    'Looking for male welders',
    '지금은 남자만 다섯이라 여자 한 분을 모시려고 합니다',
  ])('%s', (text) => {
    expect(found(text)).toContain('sex-requirement');
  });
});

describe('Those who are there, who came once, and who are served are counted, and not sought', () => {
  test.each([
    '지금 조는 여4·남3으로 짜여 있습니다',
    '작년 합격자는 남 4명, 여 6명이었습니다',
    '혼성 계주는 남2·여2로 팀을 짭니다',
    '여성 회원에게는 포인트 3점을 더 드려요',
    '남자라고 점수를 더 주지 않아요',
    '여자 손님이 어디 계신지 묻는 분이 많아요',
    '현재는 여자만 넷인데 남자 지원자도 얼마든지 환영합니다',
    '저희가 지금 여자만 일곱이라 남자분 지원도 반갑습니다',
    '여태 여자만 지원하셨는데 남자분도 얼마든지 오세요',
    '저희 팀은 남자 셋 여자 셋, 새 동료는 누구든지요',
    '담당 반 : 만 3세반 15명 (남 8, 여 7)',
    '캠프 참가 : 초등 120명 (남 64, 여 56)',
    '만 3세 반 남 10 여 9, 만 4세 반 남 12 여 8',
    '교직원 58명, 남교사 31명 여교사 19명',
    '여자 모델 40명, 남자 모델 25명 일정 관리',
    '제공인력 80명(여 78, 남 2)',
    '조리실무사 12명 가운데 남자 2명',
    '직원: 남 3 여 2',
    '이용 대상\n남자 대학생',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('A post that may need one sex is held beside posts that need none', () => {
  test.each(['생활관 사감(여) 1명 : 여학생 생활관 상주\n급식 보조 1명 : 성별 무관', '사감 남자 1명, 남학생 생활관'])(
    '%s',
    (text) => {
      expect(found(text)).toContain('sex-hint');
    },
  );
});
