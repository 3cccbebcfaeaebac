import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIGURES } from '../functions/domain/eligibility/law/figures.ts';
import { PROGRAMMES } from '../functions/domain/eligibility/programmes/programmes.ts';
import { ruleBook } from '../functions/domain/eligibility/rule-book/rule-book.ts';

/**
 * `npm run rulebook`: writes `docs/rules.md` from the rules and the figures. A test
 * compares the committed file with it.
 */
const text = ruleBook({ programmes: Object.values(PROGRAMMES), figures: FIGURES });
writeFileSync(join(import.meta.dirname, '..', 'docs', 'rules.md'), text);
console.log(`docs/rules.md written: ${Object.keys(PROGRAMMES).length} programmes.`);
