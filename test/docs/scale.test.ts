import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withScaleTable } from '../../bin/cost/scale.ts';

test('the table of docs/scale.md is what the counts and prices say; `npm run build:cost` writes it anew', () => {
  const written = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'scale.md'), 'utf8');
  expect(written === withScaleTable(written), 'docs/scale.md is not current: run `npm run build:cost`').toBe(true);
  expect(() => withScaleTable('no place')).toThrow('no place for its table');
});
