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
  // An uploaded list of 5,000 rows takes 3 s of a whole processor to check, and an HTTP API ends after 30 s.
  'serve-console': 1_024,
};

export const memoryOf = (folder: FunctionName): number => MORE[folder] ?? USUAL;

/**
 * Functions that read thousands of rows for one message, and how large their heap may grow, in megabytes. At 100,000 seekers a
 * fifth of it is in use.
 */
const HEAPS: Partial<Record<FunctionName, number>> = { 'match-posting': 400, 'fill-digests': 400 };

/**
 * Options of Node.js for a function, in its environment. By itself Lambda lets the heap take nine tenths of the memory and new
 * objects a tenth before any are collected, so the process grows to twice what it needs. Lambda leaves the options alone if
 * they are set here, both of them.
 */
export const nodeOptionsOf = (folder: FunctionName): { readonly NODE_OPTIONS?: string } => {
  const heap = HEAPS[folder];
  return heap === undefined ? {} : { NODE_OPTIONS: `--max-semi-space-size=4 --max-old-space-size=${heap}` };
};
