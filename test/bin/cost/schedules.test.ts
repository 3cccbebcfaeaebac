import { expect, test } from 'vitest';
import { runsOf } from '../../../bin/cost/schedules.ts';

test.each([
  ['rate(1 minute)', 43_800, 730],
  ['rate(15 minutes)', 2_920, 730],
  ['rate(2 hours)', 365, 365],
  ['rate(1 day)', 730 / 24, 730 / 24],
  ['cron(30 * * * ? *)', 730, 730],
  ['cron(30 23 * * ? *)', 730 / 24, 730 / 24],
  ['cron(0 0-11,21-23 * * ? *)', (15 * 730) / 24, (15 * 730) / 24],
  ['cron(0,30 6-7 * * ? *)', (4 * 730) / 24, (2 * 730) / 24],
])('%s runs %d times a month, in %d of its hours', (expression, runs, hours) => {
  expect(runsOf(expression).runs).toBeCloseTo(runs, 6);
  expect(runsOf(expression).hours).toBeCloseTo(hours, 6);
});

test.each(['cron(0 9 ? * MON *)', 'cron(0/5 * * * ? *)', 'at(2026-11-02T09:00:00)'])(
  'a schedule that it does not know is an error: %s',
  (expression) => expect(() => runsOf(expression)).toThrow('not known'),
);
