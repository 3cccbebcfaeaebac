import type { Html } from '../language/html.ts';
import { listTable, type Cell } from './list-table.ts';

/**
 * A column of a list: one description for the page and for the files. `value`: what a file says, a day as `YYYY-MM-DD`. `cell`: how
 * the page shows it; absent, the page shows the value.
 */
export type Column<Row> = {
  readonly title: string;
  readonly value: (row: Row) => string | number;
  readonly cell?: (row: Row) => Cell;
};

const cellOf = <Row>({ value, cell }: Column<Row>, row: Row): Cell => {
  if (cell !== undefined) return cell(row);
  const shown = value(row);
  return typeof shown === 'number' ? { number: shown } : shown;
};

/** A list on a page. `caption`: `unseen` if a heading above it says the same. */
export const columnTable = <Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  caption: 'seen' | 'unseen' = 'seen',
): Html =>
  listTable(
    name,
    columns.map(({ title }) => title),
    rows.map((row) => columns.map((column) => cellOf(column, row))),
    caption,
  );

/** A list in a file: a sheet of a workbook, or a part of a CSV file. */
export type FileTable = {
  /** At most 31 characters, none of `[]:*?/\`: Excel takes no others for a sheet. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export const fileTable = <Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): FileTable => ({
  name,
  headings: columns.map(({ title }) => title),
  rows: rows.map((row) => columns.map(({ value }) => String(value(row)))),
});
