import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { costDocument } from './cost/cost-document.ts';
import { withScaleTable } from './cost/scale.ts';
import { npmCommand, run } from './command-line.ts';

const DOCS = join(import.meta.dirname, '..', 'docs');
const SCALE = join(DOCS, 'scale.md');

/** Tests compare the committed files with it. */
export const command = npmCommand('build:cost', 'Writes docs/cost.md and the table of docs/scale.md.').action(() => {
  writeFileSync(join(DOCS, 'cost.md'), costDocument());
  writeFileSync(SCALE, withScaleTable(readFileSync(SCALE, 'utf8')));
  console.log('docs/cost.md and docs/scale.md written.');
});

if (import.meta.main) await run(command);
