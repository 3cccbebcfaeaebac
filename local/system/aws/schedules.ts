import type { Clock } from '../clock/clock.ts';
import type { SchedulePlan } from '../plan/schedule-plan.ts';
import type { Timers } from '../clock/timers.ts';

/** EventBridge rules with a schedule, on the one clock. */

/** At a minute of certain hours of every day, in UTC; or at a fixed interval. */
export type Schedule =
  | { readonly kind: 'hours'; readonly minute: number; readonly hours: readonly number[] }
  | { readonly kind: 'every'; readonly millis: number };

const MINUTE_MILLIS = 60_000;
const HOUR_MILLIS = 3_600_000;
const DAY_HOURS = 24;
const HOUR_MINUTES = 60;

const hoursOf = (field: string): number[] =>
  field === '*'
    ? Array.from({ length: DAY_HOURS }, (_, hour) => hour)
    : field.split(',').flatMap((part) => {
        const [first = NaN, last = first] = part.split('-').map(Number);
        return Array.from({ length: last - first + 1 }, (_, index) => first + index);
      });

const hoursIn = (expression: string): Schedule | undefined => {
  const [, minuteField, hourField] = /^cron\((\d{1,2}) (\*|[\d,-]+) \* \* \? \*\)$/.exec(expression) ?? [];
  if (minuteField === undefined || hourField === undefined) return undefined;
  const minute = Number(minuteField);
  const hours = hoursOf(hourField);
  const isOfDay = minute < HOUR_MINUTES && hours.length > 0 && hours.every((hour) => hour < DAY_HOURS);
  return isOfDay ? { kind: 'hours', minute, hours } : undefined;
};

const everyIn = (expression: string): Schedule | undefined => {
  // EventBridge refuses rate(1 minutes) and rate(2 minute).
  const [, one, many, manyUnit] = /^rate\((?:1 (minute|hour)|(\d+) (minutes|hours))\)$/.exec(expression) ?? [];
  const count = one === undefined ? Number(many ?? 0) : 1;
  if (one === undefined && count < 2) return undefined;
  return {
    kind: 'every',
    millis: count * ((one ?? manyUnit)?.startsWith('hour') === true ? HOUR_MILLIS : MINUTE_MILLIS),
  };
};

/**
 * Reads `cron(minute hours * * ? *)`, `rate(N minutes)` and `rate(N hours)`.
 * @throws one sentence for any other expression, because a skipped schedule would make the local system differ from the deployed one
 */
export const readSchedule = (expression: string): Schedule => {
  const schedule = hoursIn(expression) ?? everyIn(expression);
  if (schedule === undefined)
    throw new Error(
      `The local system knows schedules of the forms cron(0 21 * * ? *), rate(15 minutes) and rate(2 hours), and not ${expression}.`,
    );
  return schedule;
};

/**
 * The next instant after `millis` (since the epoch) at which the schedule fires.
 * @param since the instant from which a rate counts, in milliseconds since the epoch
 */
export const nextAt = (schedule: Schedule, millis: number, since: number): number => {
  if (schedule.kind === 'every') return since + (Math.floor((millis - since) / schedule.millis) + 1) * schedule.millis;
  const atMinute = new Date(millis).setUTCMinutes(schedule.minute, 0, 0);
  const times = Array.from({ length: DAY_HOURS + 2 }, (_, hour) => atMinute + hour * HOUR_MILLIS);
  return times.find((time) => time > millis && schedule.hours.includes(new Date(time).getUTCHours())) ?? Infinity;
};

/**
 * Runs each schedule whenever it is due. If the clock moves past several of its times at once, it runs once.
 */
export const startSchedules = (
  schedules: readonly SchedulePlan[],
  clock: Clock,
  timers: Timers,
  run: (schedule: SchedulePlan) => Promise<unknown>,
): void => {
  const since = clock.millis();
  for (const plan of schedules) {
    const schedule = readSchedule(plan.expression);
    const arm = (): void => {
      timers.at(nextAt(schedule, clock.millis(), since), () => {
        arm();
        return run(plan);
      });
    };
    arm();
  }
};
