import { utcInstant } from '../language/calendar.ts';

/** No event of this network is older. An earlier time is raised to this one. */
const FIRST = '2000-01-01T00:00:00.000Z';

/**
 * When an event happened at the partner (ISO 8601 instant, UTC, milliseconds): the time of its envelope, but never
 * after the moment of sending. Otherwise a clock that runs ahead would win over everything said later.
 */
export const eventTime = (time: string | undefined, sentAt: string): string => {
  const sent = utcInstant(sentAt);
  // Compares numbers, not texts: near the years 0000 and 9999 an offset leads out of the four-digit years.
  if (time === undefined || Date.parse(time) > Date.parse(sent)) return sent;
  return Date.parse(time) < Date.parse(FIRST) ? FIRST : utcInstant(time);
};
