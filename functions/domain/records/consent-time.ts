import { seoulDate } from '../language/calendar.ts';

/** Consent is given on a day or at an instant; it is later than another instant if its day (Asia/Seoul) is, or if the instant is. */
export const consentedAfter = (on: string, instant: string): boolean =>
  on.length === 10 ? on > seoulDate(instant) : Date.parse(on) > Date.parse(instant);

/** The later of two instants in the one form in which they are kept. */
export const later = (a: string | undefined, b: string): string => (a !== undefined && a > b ? a : b);
