import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rightsDocument } from '../../bin/rights-document.ts';

test('docs/rights.md is the table of rights; `npm run build:rights` writes it anew', () => {
  const written = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'rights.md'), 'utf8');
  expect(written === rightsDocument(), 'docs/rights.md is not current: run `npm run build:rights`').toBe(true);
});
