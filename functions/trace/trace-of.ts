import { failedCallOf, nameIn } from './failed-call.ts';
import type { FailedCall } from '../contracts/log-line.ts';

/** A place in the code, as V8 writes it; a line of a message that looks like one is cut off before. */
const PLACE = /^\s+at (?:[\w$.<>[\] #]+ \()?(?:async )?(?:file:\/\/|node:|\/)[^\s()]*:\d+:\d+\)?$/;
const MOST_PLACES = 6;

const placesIn = ({ stack = '', message }: Error): string[] => {
  const behind = message === '' ? 0 : stack.indexOf(message) + message.length;
  return stack
    .slice(stack.includes(message) ? behind : 0)
    .split('\n')
    .filter((line) => PLACE.test(line))
    .slice(0, MOST_PLACES);
};

/**
 * What kind of error, which call to AWS failed, and where it was thrown. Never its message: that may quote the data, as AWS does when it
 * refuses an item.
 */
export const traceOf = (reason: unknown): { error: string; at: string[] } & Partial<FailedCall> =>
  reason instanceof Error
    ? { error: nameIn(reason.name) ?? 'Error', ...failedCallOf(reason), at: placesIn(reason) }
    : { error: typeof reason, at: [] };
