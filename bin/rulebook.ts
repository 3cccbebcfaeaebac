import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIGURES } from '../functions/domain/eligibility/law/figures.ts';
import { PROGRAMMES } from '../functions/domain/eligibility/programmes/programmes.ts';
import { ruleBook } from '../functions/domain/eligibility/rule-book/rule-book.ts';
import { npmCommand, run } from './command-line.ts';

/** A test compares the committed file with it. */
export const command = npmCommand('rulebook', 'Writes docs/rules.md from the rules and the figures.').action(() => {
  const text = ruleBook({ programmes: Object.values(PROGRAMMES), figures: FIGURES });
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'rules.md'), text);
  console.log(`docs/rules.md written: ${Object.keys(PROGRAMMES).length} programmes.`);
});

if (import.meta.main) await run(command);
