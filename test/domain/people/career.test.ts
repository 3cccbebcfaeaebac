import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../functions/domain/language/calendar.ts';
import { daysOfCareer, monthsInOneGroup, monthsWorked } from '../../../functions/domain/people/career.ts';

const ON = '2023-06-01';
const work = (occupation: string, from: string, to?: string) => ({ occupation, from, to });

describe('the months of several periods', () => {
  it('are whole calendar months, and 31 days left over make one more', () => {
    expect(monthsWorked([{ from: '2023-02-01', to: '2023-02-28' }])).toBe(1);
    expect(monthsWorked([{ from: '2023-02-01', to: '2023-02-27' }])).toBe(0);
    const [first, second] = [
      { from: '2023-01-01', to: '2023-01-20' },
      { from: '2023-03-01', to: '2023-03-11' },
    ];
    expect(monthsWorked([first, second])).toBe(1);
    expect(monthsWorked([first, { ...second, to: '2023-03-10' }])).toBe(0);
  });

  it('count a day that two periods share once', () => {
    const periods = [
      { from: '2020-01-01', to: '2020-12-31' },
      { from: '2020-07-01', to: '2021-06-30' },
    ];
    expect(monthsWorked(periods)).toBe(18);
  });
});

describe('the months in one group', () => {
  it('are those of the group with the most', () => {
    const career = [work('0213', '2020-01-01', '2020-12-31'), work('0411', '2020-01-01', '2021-12-31')];
    expect(monthsInOneGroup(career, ON, 'surely')).toBe(24);
  });

  it('may gain a record of one digit, which names no group, but not surely', () => {
    const career = [work('0213', '2020-01-01', '2020-12-31'), work('0', '2021-01-01', '2021-12-31')];
    expect(monthsInOneGroup(career, ON, 'surely')).toBe(12);
    expect(monthsInOneGroup(career, ON, 'possibly')).toBe(24);
  });

  it('may gain a record without any code, and none of another major group', () => {
    const other = [work('0213', '2020-01-01', '2020-12-31'), work('4', '2021-01-01', '2021-06-30')];
    expect(monthsInOneGroup(other, ON, 'possibly')).toBe(12);
    const without = [work('0213', '2020-01-01', '2020-12-31'), work('unknown', '2021-01-01', '2021-06-30')];
    expect(monthsInOneGroup(without, ON, 'possibly')).toBe(18);
  });

  it('are none without work, and none of work that begins later', () => {
    expect(monthsInOneGroup([], ON, 'possibly')).toBe(0);
    expect(monthsInOneGroup([work('0213', '2023-06-02')], ON, 'possibly')).toBe(0);
  });
});

describe('several periods that leave days over', () => {
  const periods = (count: number, days: number) =>
    Array.from({ length: count }, (_, index) => {
      const from = addDays('2015-01-05', index * (days + 3));
      return { from, to: addDays(from, days - 1) };
    });

  it('come to one number surely and to another at the most', () => {
    // 1,080 days in 36 periods of 30 days. Only the period in February covers a whole month.
    // Of the rest, 31 days make one.
    expect(monthsWorked(periods(36, 30))).toBeLessThan(36);
    expect(monthsWorked(periods(36, 30), 'at-most')).toBeGreaterThanOrEqual(36);
  });

  it('are summed to months of 28 days at the most, or to months of 30 with all their days', () => {
    const two = [
      { from: '2020-01-01', to: '2021-05-29' },
      { from: '2022-01-01', to: '2023-07-29' },
    ];
    expect([monthsWorked(two), monthsWorked(two, 'at-most')]).toEqual([35, 36]);
  });

  it('are exact where one of them at most leaves days over, one day short of the month included', () => {
    const oneShort = [
      { from: '2015-01-01', to: '2016-12-31' },
      { from: '2018-01-01', to: '2018-12-30' },
    ];
    expect([monthsWorked(oneShort), monthsWorked(oneShort, 'at-most')]).toEqual([35, 35]);
    const unbroken = [{ from: '2020-06-03', to: '2023-06-01' }];
    expect([monthsWorked(unbroken), monthsWorked(unbroken, 'at-most')]).toEqual([35, 35]);
  });

  it('never come to fewer months at the most than surely', () => {
    const day = fc.date({ min: new Date('2015-01-01'), max: new Date('2023-01-01'), noInvalidDate: true });
    const arbitrary = fc.array(fc.tuple(day, fc.nat({ max: 400 })), { maxLength: 12 });
    fc.assert(
      fc.property(arbitrary, (pairs) => {
        const apart = pairs.map(([from, days]) => {
          const first = from.toISOString().slice(0, 10);
          return { from: first, to: addDays(first, days) };
        });
        expect(monthsWorked(apart, 'at-most')).toBeGreaterThanOrEqual(monthsWorked(apart));
      }),
      { seed: 20_261_125, numRuns: 200 },
    );
  });
});

describe('the days on which a career reaches its months', () => {
  const goingOn = [work('0213', '2020-08-01')];
  const year = { day: ON, last: '2023-12-31' };
  const THREE_YEARS = { months: 36, certainty: 'surely', summed: 'surely' } as const;

  it('are the last day of the last month', () => {
    expect(daysOfCareer(goingOn, year, THREE_YEARS)).toEqual(['2023-07-31']);
    expect(monthsInOneGroup(goingOn, '2023-07-30', 'surely')).toBe(35);
    expect(monthsInOneGroup(goingOn, '2023-07-31', 'surely')).toBe(36);
  });

  it('are none when they are reached already, the work has ended, or the time is up', () => {
    expect(daysOfCareer(goingOn, { ...year, day: '2023-07-31' }, THREE_YEARS)).toEqual([]);
    expect(daysOfCareer([work('0213', '2020-08-01', '2022-08-01')], year, THREE_YEARS)).toEqual([]);
    expect(daysOfCareer(goingOn, { ...year, last: '2023-07-30' }, THREE_YEARS)).toEqual([]);
  });
});
