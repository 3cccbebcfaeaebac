import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { costDocument } from '../../bin/cost/cost-document.ts';

test('docs/cost.md is what the template and the counts say; `npm run build:cost` writes it anew', () => {
  const written = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'cost.md'), 'utf8');
  expect(written === costDocument(), 'docs/cost.md is not current: run `npm run build:cost`').toBe(true);
});
