import { randomBytes } from 'node:crypto';
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Cell, Sheet } from '../../../../functions/domain/messages/sheet/cell.ts';
import { isFileFinding, MOST_FILE_BYTES, readFile } from '../../../../functions/domain/messages/sheet/read-file.ts';
import { MOST_UNPACKED_BYTES } from '../../../../functions/domain/messages/sheet/unpack.ts';
import { partsOf, rowsXml, workbookOf, zipped } from '../../../support/workbook.ts';

const sheetsOf = async (bytes: Uint8Array): Promise<readonly Sheet[]> => {
  const read = await readFile(bytes);
  if (isFileFinding(read)) throw new Error(read.message);
  return read;
};
const refusalOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await readFile(bytes);
  return isFileFinding(read) ? read.message : 'taken';
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const rowsOf = async (bytes: Uint8Array): Promise<readonly (readonly Cell[])[]> =>
  (await sheetsOf(bytes))[0]?.rows ?? [];

describe('a workbook', () => {
  test('is read with texts, numbers, days and gaps as it has them', async () => {
    const rows = [[], ['가 <&>', 1.5, null, true, { day: '2026-11-30' }], [], [null, '=1+1']];
    const blank = [null, null, null, null, null];
    expect(await rowsOf(workbookOf({ name: 'a', rows }))).toEqual([
      blank,
      ['가 <&>', 1.5, null, true, { day: '2026-11-30' }],
      blank,
      [null, '=1+1', null, null, null],
    ]);
  });

  test('is told with what is hidden and where cells are merged', async () => {
    const sheets = await sheetsOf(
      workbookOf(
        { name: '보임 & 합침', rows: [['a'], ['b'], ['c']], merge: 'A2:B3' },
        { name: '숨김', rows: [['x']], state: 'veryHidden' },
      ),
    );
    expect(sheets.map(({ name, hidden, merged }) => [name, hidden, [...merged]])).toEqual([
      ['보임 & 합침', false, [1, 2]],
      ['숨김', true, []],
    ]);
  });

  test('gives the value of a formula as it was last computed, never the formula, and nothing for one that failed', async () => {
    const data =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>HYPERLINK("http://x","y")</f><v>y</v></c><c r="C1"><f>NOW()</f></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
    expect(await rowsOf(workbookOf({ name: 'a', data }))).toEqual([[2, 'y']]);
  });

  test('is known by what it holds, whatever its name: a CSV called .xlsx is read too', async () => {
    expect(await rowsOf(utf8('가,나\n1,2\n'))).toEqual([
      ['가', '나'],
      ['1', '2'],
    ]);
  });

  test('with days that count from 1904 is refused, because bare numbers would be other days', async () => {
    const parts = partsOf([{ name: 'a', rows: [['x']] }], 'date1904="1"');
    expect(await refusalOf(zipped(parts))).toContain('1904년');
    expect(await refusalOf(zipped(partsOf([{ name: 'a', rows: [['x']] }], 'date1904="0"')))).toBe('taken');
  });

  test('with macros is refused', async () => {
    const parts = { ...partsOf([{ name: 'a', rows: [['x']] }]), 'xl/vbaProject.bin': new Uint8Array([1, 2]) };
    expect(await refusalOf(zipped(parts))).toBe('매크로가 든 파일은 받지 않습니다.');
  });
});

describe('a hostile file is refused in a moment', () => {
  const PARTS = partsOf([{ name: 'a', rows: [['x']] }]);
  const FIRST_SHEET = 'xl/worksheets/sheet1.xml';
  const withData = (data: string): Uint8Array => workbookOf({ name: 'a', data });

  test.each([
    [
      'bytes that grow without end',
      () => zipped({ ...PARTS, [FIRST_SHEET]: new Uint8Array(MOST_UNPACKED_BYTES + 1) }),
      '파일이 너무 큽니다.',
    ],
    [
      'bytes that grow in many parts',
      () =>
        zipped({
          ...PARTS,
          ...Object.fromEntries(
            Array.from({ length: 40 }, (_, at) => [`xl/worksheets/x${at}.xml`, new Uint8Array(1_000_000)]),
          ),
        }),
      '파일이 너무 큽니다.',
    ],
    [
      'a thousand parts',
      () => zipped({ ...PARTS, ...Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`x/${at}.bin`, ''])) }),
      '파일이 너무 큽니다.',
    ],
    [
      'a hundred thousand rows',
      () => withData(rowsXml(Array.from({ length: 100_000 }, () => [1]))),
      '파일이 너무 큽니다.',
    ],
    ['a hundred thousand rows without numbers', () => withData('<row></row>'.repeat(100_000)), '파일이 너무 큽니다.'],
    ['a row far below', () => withData('<row r="1000000"><c r="A1000000"><v>1</v></c></row>'), '파일이 너무 큽니다.'],
    ['a cell far to the right', () => withData('<row r="1"><c r="XFD1"><v>1</v></c></row>'), '파일이 너무 큽니다.'],
    [
      'few cells on many sheets, each far from the other',
      () =>
        workbookOf(
          ...['a', 'b'].map((name) => ({
            name,
            data: '<row r="1"><c r="IV1"><v>1</v></c></row><row r="20000"><c r="A20000"><v>1</v></c></row>',
          })),
        ),
      '파일이 너무 큽니다.',
    ],
    ['a row whose number is written otherwise', () => withData('<row r="1e9"/>'), '파일이 손상되어 읽을 수 없습니다.'],
    ['a row whose number is hidden', () => withData("<row r='&#49;000000000'/>"), '파일이 손상되어 읽을 수 없습니다.'],
    ['rows in disorder', () => withData('<row r="5"/><row r="2"/>'), '파일이 손상되어 읽을 수 없습니다.'],
    [
      'entities',
      () => zipped({ ...PARTS, 'xl/workbook.xml': `<!DOCTYPE a [<!ENTITY b "b">]>${PARTS['xl/workbook.xml'] ?? ''}` }),
      '파일이 손상되어 읽을 수 없습니다.',
    ],
    ['tags that never end', () => withData('<row '.repeat(500_000)), '파일이 손상되어 읽을 수 없습니다.'],
    [
      'merged cells that never end',
      () => zipped({ ...PARTS, 'xl/worksheets/x.xml': '<mergeCell '.repeat(500_000) }),
      '파일이 손상되어 읽을 수 없습니다.',
    ],
    [
      'millions of tags beside the cells',
      () => zipped({ ...PARTS, 'xl/styles.xml': `<a>${'<b/>'.repeat(4_000_000)}</a>` }),
      '파일이 너무 큽니다.',
    ],
    [
      'one part that is a thousand sheets',
      () => {
        const workbook = PARTS['xl/workbook.xml'] ?? '';
        const [sheet = ''] = /<sheet [^>]*>/.exec(workbook) ?? [];
        return zipped({ ...PARTS, 'xl/workbook.xml': workbook.replace(sheet, sheet.repeat(1_000)) });
      },
      '파일이 너무 큽니다.',
    ],
    ['half an archive', () => zipped(PARTS).subarray(0, 900), '파일이 손상되어 읽을 수 없습니다.'],
    [
      'no workbook in the archive',
      () => zipped({ 'word/document.xml': '<w/>' }),
      '엑셀 파일도, 쉼표로 나눈 텍스트(CSV)도 아닙니다.',
    ],
    ['too many bytes', () => new Uint8Array(MOST_FILE_BYTES + 1), '파일이 너무 큽니다.'],
    ['nothing', () => new Uint8Array(), '빈 파일입니다.'],
    [
      'an old or locked file',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
      '암호가 걸려 있거나 예전 형식(.xls)인 파일입니다.',
    ],
    ['a page of the web', () => utf8('<html><table>'), '엑셀 파일도, 쉼표로 나눈 텍스트(CSV)도 아닙니다.'],
    ['bytes of chance', () => randomBytes(500), '엑셀 파일도, 쉼표로 나눈 텍스트(CSV)도 아닙니다.'],
  ])('%s', async (_, make, message) => {
    const bytes = make();
    const before = performance.now();
    expect(await refusalOf(bytes)).toBe(message);
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  test('the same rows that are merged a hundred thousand times are merged once', async () => {
    const sheet = PARTS[FIRST_SHEET] ?? '';
    const merged = `<mergeCells>${'<mergeCell ref="A1:B19999"/>'.repeat(100_000)}</mergeCells>`;
    const [read] = await sheetsOf(
      zipped({ ...PARTS, [FIRST_SHEET]: sheet.replace('</sheetData>', `</sheetData>${merged}`) }),
    );
    expect([read?.merged.size, read?.merged.has(0), read?.merged.has(19_998), read?.merged.has(19_999)]).toEqual([
      19_999,
      true,
      true,
      false,
    ]);
  });

  test('an archive that lies about its sizes is counted as it unpacks', async () => {
    const bytes = zipSync({
      ...Object.fromEntries(Object.entries(PARTS).map(([path, part]) => [path, utf8(part)])),
      'xl/z.xml': new Uint8Array(MOST_UNPACKED_BYTES + 1),
    });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 30; at += 1) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(await refusalOf(bytes)).toBe('파일이 너무 큽니다.');
  });
});

describe('a list in a text file', () => {
  test('is read in UTF-8 with and without a mark, in UTF-16 and in CP949', async () => {
    const wanted = [
      ['공고번호', '똠방각하'],
      ['1', '2'],
    ];
    const text = '공고번호,똠방각하\r\n1,2';
    expect(await rowsOf(utf8(text))).toEqual(wanted);
    expect(await rowsOf(utf8(`\uFEFF${text}`))).toEqual(wanted);
    expect(await rowsOf(createMultibyteEncoder('euc-kr')(text))).toEqual(wanted);
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le'));
    expect(await rowsOf(utf16)).toEqual(wanted);
  });

  test('keeps line ends and commas in quotes, and blank lines in their place', async () => {
    expect(await rowsOf(utf8('a,"b\nc, d"\n\n,\ne,f,g\n'))).toEqual([
      ['a', 'b\nc, d'],
      [''],
      ['', ''],
      ['e', 'f', 'g'],
    ]);
  });

  test('with a quote that never ends, or with too many lines, is refused', async () => {
    expect(await refusalOf(utf8('a,"b\nc'))).toBe('CSV 파일의 따옴표가 맞지 않아 칸을 나눌 수 없습니다.');
    expect(await refusalOf(utf8('a\n'.repeat(20_001)))).toBe('파일이 너무 큽니다.');
  });
});
