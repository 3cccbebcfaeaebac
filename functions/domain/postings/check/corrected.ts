const BEFORE = "고친 예: '";
const AFTER = "'.";

/** How a fix gives the corrected sentence: ready to paste, in quotation marks. */
export const correctedWords = (corrected: string): string => `${BEFORE}${corrected}${AFTER}`;

/** Returns the corrected sentence that a fix gives. Undefined if it gives none. */
export const correctedIn = (fix: string): string | undefined => {
  const from = fix.indexOf(BEFORE);
  const to = fix.lastIndexOf(AFTER);
  return from === -1 || to < from + BEFORE.length ? undefined : fix.slice(from + BEFORE.length, to);
};

/** A fix without its corrected sentence, for a place that shows that by itself. */
export const withoutCorrected = (fix: string): string => {
  const corrected = correctedIn(fix);
  if (corrected === undefined) return fix;
  const [before = '', ...after] = fix.split(correctedWords(corrected));
  return [before.trim(), after.join('').trim()].filter((part) => part !== '').join(' ');
};
