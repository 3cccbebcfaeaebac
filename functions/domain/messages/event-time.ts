import { utcInstant } from '../language/calendar.ts';

/** No event of this network is older. */
const FIRST = '2000-01-01T00:00:00.000Z';

/**
 * When an event happened at the partner (ISO 8601 instant, UTC, milliseconds): what its envelope says, but never after the moment
 * at which it was sent. A clock that runs ahead must not win over every later word of anybody.
 */
export const eventTime = (time: string | undefined, sentAt: string): string => {
  const sent = utcInstant(sentAt);
  // As numbers: near the ends of the four-digit years an offset leads out of them.
  if (time === undefined || Date.parse(time) > Date.parse(sent)) return sent;
  return Date.parse(time) < Date.parse(FIRST) ? FIRST : utcInstant(time);
};
