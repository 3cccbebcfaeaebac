import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { limitsDocument } from '../../bin/limits-document.ts';

test('docs/limits.md is what the code enforces; `npm run build:limits` writes it anew', () => {
  const written = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'limits.md'), 'utf8');
  expect(written === limitsDocument(), 'docs/limits.md is not current: run `npm run build:limits`').toBe(true);
});
