import { epochMilliseconds } from '../language/calendar.ts';

const MINUTE = 60_000;

/** Minutes between two instants (ISO 8601), whichever is later. */
const minutesBetween = (one: string, other: string): number =>
  Math.abs(epochMilliseconds(other) - epochMilliseconds(one)) / MINUTE;

/** Whether an instant lies at least so many minutes from now. One that is ahead of its time counts the same. */
export const isOlderThan = (at: string, now: string, minutes: number): boolean => minutesBetween(at, now) >= minutes;
