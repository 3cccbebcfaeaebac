/**
 * Text for showing: NFC, and without the characters that are not seen but change what is seen or break what follows
 * (control, bidi, zero-width, Hangul filler, non-characters, lone surrogates).
 */

/**
 * `Cc` control, `Cf` bidi, zero-width and tag characters, `Cs` lone surrogates, the three Hangul fillers and the
 * half-width one. Private-use characters stay: bullets pasted from 한글 documents are such.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\u115f\u1160\u3164\uffa0]/gu;
const LINE_ENDS = /\r\n|[\n\r\u0085\u2028\u2029\v\f]/g;
const SPACES = /[\t\p{Zs}]+/gu;

const cleanLine = (line: string): string => line.replace(SPACES, ' ').replace(UNSEEN, '').normalize('NFC');

/**
 * Several lines of text for showing. Runs of spaces become one, lines lose their outer spaces, at most one empty line
 * stays between two others. Idempotent.
 */
export const plainText = (text: string): string => {
  const lines: string[] = [];
  for (const raw of text.split(LINE_ENDS)) {
    // Twice the spaces: what stood between two of them may have been removed, or be the first or last character.
    const line = cleanLine(raw).replace(SPACES, ' ').trim();
    if (line === '' && (lines.length === 0 || lines.at(-1) === '')) continue;
    lines.push(line);
  }
  while (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
};

/** One line of text for showing: a title, a name, a header. Idempotent. */
export const oneLine = (text: string): string => plainText(text).replaceAll(/\n+/g, ' ');

/** The first `max` code points, as a reader of the contract counts them: a canonical or masked form may be longer than what was sent. */
export const atMost = (max: number, text: string): string =>
  text.length <= max ? text : [...text].slice(0, max).join('').trimEnd();

/** What takes room at most and shows nothing: variation selectors, joiners and the blank of Braille beside what `plainText` removes. */
const NOTHING = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Zs}\s\u2800]/gu;

/** Whether a reader would see nothing of a text. */
const isBlank = (text: string): boolean => text.replace(NOTHING, '') === '';

/** One line of at most `max` code points, for showing; empty where a reader would see nothing. */
export const visibleLine = (max: number, text: string): string => {
  const shown = atMost(max, oneLine(text));
  return isBlank(shown) ? '' : shown;
};
