import type { FunctionName } from '../functions/rights.ts';

/** In megabytes. A function with 512 MB has about a third of a processor, and more in proportion to its memory. */
const USUAL = 512;

/**
 * Functions that need more than the usual memory, by their folder, with the reason. `npm run bench -- longest` prints
 * what they need with 100,000 seekers.
 */
const MORE: Partial<Record<FunctionName, number>> = {
  // A slice of a morning with 1,000 new jobs takes 11 s with 512 MB, and 10 s is the most for a message.
  'fill-digests': 1_024,
  // Ten of the most wanted jobs in one batch: the process needs 400 MB.
  'match-posting': 1_024,
};

export const memoryOf = (folder: FunctionName): number => MORE[folder] ?? USUAL;
