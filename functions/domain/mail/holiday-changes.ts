import * as z from 'zod';
import { addDays, weekday, type HolidayCalendar } from '../language/calendar.ts';
import { dateWords } from '../language/dates.ts';
import { HOLIDAYS, isWorkingDay } from './working-days.ts';

/**
 * What officials approved about one day: that offices are closed (공휴일, 대체공휴일, 임시공휴일), or that they work although the files
 * say otherwise. `date`: a day in Asia/Seoul.
 */
export const holidayChangeSchema = z.object({
  date: z.iso.date(),
  is: z.enum(['holiday', 'working-day']),
  name: z.string(),
  source: z.string(),
});
export type HolidayChange = z.infer<typeof holidayChangeSchema>;

/** The calendar of the files with what officials approved. Of two changes of one day the later in the list counts. */
export const calendarWith = (changes: readonly HolidayChange[], files: HolidayCalendar = HOLIDAYS): HolidayCalendar => {
  if (changes.length === 0) return files;
  const holidays = new Map(files.holidays);
  for (const { date, is, name } of changes)
    if (is === 'holiday') holidays.set(date, name);
    else holidays.delete(date);
  return { ...files, holidays };
};

/** So many days lie over the files at once. A year has about twenty, and a release takes them into the files. */
export const MOST_CHANGES = 300;

/**
 * The changes that are kept on a day (Asia/Seoul), in the order in which they were approved: of each day the last, and no day for
 * which no clock runs any more.
 */
export const changesThatCount = (changes: readonly HolidayChange[], today: string): HolidayChange[] =>
  [...new Map(changes.map((change) => [change.date, change])).values()].filter(
    ({ date }) => date > addDays(today, -DAYS_AHEAD),
  );

/** Holidays are announced in the year before, and temporary ones weeks before. */
const DAYS_AHEAD = 800;
const SATURDAY = 6;

/** Why a day cannot be changed so. Undefined: it can. A day that has begun stays as it was: mail went, or clocks ran. */
export const problemOfChange = (
  { date, is }: Pick<HolidayChange, 'date' | 'is'>,
  today: string,
  calendar: HolidayCalendar,
): string | undefined => {
  if (date <= today) return '이미 시작했거나 지난 날은 바꿀 수 없습니다. 내일부터의 날을 적어 주십시오.';
  if (date > addDays(today, DAYS_AHEAD)) return '2년 안의 날을 적어 주십시오.';
  if (weekday(date) >= SATURDAY) return `${dateWords(date, 'ko')}은 주말이어서 바꾸실 것이 없습니다.`;
  const works = isWorkingDay(date, calendar);
  if (is === 'holiday' && !works)
    return `${dateWords(date, 'ko')}은 이미 쉬는 날(${calendar.holidays.get(date) ?? ''})입니다.`;
  if (is === 'working-day' && works) return `${dateWords(date, 'ko')}은 이미 일하는 날입니다.`;
  return undefined;
};
