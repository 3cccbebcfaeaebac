/** The 35 middle groups (중분류) of KECO 2018 (status: assumed until the city confirms). */
const KECO_GROUPS: ReadonlySet<string> = new Set(
  '01 02 03 11 12 13 14 15 21 22 23 24 25 30 41 42 51 52 53 54 55 56 61 62 70 81 82 83 84 85 86 87 88 89 90'.split(' '),
);

/** Whether a code of two to six digits begins with one of the middle groups. */
export const isKecoCode = (code: string): boolean => /^\d{2,6}$/.test(code) && KECO_GROUPS.has(code.slice(0, 2));

/**
 * Returns the KECO code at the start of the text: 2 to 6 digits in a known middle group. Undefined if there is none.
 */
export const kecoCode = (given: string): string | undefined => {
  const code = /^(\d{2,6})(?![\d.-])/.exec(given.normalize('NFKC').trim())?.[1];
  return code !== undefined && isKecoCode(code) ? code : undefined;
};
