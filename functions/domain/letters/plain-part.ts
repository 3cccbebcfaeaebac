import type { Fact, PageLink, Paragraph } from './letter.ts';

/** The text part of a letter: blocks of lines, one empty line between blocks. */

/** Columns of a line; a Hangul syllable takes two. Narrow enough for a phone held upright in most mail programs. */
const COLUMNS = 72;

const columnsOf = (text: string): number => {
  let columns = 0;
  for (const character of text) columns += character >= '\u1100' ? 2 : 1;
  return columns;
};

/** Breaks at spaces only: a Korean word, a number or an address is never cut. */
const wrapped = (text: string, first = '', rest = ''): string => {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && columnsOf(line) + 1 + columnsOf(word) > COLUMNS) {
      lines.push(line);
      line = rest + word;
    } else {
      line += empty ? word : ` ${word}`;
    }
    empty = false;
  }
  return [...lines, line].join('\n');
};

export const paragraphLines = (texts: readonly Paragraph[]): string[] => texts.map(({ text }) => wrapped(text));

/** A heading and what stands under it; nothing at all when nothing does. */
export const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [[`■ ${heading}`, ...lines].join('\n')];

export const bullets = (texts: readonly string[], mark = '- '): string[] =>
  texts.map((text) => wrapped(text, mark, '  '));
export const factLines = (facts: readonly Fact[], indent = ''): string[] =>
  facts.map(({ label, value }) => wrapped(`${label}: ${value}`, `${indent}- `, `${indent}  `));

/** An address stands on a line of its own: no mail program breaks it then. */
export const linkLines = (links: readonly PageLink[]): string[] => links.map(({ label, url }) => `${label}\n${url}`);

export const RULE = '-'.repeat(40);

export const textPart = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;
