import { epochMilliseconds } from '../language/calendar.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Minutes between two instants (ISO 8601), whichever is later. */
const minutesBetween = (one: string, other: string): number =>
  Math.abs(epochMilliseconds(other) - epochMilliseconds(one)) / MINUTE;

/** Whether an instant lies at least so many minutes from now. One that is ahead of its time counts the same. */
export const isOlderThan = (at: string, now: string, minutes: number): boolean => minutesBetween(at, now) >= minutes;

/** Whole seconds since an instant. 0 if it is ahead. */
export const secondsSince = (at: string, now: string): number =>
  Math.max(0, Math.ceil((epochMilliseconds(now) - epochMilliseconds(at)) / SECOND));
