import type { Fact, PageLink, Paragraph } from './letter.ts';

/** The text part of a letter: blocks of lines, one empty line between blocks. */

/** Columns per line. A Hangul syllable takes two. Narrow enough for most mail programs on an upright phone. */
const COLUMNS = 72;

const columnsOf = (text: string): number => {
  let columns = 0;
  for (const character of text) columns += character >= '\u1100' ? 2 : 1;
  return columns;
};

/** Breaks lines at spaces only, so a Korean word, a number or an address is never split. */
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

/** A heading with its lines. Returns nothing if there are no lines. */
export const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [[`■ ${heading}`, ...lines].join('\n')];

export const bullets = (texts: readonly string[], mark = '- '): string[] =>
  texts.map((text) => wrapped(text, mark, '  '));
export const factLines = (facts: readonly Fact[], indent = ''): string[] =>
  facts.map(({ label, value }) => wrapped(`${label}: ${value}`, `${indent}- `, `${indent}  `));

/** Each address is on its own line, so no mail program breaks it. */
const linkLines = (links: readonly PageLink[]): string[] => links.map(({ label, url }) => `${label}\n${url}`);

const RULE = '-'.repeat(40);

/** The words that every letter has before and after its body. */
type Frame = {
  readonly sender: string;
  readonly heading: string;
  readonly intro: readonly Paragraph[];
  readonly footer: readonly Paragraph[];
  readonly links: readonly PageLink[];
};

/** Returns the text part: the body with the words that every letter has before and after it. */
export const textPart = ({ sender, heading, intro, footer, links }: Frame, body: readonly string[]): string => {
  const blocks = [
    sender,
    heading,
    ...paragraphLines(intro),
    ...body,
    RULE,
    ...paragraphLines(footer),
    ...linkLines(links),
  ];
  return `${blocks.join('\n\n')}\n`;
};
