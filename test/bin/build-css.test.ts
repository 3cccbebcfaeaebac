import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildCss, cssModule, cssModuleOf, STYLESHEETS } from '../../bin/build-css.ts';

test.each(STYLESHEETS)(
  'the module of $name is what its stylesheet gives; `npm run build:css` writes it anew',
  (sheet) => {
    expect(readFileSync(cssModule(sheet), 'utf8') === buildCss(sheet), 'not current: run `npm run build:css`').toBe(
      true,
    );
  },
);

test('what means something in a TypeScript template stands as it was written', () => {
  expect(cssModuleOf(STYLESHEETS[0], "a::after {\n  content: '`${1}\\2192';\n}\n")).toContain(
    "`\n  a::after {\n    content: '\\`\\${1}\\\\2192';\n  }\n`;\n",
  );
});
