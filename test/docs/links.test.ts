import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { markdownFiles, proseOf } from '../support/markdown.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The target of each link of a page that leads into the repository. */
const linksOf = (page: string): string[] =>
  Array.from(proseOf(page).matchAll(/\]\((?<target>[^)\s]+)\)/g), ({ groups }) => groups?.['target'] ?? '').filter(
    (target) => !/^<?[a-z]+:/.test(target),
  );

/** What GitHub makes of a heading: lower case, no punctuation, spaces as hyphens; and each `<a id>`. */
const anchorsOf = (page: string): Set<string> => {
  const headings = Array.from(
    page.replaceAll(/^ *```[^]*?^ *```$/gm, '').matchAll(/^#{1,6} (.+)$/gm),
    ([, text = '']) =>
      text
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
        .trim()
        .replaceAll(' ', '-'),
  );
  return new Set([...headings, ...Array.from(page.matchAll(/<a id="([^"]+)">/g), ([, id = '']) => id)]);
};

/** The links of a page that lead nowhere. */
const deadIn = (file: string, page: string): string[] =>
  linksOf(page).filter((target) => {
    const [path = '', anchor] = target.split('#');
    const to = path === '' ? file : normalize(join(dirname(file), path));
    if (!existsSync(join(ROOT, to))) return true;
    return anchor !== undefined && !anchorsOf(path === '' ? page : read(to)).has(decodeURIComponent(anchor));
  });

const files = markdownFiles(ROOT);

test('pages are found', () => expect(files.length).toBeGreaterThan(20));

test.each(files)('every link of %s leads to a file, and to a heading where it names one', (file) => {
  expect(deadIn(file, read(file))).toEqual([]);
});

test('a dead link is found: to no file, to no heading, not one in code', () => {
  const page = '# A heading\n[a](none.md) [b](#a-heading) [c](#another) [d](README.md) `[e](gone.md)`\n';
  expect(deadIn('README.md', page)).toEqual(['none.md', '#another']);
});
