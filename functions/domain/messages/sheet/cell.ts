/** What one cell of a table holds. `day`: a date as a spreadsheet keeps it (`YYYY-MM-DD`). null: nothing. */
export type Cell = string | number | boolean | { readonly day: string } | null;

/** One sheet of a file, as it lies there: `rows[0]` is the first row, `rows[0][0]` the cell A1. */
export type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Whoever opens the file does not see it. */
  readonly hidden: boolean;
  /** The rows (from 0) in which cells are merged. Only the first of merged cells has a value. */
  readonly merged: ReadonlySet<number>;
};

/** What a cell says, without spaces around it. A number in digits, a date as `YYYY-MM-DD`, nothing as an empty text. */
export const cellText = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.day;
  return String(cell).normalize('NFC').trim();
};

export const isBlank = (row: readonly Cell[]): boolean => row.every((cell) => cellText(cell) === '');

const LETTERS = 26;

/** The letters of a column, counted from 0: `A`, `Z`, `AA`. */
export const columnLetters = (index: number): string =>
  (index < LETTERS ? '' : columnLetters(Math.floor(index / LETTERS) - 1)) +
  String.fromCharCode('A'.charCodeAt(0) + (index % LETTERS));

/** The address of a cell as spreadsheets write it. Row and column are counted from 0: `C5` is row 4, column 2. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${String(row + 1)}`;
