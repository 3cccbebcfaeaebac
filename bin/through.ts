import * as z from 'zod';
import { progressBar } from '../local/system/commands/progress.ts';
import { runThrough } from '../local/system/commands/run-through.ts';

/**
 * The part of the benchmark `through` that runs in a process of its own, because a benchmark knows nothing of the local
 * system. Takes the size of the city as JSON; prints one line of JSON.
 */

const sizeSchema = z.object({
  seekers: z.int(),
  warmUp: z.int(),
  alone: z.int(),
  beside: z.int(),
  stream: z.int(),
});

const [size = ''] = process.argv.slice(2);
console.log(JSON.stringify(await runThrough(sizeSchema.parse(JSON.parse(size)), progressBar())));
