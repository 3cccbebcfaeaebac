import { AsyncLocalStorage } from 'node:async_hooks';
import type { TraceStep } from '../contracts/log-line.ts';
import { failedCallOf, nameIn } from './failed-call.ts';

/**
 * The steps done for one message. They are noted where they happen and logged when the work ends. The trail travels
 * beside the calls: no decision depends on it, and as an argument it would be in every signature between a queue and
 * its handler.
 */
const trails = new AsyncLocalStorage<TraceStep[]>();

/** Runs the work of one message. Its steps go into this trail, including those of a part that fails. */
export const onTrail = <T>(trail: TraceStep[], work: () => T): T => trails.run(trail, work);

/** Adds a step to the trail of the current message. Does nothing outside of one. */
export const leave = (step: TraceStep): void => void trails.getStore()?.push(step);

/** Adds a failed AWS call that does not stop the work. Nothing else would report it. */
export const leaveFailure = (error: unknown): undefined => {
  const call = failedCallOf(error);
  if (call !== undefined && error instanceof Error) leave({ error: nameIn(error.name) ?? 'Error', ...call });
  return undefined;
};
