import { sourceOf, type PartnerId } from '../../../contracts/partners.ts';
import { withoutClosing } from '../ask-a-person.ts';
import { readMessage, type Message } from '../read-message.ts';
import { cellAddress, cellText, type Cell } from './cell.ts';
import { CONSENT_VIA } from './people-form.ts';
import { readCell } from './read-cell.ts';
import type { SheetColumn, SheetForm } from './sheet-form.ts';
import type { Headings } from './read-headings.ts';

/** What is wrong with one row. `place`: the cell (`C5`), if it is one. It never repeats what a cell says. */
export type RowFinding = {
  readonly row: number;
  readonly place?: string;
  readonly heading?: string;
  readonly message: string;
  readonly fix: string;
};

/** The data of a message, as a row says it. */
export type RowData = Readonly<Record<string, unknown>> & { readonly externalId: string; readonly revision: number };

/**
 * A row that can be sent. `row`: as the file counts them, from 1. `content`: what the door reads of its data, which is what it is
 * recognised by. `isRevisionGiven`: the row itself says its revision.
 */
export type SheetRow = {
  readonly row: number;
  readonly data: RowData;
  readonly content: Message['data'];
  readonly isRevisionGiven: boolean;
};

/**
 * What a message is made of besides its row. `file`: letters that stand for the bytes of the file. `time`: when it is sent (ISO 8601
 * instant). Absent while it is only read.
 */
export type SheetSender = { readonly partner: PartnerId; readonly file: string; readonly time?: string };

type Node = { [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Puts a value where a path leads. A list that is there already is continued. */
const put = (data: Node, path: string, value: unknown): void => {
  const [first = '', ...rest] = path.split('.');
  const there = data[first];
  if (rest.length > 0) {
    const inner: Node = isNode(there) ? there : {};
    data[first] = inner;
    put(inner, rest.join('.'), value);
  } else data[first] = Array.isArray(there) && Array.isArray(value) ? [...there, ...value] : value;
};

/** Objects whose keys are places become lists, without the places that are empty. */
const withLists = (value: unknown): unknown => {
  if (!isNode(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withLists(inner)] as const);
  return entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))
    ? entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner)
    : Object.fromEntries(entries);
};

/** Where the consents were given is said once in a row, and is part of each of them. */
const withVia = ({ [CONSENT_VIA]: via, ...data }: Node): Node =>
  via === undefined || !isNode(data['consents'])
    ? data
    : {
        ...data,
        consents: Object.fromEntries(
          Object.entries(data['consents']).map(([kind, consent]) => [
            kind,
            isNode(consent) ? { ...consent, via } : consent,
          ]),
        ),
      };

/** What a form says of every row, in data that its columns do not fill. */
const EMPTY: Readonly<Record<SheetForm['id'], () => Node>> = {
  postings: () => ({ workplace: {} }),
  people: () => ({}),
};

const sentenceOf = (message: string, path: string): string => message.replace(` (${path})`, '');

/** The column that a path of the data comes from: its own, or the first one of what holds it or lies in it. */
const columnAt = (columns: Headings['columns'], path: string): number => {
  const exact = columns.findIndex((column) => column?.path === path);
  if (exact !== -1) return exact;
  return columns.findIndex(
    (column) => column !== undefined && (path.startsWith(`${column.path}.`) || column.path.startsWith(`${path}.`)),
  );
};

/** The message that a row becomes. The same row of the same file is always the same event. */
export const rowEvent = (form: SheetForm, { row, data }: Pick<SheetRow, 'row' | 'data'>, from: SheetSender) => ({
  specversion: '1.0',
  id: `sheet-${from.file}-${String(row)}`,
  source: sourceOf(from.partner),
  type: form.type,
  time: from.time,
  datacontenttype: 'application/json',
  data,
});

type Filled = { readonly data: Node; readonly findings: readonly RowFinding[] };

/** Reads the cells of a row, each by its column. */
const fill = (cells: readonly Cell[], index: number, { columns, form }: Headings): Filled => {
  const data = EMPTY[form.id]();
  const findings: RowFinding[] = [];
  const find = (at: number, { heading, hint }: SheetColumn, message: string): void => {
    findings.push({ row: index + 1, place: cellAddress(index, at), heading, message, fix: hint });
  };
  for (const [at, column] of columns.entries()) {
    if (column === undefined) continue;
    const cell = cells[at] ?? null;
    if (cellText(cell) === '') {
      if (column.required === true) find(at, column, '비어 있습니다.');
      continue;
    }
    const reading = readCell(column.kind, cell);
    if ('wrong' in reading) find(at, column, reading.wrong);
    else if (reading.value !== undefined) put(data, column.path, reading.value);
  }
  return { data: withVia(data), findings };
};

const isRowData = (data: Node): data is RowData =>
  typeof data['externalId'] === 'string' && typeof data['revision'] === 'number';

/**
 * Reads one row: a message that the door would read, or what is wrong with it. A row without a revision gets the first one.
 * @param index the row, counted from 0
 */
export const readRow = (
  cells: readonly Cell[],
  index: number,
  headings: Headings,
  from: SheetSender,
): SheetRow | readonly RowFinding[] => {
  const { form, columns } = headings;
  const { data: filled, findings } = fill(cells, index, headings);
  if (findings.length > 0) return findings;
  const isRevisionGiven = filled['revision'] !== undefined;
  const data = withLists({ revision: 1, ...filled });
  const whole = (message: string, fix: string): RowFinding[] => [{ row: index + 1, message, fix }];
  if (!isNode(data) || !isRowData(data)) return whole('번호를 읽을 수 없습니다.', '번호를 확인해 주십시오.');
  const event = JSON.stringify(rowEvent(form, { row: index + 1, data }, from));
  const read = readMessage(event, { sender: from.partner, kind: form.door });
  if (read.ok) return { row: index + 1, data, content: read.message.data, isRevisionGiven };
  return read.findings.map(({ path, message, fix = '' }): RowFinding => {
    const at = columnAt(columns, path);
    const column = columns[at];
    return {
      row: index + 1,
      ...(column !== undefined && { place: cellAddress(index, at), heading: column.heading }),
      message: sentenceOf(message, path),
      fix: column?.hint ?? withoutClosing(fix),
    };
  });
};
