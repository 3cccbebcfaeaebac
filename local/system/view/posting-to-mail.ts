import type { RawMail } from '../aws/mail.ts';
import type { Visit } from './log-visits.ts';

/** A message with a posting, and when it was sent: on the one clock, in milliseconds since the epoch. */
export type SentPosting = { readonly messageId: string; readonly at: number };

/** The messages and notices that each message led to, from all attempts at it. */
type Led = ReadonlyMap<string, { readonly messages: readonly string[]; readonly notices: readonly string[] }>;

const ledBy = (visits: readonly Visit[]): Led => {
  const led = new Map<string, { messages: string[]; notices: string[] }>();
  for (const { id, steps } of visits) {
    if (id === undefined) continue;
    const known = led.get(id) ?? { messages: [], notices: [] };
    led.set(id, known);
    for (const step of steps) {
      if ('sent' in step) known.messages.push(...step.sent);
      else if ('notice' in step) known.notices.push(step.notice);
    }
  }
  return led;
};

/** Every notice that came of a message, through whatever messages. */
const noticesOf = (messageId: string, led: Led): Set<string> => {
  const notices = new Set<string>();
  const seen = new Set([messageId]);
  for (const id of seen) {
    const { messages = [], notices: found = [] } = led.get(id) ?? {};
    for (const next of messages) seen.add(next);
    for (const notice of found) notices.add(notice);
  }
  return notices;
};

/**
 * For each posting of which a mail came, the milliseconds from its sending to the first of these mails. Visits and mails
 * are read as far as they are given: what is mailed later counts as not mailed.
 */
export const postingToMail = (
  postings: readonly SentPosting[],
  visits: readonly Visit[],
  mails: readonly Pick<RawMail, 'tags' | 'at'>[],
): number[] => {
  const led = ledBy(visits);
  const accepted = new Map<string, number>();
  for (const { tags, at } of mails) {
    const notice = tags['notice'] ?? '';
    accepted.set(notice, Math.min(at, accepted.get(notice) ?? Infinity));
  }
  return postings.flatMap(({ messageId, at }) => {
    const times = [...noticesOf(messageId, led)].flatMap((notice) => accepted.get(notice) ?? []);
    return times.length === 0 ? [] : [Math.min(...times) - at];
  });
};

/**
 * The smallest value that at least `percent` of 100 values do not exceed (nearest rank).
 * @throws RangeError if there is no value
 */
export const percentile = (values: readonly number[], percent: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
  if (found === undefined) throw new RangeError('There is no value.');
  return found;
};
