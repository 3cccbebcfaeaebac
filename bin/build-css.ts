import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { npmCommand, run } from './command-line.ts';

/**
 * `npm run build:css`: turns each stylesheet into a committed module beside it, because the functions and plain Node can import
 * only modules. A test compares the committed modules with it.
 */
const DOMAIN = join(import.meta.dirname, '..', 'functions', 'domain');

/** Each stylesheet by its path without an end, with the name that its module exports. */
export const STYLESHEETS = [
  { path: join(DOMAIN, 'page', 'page'), name: 'PAGE_CSS' },
  { path: join(DOMAIN, 'console', 'console'), name: 'CONSOLE_CSS' },
] as const;
export type Stylesheet = (typeof STYLESHEETS)[number];

/** The path of the generated module. */
export const cssModule = ({ path }: Pick<Stylesheet, 'path'>): string => `${path}-css.ts`;

/** The module of a stylesheet, indented as prettier does. */
export const cssModuleOf = ({ path, name }: Stylesheet, css: string): string =>
  [
    `// Generated from ${basename(path)}.css by bin/build-css.ts. Change the stylesheet and run \`npm run build:css\`.`,
    "import { html as css } from '../language/html.ts';",
    '',
    `export const ${name} = css\``,
    css
      .trimEnd()
      .replace(/[`\\]|\$\{/g, '\\$&')
      .replace(/^(?=.)/gm, '  '),
    '`;',
    '',
  ].join('\n');

/** The module of a stylesheet as it is now. */
export const buildCss = (sheet: Stylesheet): string => cssModuleOf(sheet, readFileSync(`${sheet.path}.css`, 'utf8'));

export const command = npmCommand('build:css', 'Writes the module beside each stylesheet of the pages.').action(() => {
  for (const sheet of STYLESHEETS) {
    writeFileSync(cssModule(sheet), buildCss(sheet));
    console.log(`built ${basename(cssModule(sheet))}`);
  }
});

if (import.meta.main) await run(command);
