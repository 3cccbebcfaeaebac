import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('Work off the clock, and things in place of pay', () => {
  test.each([
    '첫 4주는 견습이라 급료 대신 미용 가위 세트를 드립니다',
    '마감 정산은 퇴근 찍고 합니다',
    '퇴근 카드 찍고 뒷정리',
    '급여: 없음',
    '인수인계 일주일은 봉사라고 생각해 주세요',
    '재고조사 날은 수당 없이 늦게까지',
    '7시까지 나와 준비하고 급여는 8시부터',
    '한 달 안에 나가시면 일하신 날도 안 쳐 드려요',
  ])('%s is not paid', (text) => {
    expect(found(text)).toContain('unpaid-work');
  });
  test.each([
    '급여 대신 알려 드리는 복지 안내문 작성',
    '급여 대장을 정리해 드립니다',
    '점심 대신 도시락을 드립니다',
    '월급 대신 주급을 원하시면 주급으로 드립니다',
    '명절에는 상여금 대신 선물세트를 드립니다',
    '예전에 무급이던 조회 시간도 근로시간에 넣어 드려요',
    '무급으로 하던 마감 청소를 유급으로 바꿨습니다',
    '퇴근 카드 찍고 바로 귀가하시면 됩니다',
    '퇴근 찍고 나서 청소하는 일은 없습니다',
    '뒷정리까지 마치고 퇴근 찍습니다',
    '마감 정리 후 퇴근 카드를 찍고 셔틀 탑승',
    '퇴근 찍고 남아서 정리하면 연장수당',
    '벌금: 없음',
    '수습: 없음',
    '급여 공제: 없음',
    '7시까지 출근, 급여는 매달 8일부터 10일 사이',
    '7시 출근 4시 퇴근, 급여 상담은 8시부터 가능',
    '일하신 날은 하루도 빠짐없이 쳐 드립니다',
    '안 나오신 날은 안 쳐 드려요',
  ])('%s is paid', (text) => {
    expect(found(text)).toEqual([]);
  });
});
