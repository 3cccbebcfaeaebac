import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FIGURES } from '../../functions/domain/eligibility/law/figures.ts';
import { PROGRAMMES } from '../../functions/domain/eligibility/programmes/programmes.ts';
import { ruleBook } from '../../functions/domain/eligibility/rule-book/rule-book.ts';

test('docs/rules.md is what the rules and figures of this release say; `npm run rulebook` writes it anew', () => {
  const written = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'rules.md'), 'utf8');
  const current = ruleBook({ programmes: Object.values(PROGRAMMES), figures: FIGURES });
  expect(written === current, 'docs/rules.md is not current: run `npm run rulebook`').toBe(true);
});
