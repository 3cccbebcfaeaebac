import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('A post that is one sex’s, or named with it, asks for it', () => {
  test.each([
    '접수대는 여자분 자리예요',
    '이쪽 라인은 남자분 몫입니다',
    '여상담사 콜센터 3명',
    '여홀 주말만',
    '남비서 겸 수행기사',
    '홀서빙 3 (F)',
    '여고생 알바 환영',
    '남자 도장공 구함',
    '남직원 1 (상하차) 나머지는 면접 때',
    '경리 대리(여)를 찾습니다',
    '출산휴가 대체 사무원(여)을 찾습니다',
  ])('%s', (text) => {
    expect(found(text)).toContain('sex-requirement');
  });
});

describe('Who is put first, passed over, or suits the house is asked for', () => {
  test.each([
    '여자를 1순위로 봅니다',
    '남자한테만 연락드릴게요',
    '남자는 패스할게요',
    '여자는 현장에 안 맞더라고요',
    '남자가 편합니다 (무거운 것 많음)',
    '여자 쪽으로 기울어 있습니다',
    '이번엔 여자로 갈게요',
  ])('%s', (text) => {
    expect(found(text)).toContain('sex-requirement');
  });
});

describe('Who leaves and is replaced is not who is sought', () => {
  test.each([
    '출산휴가에 들어가는 박 주임(여)을 대신해 일하실 분을 찾습니다',
    '퇴사하는 정 과장(남, 45세) 후임을 뽑습니다',
    '산재로 쉬는 용접사(남)의 대체 근무자를 찾습니다',
    '일하던 여직원은 고향으로 돌아갔고 후임은 누구든 좋습니다',
    '여직원이 그만두었고 새로 오실 분은 누구라도 됩니다',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('Those who take part, rolls of staff, places for one sex and names are nobody sought', () => {
  test.each([
    '좌담회 참석자(30대 여성) 섭외',
    '직원 현황 | 남 8 | 여 3',
    '접수(여성 상담실 전용 창구) 안내',
    '여자가 없다고 여자만 뽑지는 않습니다',
    '왼쪽 탈의실은 여자 자리입니다',
    '남병원 원무과 야간',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('Ways to say who is sought, in talk, in a cast and in English', () => {
  test.each([
    '저희가 찾는 분은 남자 제빵사입니다',
    '여자분이 그만두셔서 여자분으로 메워야 해요',
    '남직원 퇴사로 남직원을 새로 들입니다',
    '남성 지원자께만 면접 시간을 알려 드려요',
    '여자만 쓴다꼬 소문났는데 맞심더, 여자만 씁니더',
    'We need a man for loading, 3 days a week',
  ])('%s', (text) => {
    expect(found(text)).toContain('sex-requirement');
  });
});

describe('Tables of guests and of rooms seek nobody', () => {
  test.each([
    '이용자 | 성별 | 나이\nA님 | 남 | 82\nB님 | 여 | 79',
    '화장실 | 남 2 | 여 3\n청소 하루 2번',
    '기숙사 | 남 10실 | 여 6실',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
