import { Temporal } from 'temporal-polyfill';

/**
 * Calendar dates are ISO strings `YYYY-MM-DD` in Asia/Seoul and compare as text. Nothing here knows the present day:
 * it arrives as an argument.
 */

/** When something is decided: the instant (ISO 8601, UTC) and the calendar day in Asia/Seoul that holds it. */
export type Moment = { readonly now: string; readonly today: string };

const KST_HOURS = 9;

/** The day in Asia/Seoul that holds an instant given with its offset. Korea has kept UTC+9 since October 1988. */
export const seoulDate = (instant: string): string =>
  Temporal.Instant.from(instant).add({ hours: KST_HOURS }).toString().slice(0, 10);

/** An instant in the one form in which instants are kept and compared as text: UTC, milliseconds. */
export const utcInstant = (instant: string): string =>
  Temporal.Instant.from(instant).toString({ smallestUnit: 'millisecond' });

export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

/**
 * Age in completed years (만 나이, 행정기본법 제7조의2; 민법 제158조, 제160조). Someone born on 29 February turns a
 * year older on 1 March in common years.
 */
export const ageOn = (birthDate: string, on: string): number => {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) >= birthDate.slice(5) ? years : years - 1;
};
