import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildLetters, builtPath, moduleOf } from '../../bin/build-letters.ts';

const built = await buildLetters();
const HEAD = 'domain/letters/parts/head-html.ts';
const names = [...built.keys()].filter((name) => name !== HEAD);

describe('the committed pages are what the templates give', () => {
  test.each([...built])('%s', (name, text) => {
    expect(readFileSync(builtPath(name), 'utf8')).toBe(text);
  });

  test('there is a page for a job, for a screening, and one for all the rest; they share their head', () => {
    expect(names).toEqual([
      'domain/letters/sheet/letter-html.ts',
      'notices/match/letter-html.ts',
      'notices/screening/letter-html.ts',
    ]);
    for (const name of names) expect(built.get(name)).toContain('</title>\n${LETTER_HEAD}</head>');
  });
});

describe('a page asks nothing of the network and reads in the dark', () => {
  test.each(names)('%s', (name) => {
    const page = [name, HEAD].map((file) => readFileSync(builtPath(file), 'utf8')).join('\n');
    expect(page).not.toMatch(/@import|@font-face|<link|<img|<script|<iframe|\ssrc=|url\(/i);
    // The only URL is the name of an XML vocabulary.
    expect(page.match(/https?:\/\/[^"\s]*/g)).toEqual(['http://www.w3.org/1999/xhtml']);
    expect(page).toContain('<meta name="color-scheme" content="light dark" />');
    expect(page).toContain('<meta name="supported-color-schemes" content="light dark" />');
    expect(page).toContain('prefers-color-scheme: dark');
    expect(page).toContain("'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif");
    expect(page).toMatch(/<html lang="(?:ko|\$\{s0\.lang\})"/);
    // Sizes of 0 and 1 px are for layout and the hidden preview line. All readable text is at least 16 px.
    const sizes = [...page.matchAll(/font-size:\s*(\d+)px/g)].map(([, size]) => Number(size));
    expect(sizes.filter((size) => size > 1 && size < 16)).toEqual([]);
    const layout = [...page.matchAll(/<table(?![^>]*role="presentation")[^>]*>/g)];
    // A letter about one job has the facts that count, and the others. A letter of cards has none.
    const tables = ['s0.main.map', 's0.facts.map'].filter((list) => page.includes(list)).length;
    expect(layout, 'only tables of facts are real tables').toHaveLength(tables);
  });
});

describe('a slot may stand only where text can be escaped', () => {
  test('in text and in a quoted href it may', () => {
    expect(moduleOf('<a href="{{url}}">{{label}}</a>', 'notices/match')).toContain(
      '<a href="${s0.url}">${s0.label}</a>',
    );
  });

  test.each([
    '<style>p { color: {{colour}} }</style>',
    '<!-- {{remark}} -->',
    '<p {{attribute}}>x</p>',
    '<p style="color:{{colour}}">x</p>',
    '<a href={{url}}>x</a>',
    '<a href="https://{{host}}/">x</a>',
  ])('not in %s', (page) =>
    expect(() => moduleOf(page, 'notices/match')).toThrow('stands where text cannot be escaped'),
  );

  test('a list that is not closed, or closed twice, builds nothing', () => {
    expect(() => moduleOf('{{#a}}<p>x</p>', 'notices/match')).toThrow('never closed');
    expect(() => moduleOf('<p>x</p>{{/a}}', 'notices/match')).toThrow('not open');
    expect(() => moduleOf('<p>{{first-name}}</p>', 'notices/match')).toThrow('Not a slot');
  });

  test('what means something in a TypeScript template stands as it was written', () => {
    expect(moduleOf('<p>`${1}\\</p>', 'notices/match')).toContain('<p>\\`\\${1}\\\\</p>');
  });
});
