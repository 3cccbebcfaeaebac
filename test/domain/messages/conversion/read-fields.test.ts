import { describe, expect, test } from 'vitest';
import { employmentWord } from '../../../../functions/domain/messages/conversion/read-employment.ts';
import { kecoCode } from '../../../../functions/domain/messages/conversion/keco-code.ts';
import { readDay, readEpochSeconds } from '../../../../functions/domain/messages/conversion/read-day.ts';
import { readLink } from '../../../../functions/domain/messages/conversion/read-link.ts';
import { readWorkTime } from '../../../../functions/domain/messages/conversion/read-work-time.ts';
import { readCareer, readEducation } from '../../../../functions/domain/messages/conversion/read-requirements.ts';

describe('a day', () => {
  test.each([
    ['2026-09-10', '2026-09-10'],
    ['2021-2-8', '2021-02-08'],
    ['2026.09.10', '2026-09-10'],
    ['2026. 9. 10.', '2026-09-10'],
    ['2026/09/10', '2026-09-10'],
    ['20260910', '2026-09-10'],
    ['202609101530', '2026-09-10'],
    ['26-10-31', '2026-10-31'],
    ['26/10/31', '2026-10-31'],
    ['2026년 9월 10일', '2026-09-10'],
    ['2026-09-10(목)', '2026-09-10'],
    ['２０２６-０９-１０', '2026-09-10'],
    ['99991231', '9999-12-31'],
    ['2024-02-29', '2024-02-29'],
    ['2026-09-10T23:59:59', '2026-09-10'],
    ['2026-09-10T14:59:59Z', '2026-09-10'],
    ['2026-09-10T15:00:00Z', '2026-09-11'],
    ['2026-09-10T00:00:00+0900', '2026-09-10'],
    ['2026-12-31T23:30:00-05:00', '2027-01-01'],
  ])('%s is %s in Asia/Seoul', (given, day) => {
    expect(readDay(given)).toBe(day);
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '20260931',
    '상시',
    '채용시까지',
    '2026-09',
    '',
    '2026-09-10 ~ 2026-09-20',
    '2026-09-10T25:00:00Z',
    '1e9',
  ])('%s is no day', (given) => {
    expect(readDay(given)).toBeUndefined();
  });
});

describe('the time of a change', () => {
  test.each([
    ['202609101530', 1_789_021_800],
    ['20260910153000', 1_789_021_800],
    ['2026-09-10T06:30:00Z', 1_789_021_800],
    ['2026-09-10T15:30', 1_789_021_800],
    ['2026-09-10', 1_788_966_000],
  ])('%s is %i s after 1970', (given, seconds) => {
    expect(readEpochSeconds(given)).toBe(seconds);
  });
  test.each(['어제', '202613011200', '19690101', ''])('%s is none', (given) => {
    expect(readEpochSeconds(given)).toBeUndefined();
  });
});

describe('schooling and career', () => {
  test.each([
    ['고졸', 'high-school'],
    ['고등학교 졸업', 'high-school'],
    ['고졸↑', 'high-school'],
    ['대졸(2~3년)', 'associate'],
    ['대졸(2,3년)', 'associate'],
    ['전문대졸(2,3년)', 'associate'],
    ['대학(2~3년제) 졸업', 'associate'],
    ['전문대졸 이상', 'associate'],
    ['전문대학교 졸업', 'associate'],
    ['대졸(4년)', 'bachelor'],
    ['대학교(4년) 졸업 이상', 'bachelor'],
    ['대졸 이상', 'bachelor'],
    ['대학원 석사', 'master'],
    ['석사', 'master'],
    ['박사', 'doctor'],
    ['중졸', 'middle-school'],
    ['초졸 이상', 'elementary'],
    ['bachelor degree', 'bachelor'],
    ['High School', 'high-school'],
    ['associate degree', 'associate'],
    ['postgraduate degree', 'master'],
  ])('%s is %s', (given, level) => {
    expect(readEducation(given)).toEqual({ kind: 'required', value: level });
  });
  test.each(['학력무관', '학력 무관', 'no requirements'])('%s asks for no schooling', (given) => {
    expect(readEducation(given)).toEqual({ kind: 'none' });
  });
  test.each(['초졸이하', '초졸 이하', '중졸이하', '고졸 이하', '대졸 미만', '고졸까지'])(
    '%s is an upper bound, never a minimum',
    (given) => {
      expect(readEducation(given)).toEqual({ kind: 'none' });
    },
  );
  test.each(['대졸 우대', '전문대졸 우대', '대졸자 환영'])('%s is a wish, no minimum', (given) => {
    expect(readEducation(given)).toEqual({ kind: 'none' });
  });
  test.each(['기타', 'professional certificate', '고졸 또는 대졸', '고졸 이상 대졸 이하', '고졸 필수, 대졸 우대'])(
    '%s is not understood',
    (given) => {
      expect(readEducation(given)).toEqual({ kind: 'unknown' });
    },
  );

  test.each([
    ['신입', 0],
    ['경력 3년', 3],
    ['경력3년이상', 3],
    ['3년 이상', 3],
    ['3년 이상 경력자', 3],
    ['경력 (최소 36개월)', 3],
    ['경력 1년 6개월', 1.5],
    ['경력 (최소 1년 0 개월 이상) 필수', 1],
    ['경력 (최소 1년 6개월 이상) 필수', 1.5],
    ['경력 (최소 0년 6 개월 이상) 필수', 0.5],
    ['경력(최소1년이상)필수', 1],
    ['관련 경력 2년 이상 필수', 2],
    ['동종업계 경력 2년 이상', 2],
    ['경력 3~5년', 3],
    ['3년 이상 5년 이하', 3],
    ['경력 1년 ~ 3년', 1],
  ])('%s is %d years', (given, years) => {
    expect(readCareer(given)).toEqual({ kind: 'required', value: years });
  });
  test.each(['관계없음', '경력무관', '신입/경력', '신입·경력', '신입 또는 경력'])('%s asks for no career', (given) => {
    expect(readCareer(given)).toEqual({ kind: 'none' });
  });
  test.each(['경력 (최소 1년 0 개월 이상) 우대', '경력 3년 이상 우대', '경력자 우대', '경력(우대)'])(
    '%s is a wish, no minimum',
    (given) => {
      expect(readCareer(given)).toEqual({ kind: 'none' });
    },
  );
  test.each(['경력 3년 이하', '3년 미만', '경력 (최대 5년)'])('%s is an upper bound, never a minimum', (given) => {
    expect(readCareer(given)).toEqual({ kind: 'none' });
  });
  test.each(['경력', '경력 필수', '경력 (필수)', '다년간', '경력 2년 필수, 5년 우대', ''])(
    '%s is not understood',
    (given) => {
      expect(readCareer(given)).toEqual({ kind: 'unknown' });
    },
  );
});

describe('hours and days', () => {
  test.each([
    ['주5일근무', { daysPerWeek: 5 }],
    ['주 5일 근무', { daysPerWeek: 5 }],
    ['주 5일 근무 (주 소정근로시간: 15시간)', { daysPerWeek: 5, weeklyHours: 15 }],
    ['주 6일 근무(주 소정근로시간 : 40 시간)', { daysPerWeek: 6, weeklyHours: 40 }],
    ['주5일(월~금)', { daysPerWeek: 5 }],
    ['주 3일, 1일 4시간', { daysPerWeek: 3, dailyHours: 4 }],
    ['주 5일, 하루 8시간 근무', { daysPerWeek: 5, dailyHours: 8 }],
    ['주 40시간', { weeklyHours: 40 }],
    ['주당 37.5시간', { weeklyHours: 37.5 }],
    ['주 소정근로시간 25시간', { weeklyHours: 25 }],
    ['주 15시간 근무', { weeklyHours: 15 }],
    ['주 40시간 (주 5일)', { daysPerWeek: 5, weeklyHours: 40 }],
    ['40 hours per week', { weeklyHours: 40 }],
    ['40 hours/week', { weeklyHours: 40 }],
    ['주 ５일 근무, 주 ４０시간', { daysPerWeek: 5, weeklyHours: 40 }],
  ])('%s', (given, times) => {
    expect(readWorkTime(given)).toEqual(times);
  });

  test.each([
    '격주 휴무',
    '평일 9시부터 6시까지',
    '주 5일 또는 주 6일',
    '주 15시간 이상',
    '주 15시간 미만',
    '주 15~20시간',
    '주 최대 52시간',
    '주 5~6일',
    '주 5일 (격주 6일)',
    '주 8일',
    '주 200시간',
    '교대제',
    '2교대 (주 5일, 주 6일)',
    '',
  ])('%s is not understood', (given) => {
    expect(readWorkTime(given)).toEqual({});
  });
});

describe('codes, words and links', () => {
  test.each([
    ['13', '13'],
    ['815', '815'],
    ['024200', '024200'],
    ['133100 소프트웨어 개발', '133100'],
  ])('%s looks like the KECO code %s', (given, code) => {
    expect(kecoCode(given)).toBe(code);
  });
  test.each(['1', '15-1252.00', '99', '1331001', '개발자', '10', '15.1'])('%s is no KECO code', (given) => {
    expect(kecoCode(given)).toBeUndefined();
  });

  test.each([
    ['정규직', 'regular'],
    ['정규직(수습 3개월)', 'regular'],
    ['상용', 'regular'],
    ['무기계약직', 'regular'],
    ['기간의 정함이 없는 근로계약', 'regular'],
    ['기간의 정함이 없는 근로계약(시간제)', 'part-time'],
    ['기간의 정함이 없는 근로계약(시간(선택)제)', 'part-time'],
    ['기간의정함이없는 근로계약 / 시간제', 'part-time'],
    ['기간의 정함이 있는 근로계약', 'fixed-term'],
    ['기간의 정함이 있는 근로계약(시간제)', 'part-time'],
    ['기간의 정함이 있는 근로계약 (12개월)', 'fixed-term'],
    ['기간의 정함이 있는 근로계약, 대체인력', 'fixed-term'],
    ['계약직', 'fixed-term'],
    ['계약직(정규직 전환 가능)', 'fixed-term'],
    ['계약직 6개월', 'fixed-term'],
    ['기간제', 'fixed-term'],
    ['시간제', 'part-time'],
    ['시간제(정규직)', 'part-time'],
    ['단시간 근로자', 'part-time'],
    ['일용직', 'daily'],
    ['일용직(단기)', 'daily'],
    ['인턴', 'internship'],
    ['인턴(정규직 전환형)', 'internship'],
    ['파견직', undefined],
    ['기간의 정함이 있는 근로계약(파견근로)', undefined],
    ['대체인력', undefined],
    ['정규직/계약직', undefined],
    ['정규직 또는 시간제', undefined],
    ['비정규직', undefined],
    ['프리랜서', undefined],
  ])('%s is %s', (given, type) => {
    expect(employmentWord(given)).toBe(type);
  });

  test.each([
    ['https://example.com/a?b=1&amp;c=2', 'https://example.com/a?b=1&c=2'],
    [' https://example.com/채용 ', 'https://example.com/%EC%B1%84%EC%9A%A9'],
  ])('%s is the link %s', (given, link) => {
    expect(readLink(given)).toBe(link);
  });
  test.each([
    'http://example.com/',
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    '//example.com',
    'https://www.work24.go.kr@evil.example/',
    'https://',
    `https://example.com/${'a'.repeat(2_000)}`,
  ])('%s is dropped', (given) => {
    expect(readLink(given)).toBeUndefined();
  });
});
