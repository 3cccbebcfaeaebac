import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand, run } from './command-line.ts';
import { withDiagram } from './flow-diagram.ts';

const PATH = join(import.meta.dirname, '..', 'docs', 'flow.md');

/** A test compares the committed page with it. */
export const command = npmCommand('build:flow', 'Redraws the diagram in docs/flow.md from the template.').action(() => {
  writeFileSync(PATH, withDiagram(readFileSync(PATH, 'utf8')));
  console.log('docs/flow.md drawn.');
});

if (import.meta.main) await run(command);
