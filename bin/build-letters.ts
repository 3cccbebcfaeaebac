import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import mjml from 'mjml';
import { npmCommand, run } from './command-line.ts';

/**
 * Turns every `letter.mjml` into a committed `letter-html.ts`: a typed function of its slots. All letters share one
 * head, which is its own module. MJML runs only here, never where mail is sent. In a template `{{name}}` is text.
 * `{{#name}}…{{/name}}` repeats for each entry of a list, and gives nothing for an empty list.
 */
const FUNCTIONS = fileURLToPath(new URL('../functions/', import.meta.url));
const PARTS = 'domain/letters/parts';
const HEAD_MODULE = `${PARTS}/head-html.ts`;
const HTML_MODULE = 'domain/language/html.ts';

type Node =
  { kind: 'markup'; text: string } | { kind: 'slot'; name: string } | { kind: 'list'; name: string; body: Node[] };

/** The templates, relative to `functions/`, sorted. */
const letterTemplates = (): string[] => globSync('**/letter.mjml', { cwd: FUNCTIONS }).toSorted();

/** How a module in a folder imports another module. Both are relative to `functions/`. */
const importPath = (folder: string, module: string): string => {
  const path = relative(folder, module);
  return path.startsWith('.') ? path : `./${path}`;
};

/**
 * Checks the place of a slot. A slot is escaped as text, so it may only be where text or
 * a quoted attribute is expected.
 * @throws if it is in a comment, a style or a tag
 */
const assertSlotPlace = (page: string, at: number, token: string): void => {
  const before = page.slice(0, at);
  const inside = (open: string, close: string): boolean => before.lastIndexOf(open) > before.lastIndexOf(close);
  const inQuotedAttribute = /\s(?:href|lang|aria-label)="$/.test(before) && page.startsWith('"', at + token.length);
  if (inside('<!--', '-->') || inside('<style', '</style>') || (inside('<', '>') && !inQuotedAttribute)) {
    throw new Error(`${token} stands where text cannot be escaped: …${before.slice(-60)}`);
  }
};

const parse = (page: string): Node[] => {
  const root: Node[] = [];
  const open: { name: string; body: Node[] }[] = [{ name: '', body: root }];
  let from = 0;
  for (const match of page.matchAll(/\{\{([#/]?)\s*([A-Za-z]+)\s*\}\}/g)) {
    const [token, kind, name = ''] = match;
    const top = open.at(-1) ?? { name: '', body: root };
    top.body.push({ kind: 'markup', text: page.slice(from, match.index) });
    from = match.index + token.length;
    if (kind === '#') {
      const body: Node[] = [];
      top.body.push({ kind: 'list', name, body });
      open.push({ name, body });
    } else if (kind === '/') {
      if (open.pop()?.name !== name) throw new Error(`{{/${name}}} closes a list that is not open.`);
    } else {
      assertSlotPlace(page, match.index, token);
      top.body.push({ kind: 'slot', name });
    }
  }
  if (open.length !== 1) throw new Error(`{{#${open.at(-1)?.name ?? ''}}} is never closed.`);
  root.push({ kind: 'markup', text: page.slice(from) });
  return root;
};

const typeOf = (nodes: readonly Node[]): string => {
  const fields = new Map<string, string>();
  for (const node of nodes) {
    if (node.kind === 'slot') fields.set(node.name, 'string');
    if (node.kind === 'list') fields.set(node.name, `readonly ${typeOf(node.body)}[]`);
  }
  return `{ ${[...fields].map(([name, type]) => `readonly ${name}: ${type}`).join('; ')} }`;
};

/**
 * Braces that are not a slot are a typing error: they would be sent unchanged.
 * @throws if there are any
 */
const assertNoBraces = (markup: string): string => {
  if (/\{\{|\}\}/.test(markup)) throw new Error(`Not a slot: ${markup.slice(markup.search(/\{\{|\}\}/)).slice(0, 60)}`);
  return markup;
};

const codeOf = (nodes: readonly Node[], depth: number): string =>
  nodes
    .map((node) => {
      if (node.kind === 'markup') return assertNoBraces(node.text).replace(/[`\\]|\$\{/g, '\\$&');
      if (node.kind === 'slot') return `\${s${depth}.${node.name}}`;
      return `\${s${depth}.${node.name}.map((s${depth + 1}) => html\`${codeOf(node.body, depth + 1)}\`)}`;
    })
    .join('');

const GENERATED =
  '// Generated from letter.mjml by bin/build-letters.ts. Change the template and run `npm run build:letters`.';

/** What every page has before its body, apart from its title. */
const HEAD = /<!--\[if !mso\]><!-->[^]*(?=<\/head>)/;

const headModuleOf = (head: string): string =>
  [
    GENERATED,
    `import { html } from '${importPath(PARTS, HTML_MODULE)}';`,
    '',
    `export const LETTER_HEAD = html\`${codeOf(parse(head), 0)}\`;`,
    '',
  ].join('\n');

/**
 * The module that fills a compiled page. `folder`: the module's folder, relative to `functions/`.
 * @throws on a slot in a wrong place, or a list that is not closed
 */
export const moduleOf = (page: string, folder: string): string => {
  const head = HEAD.exec(page)?.[0];
  const nodes = parse(page);
  const code = codeOf(nodes, 0);
  return [
    GENERATED,
    `import { html, type Html } from '${importPath(folder, HTML_MODULE)}';`,
    ...(head === undefined ? [] : [`import { LETTER_HEAD } from '${importPath(folder, HEAD_MODULE)}';`]),
    '',
    `export type Slots = ${typeOf(nodes)};`,
    '',
    `export const letterHtml = (s0: Slots): Html => html\`${head === undefined ? code : code.replace(HEAD, () => '${LETTER_HEAD}')}\n\`;`,
    '',
  ].join('\n');
};

/**
 * A template as one page, one line per element.
 * @throws on anything that MJML rejects
 */
const compiled = async (template: string): Promise<string> => {
  const filePath = join(FUNCTIONS, template);
  const { html, errors } = await mjml(readFileSync(filePath, 'utf8'), {
    filePath,
    includePath: [join(FUNCTIONS, PARTS)],
    ignoreIncludes: false,
    // No web fonts: MJML would import its default fonts from the network.
    fonts: {},
    keepComments: false,
    validationLevel: 'strict',
  });
  if (errors.length > 0) throw new Error(`${template}: ${errors.map((error) => error.formattedMessage).join('; ')}`);
  const lines = html.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n');
};

/**
 * Every generated module, by its path relative to `functions/`.
 * @throws on anything that MJML or the grammar of slots rejects, or if two templates have different heads
 */
export const buildLetters = async (): Promise<ReadonlyMap<string, string>> => {
  const pages = await Promise.all(
    letterTemplates().map(async (template) => [template, await compiled(template)] as const),
  );
  const [head = '', ...others] = new Set(pages.map(([, page]) => HEAD.exec(page)?.[0] ?? ''));
  if (head === '' || others.length > 0) throw new Error('The letters do not share one head.');
  return new Map([
    [HEAD_MODULE, headModuleOf(head)],
    ...pages.map(([template, page]) => {
      const folder = dirname(template);
      return [join(folder, 'letter-html.ts'), moduleOf(page, folder)] as const;
    }),
  ]);
};

/** The path of a generated module. */
export const builtPath = (name: string): string => join(FUNCTIONS, name);

export const command = npmCommand('build:letters', 'Writes the module of every letter from its letter.mjml.').action(
  async () => {
    for (const [name, text] of await buildLetters()) {
      writeFileSync(builtPath(name), text);
      console.log(`built functions/${name}`);
    }
  },
);

if (import.meta.main) await run(command);
