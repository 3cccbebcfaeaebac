import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand, run } from './command-line.ts';
import { limitsDocument } from './limits-document.ts';

/** A test compares the committed file with it. */
export const command = npmCommand('build:limits', 'Writes docs/limits.md from the limits in the code.').action(() => {
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'limits.md'), limitsDocument());
  console.log('docs/limits.md written.');
});

if (import.meta.main) await run(command);
