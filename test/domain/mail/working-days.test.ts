import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  HOLIDAYS,
  isHeld,
  isWorkingDay,
  nextDigestAt,
  parseHolidays,
  reviewIsDue,
  workingDayOf,
} from '../../../functions/domain/mail/working-days.ts';
import held from '../../../functions/domain/mail/holidays.json' with { type: 'json' };

const DAY = 86_400_000;
const plus = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
/** 0 is Sunday. */
const weekdayOf = (day: string): number => new Date(day).getUTCDay();
const named = (day: string): string => ['일', '월', '화', '수', '목', '금', '토'][weekdayOf(day)] ?? '';

/**
 * Every public holiday of each year with its weekday. 설날, 추석 (with the day before and after) and 부처님 오신 날 follow the
 * lunar calendar of Korea, not of China: the new moons of 7 February 2027 and 27 January 2028 fall in the first hour of
 * the day in Seoul, which is still the day before in Beijing.
 */
const TABLES: Readonly<Record<number, readonly string[]>> = {
  2026: [
    '2026-01-01 목 1월 1일',
    '2026-02-16 월 설날 전날',
    '2026-02-17 화 설날',
    '2026-02-18 수 설날 다음 날',
    '2026-03-01 일 3·1절',
    '2026-03-02 월 대체공휴일(3·1절)',
    '2026-05-01 금 노동절',
    '2026-05-05 화 어린이날',
    '2026-05-24 일 부처님 오신 날',
    '2026-05-25 월 대체공휴일(부처님 오신 날)',
    '2026-06-03 수 전국동시지방선거',
    // 현충일 on a Saturday has no substitute.
    '2026-06-06 토 현충일',
    '2026-07-17 금 제헌절',
    '2026-08-15 토 광복절',
    '2026-08-17 월 대체공휴일(광복절)',
    // The last day of 추석 on a Saturday has no substitute. On a Sunday it would have one.
    '2026-09-24 목 추석 전날',
    '2026-09-25 금 추석',
    '2026-09-26 토 추석 다음 날',
    '2026-10-03 토 개천절',
    '2026-10-05 월 대체공휴일(개천절)',
    '2026-10-09 금 한글날',
    '2026-12-25 금 기독탄신일',
  ],
  2027: [
    '2027-01-01 금 1월 1일',
    // 설날 on a Sunday: the substitute is the first day after all three.
    '2027-02-06 토 설날 전날',
    '2027-02-07 일 설날',
    '2027-02-08 월 설날 다음 날',
    '2027-02-09 화 대체공휴일(설날)',
    '2027-03-01 월 3·1절',
    '2027-05-01 토 노동절',
    '2027-05-03 월 대체공휴일(노동절)',
    '2027-05-05 수 어린이날',
    '2027-05-13 목 부처님 오신 날',
    '2027-06-06 일 현충일',
    '2027-07-17 토 제헌절',
    '2027-07-19 월 대체공휴일(제헌절)',
    '2027-08-15 일 광복절',
    '2027-08-16 월 대체공휴일(광복절)',
    '2027-09-14 화 추석 전날',
    '2027-09-15 수 추석',
    '2027-09-16 목 추석 다음 날',
    '2027-10-03 일 개천절',
    '2027-10-04 월 대체공휴일(개천절)',
    '2027-10-09 토 한글날',
    '2027-10-11 월 대체공휴일(한글날)',
    '2027-12-25 토 기독탄신일',
    '2027-12-27 월 대체공휴일(기독탄신일)',
  ],
  2028: [
    // 1월 1일 has no substitute.
    '2028-01-01 토 1월 1일',
    '2028-01-26 수 설날 전날',
    '2028-01-27 목 설날',
    '2028-01-28 금 설날 다음 날',
    '2028-03-01 수 3·1절',
    // The first Wednesday from the 50th day before 29 May, when the Assembly's term ends (공직선거법 제34조).
    '2028-04-12 수 국회의원 선거',
    '2028-05-01 월 노동절',
    '2028-05-02 화 부처님 오신 날',
    '2028-05-05 금 어린이날',
    '2028-06-06 화 현충일',
    '2028-07-17 월 제헌절',
    '2028-08-15 화 광복절',
    // 개천절 falls on 추석: one substitute, the first day after all three.
    '2028-10-02 월 추석 전날',
    '2028-10-03 화 추석, 개천절',
    '2028-10-04 수 추석 다음 날',
    '2028-10-05 목 대체공휴일(추석)',
    '2028-10-09 월 한글날',
    '2028-12-25 월 기독탄신일',
  ],
};
const TABLE_DAYS = new Set(
  Object.values(TABLES)
    .flat()
    .map((line) => line.slice(0, 10)),
);

/** The Korean lunar calendar (단기력) from the Unicode data in Node. */
const lunar = new Intl.DateTimeFormat('en-u-ca-dangi', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
const lunarDay = (year: number, month: number, day: number): string => {
  const days = Array.from({ length: 366 }, (_, index) => plus(`${year}-01-01`, index));
  const found = days.find((one) => {
    const parts = lunar.formatToParts(new Date(one));
    const part = (type: string) => parts.find((one) => one.type === type)?.value;
    return part('month') === String(month) && part('day') === String(day);
  });
  if (found === undefined) throw new Error(`No day is ${month}/${day} in the lunar year of ${year}.`);
  return found;
};

/**
 * The rule of 제3조 for substitutes: `SUBSTITUTED` days get one for a Saturday or a Sunday,
 * the two feasts only for a Sunday.
 */
const SUBSTITUTED = ['03-01', '05-01', '05-05', '07-17', '08-15', '10-03', '10-09', '12-25'];
const NEVER_SUBSTITUTED = ['01-01', '06-06'];
const ELECTIONS: Readonly<Record<number, readonly string[]>> = { 2026: ['2026-06-03'], 2027: [], 2028: ['2028-04-12'] };

/** The holidays of a year by law, substitutes last. */
const byLaw = (year: number): string[] => {
  const feasts = [lunarDay(year, 1, 1), lunarDay(year, 8, 15)].flatMap((day) => [plus(day, -1), day, plus(day, 1)]);
  const others = [...SUBSTITUTED.map((day) => `${year}-${day}`), lunarDay(year, 4, 8)];
  const holidays = [
    ...feasts,
    ...others,
    ...NEVER_SUBSTITUTED.map((day) => `${year}-${day}`),
    ...(ELECTIONS[year] ?? []),
  ];
  const shared = (day: string) => holidays.filter((other) => other === day).length > 1;
  const lost = [
    ...feasts.filter((day) => weekdayOf(day) === 0 || shared(day)),
    ...others.filter((day) => [0, 6].includes(weekdayOf(day)) || shared(day)),
  ];
  const taken = new Set(holidays);
  for (const day of new Set(lost)) {
    let substitute = plus(day, 1);
    while (taken.has(substitute) || [0, 6].includes(weekdayOf(substitute))) substitute = plus(substitute, 1);
    taken.add(substitute);
  }
  return [...taken].toSorted();
};

describe('the public holidays held', () => {
  test('are a list in order, which no function has to check when it starts', () => {
    expect(parseHolidays(held)).toEqual(HOLIDAYS);
  });

  const years = Object.keys(TABLES).map(Number);

  test.each(years)('of %i are those of this table', (year) => {
    const held = [...HOLIDAYS.holidays].filter(([day]) => day.startsWith(String(year)));
    expect(held.map(([day, name]) => `${day} ${named(day)} ${name}`)).toEqual(TABLES[year]);
  });

  test.each(years)('of %i are what the law and the lunar calendar make them', (year) => {
    const held = [...HOLIDAYS.holidays.keys()].filter((day) => day.startsWith(String(year)));
    expect(byLaw(year)).toEqual(held);
  });

  test('are those of the years in the table and of no other', () => {
    expect([...HOLIDAYS.years]).toEqual(years);
  });

  test('have to be looked at again by the end of July 2027, when the official calendar of 2028 is out', () => {
    expect(reviewIsDue('2027-07-31')).toBe(false);
    expect(reviewIsDue('2027-08-01')).toBe(true);
  });
});

describe('a list of holidays', () => {
  const list = {
    note: '시험',
    reviewBy: '2031-07-31',
    years: [{ year: 2031, status: 'assumed', source: '시험', days: [{ date: '2031-01-01', name: '1월 1일' }] }],
  };
  const withDays = (...dates: string[]) => ({
    ...list,
    years: [{ ...list.years[0], days: dates.map((date) => ({ date, name: '지어낸 날' })) }],
  });

  test('is read as it stands when it is in order', () => {
    expect([...parseHolidays(list).holidays]).toEqual([['2031-01-01', '1월 1일']]);
  });

  test.each([
    ['a day that does not exist', withDays('2031-02-29'), 'date'],
    ['a day of another year', withDays('2032-01-01'), '2032-01-01 is listed under 2031'],
    ['a day listed twice', withDays('2031-05-05', '2031-05-05'), 'twice or out of order'],
    ['days out of order', withDays('2031-05-05', '2031-03-01'), 'twice or out of order'],
    ['a year without a day', withDays(), 'years.0.days'],
    ['no review date', { ...list, reviewBy: undefined }, 'reviewBy'],
    ['an unknown status', { ...list, years: [{ ...list.years[0], status: 'sure' }] }, 'status'],
    ['a gap between its years', { ...list, years: [...list.years, { ...list.years[0], year: 2033 }] }, '2033'],
  ])('with %s is refused', (_, json, sentence) => {
    expect(() => parseHolidays(json)).toThrow(sentence);
  });
});

describe('a working day', () => {
  test.each([
    ['2026-12-24', true, 'Thursday'],
    ['2026-12-25', false, '기독탄신일'],
    ['2026-12-26', false, 'Saturday'],
    ['2026-12-27', false, 'Sunday'],
    ['2026-12-28', true, 'Monday'],
    ['2027-06-07', true, 'the Monday after 현충일 on a Sunday'],
    ['2028-02-29', true, 'a Tuesday'],
    ['2028-10-05', false, '대체공휴일(추석)'],
    ['2028-10-06', true, 'the Friday after it'],
  ])('%s: %s (%s)', (day, working) => {
    expect(isWorkingDay(day)).toBe(working);
  });

  test('is any weekday of a year that is not held, and the caller can tell', () => {
    expect([isHeld('2025-12-31'), isHeld('2026-01-01'), isHeld('2028-12-31'), isHeld('2029-01-01')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isWorkingDay('2029-01-01')).toBe(true);
    expect(isWorkingDay('2029-01-06')).toBe(false);
  });

  test('is that of Seoul: it begins at 15:00 UTC', () => {
    expect(workingDayOf('2026-12-24T14:59:59.999Z')).toBe('2026-12-24');
    expect(workingDayOf('2026-12-24T15:00:00.000Z')).toBeUndefined();
    expect(workingDayOf('2026-12-27T14:59:59.999Z')).toBeUndefined();
    expect(workingDayOf('2026-12-28T00:00:00+09:00')).toBe('2026-12-28');
  });
});

/** 08:30 in Seoul on a day, as the stored instant. */
const at = (day: string): string => `${plus(day, -1)}T23:30:00.000Z`;

describe('the next digest (faults 25 and 26)', () => {
  test.each([
    ['a millisecond before 08:30 it is today', '2026-11-23T08:29:59.999+09:00', '2026-11-23', '2026-11-30'],
    ['at 08:30 it is the next working day', '2026-11-23T08:30:00.000+09:00', '2026-11-24', '2026-11-30'],
    ['a millisecond after 08:30 too', '2026-11-23T08:30:00.001+09:00', '2026-11-24', '2026-11-30'],
    ['part of a millisecond before 08:30 is before', '2026-11-23T08:29:59.9999+09:00', '2026-11-23', '2026-11-30'],
    ['at the first instant of a day in Seoul', '2026-11-22T15:00:00Z', '2026-11-23', '2026-11-30'],
    ['at the last instant of a day in Seoul', '2026-11-23T14:59:59.999Z', '2026-11-24', '2026-11-30'],
    ['on Friday before 08:30', '2026-11-27T08:00:00+09:00', '2026-11-27', '2026-11-30'],
    ['on Friday after 08:30 it is Monday', '2026-11-27T09:00:00+09:00', '2026-11-30', '2026-11-30'],
    ['on Saturday', '2026-11-28T12:00:00+09:00', '2026-11-30', '2026-11-30'],
    ['in the last minute of a week', '2026-11-29T23:59:59.999+09:00', '2026-11-30', '2026-11-30'],
    ['in the first minute of a week', '2026-11-30T00:00:00+09:00', '2026-11-30', '2026-12-07'],
    ['at the end of a month', '2026-09-30T23:00:00+09:00', '2026-10-01', '2026-10-06'],
    ['at the end of a year: over New Year and the weekend', '2026-12-31T08:30:00+09:00', '2027-01-04', '2027-01-04'],
    ['on New Year', '2027-01-01T08:00:00+09:00', '2027-01-04', '2027-01-04'],
    ['before 설날 2027: Tuesday is its substitute', '2027-02-05T10:00:00+09:00', '2027-02-10', '2027-02-10'],
    ['in the week of 추석 2026', '2026-09-23T10:00:00+09:00', '2026-09-28', '2026-09-28'],
    ['in the week of 추석 2027, 14 to 16 September', '2027-09-13T10:00:00+09:00', '2027-09-17', '2027-09-20'],
    ['in the week of 추석 and 개천절 2028', '2028-09-29T10:00:00+09:00', '2028-10-06', '2028-10-06'],
    ['before 29 February', '2028-02-28T09:00:00+09:00', '2028-02-29', '2028-03-06'],
    ['on 29 February: 1 March is 3·1절', '2028-02-29T08:30:00+09:00', '2028-03-02', '2028-03-06'],
    ['on the day of an election', '2026-06-03T07:00:00+09:00', '2026-06-04', '2026-06-08'],
    ['on Christmas Eve, with a substitute on Monday', '2027-12-24T10:00:00+09:00', '2027-12-28', '2027-12-28'],
    ['beyond the years held weekdays count', '2028-12-31T10:00:00+09:00', '2029-01-01', '2029-01-01'],
  ])('%s', (_, now, daily, weekly) => {
    expect(nextDigestAt('daily', now)).toBe(at(daily));
    expect(nextDigestAt('weekly', now)).toBe(at(weekly));
  });

  test('skips a week that has no working day', () => {
    const days = ['2031-05-05', '2031-05-06', '2031-05-07', '2031-05-08', '2031-05-09'];
    const calendar = {
      years: new Set([2031]),
      holidays: new Map(days.map((day) => [day, '지어낸 날'])),
      reviewBy: '2031-12-31',
    };
    expect(nextDigestAt('weekly', '2031-05-02T10:00:00+09:00', calendar)).toBe(at('2031-05-12'));
    expect(nextDigestAt('daily', '2031-05-02T10:00:00+09:00', calendar)).toBe(at('2031-05-12'));
  });

  test('is, at any instant of three years, the first 08:30 that a look at every day finds', () => {
    const free = (day: string): boolean => [0, 6].includes(weekdayOf(day)) || TABLE_DAYS.has(day);
    const half = 8.5 * 3_600_000;
    const firstAfter = (millis: number, from: string): string => {
      let day = from;
      while (free(day) || Date.parse(day) + half <= millis) day = plus(day, 1);
      return day;
    };
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2028-12-20') }),
        fc.constantFrom(0, -1, 1, undefined),
        (any, beside) => {
          // Milliseconds of wall-clock time in Seoul. Half of the instants are at 08:30 or right next to it.
          const wall = beside === undefined ? any : Math.floor(any / DAY) * DAY + half + beside;
          const now = new Date(wall - 9 * 3_600_000).toISOString();
          const today = new Date(wall).toISOString().slice(0, 10);
          const monday = plus(today, 7 - ((weekdayOf(today) + 6) % 7));
          expect(nextDigestAt('daily', now)).toBe(at(firstAfter(wall, today)));
          expect(nextDigestAt('weekly', now)).toBe(at(firstAfter(wall, monday)));
        },
      ),
      { seed: 20261123, numRuns: 2_000 },
    );
  });

  test('is the same instant whatever offset "now" is written with, and comes after itself', () => {
    expect(nextDigestAt('daily', '2026-11-22T23:30:00Z')).toBe(at('2026-11-24'));
    expect(nextDigestAt('daily', '2026-11-22T18:30:00-05:00')).toBe(at('2026-11-24'));
    expect(nextDigestAt('weekly', at('2026-11-23'))).toBe(at('2026-11-30'));
  });
});
