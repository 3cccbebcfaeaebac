import { expect, test } from 'vitest';
import {
  addDays,
  dayOfMonths,
  expiryAfter,
  instantAfter,
  lastDayOfMonths,
} from '../../../functions/domain/language/calendar.ts';

test('an instant some milliseconds later or earlier stands in the form in which instants are compared', () => {
  expect(instantAfter('2026-11-02T23:59:59.999Z', 1)).toBe('2026-11-03T00:00:00.000Z');
  expect(instantAfter('2026-11-02T09:00:00+09:00', -1)).toBe('2026-11-01T23:59:59.999Z');
});

test('an item expires so many days after an instant, or after the end of a day in Seoul', () => {
  const at = (instant: string): number => Date.parse(instant) / 1_000;
  expect(expiryAfter('2026-11-02T03:00:00.900Z', 35)).toBe(at('2026-12-07T03:00:00Z'));
  expect(expiryAfter('2026-11-02', 0)).toBe(at('2026-11-02T15:00:00Z'));
  expect(expiryAfter('2026-11-02', 7)).toBe(at('2026-11-09T15:00:00Z'));
});

test('days are added over the ends of months and years and over 29 February, and years stay four digits', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('1988-05-08', 1)).toBe('1988-05-09');
  expect(addDays('0001-01-01', 365)).toBe('0002-01-01');
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  expect(() => addDays('0000-01-01', -1)).toThrow(RangeError);
  expect(() => addDays('never', 1)).toThrow(RangeError);
  for (const never of ['2026-02-29', '2026-02-30', '2026-13-01', '2026-1-1'])
    expect(() => addDays(never, 1), never).toThrow(RangeError);
});

test('a month later is the corresponding day, or the first of the month after one that has no such day (민법 제160조)', () => {
  expect(dayOfMonths('2026-01-30', 1)).toBe('2026-03-01');
  expect(dayOfMonths('2026-01-31', 3)).toBe('2026-05-01');
  expect(dayOfMonths('2028-01-29', 1)).toBe('2028-02-29');
  expect(dayOfMonths('2026-03-31', -1)).toBe('2026-03-01');
  expect(dayOfMonths('2026-11-15', 26)).toBe('2029-01-15');
  expect(dayOfMonths('0099-12-31', 12)).toBe('0100-12-31');
  expect(() => dayOfMonths('9999-12-01', 1)).toThrow(RangeError);
  expect(lastDayOfMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(lastDayOfMonths('2026-11-15', 2)).toBe('2027-01-14');
});
