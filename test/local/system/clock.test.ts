import { describe, expect, test } from 'vitest';
import { startClock } from '../../../local/system/clock.ts';

describe('the one clock', () => {
  test('a day starts at nine in the morning in Seoul, and the clock runs on', () => {
    const clock = startClock('2026-12-31');
    const before = clock.millis();
    expect(clock.today()).toBe('2026-12-31');
    expect(clock.now()).toMatch(/^2026-12-31T00:00:0\d\.\d{3}Z$/);
    expect(clock.millis()).toBeGreaterThanOrEqual(before);
  });

  test('an instant is taken with its offset: the last second of a day in Seoul and the first of the next', () => {
    expect(startClock('2026-12-31T23:59:58+09:00').today()).toBe('2026-12-31');
    expect(startClock('2027-01-01T00:00:00+09:00').today()).toBe('2027-01-01');
    expect(startClock('2026-12-31T15:00:00Z').today()).toBe('2027-01-01');
  });

  test('without a day it is the real time', () => {
    expect(Math.abs(startClock().offset)).toBe(0);
  });

  test.each(['2026-02-30', '2026-13-01', 'tomorrow', '2026-11-02T09:00:00', ''])(
    '%j is no day and no instant',
    (now) => {
      expect(() => startClock(now)).toThrow(/is no day: give a date such as/);
    },
  );
});
