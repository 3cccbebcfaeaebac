import { seoulDate } from '../language/calendar.ts';

/** Whether a consent is later than an instant. If the consent has only a day, its day (Asia/Seoul) must be later. */
export const consentedAfter = (on: string, instant: string): boolean =>
  on.length === 10 ? on > seoulDate(instant) : Date.parse(on) > Date.parse(instant);

/** The later of two instants, both UTC with milliseconds. */
export const later = (a: string | undefined, b: string): string => (a !== undefined && a > b ? a : b);
