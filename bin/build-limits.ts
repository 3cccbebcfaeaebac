import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { limitsDocument } from './limits-document.ts';

/**
 * `npm run build:limits`: writes `docs/limits.md` from the limits in the code. A test
 * compares the committed file with it.
 */
writeFileSync(join(import.meta.dirname, '..', 'docs', 'limits.md'), limitsDocument());
console.log('docs/limits.md written.');
