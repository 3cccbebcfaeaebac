import { describe, expect, test } from 'vitest';
import {
  calendarWith,
  changesThatCount,
  problemOfChange,
  type HolidayChange,
} from '../../../functions/domain/mail/holiday-changes.ts';
import { HOLIDAYS, isWorkingDay, nextDigestAt, workingDayAfter } from '../../../functions/domain/mail/working-days.ts';

/** Days that officials approved, over those of the files. 2026-11-25 is a Wednesday, 2026-12-25 a Friday and a holiday. */
const off = (date: string): HolidayChange => ({ date, is: 'holiday', name: '임시공휴일(가상)', source: '관보(가상)' });
const on = (date: string): HolidayChange => ({ ...off(date), is: 'working-day' });

describe('a day that officials approved', () => {
  test('is no working day any more, or is one again, and the files stay as they are', () => {
    const calendar = calendarWith([off('2026-11-25'), on('2026-12-25')]);
    expect([isWorkingDay('2026-11-25', calendar), isWorkingDay('2026-12-25', calendar)]).toEqual([false, true]);
    expect([isWorkingDay('2026-11-25'), isWorkingDay('2026-12-25')]).toEqual([true, false]);
    expect(calendarWith([])).toBe(HOLIDAYS);
  });

  test('counts as it was approved last', () => {
    const changes = [off('2026-11-25'), on('2026-11-25')];
    expect(isWorkingDay('2026-11-25', calendarWith(changes))).toBe(true);
    expect(changesThatCount(changes, '2026-11-02')).toEqual([on('2026-11-25')]);
  });

  test('moves digests and clocks', () => {
    const calendar = calendarWith([off('2026-11-25')]);
    expect(nextDigestAt('daily', '2026-11-24T03:00:00.000Z', calendar)).toBe('2026-11-25T23:30:00.000Z');
    expect(workingDayAfter('2026-11-24', 2, calendar)).toBe('2026-11-27');
  });

  test('is kept for 800 days, as long as any clock can run', () => {
    expect(changesThatCount([off('2026-11-25')], '2029-02-01')).toHaveLength(1);
    expect(changesThatCount([off('2026-11-25')], '2029-02-02')).toEqual([]);
  });
});

test.each([
  [off('2026-11-24'), '이미 시작했거나'],
  [off('2026-11-25'), undefined],
  [off('2026-11-28'), '주말'],
  [off('2026-12-25'), '이미 쉬는 날'],
  [on('2026-12-25'), undefined],
  [on('2026-11-25'), '이미 일하는 날'],
  [off('9999-12-31'), '2년 안'],
])('on 2026-11-24 a change of %o is told: %s', (change, said) => {
  const problem = problemOfChange(change, '2026-11-24', HOLIDAYS);
  if (said === undefined) expect(problem).toBeUndefined();
  else expect(problem).toContain(said);
});
