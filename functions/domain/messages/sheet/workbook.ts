import { Parser } from 'htmlparser2';
import { partText } from './unpack.ts';

/** What a workbook says of itself, before its cells are read (ECMA-376, part 1, 18.2 and 18.3). */

type WorkbookSheet = {
  readonly name: string;
  readonly hidden: boolean;
  /** The rows (from 0) in which cells are merged. */
  readonly merged: ReadonlySet<number>;
};

export type Workbook = {
  readonly sheets: readonly WorkbookSheet[];
  /** Days are counted from 1904, as old files from a Mac do. */
  readonly countsFrom1904: boolean;
};

type Attributes = Readonly<Record<string, string>>;

/** The name of an element without the prefix of its namespace. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const eachTag = (xml: string, visit: (name: string, attributes: Attributes) => void): void => {
  const parser = new Parser({ onopentag: (name, attributes) => visit(local(name), attributes) }, { xmlMode: true });
  parser.end(xml);
};

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** The paths of the parts that the workbook refers to, by the id of the reference. */
const targetsOf = (xml: string): ReadonlyMap<string, string> => {
  const targets = new Map<string, string>();
  eachTag(xml, (name, { Id: id, Target: target }) => {
    if (name === 'Relationship' && id !== undefined && target !== undefined)
      targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  });
  return targets;
};

const idIn = (attributes: Attributes): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';

/** A selection of whole columns may be merged: more rows than this are not listed. */
const MOST_ROWS = 20_000;

const MERGE = /<(?:\w+:)?mergeCell\s[^<>]*?ref\s*=\s*["'][A-Z]*(\d+):[A-Z]*(\d+)["']/g;

/** Each range is two marks, however long it is: a file may name the same rows a million times. */
const mergedIn = (xml: string): ReadonlySet<number> => {
  const begins = new Int32Array(MOST_ROWS + 2);
  for (const [, first, last] of xml.matchAll(MERGE)) {
    const [from, to] = [Math.max(1, Number(first)), Math.min(Number(last), MOST_ROWS)];
    if (from > to) continue;
    begins[from] = (begins[from] ?? 0) + 1;
    begins[to + 1] = (begins[to + 1] ?? 0) - 1;
  }
  const rows = new Set<number>();
  let open = 0;
  for (const [row, change] of begins.entries()) {
    open += change;
    if (open > 0) rows.add(row - 1);
  }
  return rows;
};

/** A list has one sheet, and a workbook some dozen. A file may name the same part as a sheet any number of times. */
const MOST_SHEETS = 100;

/** Returns `not-a-list` if the parts are no workbook. */
export const workbookOf = (parts: ReadonlyMap<string, Uint8Array>): Workbook | 'not-a-list' | 'too-large' => {
  const xml = partText(parts, WORKBOOK);
  if (xml === undefined) return 'not-a-list';
  const targets = targetsOf(partText(parts, RELATIONS) ?? '');
  const sheets: WorkbookSheet[] = [];
  let countsFrom1904 = false;
  let named = 0;
  eachTag(xml, (name, attributes) => {
    const { name: called = '', state, date1904 } = attributes;
    if (name === 'workbookPr') countsFrom1904 = date1904 === '1' || date1904 === 'true';
    if (name === 'sheet') named += 1;
    if (name === 'sheet' && named <= MOST_SHEETS)
      sheets.push({
        name: called,
        hidden: state === 'hidden' || state === 'veryHidden',
        merged: mergedIn(partText(parts, targets.get(idIn(attributes)) ?? '') ?? ''),
      });
  });
  return named > MOST_SHEETS ? 'too-large' : { sheets, countsFrom1904 };
};

/** A list has some thousand rows. A file with a cell in row 1,000,000 would make as many empty ones. */
const LAST_ROW = 20_000;
const LAST_COLUMN = 256;
const MOST_CELLS = 6_000_000;

const TAG = /<(?:\w+:)?(row|c)(\s[^<>]*)?>/g;
const PLACE = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/;

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 'A'.charCodeAt(0) + 1, 0);

/** The last row and column of one sheet. `unfit`: a place is not written as the standard has it. */
const extentOf = (xml: string): { readonly row: number; readonly column: number } | 'unfit' => {
  let [row, column, rows] = [0, 0, 0];
  for (const [, name, attributes = ''] of xml.matchAll(TAG)) {
    const [, double, single] = PLACE.exec(attributes) ?? [];
    const place = double ?? single;
    if (name === 'row') rows += 1;
    if (place === undefined) {
      if (name === 'c') return 'unfit';
      continue;
    }
    const [, letters = '', digits = ''] = /^([A-Z]{0,3})([1-9]\d{0,6})$/.exec(place) ?? [];
    if (digits === '' || (name === 'c') !== (letters !== '')) return 'unfit';
    row = Math.max(row, Number(digits));
    column = Math.max(column, columnNumber(letters));
  }
  return { row: Math.max(row, rows), column };
};

/** A tag in which another begins. No program writes it, and the library reads a part of nothing else for minutes. */
const OPEN_TAG = /<[^<>]*</;
const DOCTYPE = /<!(?:DOCTYPE|ENTITY)/i;
/** A list of 5,000 rows with forty columns has half of it. Each tag takes a hundred bytes and more once it is read. */
const MOST_TAGS = 4_000_000;

const LESS_THAN = 0x3c;

const countOfTags = (bytes: Uint8Array): number => {
  let count = 0;
  for (let at = bytes.indexOf(LESS_THAN); at !== -1; at = bytes.indexOf(LESS_THAN, at + 1)) count += 1;
  return count;
};

/** Whether the cells of all sheets may be read: how many there are is known before. */
export const cellsFit = (parts: ReadonlyMap<string, Uint8Array>): 'fit' | 'too-large' | 'damaged' => {
  let [cells, tags] = [0, 0];
  for (const [path, bytes] of parts) {
    tags += countOfTags(bytes);
    if (tags > MOST_TAGS) return 'too-large';
    const xml = partText(parts, path) ?? '';
    if (DOCTYPE.test(xml) || OPEN_TAG.test(xml)) return 'damaged';
    if (!xml.includes('sheetData')) continue;
    const extent = extentOf(xml);
    if (extent === 'unfit') return 'damaged';
    cells += extent.row * extent.column;
    if (extent.row > LAST_ROW || extent.column > LAST_COLUMN || cells > MOST_CELLS) return 'too-large';
  }
  return 'fit';
};
