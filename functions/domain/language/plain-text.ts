/**
 * Text for showing: NFC, without invisible characters that change what is seen or break later steps (control, bidi,
 * zero-width, Hangul filler, non-characters, lone surrogates).
 */

/**
 * `Cc`: controls. `Cf`: bidi, zero-width and tag characters. `Cs`: lone surrogates. Then the three Hangul fillers and
 * the half-width one. Private-use characters stay: bullets pasted from 한글 documents are such characters.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\u115f\u1160\u3164\uffa0]/gu;
const LINE_ENDS = /\r\n|[\n\r\u0085\u2028\u2029\v\f]/g;
const SPACES = /[\t\p{Zs}]+/gu;

/** Most lines have only characters that stay as they are: ASCII, Hangul syllables, the commonest bullets. */
const ORDINARY = /^[ -~가-힣·•※→]*$/;

/** Folds spaces a second time: removing an unseen character can leave two spaces together, or a space at an end. */
const cleanLine = (line: string): string => {
  if (ORDINARY.test(line)) return line.includes('  ') ? line.replace(SPACES, ' ') : line;
  return line.replace(SPACES, ' ').replace(UNSEEN, '').normalize('NFC').replace(SPACES, ' ');
};

/**
 * Returns several lines of text for showing. Runs of spaces become one space. Lines are trimmed. At most one empty line
 * stays between two others. Idempotent.
 */
export const plainText = (text: string): string => {
  const lines: string[] = [];
  for (const raw of text.split(LINE_ENDS)) {
    const line = cleanLine(raw).trim();
    if (line === '' && (lines.length === 0 || lines.at(-1) === '')) continue;
    lines.push(line);
  }
  while (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
};

/** Returns one line of text for showing: a title, a name, a header. Idempotent. */
export const oneLine = (text: string): string => plainText(text).replaceAll(/\n+/g, ' ');

/**
 * Returns the first `max` code points, which is how the contract counts. A canonical or masked form may be longer than
 * what was sent.
 */
export const atMost = (max: number, text: string): string =>
  text.length <= max ? text : [...text].slice(0, max).join('').trimEnd();

/**
 * Characters that show nothing, or only a blank: variation selectors, joiners and the Braille blank, besides what
 * `plainText` removes.
 */
const NOTHING = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Zs}\s\u2800]/gu;

/** Whether a reader would see nothing of a text. */
const isBlank = (text: string): boolean => text.replace(NOTHING, '') === '';

/** Returns one line of at most `max` code points for showing. Empty if a reader would see nothing. */
export const visibleLine = (max: number, text: string): string => {
  const shown = atMost(max, oneLine(text));
  return isBlank(shown) ? '' : shown;
};
