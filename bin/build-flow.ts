import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDiagram } from './flow-diagram.ts';

/** `npm run build:flow`: draws the diagram of `docs/flow.md` anew from the template. A test holds the committed page to the same text. */
const path = join(import.meta.dirname, '..', 'docs', 'flow.md');
writeFileSync(path, withDiagram(readFileSync(path, 'utf8')));
console.log('docs/flow.md drawn.');
