import { oneLine as visibleLine } from '../language/plain-text.ts';

/** A letter of any kind: a one-line subject, a text part that is complete by itself, and the same content as HTML. */
export type Letter = { readonly subject: string; readonly text: string; readonly html: string };

export type Fact = { readonly label: string; readonly value: string };
export type Paragraph = { readonly text: string };
/** A link of this system, with a label that says where it leads. */
export type PageLink = { readonly url: string; readonly label: string };

/** The most characters of a subject (UTF-16 units): phones show about 40, and no mail program needs more than 100. */
const SUBJECT_LENGTH = 100;

/**
 * Returns outside text as one visible line, safe anywhere in a letter (I7). Returns `instead` if nothing visible is
 * left.
 */
export const oneLine = (text: string, instead = ''): string => visibleLine(text) || instead;

/** Returns at most `length` UTF-16 units and never splits a character. A cut shows as "…". */
export const clipped = (text: string, length: number): string => {
  if (text.length <= length) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > length - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
};

/** A title in quotation marks, short enough for a sentence or a subject. A fixed noun follows it, never a particle. */
export const quoted = (title: string): string => `‘${clipped(oneLine(title, '제목 없음'), 60)}’`;

export const subjectLine = (text: string): string => clipped(oneLine(text), SUBJECT_LENGTH);

export const paragraphs = (...texts: readonly (string | undefined)[]): Paragraph[] =>
  texts.flatMap((text) => (text === undefined ? [] : [{ text }]));

/** Rows of a table of facts. Rows without a value are left out. */
export const factRows = (rows: readonly (readonly [label: string, value: string | undefined])[]): Fact[] =>
  rows.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]));
