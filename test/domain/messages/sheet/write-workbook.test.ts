import { describe, expect, test } from 'vitest';
import { FORMS } from '../../../../functions/domain/messages/sheet/read-headings.ts';
import { isFileFinding, readFile } from '../../../../functions/domain/messages/sheet/read-file.ts';
import { readSheets } from '../../../../functions/domain/messages/sheet/read-sheets.ts';
import { partText, unpack } from '../../../../functions/domain/messages/sheet/unpack.ts';
import { emptyForm, workbookWith } from '../../../../functions/domain/messages/sheet/write-workbook.ts';
import { FROM } from './sheets.ts';

const sheetsIn = async (bytes: Uint8Array) => {
  const read = await readFile(bytes);
  if (isFileFinding(read)) throw new Error(read.message);
  return read;
};

test('a cell that begins like a formula is written as a text', async () => {
  const cells = ['=1+1', '+82', '-1', '@SUM(A1)', '\t=1+1', '가'];
  const bytes = await workbookWith([{ name: 'a', headings: ['=A1'], rows: [cells], widths: [] }]);
  const [sheet] = await sheetsIn(bytes);
  expect(sheet?.rows).toEqual([['=A1', null, null, null, null, null], cells]);
  const unpacked = unpack(bytes);
  if (!unpacked.ok) throw new Error(unpacked.because);
  for (const path of unpacked.parts.keys()) expect(partText(unpacked.parts, path)).not.toMatch(/<f[\s>]/);
});

describe.each(Object.values(FORMS))('the empty form of $id', (form) => {
  test('is read as a list of its kind without rows', async () => {
    expect(readSheets(await sheetsIn(await emptyForm(form)), FROM)).toMatchObject({
      ok: false,
      findings: [{ message: '제목 줄 아래에 적힌 내용이 없습니다.' }],
    });
  });

  test('says of every column how to fill it in, on a sheet of its own', async () => {
    const [list, guide] = await sheetsIn(await emptyForm(form));
    expect(list?.name).toBe(form.name);
    expect(guide?.rows.map(([heading]) => heading)).toEqual(['제목', ...form.columns.map(({ heading }) => heading)]);
  });
});
