const OPENS = "고친 예: '";
const CLOSES = "'.";

/** How a fix gives the corrected sentence: ready to paste, in quotation marks. */
export const correctedWords = (corrected: string): string => `${OPENS}${corrected}${CLOSES}`;

/** Returns the corrected sentence that a fix gives. Undefined if it gives none. */
export const correctedIn = (fix: string): string | undefined => {
  const begin = fix.indexOf(OPENS);
  const end = fix.lastIndexOf(CLOSES);
  return begin === -1 || end < begin + OPENS.length ? undefined : fix.slice(begin + OPENS.length, end);
};

/** A fix without its corrected sentence, for a place that shows that by itself. */
export const withoutCorrected = (fix: string): string => {
  const corrected = correctedIn(fix);
  return corrected === undefined ? fix : fix.replace(correctedWords(corrected), '').replaceAll(/ {2,}/g, ' ').trim();
};
