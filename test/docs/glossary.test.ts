import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from '../support/import-graph.ts';
import { markdownFiles, proseOf } from '../support/markdown.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** An entry is a list item: the term in bold, a colon, what it means. */
const ENTRY = /^- \*\*(?<term>[^*]+)\*\*: (?<meaning>[^]*?)(?=\n- |\n\n|\n*$(?![^]))/gm;
const entriesOf = (page: string): { readonly term: string; readonly meaning: string }[] =>
  Array.from(page.matchAll(ENTRY), ({ groups }) => ({
    term: groups?.['term'] ?? '',
    meaning: (groups?.['meaning'] ?? '').replaceAll(/\s+/g, ' '),
  }));
const sentencesIn = (text: string): number => text.split(/[.!?](?=\s|$)/).filter((part) => part.trim() !== '').length;
const italicsIn = (prose: string): string[] =>
  Array.from(prose.matchAll(/(?<!\w)_([^_]+)_(?!\w)/g), ([, term = '']) => term.replaceAll(/\s+/g, ' ').toLowerCase());

const glossary = read('docs/glossary.md');
const entries = entriesOf(glossary);
const flow = proseOf(read('docs/flow.md'));
const terms = entries.map(({ term }) => term);

describe('an entry of the glossary', () => {
  test('is read by this test, whatever its length', () => {
    expect(entries.length).toBe(Array.from(glossary.matchAll(/^- /gm)).length);
    expect(entriesOf('- **a**: one\n  two.\n- **b**: three.\n')).toEqual([
      { term: 'a', meaning: 'one two.' },
      { term: 'b', meaning: 'three.' },
    ]);
  });

  test('is there once', () => expect(terms).toEqual([...new Set(terms)]));

  test.each(entries)('$term has one sentence or two, and the last one ends', ({ meaning }) => {
    expect(sentencesIn(meaning)).toBeLessThanOrEqual(2);
    expect(meaning).toMatch(/\.$/);
  });

  const used = [
    flow,
    ...markdownFiles(ROOT)
      .filter((file) => file.startsWith('docs/adr/'))
      .map(read),
    ...sourceFiles(ROOT, ['functions', 'lib']).map(read),
  ].join('\n');

  const isUsed = (term: string): boolean =>
    new RegExp(String.raw`(?<![a-z])${term.replaceAll(' ', String.raw`\s+`)}s?(?![a-z])`, 'i').test(used);

  test('is a word of the flow, of a decision or of the code', () => {
    expect(terms.filter((term) => !isUsed(term))).toEqual([]);
    expect(isUsed('quango')).toBe(false);
  });
});

describe('a word in italics in docs/flow.md', () => {
  const italics = italicsIn(flow);

  test('is an entry of the glossary, which the page links to', () => {
    expect(italics.length).toBeGreaterThan(40);
    expect(italics.filter((term) => !terms.includes(term))).toEqual([]);
    expect(flow).toContain('](glossary.md)');
  });

  test('is set so once, where it is first used', () => expect(italics).toEqual([...new Set(italics)]));
});
