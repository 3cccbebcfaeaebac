import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { costDocument } from './cost/cost-document.ts';

/** `npm run build:cost`: writes `docs/cost.md`. A test compares the committed file with it. */
writeFileSync(join(import.meta.dirname, '..', 'docs', 'cost.md'), costDocument());
console.log('docs/cost.md written.');
