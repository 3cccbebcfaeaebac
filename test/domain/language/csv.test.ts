import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../functions/domain/language/csv.ts';

const textOf = (rows: readonly (readonly string[])[]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvOf(rows));

describe('rows as CSV', () => {
  test('begin with the mark by which Excel knows UTF-8, and end each line as RFC 4180 says', () => {
    expect(
      textOf([
        ['이름', '건수'],
        ['성산구', '3'],
      ]),
    ).toBe('\ufeff이름,건수\r\n성산구,3\r\n');
  });

  test.each(['=1+1', '+82', '-cmd', '@SUM(A1)', '\t=1', ' =1', '\u00a0=1', '＝1', '\r=1'])(
    'have no cell that a spreadsheet takes for a formula: %j',
    (text) => {
      expect(parse(csvOf([[text]]), { bom: true })).toEqual([[`'${text}`]]);
    },
  );

  test.each(['3', '-3', '-0.5', '', '가,나', '말 "따옴표"', '두\n줄', ' 앞뒤 ', "'", '010-1234', '2026-11-02', '🙂'])(
    'give back every other text as it was: %j',
    (text) => {
      expect(parse(csvOf([[text, 'x']]), { bom: true })).toEqual([[text, 'x']]);
    },
  );
});
