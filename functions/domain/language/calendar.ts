import { Temporal } from 'temporal-polyfill';

/**
 * Calendar dates are ISO strings `YYYY-MM-DD` in Asia/Seoul and compare as text. Nothing here knows the present day:
 * it arrives as an argument.
 */

/** When something is decided: the instant (ISO 8601, UTC) and the calendar day in Asia/Seoul that holds it. */
export type Moment = { readonly now: string; readonly today: string };

const KST_HOURS = 9;

/**
 * Dates and instants are compared as text, which holds for years of four digits only: `+010000-01-01` comes before `2026-11-02`.
 * Every date that enters is bounded; arithmetic that leaves these years is an error of ours.
 */
const inFourDigits = (text: string): string => {
  if (/^\d{4}-/.test(text)) return text;
  throw new RangeError('Date arithmetic has left the years of four digits');
};

/** The day in Asia/Seoul that holds an instant given with its offset. Korea has kept UTC+9 since October 1988. */
export const seoulDate = (instant: string): string =>
  inFourDigits(Temporal.Instant.from(instant).add({ hours: KST_HOURS }).toString()).slice(0, 10);

/** An instant in the one form in which instants are kept and compared as text: UTC, milliseconds. */
export const utcInstant = (instant: string): string =>
  inFourDigits(Temporal.Instant.from(instant).toString({ smallestUnit: 'millisecond' }));

/** The instant so many milliseconds later; a negative number goes back. In the same form. */
export const instantAfter = (instant: string, milliseconds: number): string =>
  inFourDigits(Temporal.Instant.from(instant).add({ milliseconds }).toString({ smallestUnit: 'millisecond' }));

/** Epoch seconds so many days after an instant, or after the end of a day in Asia/Seoul: how DynamoDB is told when to let go of an item. */
export const expiryAfter = (dayOrInstant: string, days: number): number => {
  const isDay = dayOrInstant.length === 10;
  const from = Temporal.Instant.from(isDay ? `${addDays(dayOrInstant, 1)}T00:00:00+09:00` : dayOrInstant);
  return Math.floor(from.epochMilliseconds / 1_000) + days * 86_400;
};

/** The later of two days or instants of one form; one that is absent comes before every other. */
export const latest = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;

const DAY = 86_400_000;

/**
 * The day so many days later; a negative number goes back. `Date` only counts days here, in UTC, where each has 24 hours: screening adds days
 * so often that Temporal took a fifth of its time.
 * @throws RangeError when the date does not exist
 */
export const addDays = (date: string, days: number): string => {
  const start = new Date(`${date}T00:00:00Z`);
  if (inFourDigits(start.toISOString()).slice(0, 10) !== date) throw new RangeError('A date that does not exist');
  return inFourDigits(new Date(start.getTime() + days * DAY).toISOString()).slice(0, 10);
};

/**
 * Age in completed years (만 나이, 행정기본법 제7조의2; 민법 제158조, 제160조). Someone born on 29 February turns a
 * year older on 1 March in common years.
 */
export const ageOn = (birthDate: string, on: string): number => {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) >= birthDate.slice(5) ? years : years - 1;
};

/** Completed months of life on a day (민법 제160조). */
export const monthsOld = (birthDate: string, on: string): number => {
  const months =
    (Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4))) * 12 +
    Number(on.slice(5, 7)) -
    Number(birthDate.slice(5, 7));
  return on.slice(8) >= birthDate.slice(8) ? months : months - 1;
};

/**
 * The first day on which somebody has completed so many months of life: the corresponding day, or the first of the next
 * month where the month has no such day (29 February, 민법 제160조).
 */
export const dayOfMonths = (birthDate: string, months: number): string => {
  const [year = NaN, month = NaN, day = NaN] = birthDate.split('-').map(Number);
  // Set, because `Date.UTC` takes the years 0 to 99 for 1900 to 1999.
  const date = new Date(0);
  // A day that does not exist in its month becomes one of the next month.
  date.setUTCFullYear(year, month - 1 + months, day);
  const found = inFourDigits(date.toISOString()).slice(0, 10);
  return date.getUTCDate() === day ? found : `${found.slice(0, 8)}01`;
};

/** The day on which somebody turns `years` (만 나이). */
export const birthdayAt = (birthDate: string, years: number): string => dayOfMonths(birthDate, years * 12);

/**
 * The last day of a period of months whose first day counts (민법 제160조): the day before the corresponding day, or the
 * last day of the month where there is no corresponding day.
 */
export const lastDayOfMonths = (from: string, months: number): string => addDays(dayOfMonths(from, months), -1);

/** How many days later `to` is than `from`. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
