import type { Sheet, SheetData } from 'write-excel-file/universal';
import type { SheetForm } from './sheet-form.ts';

/** Writes workbooks (.xlsx). Every cell is a text, so that nothing in it is a formula, whatever it begins with. */

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Table = {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** In characters. */
  readonly widths: readonly number[];
};

/** `@`: a spreadsheet leaves what is typed here as it is, with the zeros in front. */
const AS_TYPED = '@';

const sheetOf = ({ name, headings, rows, widths }: Table): Sheet<Blob> => {
  const head = headings.map((value) => ({ value, type: String, fontWeight: 'bold', wrap: true }) as const);
  const data: SheetData = [
    head,
    ...rows.map((cells) => cells.map((value) => ({ value, type: String, format: AS_TYPED, wrap: true }))),
  ];
  return { sheet: name, data, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 };
};

/** Returns the bytes of a workbook with these tables, one a sheet. */
export const workbookWith = async (tables: readonly Table[]): Promise<Uint8Array> => {
  const { default: write } = await import('write-excel-file/universal');
  const blob = await write(tables.map(sheetOf)).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
};

/** Rows that are ready to be typed in. */
const READY_ROWS = 200;

/**
 * The empty form: a sheet with the headings, and one that says how to fill in each column. `withExample`: its first row is filled in
 * with what is invented.
 */
export const emptyForm = ({ name, columns }: SheetForm, withExample = false): Promise<Uint8Array> =>
  workbookWith([
    {
      name,
      headings: columns.map(({ heading, required }) => (required === true ? `${heading}*` : heading)),
      rows: Array.from({ length: READY_ROWS }, (_, row) =>
        columns.map(({ example }) => (withExample && row === 0 ? example : '')),
      ),
      widths: columns.map(({ heading }) => Math.max(12, heading.length * 2)),
    },
    {
      name: '적는 방법',
      headings: ['제목', '꼭 적을 것', '적는 방법', '예'],
      rows: columns.map(({ heading, required, hint, example }) => [
        heading,
        required === true ? '예' : '',
        hint,
        example,
      ]),
      widths: [24, 12, 80, 40],
    },
  ]);
