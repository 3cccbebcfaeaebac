import { csvOf } from '../language/csv.ts';
import { workbookWith, XLSX_TYPE } from '../messages/sheet/write-workbook.ts';
import type { FileTable } from './columns.ts';
import type { ConsoleFile } from './console-answer.ts';

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The most rows of a file. */
export const MOST_ROWS = 5_000;
/** The most bytes of a file: Lambda answers with six megabytes at most, and a file is a third longer in its answer. */
export const MOST_FILE_BYTES = 4_500_000;

export const rowsIn = (tables: readonly FileTable[]): number => tables.reduce((sum, { rows }) => sum + rows.length, 0);

/** One list is its headings and rows. Of several, the first column names the list, and each has its own headings unless all are the same. */
const csvRows = (tables: readonly FileTable[]): (readonly string[])[] => {
  const [first, ...others] = tables;
  if (first === undefined) return [];
  if (others.length === 0) return [first.headings, ...first.rows];
  const headed = ({ headings }: FileTable): string => JSON.stringify(headings);
  const isSame = others.every((table) => headed(table) === headed(first));
  return tables.flatMap((table) => [
    ...(isSame && table !== first ? [] : [['표', ...table.headings]]),
    ...table.rows.map((row) => [table.name, ...row]),
  ]);
};

const [NARROWEST, WIDEST] = [10, 50] as const;
/** How wide a column is in a workbook, in characters: a Korean letter is as wide as two. Only the first rows are measured. */
const MEASURED = 200;
const widthsOf = ({ headings, rows }: FileTable): number[] =>
  headings.map((heading, at) => {
    const texts = [heading, ...rows.slice(0, MEASURED).map((row) => row[at] ?? '')];
    return Math.min(WIDEST, Math.max(NARROWEST, ...texts.map((text) => text.length * 2)));
  });

/** Lists as one file. `name`: of the file, without its ending. */
export const listFile = async (
  tables: readonly FileTable[],
  format: ExportFormat,
  name: string,
): Promise<ConsoleFile> =>
  format === 'csv'
    ? { name: `${name}.csv`, type: 'text/csv; charset=utf-8', bytes: csvOf(csvRows(tables)) }
    : {
        name: `${name}.xlsx`,
        type: XLSX_TYPE,
        bytes: await workbookWith(tables.map((table) => ({ ...table, widths: widthsOf(table) }))),
      };
