import { describe, expect, test } from 'vitest';
import { startClock } from '../../../../local/system/clock/clock.ts';

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
      expect(() => startClock('2026-11-02').advanceTo(now)).toThrow(/is no day: give a date such as/);
    },
  );
});

describe('moving the clock', () => {
  test('it shows the day it was moved to, and runs on from there', () => {
    const clock = startClock('2026-11-02');
    clock.advanceTo('2028-11-02T08:30:00+09:00');
    expect(clock.now()).toMatch(/^2028-11-01T23:30:0\d\.\d{3}Z$/);
    clock.advanceTo('2028-11-03');
    expect(clock.today()).toBe('2028-11-03');
  });

  test('it only moves forward: the present day and an earlier one are refused, and nothing moves', () => {
    const clock = startClock('2026-11-02');
    for (const day of ['2026-11-02', '2026-11-01T09:00:00+09:00']) {
      expect(() => clock.advanceTo(day)).toThrow(`only moves forward, not to ${day}`);
    }
    expect(clock.today()).toBe('2026-11-02');
  });

  test('what happened before a move stays before it', () => {
    const clock = startClock('2026-11-02');
    // The very millisecond of the move belongs to what was before it.
    const before = Date.now();
    clock.advanceTo('2026-12-24');
    expect(new Date(clock.whenMachineShowed(before)).toISOString()).toMatch(/^2026-11-0[12]T/);
    expect(new Date(clock.whenMachineShowed(Date.now())).toISOString()).toMatch(/^2026-12-24T00:00/);
  });
});
