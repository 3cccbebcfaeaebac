import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('Ages of those who came once, who are there or who are served are no limit', () => {
  test.each([
    '스무 살부터 일흔 살까지 지원하셨고 모두 답을 드렸습니다',
    '지난 면접에는 23세에서 64세까지 오셨습니다',
    '지금 함께하는 분들은 서른부터 예순까지입니다',
    '열여덟부터 예순아홉까지 누구나 일하고 있습니다',
    '지금 최고령은 71세',
    '입사자 최고 나이 62세, 최저 나이 22세',
    '조리원은 현재 7명, 40대부터 60대까지',
    '저희 홀 직원은 24세와 67세입니다',
    '모실 분: 할머니 두 분 (81세, 85세)',
    '이용 어르신 38명, 65세 이상만 이용하십니다',
    '손님 나이는 8세부터 80세까지',
    '신중년 과정은 50세 이상',
    '안내 대상은 만 15~39세입니다',
    '만 39세 이하 청년, 혼인 7년 이내',
    '18~29세, 30대, 40대, 50대, 60대, 70세 이상으로 나누어 묻습니다',
    '서른 살 넘은 기계지만 잘 돕니다',
    '2005년 이후 출생자에게는 술을 팔지 않도록 신분증을 봅니다',
    '2027년 졸업생 진로 상담을 맡습니다',
    '2026년 졸업생 명부를 정리하는 행정 보조',
    '만 20세 이상, 1종 대형면허, 운전경력 1년 이상 (여객자동차운수사업법 시행규칙 제49조)',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('The same ages of who is sought are a limit', () => {
  test.each([
    '스물다섯부터 마흔까지 지원서를 받습니다',
    '20세에서 45세까지만 면접을 봅니다',
    '모시는 분: 35~50세, 요양보호사 자격',
    '지금 셋이 다 또래라 90년 이후에 태어난 분으로 한 명 더 찾습니다',
    '60세 이상은 지원서를 열지 않습니다',
    '30대 초중반의 직원',
    '65 이하',
    '39까지 봅니다',
    '50 이하, 운전 가능',
    '나이 40 이쪽저쪽',
    '19~39 청년만',
    '상한 : 만 55세 미만 (취업규칙의 정년이 60세입니다)',
    '만 45세 이하, 근로기준법을 지키는 회사',
  ])('%s', (text) => {
    expect(found(text)).toContain('age-limit-without-ground');
  });
});

describe('Those who have just left school are held', () => {
  test.each(['2026년 졸업생을 찾습니다', '2025년 이후 졸업생만 지원', '갓 사회에 나온 분을 찾아요'])('%s', (text) => {
    expect(found(text)).toContain('age-hint');
  });
});
