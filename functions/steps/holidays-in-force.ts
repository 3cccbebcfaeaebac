import type { HolidayCalendar, Moment } from '../domain/language/calendar.ts';
import { calendarWith } from '../domain/mail/holiday-changes.ts';
import type { ApprovedRows } from '../stores/rules/approved-store.ts';

/** The days on which offices are closed now: those of the release with what officials approved over them. */
export type HolidaysInForce = () => Promise<HolidayCalendar>;

export const holidaysInForce =
  (approved: Pick<ApprovedRows<'holidays'>, 'inForce'>): HolidaysInForce =>
  async () =>
    calendarWith(await approved.inForce());

/** The same, read when it is first asked for, and then kept: for one batch. */
export const holidaysOnce = (holidays: HolidaysInForce): HolidaysInForce => {
  let read: ReturnType<HolidaysInForce> | undefined;
  return () => (read ??= holidays());
};

/** The moment with the days on which offices are closed. */
export const withHolidays = async (
  moment: Moment,
  { holidays }: { readonly holidays: HolidaysInForce },
): Promise<Moment> => ({ ...moment, calendar: await holidays() });
