import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand, run } from './command-line.ts';

/**
 * `npm run build:css`: turns `page.css` into the committed module `page-css.ts`, because the functions and plain Node
 * can import only modules. A test compares the committed module with it.
 */
const PAGE = join(import.meta.dirname, '..', 'functions', 'domain', 'page');

/** The path of the generated module. */
export const CSS_MODULE = join(PAGE, 'page-css.ts');

/** The module of a stylesheet, indented as prettier does. */
export const cssModuleOf = (css: string): string =>
  [
    '// Generated from page.css by bin/build-css.ts. Change the stylesheet and run `npm run build:css`.',
    "import { html as css } from '../language/html.ts';",
    '',
    'export const PAGE_CSS = css`',
    css
      .trimEnd()
      .replace(/[`\\]|\$\{/g, '\\$&')
      .replace(/^(?=.)/gm, '  '),
    '`;',
    '',
  ].join('\n');

/** The module of the page's own stylesheet. */
export const buildCss = (): string => cssModuleOf(readFileSync(join(PAGE, 'page.css'), 'utf8'));

export const command = npmCommand('build:css', 'Writes functions/domain/page/page-css.ts from page.css.').action(() => {
  writeFileSync(CSS_MODULE, buildCss());
  console.log('built functions/domain/page/page-css.ts');
});

if (import.meta.main) await run(command);
