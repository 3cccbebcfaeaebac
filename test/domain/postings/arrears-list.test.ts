import { describe, expect, test } from 'vitest';
import { businessCheckDigit } from '../../../functions/domain/language/business-number.ts';
import type { Cell, Sheet } from '../../../functions/domain/messages/sheet/cell.ts';
import { arrearsChange, MOST_EMPLOYERS, readArrears } from '../../../functions/domain/postings/arrears-list.ts';

/** All employers are invented. */
const number = (index: number): string => {
  const nine = `1${String(index).padStart(8, '0')}`;
  return `${nine}${businessCheckDigit(nine)}`;
};
const sheet = (...rows: (readonly Cell[])[]): Sheet => ({ name: '', rows, hidden: false, merged: new Set() });
const HEADINGS = ['연번', '성명', '사업장명', '사업자등록번호', '체불액'];
const row = (index: number, name = `가상 ${index}`): Cell[] => [index, '가나다', name, number(index), '3천만원'];

describe('a list of employers in wage arrears', () => {
  test('is read by the names of its columns, wherever they are; only name and number are taken', () => {
    const read = readArrears([sheet(['체불사업주 명단 공개'], [], HEADINGS, row(1), [], row(2))]);
    expect(read.employers).toEqual([
      { name: '가상 1', registrationNumber: number(1) },
      { name: '가상 2', registrationNumber: number(2) },
    ]);
  });

  test('may lack numbers: then only names are compared', () => {
    expect(readArrears([sheet(['상호'], ['가상 하나'], ['가상 둘'])]).employers).toEqual([
      { name: '가상 하나' },
      { name: '가상 둘' },
    ]);
  });

  test('takes an employer once, and a number that a spreadsheet keeps as a number', () => {
    const read = readArrears([sheet(HEADINGS, row(1), row(1), [3, '', '가상 3', Number(number(3)), ''])]);
    expect(read.employers).toHaveLength(2);
    expect(read.employers?.[1]?.registrationNumber).toBe(number(3));
  });

  test.each([
    ['no column of names', [sheet(['번호'], ['1'])], '열을 찾지 못했습니다'],
    ['nothing at all', [sheet()], '열을 찾지 못했습니다'],
    ['no employer', [sheet(HEADINGS)], '하나도 없습니다'],
    ['a wrong number', [sheet(HEADINGS, row(1), [2, '', '가상', '123-45-67890', ''])], '3번째 줄: 사업자등록번호'],
    ['no name', [sheet(HEADINGS, [1, '', ' ', number(1), ''])], '2번째 줄: 사업장 이름'],
    ['a long name', [sheet(HEADINGS, row(1, '가'.repeat(101)))], '2번째 줄: 사업장 이름'],
    ['a resident number', [sheet(HEADINGS, [1, '900101-1234567', '가상', number(1), ''])], '주민등록번호처럼'],
  ])('with %s is refused as a whole', (_, sheets, said) => {
    const { employers, problems } = readArrears(sheets);
    expect(employers).toBeUndefined();
    expect(problems.join(' ')).toContain(said);
  });

  test('has at most 5,000 employers', () => {
    const rows = Array.from({ length: MOST_EMPLOYERS + 1 }, (_, index) => row(index));
    expect(readArrears([sheet(HEADINGS, ...rows.slice(1))]).employers).toHaveLength(MOST_EMPLOYERS);
    expect(readArrears([sheet(HEADINGS, ...rows)]).employers).toBeUndefined();
  });
});

test('a change names who joins and who leaves; a new name of the same number is the same employer', () => {
  const [one, two, three] = [1, 2, 3].map((index) => ({ name: `가상 ${index}`, registrationNumber: number(index) }));
  if (one === undefined || two === undefined || three === undefined) throw new Error('There are three.');
  expect(arrearsChange([one, two], [{ ...one, name: '새 이름' }, three])).toEqual({ added: [three], removed: [two] });
});
