import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildCss, CSS_MODULE, cssModuleOf } from '../../bin/build-css.ts';

test('page-css.ts is what page.css gives; `npm run build:css` writes it anew', () => {
  expect(readFileSync(CSS_MODULE, 'utf8') === buildCss(), 'page-css.ts is not current: run `npm run build:css`').toBe(
    true,
  );
});

test('what means something in a TypeScript template stands as it was written', () => {
  expect(cssModuleOf("a::after {\n  content: '`${1}\\2192';\n}\n")).toContain(
    "`\n  a::after {\n    content: '\\`\\${1}\\\\2192';\n  }\n`;\n",
  );
});
