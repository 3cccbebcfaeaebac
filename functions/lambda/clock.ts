import { seoulDate, type Moment } from '../domain/language/calendar.ts';

/** The only place that reads the clock. All other code gets the moment as an argument. */
export const systemClock = (): Moment => {
  const now = new Date().toISOString();
  return { now, today: seoulDate(now) };
};
