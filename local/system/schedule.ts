import type { Clock } from './clock.ts';
import type { SchedulePlan } from './plan.ts';

/** The schedules of the templates, on the one clock. */

type Hours = { readonly minute: number; readonly hours: readonly number[] };

const HOUR_MILLIS = 3_600_000;
const DAY_HOURS = 24;

const hoursOf = (field: string): number[] =>
  field === '*'
    ? Array.from({ length: DAY_HOURS }, (_, hour) => hour)
    : field.split(',').flatMap((part) => {
        const [first = NaN, last = first] = part.split('-').map(Number);
        return Array.from({ length: last - first + 1 }, (_, index) => first + index);
      });

/**
 * Reads `cron(minute hours * * ? *)`: a minute and hours of every day, in UTC.
 * @throws one sentence for any other expression, so that the local run never differs in silence from the deployed one
 */
export const hoursOfDay = (expression: string): Hours => {
  const [, minute, hours] = /^cron\((\d{1,2}) (\*|[\d,-]+) \* \* \? \*\)$/.exec(expression) ?? [];
  if (minute === undefined || hours === undefined)
    throw new Error(`The local system knows schedules of the form cron(0 21 * * ? *), and not ${expression}.`);
  return { minute: Number(minute), hours: hoursOf(hours) };
};

/** The next instant after `millis` (since the epoch) at which the schedule fires. */
export const nextAt = ({ minute, hours }: Hours, millis: number): number => {
  const atMinute = new Date(millis).setUTCMinutes(minute, 0, 0);
  const times = Array.from({ length: DAY_HOURS + 2 }, (_, hour) => atMinute + hour * HOUR_MILLIS);
  return times.find((time) => time > millis && hours.includes(new Date(time).getUTCHours())) ?? Infinity;
};

/** Sends each schedule's message when its time comes, until stopped. */
export const startSchedules = (
  schedules: readonly SchedulePlan[],
  clock: Clock,
  send: (queueName: string, body: string) => Promise<unknown>,
): { stop(): Promise<void> } => {
  const timers = new Map<string, NodeJS.Timeout>();
  const arm = (schedule: SchedulePlan): void => {
    const now = clock.millis();
    const wait = nextAt(hoursOfDay(schedule.expression), now) - now;
    timers.set(
      schedule.name,
      setTimeout(() => {
        void send(schedule.queueName, schedule.body);
        arm(schedule);
      }, wait),
    );
  };
  schedules.forEach(arm);
  return {
    stop: async () => {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
};
