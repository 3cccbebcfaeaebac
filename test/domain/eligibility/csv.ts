import { CsvError, parse } from 'csv-parse/sync';

/** A line of a table: its number in the file, as a spreadsheet shows it, and its cells. */
export type CsvLine = { readonly line: number; readonly cells: readonly string[] };

const BOM = '\uFEFF';

const textOf = (file: string, bytes: Uint8Array): string => {
  const saveAs = `${file}: 엑셀의 '다른 이름으로 저장'에서 'CSV UTF-8(쉼표로 분리)'을 골라 저장해 주십시오.`;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new Error(saveAs, { cause: error });
  }
  if (!text.startsWith(BOM)) throw new Error(saveAs);
  return text.slice(1);
};

const MISTAKES: Partial<Record<CsvError['code'], string>> = {
  CSV_QUOTE_NOT_CLOSED: '따옴표가 닫히지 않았습니다.',
  CSV_INVALID_CLOSING_QUOTE: '따옴표 뒤에 쉼표가 없습니다.',
  INVALID_OPENING_QUOTE: '따옴표가 든 칸은 전체를 따옴표로 감싸고, 안의 따옴표는 두 번 적어 주십시오.',
};

const recordsOf = (file: string, text: string): string[][] => {
  try {
    return parse(text, { record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['records']) + 1;
    throw new Error(`${file} ${line}행: ${MISTAKES[error.code] ?? error.message}`, { cause: error });
  }
};

/**
 * The lines of a comma-separated table (RFC 4180, UTF-8 with BOM, so that a spreadsheet opens it directly). Lines whose
 * cells are all empty are left out.
 * @throws a Korean sentence with file and line
 */
export const csvLines = (file: string, bytes: Uint8Array): CsvLine[] =>
  recordsOf(file, textOf(file, bytes))
    .map((record, index) => ({ line: index + 1, cells: record.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
