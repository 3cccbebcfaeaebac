import { AsyncLocalStorage } from 'node:async_hooks';
import type { TraceStep } from '../contracts/log-line.ts';
import { failedCallOf, nameIn } from './failed-call.ts';

/**
 * What is done for one message, noted where it is done and logged when its work ends. It travels beside the calls and not through
 * them: no decision rests on it, and as an argument it would stand in every signature between a queue and its handler.
 */
const trails = new AsyncLocalStorage<TraceStep[]>();

/** Runs the work of one message; what it leaves goes into its trail, also that of a part which fails. */
export const onTrail = <T>(trail: TraceStep[], work: () => T): T => trails.run(trail, work);

/** Leaves a step in the trail of the message at work; outside of any, nothing. */
export const leave = (step: TraceStep): void => void trails.getStore()?.push(step);

/** Leaves a call to AWS that failed and with which the work goes on: nobody else says that it did. */
export const leaveFailure = (error: unknown): undefined => {
  const call = failedCallOf(error);
  if (call !== undefined && error instanceof Error) leave({ error: nameIn(error.name) ?? 'Error', ...call });
  return undefined;
};
