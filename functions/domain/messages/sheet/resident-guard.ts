import { findResidentNumber } from '../../language/resident-number.ts';
import { cellText, type Cell, type Sheet } from './cell.ts';

/**
 * Finds what is shaped like a 주민등록번호 or 외국인등록번호 in a file (개인정보 보호법 제24조의2). One such cell or column, on any sheet,
 * seen or hidden, refuses the whole file: whoever keeps such a list has it in more places than one.
 */

/** Where it is. The row and the column are counted from 0. `heading`: the column is made for such numbers. */
export type ResidentPlace = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly what: 'number' | 'heading';
};

/** `구직자 주민등록번호(필수)`, but not a sentence about such numbers. */
const HEADING = /^\p{L}{0,10}(?:주민|외국인)(?:등록)?번호(?:앞자리|뒷자리)?(?:\(.{0,10}\))?\*?$/u;
/** The digits behind the first of the second half are often covered. What is left still says sex and day of birth. */
const COVERED = /^\d{6}\s?\p{Dash}?\s?[1-8][*＊xX●○•-]{5,6}$/u;
const FRONT = /^\d{6}$/;
const BACK = /^[1-8]\d{6}$/;

const plainOf = (cell: Cell): string => cellText(cell).normalize('NFKC');

/**
 * A number cell has lost the zeros in front: `010203-3…` has twelve digits, `001203-3…` eleven. One of ten digits is a telephone or
 * a business number.
 */
const asWritten = (cell: Cell): string => {
  const text = plainOf(cell);
  return typeof cell === 'number' && /^\d{11,12}$/.test(text) ? text.padStart(13, '0') : text;
};

/** Fewer characters than this hold no such number, however it is written. */
const FEWEST = 11;

const isNumber = (text: string, heading: string): boolean =>
  text.length >= FEWEST &&
  (COVERED.test(text) || findResidentNumber(heading === '' ? text : `${heading}: ${text}`) !== undefined);

/** Whether a cell holds such a number, by itself or with the next one. `heading`: what its column is called. */
const holds = (cell: Cell, next: Cell, heading: string): boolean => {
  if (cell === null) return false;
  const text = asWritten(cell);
  return (
    isNumber(text, heading) ||
    (FRONT.test(text) && BACK.test(plainOf(next)) && isNumber(`${text}-${plainOf(next)}`, ''))
  );
};

const isHeading = (cell: Cell): boolean => HEADING.test(plainOf(cell).replaceAll(/\s/g, ''));

/** @param headings what the columns of a sheet are called, and in which row (from 0); undefined: nobody knows */
export const residentPlaces = (
  { name: sheet, rows }: Sheet,
  headings: { readonly row: number; readonly texts: readonly string[] } | undefined,
): ResidentPlace[] =>
  rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): ResidentPlace[] => {
      if (typeof cell === 'string' && isHeading(cell)) return [{ sheet, row, column, what: 'heading' }];
      const heading = headings !== undefined && row > headings.row ? (headings.texts[column] ?? '') : '';
      return holds(cell, cells[column + 1] ?? null, heading) ? [{ sheet, row, column, what: 'number' }] : [];
    }),
  );
