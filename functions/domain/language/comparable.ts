/**
 * Characters that a reader does not see and that break comparison: zero-width and bidi marks, soft hyphens, variation
 * selectors, the Hangul fillers (U+115F, U+1160, U+3164, U+FFA0) and the remaining format controls.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/** White space, including what `\s` lacks: U+0085 and the other controls separate words. */
const SPACE = /[\s\p{Cc}]+/gu;

const once = (text: string): string =>
  text.replace(INVISIBLE, '').normalize('NFKC').replace(INVISIBLE, '').toLowerCase().replace(SPACE, ' ').trim();

/**
 * Returns the form for comparing texts, never for showing them: NFKC, without invisible characters, with case and white
 * space folded. Idempotent, and equal for the NFC and the NFD spelling of a text.
 */
export const comparable = (text: string): string => {
  // Removing a mark or folding case can bring together characters that compose again. So the step repeats until nothing
  // changes.
  let current = once(text);
  for (let next = once(current); next !== current; next = once(current)) current = next;
  return current;
};
