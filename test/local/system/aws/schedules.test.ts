import { describe, expect, test } from 'vitest';
import { nextAt, readSchedule } from '../../../../local/system/aws/schedules.ts';

const SINCE = '2026-11-02T00:07:00.000Z';

const next = (expression: string, now: string): string =>
  new Date(nextAt(readSchedule(expression), Date.parse(now), Date.parse(SINCE))).toISOString();

describe('as on AWS: the next time of a schedule', () => {
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
    ['a rate counts from the start', 'rate(15 minutes)', '2026-11-02T00:07:00.000Z', '2026-11-02T00:22:00.000Z'],
    ['just before a rate is due', 'rate(15 minutes)', '2026-11-02T00:21:59.999Z', '2026-11-02T00:22:00.000Z'],
    [
      'when a rate is due it is the next time',
      'rate(15 minutes)',
      '2026-11-02T00:22:00.000Z',
      '2026-11-02T00:37:00.000Z',
    ],
    ['a rate after a day', 'rate(2 hours)', '2026-11-03T00:07:00.001Z', '2026-11-03T02:07:00.000Z'],
    ['a rate of one', 'rate(1 hour)', '2026-11-02T00:07:00.000Z', '2026-11-02T01:07:00.000Z'],
    ['a rate of one minute', 'rate(1 minute)', '2026-11-02T00:07:00.000Z', '2026-11-02T00:08:00.000Z'],
  ])('%s', (_, expression, now, expected) => {
    expect(next(expression, now)).toBe(expected);
  });

  test.each([
    'rate(1 day)',
    'rate(1 minutes)',
    'rate(2 minute)',
    'rate(0 minutes)',
    'cron(0 21 ? * MON *)',
    'cron(0/5 * * * ? *)',
    'cron(60 21 * * ? *)',
    'cron(0 24 * * ? *)',
  ])('%s is not known, or no schedule, and stops the start by its expression', (expression) => {
    expect(() => readSchedule(expression)).toThrow(expression);
  });
});
