import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rightsDocument } from './rights-document.ts';

/**
 * `npm run build:rights`: writes `docs/rights.md` from the table of rights. A test compares the committed file with it.
 */
writeFileSync(join(import.meta.dirname, '..', 'docs', 'rights.md'), rightsDocument());
console.log('docs/rights.md written.');
