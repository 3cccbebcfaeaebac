import type { Moment } from '../language/calendar.ts';

/** In hours: three mails a day at most for one address. */
const HOURS = 8;

/** The third of the day (Asia/Seoul) in which an instant lies: `2026-12-01#1`. A mail with it in its id goes three times a day. */
export const thirdOfDay = ({ now, today }: Moment): string => {
  const hour = (Number(now.slice(11, 13)) + 9) % 24;
  return `${today}#${Math.floor(hour / HOURS)}`;
};
