import { describe, expect, test } from 'vitest';
import { hoursOfDay, nextAt } from '../../../local/system/schedule.ts';

const next = (expression: string, now: string): string =>
  new Date(nextAt(hoursOfDay(expression), Date.parse(now))).toISOString();

describe('a schedule of the template, on the local clock', () => {
  test.each([
    ['before the first hour', 'cron(0 0-11,21-23 * * ? *)', '2026-11-02T20:59:59.999Z', '2026-11-02T21:00:00.000Z'],
    [
      'on the hour itself it is the next one',
      'cron(0 0-11,21-23 * * ? *)',
      '2026-11-02T21:00:00.000Z',
      '2026-11-02T22:00:00.000Z',
    ],
    ['over midnight', 'cron(0 0-11,21-23 * * ? *)', '2026-11-02T23:30:00.000Z', '2026-11-03T00:00:00.000Z'],
    [
      'after the last hour of the day',
      'cron(0 0-11,21-23 * * ? *)',
      '2026-11-02T11:00:00.000Z',
      '2026-11-02T21:00:00.000Z',
    ],
    ['once a day, tomorrow', 'cron(30 21 * * ? *)', '2026-11-02T21:30:00.000Z', '2026-11-03T21:30:00.000Z'],
    ['every hour', 'cron(5 * * * ? *)', '2026-12-31T23:06:00.000Z', '2027-01-01T00:05:00.000Z'],
  ])('%s', (_, expression, now, expected) => {
    expect(next(expression, now)).toBe(expected);
  });

  test.each(['rate(1 day)', 'cron(0 21 ? * MON *)', 'cron(0/5 * * * ? *)'])(
    '%s is not known and stops the start by its expression',
    (expression) => {
      expect(() => hoursOfDay(expression)).toThrow(expression);
    },
  );
});
