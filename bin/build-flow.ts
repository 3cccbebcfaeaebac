import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDiagram } from './flow-diagram.ts';

/**
 * `npm run build:flow`: redraws the diagram in `docs/flow.md` from the template. A test
 * compares the committed page with it.
 */
const path = join(import.meta.dirname, '..', 'docs', 'flow.md');
writeFileSync(path, withDiagram(readFileSync(path, 'utf8')));
console.log('docs/flow.md drawn.');
