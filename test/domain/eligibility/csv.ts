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

/** One cell from `start`: in quotes, with `""` for a quote, or plain up to the next comma or line end. */
const cellAt = (text: string, start: number): { readonly cell: string; readonly end: number } => {
  if (text[start] !== '"') {
    const rest = /[^,\r\n]*/y;
    rest.lastIndex = start;
    const cell = rest.exec(text)?.[0] ?? '';
    return { cell: cell.trim(), end: start + cell.length };
  }
  const quoted = /"((?:[^"]|"")*)"/y;
  quoted.lastIndex = start;
  const found = quoted.exec(text);
  if (found === null) throw new Error('따옴표가 닫히지 않았습니다.');
  return { cell: (found[1] ?? '').replaceAll('""', '"').trim(), end: start + found[0].length };
};

/**
 * The lines of a comma-separated table (RFC 4180, UTF-8 with BOM, so that a spreadsheet opens it as it is). Lines without
 * any cell filled are left out. Throws a Korean sentence with file and line.
 */
export const csvLines = (file: string, bytes: Uint8Array): CsvLine[] => {
  const text = textOf(file, bytes);
  const lines: CsvLine[] = [];
  let line = 1;
  let cells: string[] = [];
  const close = (): void => {
    if (cells.some((cell) => cell !== '')) lines.push({ line, cells });
    line += 1;
    cells = [];
  };
  for (let at = 0; at < text.length;) {
    let read: ReturnType<typeof cellAt>;
    try {
      read = cellAt(text, at);
    } catch (error) {
      throw new Error(`${file} ${line}행: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
    cells.push(read.cell);
    at = read.end;
    if (text[at] === ',') {
      at += 1;
      if (at === text.length) cells.push('');
      continue;
    }
    if (at < text.length && text[at] !== '\r' && text[at] !== '\n')
      throw new Error(`${file} ${line}행: 따옴표 뒤에 쉼표가 없습니다.`);
    at += text.startsWith('\r\n', at) ? 2 : 1;
    close();
  }
  if (cells.length > 0) close();
  return lines;
};
