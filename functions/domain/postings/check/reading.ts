import { htmlToText } from '../../language/html-to-text.ts';

/**
 * Free text made ready for reading: so that 남 자, full-width letters, decomposed Hangul, invisible characters and
 * decoration between syllables read as what a person sees. `path` is the field it stands in.
 */
export type ReadText = { readonly path: string; readonly text: string };

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const DECORATION = /['"`´‘’“”「」『』*★☆♥♡♬♪^_]/gu;
/** The lookbehind tries a row of marks once, from its first mark. Without it, the time grows with the square of the row. */
const SENTENCE_END = /[\n;•●■□▶▷◆◇※|。]|(?<![.!?])[.!?]+(?=\s+\D|$)/u;

/** The text with one sentence on each line: lower case, single spaces, one kind of dash and one of tilde. */
export const readText = ({ path, text }: ReadText): ReadText => ({
  path,
  text: htmlToText(text)
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(DECORATION, '')
    .replace(/[〜∼˜]/g, '~')
    .replace(/\p{Pd}/gu, '-')
    .replace(/[・ㆍ∙•‧]/g, '·')
    .toLowerCase()
    .split(SENTENCE_END)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '')
    .join('\n'),
});
