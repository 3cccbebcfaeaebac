import { later } from '../records/consent-time.ts';

/** Returns the latest of some instants (UTC with milliseconds). Undefined if there is none. */
export const latestOf = (instants: readonly (string | undefined)[]): string | undefined =>
  instants.flatMap((instant) => instant ?? []).reduce<string | undefined>(later, undefined);
