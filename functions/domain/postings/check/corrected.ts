/** How a fix gives the corrected sentence: ready to paste, in quotation marks. */
export const correctedWords = (corrected: string): string => `고친 예: '${corrected}'.`;

/** Returns the corrected sentence that a fix gives. Undefined if it gives none. */
export const correctedIn = (fix: string): string | undefined => /고친 예: '(.*)'\./s.exec(fix)?.[1];

/** A fix without its corrected sentence, for a place that shows that by itself. */
export const withoutCorrected = (fix: string): string => {
  const corrected = correctedIn(fix);
  return corrected === undefined ? fix : fix.replace(correctedWords(corrected), '').replaceAll(/ {2,}/g, ' ').trim();
};
