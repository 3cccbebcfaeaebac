import { describe, expect, it } from 'vitest';
import { dayOfCareer, monthsInOneGroup, monthsWorked } from '../../functions/domain/career.ts';

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

describe('the day on which a career reaches its months', () => {
  const goingOn = [work('0213', '2020-08-01')];

  it('is the last day of the last month', () => {
    expect(dayOfCareer(goingOn, ON, 36, 'surely')).toBe('2023-07-31');
    expect(monthsInOneGroup(goingOn, '2023-07-30', 'surely')).toBe(35);
    expect(monthsInOneGroup(goingOn, '2023-07-31', 'surely')).toBe(36);
  });

  it('is none when they are reached already, or the work has ended', () => {
    expect(dayOfCareer(goingOn, '2023-07-31', 36, 'surely')).toBeUndefined();
    expect(dayOfCareer([work('0213', '2020-08-01', '2022-08-01')], ON, 36, 'surely')).toBeUndefined();
  });
});
