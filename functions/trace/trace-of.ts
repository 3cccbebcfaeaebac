import { failedCallOf, nameIn } from './failed-call.ts';
import type { FailedCall } from '../contracts/log-line.ts';

/** A stack frame as V8 writes it. Lines of the error message, which may look like one, are cut off before. */
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
 * Returns the kind of error, the failed AWS call, and where it was thrown. Never the error message: it may quote the
 * data, as AWS does when it rejects an item.
 */
export const traceOf = (reason: unknown): { error: string; at: string[] } & Partial<FailedCall> =>
  reason instanceof Error
    ? { error: nameIn(reason.name) ?? 'Error', ...failedCallOf(reason), at: placesIn(reason) }
    : { error: typeof reason, at: [] };
