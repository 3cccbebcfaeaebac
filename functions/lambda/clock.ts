import { seoulDate, type Moment } from '../domain/language/calendar.ts';

/** The one place that asks the time. Everything else gets the moment as an argument. */
export const systemClock = (): Moment => {
  const now = new Date().toISOString();
  return { now, today: seoulDate(now) };
};
