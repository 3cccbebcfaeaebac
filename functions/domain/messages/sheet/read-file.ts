import type { Sheet, Cell } from './cell.ts';
import type { FileFinding } from './read-sheets.ts';
import { unpack } from './unpack.ts';
import { cellsFit, workbookOf, type Workbook } from './workbook.ts';

/** The sheets of a file, or why it cannot be read. */
export type ReadFile = readonly Sheet[] | FileFinding;

export const isFileFinding = (read: ReadFile): read is FileFinding => 'message' in read;

/** Larger files go in parts: a request to the pages may have this much (docs/limits.md). */
export const MOST_FILE_BYTES = 3_000_000;

const SAVE_AS = '엑셀에서 ‘다른 이름으로 저장’을 눌러 ‘Excel 통합 문서(.xlsx)’로 저장한 뒤 다시 올려 주십시오.';

const FINDINGS = {
  empty: { message: '빈 파일입니다.', fix: '파일을 확인하여 다시 올려 주십시오.' },
  'too-large': {
    message: '파일이 너무 큽니다.',
    fix: '3MB, 5,000줄까지 올리실 수 있습니다. 목록 아래와 오른쪽의 빈 칸과 그림을 지우거나, 파일을 나누어 올려 주십시오.',
  },
  damaged: { message: '파일이 손상되어 읽을 수 없습니다.', fix: SAVE_AS },
  'old-or-locked': { message: '암호가 걸려 있거나 예전 형식(.xls)인 파일입니다.', fix: `암호를 풀고, ${SAVE_AS}` },
  macros: { message: '매크로가 든 파일은 받지 않습니다.', fix: SAVE_AS },
  'not-a-list': { message: '엑셀 파일도, 쉼표로 나눈 텍스트(CSV)도 아닙니다.', fix: SAVE_AS },
  'other-calendar': {
    message: '날짜를 1904년부터 세는 파일이어서 날짜를 잘못 읽을 수 있습니다.',
    fix: '엑셀의 [옵션]-[고급]에서 ‘1904 날짜 체계 사용’을 끄고 날짜를 확인한 뒤 다시 올려 주십시오.',
  },
  quotes: {
    message: 'CSV 파일의 따옴표가 맞지 않아 칸을 나눌 수 없습니다.',
    fix: SAVE_AS,
  },
} as const satisfies Readonly<Record<string, FileFinding>>;

const cellOf = (value: unknown): Cell => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (!(value instanceof Date)) return null;
  return { day: Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10) };
};

/** The XML parts alone, stored as they are: what was counted and looked at is what the library reads. */
const repacked = async (parts: ReadonlyMap<string, Uint8Array>): Promise<ArrayBuffer> => {
  const { zipSync } = await import('fflate');
  const bytes = zipSync(Object.fromEntries(parts), { level: 0 });
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
};

const cellsOf = async (parts: ReadonlyMap<string, Uint8Array>, { sheets }: Workbook): Promise<ReadFile> => {
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  try {
    const read = await readXlsxFile(await repacked(parts), { trim: false });
    return read.map(({ sheet: name, data }) => {
      const about = sheets.find((one) => one.name === name);
      return {
        name,
        rows: data.map((row) => row.map(cellOf)),
        hidden: about?.hidden ?? false,
        merged: about?.merged ?? new Set(),
      };
    });
  } catch {
    // The library refuses what it cannot read with errors of many kinds. Whatever it was, the file is to be saved anew.
    return FINDINGS.damaged;
  }
};

const readWorkbook = async (bytes: Uint8Array): Promise<ReadFile> => {
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return FINDINGS[unpacked.because];
  if (unpacked.paths.some((path) => path.endsWith('vbaProject.bin'))) return FINDINGS.macros;
  const workbook = workbookOf(unpacked.parts);
  if (typeof workbook === 'string') return FINDINGS[workbook];
  if (workbook.countsFrom1904) return FINDINGS['other-calendar'];
  const fits = cellsFit(unpacked.parts);
  return fits === 'fit' ? cellsOf(unpacked.parts, workbook) : FINDINGS[fits];
};

/** The text of bytes by a decoder that throws for what is not in its encoding. */
const decoded = (decode: () => string): string | undefined => {
  try {
    return decode();
  } catch {
    return undefined;
  }
};

/**
 * UTF-8, UTF-16 with its mark, or CP949, in which Korean Excel saves CSV. It is the encoding `euc-kr` of the WHATWG standard. The
 * decoder of Node knows only the 2,350 syllables of KS X 1001, and makes other letters of the rest (똠, 샾) without saying so.
 */
const textOf = async (bytes: Uint8Array): Promise<string | undefined> => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return decoded(() => new TextDecoder('utf-16le', { fatal: true }).decode(bytes));
  const text = decoded(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  if (text !== undefined) return text;
  const { createMultibyteDecoder } = await import('@exodus/bytes/multi-byte.js');
  return decoded(() => createMultibyteDecoder('euc-kr')(bytes));
};

const MOST_LINES = 20_000;
const MOST_LINE_LENGTH = 400_000;

const readCsv = async (bytes: Uint8Array): Promise<ReadFile> => {
  const text = await textOf(bytes);
  if (text === undefined || text.includes('\0') || /^\s*(?:<|%PDF)/.test(text)) return FINDINGS['not-a-list'];
  const { CsvError, parse } = await import('csv-parse/sync');
  const [line = ''] = text.split('\n', 1);
  try {
    const rows: string[][] = parse(text, {
      delimiter: line.includes('\t') ? '\t' : ',',
      relax_column_count: true,
      max_record_size: MOST_LINE_LENGTH,
      to: MOST_LINES + 1,
    });
    if (rows.length > MOST_LINES) return FINDINGS['too-large'];
    return [{ name: '', rows, hidden: false, merged: new Set() }];
  } catch (error) {
    if (error instanceof CsvError) return FINDINGS.quotes;
    throw error;
  }
};

const begins = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);

/** Reads a file by what it holds. Its name says nothing. */
export const readFile = async (bytes: Uint8Array): Promise<ReadFile> => {
  if (bytes.length === 0) return FINDINGS.empty;
  if (bytes.length > MOST_FILE_BYTES) return FINDINGS['too-large'];
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return readWorkbook(bytes);
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return FINDINGS['old-or-locked'];
  return readCsv(bytes);
};
