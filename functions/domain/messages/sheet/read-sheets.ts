import { DOORS, type PartnerId } from '../../../contracts/partners.ts';
import { cellAddress, isBlank, type Sheet } from './cell.ts';
import { headingsOf, type Headings } from './read-headings.ts';
import { readRow, type RowFinding, type SheetRow, type SheetSender } from './read-row.ts';
import { residentPlaces, type ResidentPlace } from './resident-guard.ts';
import type { SheetForm } from './sheet-form.ts';

/** Why nothing of a file can be sent. */
export type FileFinding = { readonly message: string; readonly fix: string };

/** A file that was read. `rows` can be sent, in the order of the file. `notes`: what was left out, in Korean sentences. */
export type ReadSheets =
  | { readonly ok: false; readonly findings: readonly FileFinding[] }
  | {
      readonly ok: true;
      readonly form: SheetForm;
      readonly rows: readonly SheetRow[];
      readonly findings: readonly RowFinding[];
      readonly notes: readonly string[];
    };

/** The most rows of one file. They are checked, previewed and sent within the time of two requests. */
export const MOST_ROWS = 5_000;
/** Somebody who mends a file needs the first places, not thousands. */
const MOST_PLACES = 5;

const USE_THE_FORM = '이 화면의 양식을 내려받아 그 제목 줄 아래에 옮겨 적어 주십시오.';

const quoted = (texts: readonly string[]): string => texts.map((text) => `‘${text}’`).join(', ');

const residentFindings = (places: readonly ResidentPlace[]): FileFinding[] => {
  if (places.length === 0) return [];
  const named = places
    .slice(0, MOST_PLACES)
    .map(({ sheet, row, column, what }) =>
      what === 'heading'
        ? `‘${sheet}’ 시트의 ${cellAddress(row, column)} 칸(주민등록번호 열)`
        : `‘${sheet}’ 시트의 ${cellAddress(row, column)} 칸`,
    );
  const others = places.length > MOST_PLACES ? ` 외 ${String(places.length - MOST_PLACES)}곳` : '';
  return [
    {
      message: `주민등록번호나 외국인등록번호로 보이는 것이 있어 파일을 통째로 받지 않았고, 아무것도 보관하지 않았습니다. 있는 곳: ${named.join(', ')}${others}`,
      fix: '그 번호를 파일에서 모두 지우고 다시 올려 주십시오. 법령에 근거가 없으면 주민등록번호를 처리할 수 없습니다(개인정보 보호법 제24조의2).',
    },
  ];
};

const headingFindings = ({ missing, doubled, form }: Headings): FileFinding[] => [
  ...(missing.length === 0
    ? []
    : [{ message: `${form.name} 목록에 꼭 있어야 하는 제목이 없습니다: ${quoted(missing)}`, fix: USE_THE_FORM }]),
  ...(doubled.length === 0
    ? []
    : [{ message: `같은 제목이 두 번 있습니다: ${quoted(doubled)}`, fix: '한 열만 남기고 지워 주십시오.' }]),
];

type Found = { readonly sheet: Sheet; readonly headings: Headings };

const filledRows = ({ sheet, headings }: Found): number[] =>
  sheet.rows.flatMap((cells, index) => (index > headings.row && !isBlank(cells) ? [index] : []));

/** The one sheet whose rows are read. Hidden sheets are left alone: nobody sends what they do not see. */
const theList = (found: readonly Found[]): Found | readonly FileFinding[] => {
  const visible = found.filter(({ sheet }) => !sheet.hidden);
  const filled = visible.filter((one) => filledRows(one).length > 0);
  const [first = visible[0]] = filled;
  if (first === undefined) return [{ message: '양식의 제목 줄을 찾지 못했습니다.', fix: USE_THE_FORM }];
  if (filled.length > 1)
    return [
      {
        message: `목록이 든 시트가 여럿입니다: ${quoted(filled.map(({ sheet }) => sheet.name))}`,
        fix: '한 파일에는 목록 하나만 두고, 시트마다 파일을 나누어 올려 주십시오.',
      },
    ];
  return first;
};

const doorFindings = ({ form }: Headings, partner: PartnerId): FileFinding[] =>
  DOORS.some(({ sender, kind }) => sender === partner && kind === form.door)
    ? []
    : [{ message: '이 기관은 구직자를 등록하지 않는 기관입니다.', fix: '공고 목록인지 확인해 주십시오.' }];

const sizeFindings = (rows: readonly number[]): FileFinding[] => {
  if (rows.length === 0)
    return [{ message: '제목 줄 아래에 적힌 내용이 없습니다.', fix: '내용을 적고 저장한 뒤 다시 올려 주십시오.' }];
  return rows.length > MOST_ROWS
    ? [
        {
          message: `${String(rows.length)}줄이 있습니다. 한 번에 5,000줄까지 보낼 수 있습니다.`,
          fix: '파일을 5,000줄 이하로 나누어 올려 주십시오.',
        },
      ]
    : [];
};

/** Two rows with one number and one revision contradict each other or repeat each other: nobody knows which is meant. */
const repeated = (rows: readonly SheetRow[]): RowFinding[] => {
  const byKey = Map.groupBy(rows, ({ data }) => JSON.stringify([data.externalId, data.revision]));
  return [...byKey.values()]
    .filter((same) => same.length > 1)
    .flatMap((same) =>
      same.map(({ row }) => ({
        row,
        message: `${same
          .flatMap((other) => (other.row === row ? [] : [`${String(other.row)}행`]))
          .slice(0, MOST_PLACES)
          .join(', ')}과 번호가 같습니다.`,
        fix: '한 줄만 남기거나, 개정 번호를 다르게 적어 주십시오.',
      })),
    );
};

const MERGED = {
  message: '합친 칸이 있습니다. 합친 칸은 첫 칸의 값만 읽힙니다.',
  fix: '이 줄의 셀 병합을 풀고 칸마다 값을 적어 주십시오.',
};

/** Reads the rows of the list. */
const readRows = ({ sheet, headings }: Found, indexes: readonly number[], from: SheetSender): ReadSheets => {
  const read = indexes.map((index) =>
    sheet.merged.has(index) ? [{ row: index + 1, ...MERGED }] : readRow(sheet.rows[index] ?? [], index, headings, from),
  );
  const rows = read.flatMap((one) => ('data' in one ? [one] : []));
  const doubles = repeated(rows);
  const unclear = new Set(doubles.map(({ row }) => row));
  return {
    ok: true,
    form: headings.form,
    rows: rows.filter(({ row }) => !unclear.has(row)),
    findings: [...read.flatMap((one) => ('data' in one ? [] : one)), ...doubles].toSorted((a, b) => a.row - b.row),
    notes:
      headings.unknown.length === 0 ? [] : [`양식에 없는 열은 읽지 않고 보내지 않습니다: ${quoted(headings.unknown)}`],
  };
};

/** Reads the sheets of a file as messages of a partner. A file is refused as a whole, or read row by row. */
export const readSheets = (sheets: readonly Sheet[], from: SheetSender): ReadSheets => {
  const found = sheets.flatMap((sheet) => {
    const headings = headingsOf(sheet);
    return headings === undefined ? [] : [{ sheet, headings }];
  });
  const places = sheets.flatMap((sheet) => residentPlaces(sheet, found.find((one) => one.sheet === sheet)?.headings));
  if (places.length > 0) return { ok: false, findings: residentFindings(places) };
  const list = theList(found);
  if (!('headings' in list)) return { ok: false, findings: list };
  const rows = filledRows(list);
  const findings = [
    ...doorFindings(list.headings, from.partner),
    ...headingFindings(list.headings),
    ...sizeFindings(rows),
  ];
  return findings.length > 0 ? { ok: false, findings } : readRows(list, rows, from);
};
