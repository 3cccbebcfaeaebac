import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand, run } from './command-line.ts';
import { rightsDocument } from './rights-document.ts';

/** A test compares the committed file with it. */
export const command = npmCommand('build:rights', 'Writes docs/rights.md from the table of rights.').action(() => {
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'rights.md'), rightsDocument());
  console.log('docs/rights.md written.');
});

if (import.meta.main) await run(command);
