/** What a spreadsheet takes for the beginning of a formula, whatever stands before it in blanks (OWASP, "CSV Injection"). */
const FORMULA = /^[\s\u00a0]*[=+\-@\t\r＝＋－＠]/u;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A cell as text: what could be a formula begins with an apostrophe, and a number stays a number. */
const cell = (text: string): string => {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as a CSV file (RFC 4180) that Korean Excel opens as UTF-8: with a mark at its beginning. No cell of it is a formula. */
export const csvOf = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(`\ufeff${rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`);
