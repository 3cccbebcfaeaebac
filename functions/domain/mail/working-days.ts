import * as z from 'zod';
import { date, text } from '../../contracts/fields.ts';
import { CITATION_STATUSES } from '../../contracts/known-values.ts';
import { addDays, seoulDate, utcInstant, weekday, type HolidayCalendar } from '../language/calendar.ts';
import held from './holidays.json' with { type: 'json' };

/**
 * Working days of the city's offices, and the instants at which digests go. Days are `YYYY-MM-DD` in Asia/Seoul.
 * Instants are ISO 8601 and are returned in UTC with milliseconds.
 */

/** Made only where a list is checked. */
const listSchema = () =>
  z.strictObject({
    note: text(1000, 1),
    reviewBy: date(),
    years: z
      .array(
        z.strictObject({
          year: z.int(),
          status: z.enum(CITATION_STATUSES),
          source: text(300, 1),
          days: z.array(z.strictObject({ date: date(), name: text(60, 1) })).min(1),
        }),
      )
      .min(1),
  });
type HolidayList = {
  readonly reviewBy: string;
  readonly years: readonly {
    readonly year: number;
    readonly days: readonly { readonly date: string; readonly name: string }[];
  }[];
};

const yearOf = (day: string): number => Number(day.slice(0, 4));

const problemsIn = ({ years }: HolidayList): string[] => [
  ...years.flatMap(({ year }, index) =>
    index > 0 && year !== (years[index - 1]?.year ?? 0) + 1 ? [`The year ${year} does not follow the one before.`] : [],
  ),
  ...years.flatMap(({ year, days }) =>
    days.filter(({ date }) => yearOf(date) !== year).map(({ date }) => `${date} is listed under ${year}.`),
  ),
  ...years.flatMap(({ days }) =>
    days.flatMap(({ date }, index) =>
      date <= (days[index - 1]?.date ?? '') ? [`${date} is listed twice or out of order.`] : [],
    ),
  ),
];

const calendarOf = ({ reviewBy, years }: HolidayList): HolidayCalendar => ({
  reviewBy,
  years: new Set(years.map(({ year }) => year)),
  holidays: new Map(years.flatMap(({ days }) => days.map(({ date, name }) => [date, name] as const))),
});

/** Reads and checks a list of holidays. @throws an Error with one sentence for each problem in the list */
export const parseHolidays = (json: unknown): HolidayCalendar => {
  const parsed = listSchema().safeParse(json);
  const problems = parsed.success
    ? problemsIn(parsed.data)
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}.`);
  if (!parsed.success || problems.length > 0) throw new Error(`The holidays cannot be used. ${problems.join(' ')}`);
  return calendarOf(parsed.data);
};

/** The holidays of this release. A test checks the list, so that no function has to when it starts. */
export const HOLIDAYS: HolidayCalendar = calendarOf(held);

/**
 * Whether the holidays of a day's year are held. If not, every weekday counts as a working day: a digest on a holiday
 * is better than no digest. The caller reports that the list has run out.
 */
export const isHeld = (day: string, calendar: HolidayCalendar = HOLIDAYS): boolean => calendar.years.has(yearOf(day));

/** Whether the list is past its review day. It is still used, but holidays may have been announced since. */
export const reviewIsDue = (today: string, calendar: HolidayCalendar = HOLIDAYS): boolean => today > calendar.reviewBy;

const SATURDAY = 6;

/** Whether offices work on a day: Monday to Friday, except a held public or substitute holiday (공휴일, 대체공휴일). */
export const isWorkingDay = (day: string, calendar: HolidayCalendar = HOLIDAYS): boolean =>
  weekday(day) < SATURDAY && !calendar.holidays.has(day);

/**
 * Returns the day (Asia/Seoul) of an instant if it is a working day, at any hour. Returns undefined on a weekend or
 * holiday.
 */
export const workingDayOf = (instant: string, calendar: HolidayCalendar = HOLIDAYS): string | undefined => {
  const day = seoulDate(instant);
  return isWorkingDay(day, calendar) ? day : undefined;
};

const firstWorkingDay = (from: string, calendar: HolidayCalendar): string => {
  let day = from;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
};

/** Returns the `count`-th working day (Asia/Seoul) after a day. That day itself does not count. */
export const workingDayAfter = (day: string, count: number, calendar: HolidayCalendar = HOLIDAYS): string => {
  let last = day;
  for (let left = count; left > 0; left -= 1) last = firstWorkingDay(addDays(last, 1), calendar);
  return last;
};

/** 08:30 in Asia/Seoul on a day, as an instant. */
const digestOn = (day: string): string => utcInstant(`${day}T08:30:00+09:00`);

/**
 * Returns when the next digest goes, always after `now`. Daily: the next 08:30 (Asia/Seoul) of a working day. Weekly:
 * 08:30 of the first working day of the following ISO week (from Monday), or of a later week if that week has none.
 */
export const nextDigestAt = (
  cadence: 'daily' | 'weekly',
  now: string,
  calendar: HolidayCalendar = HOLIDAYS,
): string => {
  const today = seoulDate(now);
  switch (cadence) {
    case 'daily': {
      const day = firstWorkingDay(today, calendar);
      return digestOn(day) > utcInstant(now) ? digestOn(day) : digestOn(firstWorkingDay(addDays(day, 1), calendar));
    }
    case 'weekly': {
      const monday = addDays(today, 8 - weekday(today));
      return digestOn(firstWorkingDay(monday, calendar));
    }
  }
};

/** Returns Monday and Sunday of the ISO week before the week of `day`: the week that a summary covers. */
export const weekOf = (day: string): { readonly from: string; readonly to: string } => {
  const monday = addDays(day, 1 - weekday(day));
  return { from: addDays(monday, -7), to: addDays(monday, -1) };
};
