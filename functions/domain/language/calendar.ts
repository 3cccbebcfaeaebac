import { getISO } from 'temporal-polyfill/fns/Calendar';
import * as Instant from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';

/**
 * Calendar dates are ISO strings `YYYY-MM-DD` in Asia/Seoul and compare as text. No function here knows the current
 * day: it is an argument. Temporal is used in its form as functions, of which a bundle holds only those that are called.
 */

/** The moment of a decision: the instant (ISO 8601, UTC) and its calendar day in Asia/Seoul. */
export type Moment = {
  readonly now: string;
  readonly today: string;
  /** The days on which offices are closed, with what officials approved. Absent: those of the release. */
  readonly calendar?: HolidayCalendar | undefined;
};

/** The public holidays (공휴일) of the years that are held, by day. Nothing is known about other years. */
export type HolidayCalendar = {
  readonly years: ReadonlySet<number>;
  readonly holidays: ReadonlyMap<string, string>;
  /** The last day on which the list may be used without a check for newly announced holidays. */
  readonly reviewBy: string;
};

const KST_HOURS = 9;

/**
 * Dates and instants compare correctly as text only within four-digit years: `+010000-01-01` would come before
 * `2026-11-02`. Every date that enters is bounded, so arithmetic that leaves these years is our own error.
 * @throws RangeError outside the years 0000 to 9999
 */
const inFourDigits = (text: string): string => {
  if (/^\d{4}-/.test(text)) return text;
  throw new RangeError('Date arithmetic has left the years of four digits');
};

/** Returns the day in Asia/Seoul of an instant with an offset. Korea has used UTC+9 since October 1988. */
export const seoulDate = (instant: string): string =>
  inFourDigits(Instant.toString(Instant.addHours(Instant.fromString(instant), KST_HOURS))).slice(0, 10);

/** Returns the time of day in Asia/Seoul of an instant with an offset: `09:05`. */
export const seoulTime = (instant: string): string =>
  Instant.toString(Instant.addHours(Instant.fromString(instant), KST_HOURS)).slice(11, 16);

const inMilliseconds = (instant: Instant.Record): string =>
  inFourDigits(Instant.toString(instant, { smallestUnit: 'millisecond' }));

/** Returns an instant in the form in which instants are stored and compared as text: UTC with milliseconds. */
export const utcInstant = (instant: string): string => inMilliseconds(Instant.fromString(instant));

/** Adds milliseconds to an instant; a negative number goes back. Returns the same form as `utcInstant`. */
export const instantAfter = (instant: string, milliseconds: number): string =>
  inMilliseconds(Instant.addMilliseconds(Instant.fromString(instant), milliseconds));

/** Returns the milliseconds since 1970 of an instant with an offset. @throws RangeError if it is none */
export const epochMilliseconds = (instant: string): number => Instant.fromString(instant).epochMilliseconds;

/**
 * Returns the epoch seconds of DynamoDB's expiry (TTL): `days` after an instant, or after the end of a day in
 * Asia/Seoul.
 */
export const expiryAfter = (dayOrInstant: string, days: number): number => {
  const isDay = dayOrInstant.length === 10;
  const from = epochMilliseconds(isDay ? `${addDays(dayOrInstant, 1)}T00:00:00+09:00` : dayOrInstant);
  return Math.floor(from / 1_000) + days * 86_400;
};

/** Returns the later of two days or of two instants in the same form. An absent one is earlier than any other. */
export const latest = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;

const DAY = 86_400_000;

/**
 * Adds days to a day; a negative number goes back. Uses `Date` in UTC, where every day has 24 hours. Screening adds
 * days so often that Temporal took a fifth of its time.
 * @throws RangeError if the date does not exist
 */
export const addDays = (date: string, days: number): string => {
  const start = new Date(`${date}T00:00:00Z`);
  if (inFourDigits(start.toISOString()).slice(0, 10) !== date) throw new RangeError('A date that does not exist');
  return inFourDigits(new Date(start.getTime() + days * DAY).toISOString()).slice(0, 10);
};

/**
 * Age in completed years (만 나이, 행정기본법 제7조의2; 민법 제158조, 제160조). A person born on 29 February turns a year older on 1
 * March in common years.
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
 * Returns the first day on which a person has completed `months` months of life: the corresponding day, or the first of
 * the next month if the month has no such day (29 February, 민법 제160조).
 */
export const dayOfMonths = (birthDate: string, months: number): string => {
  const [year = NaN, month = NaN, day = NaN] = birthDate.split('-').map(Number);
  // Set in a second step, because `Date.UTC` reads the years 0 to 99 as 1900 to 1999.
  const date = new Date(0);
  // A day that does not exist in its month becomes a day of the next month.
  date.setUTCFullYear(year, month - 1 + months, day);
  const found = inFourDigits(date.toISOString()).slice(0, 10);
  return date.getUTCDate() === day ? found : `${found.slice(0, 8)}01`;
};

/** The day on which somebody turns `years` (만 나이). */
export const birthdayAt = (birthDate: string, years: number): string => dayOfMonths(birthDate, years * 12);

/**
 * Returns the last day of a period of months whose first day counts (민법 제160조): the day before the corresponding day,
 * or the last day of the month if there is no corresponding day.
 */
export const lastDayOfMonths = (from: string, months: number): string => addDays(dayOfMonths(from, months), -1);

/** Returns a day as Temporal has it. @throws RangeError if the date does not exist */
export const plainDate = (date: string): PlainDate.Record => PlainDate.fromString(date, getISO);

/** Returns the days from `from` to `to`. */
export const daysBetween = (from: string, to: string): number => PlainDate.diffDays(plainDate(from), plainDate(to));

/** Returns the day of the week: Monday is 1, Sunday is 7 (ISO 8601). */
export const weekday = (date: string): number => PlainDate.dayOfWeek(plainDate(date));
