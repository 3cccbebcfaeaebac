import { describe, expect, test } from 'vitest';
import { employmentWord } from '../../../../functions/domain/postings/conversion/read-employment.ts';
import { kecoCode } from '../../../../functions/domain/postings/conversion/keco-code.ts';
import { readDay, readEpochSeconds } from '../../../../functions/domain/postings/conversion/read-day.ts';
import { readLink } from '../../../../functions/domain/postings/conversion/read-link.ts';
import { readCareer, readEducation } from '../../../../functions/domain/postings/conversion/read-requirements.ts';

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
    ['대졸(2~3년)', 'associate'],
    ['전문대졸 이상', 'associate'],
    ['대졸(4년)', 'bachelor'],
    ['대졸 이상', 'bachelor'],
    ['석사', 'master'],
    ['박사', 'doctor'],
    ['중졸', 'middle-school'],
    ['초졸이하', 'elementary'],
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
  test.each(['기타', 'professional certificate', '고졸 또는 대졸', '우대'])('%s is not understood', (given) => {
    expect(readEducation(given)).toEqual({ kind: 'unknown' });
  });

  test.each([
    ['신입', 0],
    ['경력 3년', 3],
    ['경력3년이상', 3],
    ['3년 이상', 3],
    ['경력 (최소 36개월)', 3],
    ['경력 1년 6개월', 1.5],
  ])('%s is %d years', (given, years) => {
    expect(readCareer(given)).toEqual({ kind: 'required', value: years });
  });
  test.each(['관계없음', '경력무관', '신입/경력', '신입·경력'])('%s asks for no career', (given) => {
    expect(readCareer(given)).toEqual({ kind: 'none' });
  });
  test.each(['경력', '경력자 우대', '다년간', ''])('%s is not understood', (given) => {
    expect(readCareer(given)).toEqual({ kind: 'unknown' });
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
    ['계약직', 'fixed-term'],
    ['시간제', 'part-time'],
    ['일용직', 'daily'],
    ['인턴', 'internship'],
    ['파견직', undefined],
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
