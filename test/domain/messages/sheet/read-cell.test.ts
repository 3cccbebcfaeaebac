import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../functions/domain/messages/sheet/cell.ts';
import { readCell, type CellKind } from '../../../../functions/domain/messages/sheet/read-cell.ts';

const valueOf = (kind: CellKind, cell: Cell): unknown => {
  const reading = readCell(kind, cell);
  return 'wrong' in reading ? 'wrong' : reading.value;
};

type Cases = readonly (readonly [Cell, unknown])[];
const reads = (kind: CellKind, cases: Cases): void => {
  test.each(cases)(`${kind}: %j is read as %j`, (cell, value) => {
    expect(valueOf(kind, cell)).toEqual(value);
  });
};

describe('a day may be written as people and spreadsheets write it', () => {
  reads('day', [
    [{ day: '2026-11-30' }, '2026-11-30'],
    ['2026-11-30', '2026-11-30'],
    ['2026. 11. 30.', '2026-11-30'],
    ['2026년 11월 30일', '2026-11-30'],
    ['２０２６．１１．３０', '2026-11-30'],
    [' 20261130 ', '2026-11-30'],
    [20_261_130, '2026-11-30'],
    ["'26.11.30", '2026-11-30'],
    ['2026-11-31', 'wrong'],
    ['11/30', 'wrong'],
    ['미정', 'wrong'],
    [true, 'wrong'],
  ]);
});

describe('days that a spreadsheet counts', () => {
  reads('day', [
    [46_356, '2026-11-30'],
    [46_356.75, '2026-11-30'],
    [61, '1900-03-01'],
    [59, '1900-02-28'],
    [60, 'wrong'],
    [1, '1900-01-01'],
    [0, 'wrong'],
    [73_415, '2100-12-31'],
    [73_416, 'wrong'],
  ]);
  reads('day', [
    // A year alone is no day, although day 2026 would be one in 1905.
    [2_026, 'wrong'],
    [1_899, '1905-03-13'],
  ]);
});

describe('a birth day needs its whole year', () => {
  reads('birth-day', [
    ['1998-03-02', '1998-03-02'],
    ['98-03-02', 'wrong'],
    ["'98.3.2", 'wrong'],
    ['980302', 'wrong'],
  ]);
});

describe('a posting until it is filled has no closing day', () => {
  reads('closing-day', [
    ['채용 시까지', undefined],
    ['상시 채용', undefined],
    ['2026-11-30', '2026-11-30'],
    ['채용 시까지 2026', 'wrong'],
  ]);
});

describe('amounts are whole won', () => {
  reads('won', [
    ['1,234원', 1_234],
    ['２５０만원', 2_500_000],
    ['₩ 2,600,000', 2_600_000],
    [2_600_000, 2_600_000],
    ['0원', 0],
    [0, 0],
    [-1, 'wrong'],
    [10_320.5, 'wrong'],
    ['협의', 'wrong'],
    ['250~300만원', 'wrong'],
  ]);
});

describe('numbers may have their word', () => {
  reads('number', [
    [40, 40],
    ['40시간', 40],
    ['１２', 12],
    ['1,000명', 1_000],
    ['3년 6개월', 'wrong'],
    [true, 'wrong'],
    ['', 'wrong'],
  ]);
  reads('share', [
    [90, 0.9],
    ['90%', 0.9],
    [0.9, 0.9],
    [1, 1],
  ]);
});

describe('a spreadsheet takes zeros away, and dates for texts', () => {
  reads('phone', [
    [550_000_000, '0550000000'],
    [15_880_000, '15880000'],
    ['055-000-0000', '055-000-0000'],
  ]);
  reads('text', [
    [1_001, '1001'],
    [{ day: '2026-01-01' }, 'wrong'],
    ['  a\u1112\u1161\u11ab  ', 'a한'],
  ]);
  reads('occupation-code', [
    ['0281', '0281'],
    [281, '0281'],
    [8_131, '8131'],
    // 213 is a code, and so is 0213.
    [213, 'wrong'],
    ['213', '213'],
    ['8131 선반공', '8131'],
    ['없음', 'wrong'],
  ]);
  reads('occupation-wishes', [
    ['81, 82', ['81', '82']],
    ['8', ['8']],
    [81, ['81']],
    [213, 'wrong'],
    ['81, 선반', 'wrong'],
  ]);
});

describe('a choice is read in its usual words, and in no other', () => {
  reads('pay-unit', [
    ['월 급', 'month'],
    ['시급', 'hour'],
    ['주급', 'wrong'],
  ]);
  reads('employment', [
    ['계약직', 'fixed-term'],
    ['파견직', 'wrong'],
  ]);
  reads('district', [
    ['성산구', '48123'],
    ['48123', '48123'],
    [48_123, '48123'],
    ['창원시', '48120'],
    ['김해시', 'wrong'],
  ]);
  reads('education-required', [
    ['고졸', 'high-school'],
    ['무관', undefined],
    ['?', 'wrong'],
  ]);
  reads('career-required', [
    [3, 3],
    ['3', 3],
    ['신입', 0],
    ['무관', undefined],
    ['경력', 'wrong'],
  ]);
  reads('education', [
    ['전문대졸', 'associate'],
    ['없음', 'none'],
    ['무관', 'wrong'],
  ]);
  reads('yes-no', [
    ['예', true],
    ['아니오', false],
    [true, true],
    ['글쎄요', 'wrong'],
  ]);
  reads('national-certificates', [
    [
      '지게차운전기능사, 전기기능사',
      [
        { name: '지게차운전기능사', national: true },
        { name: '전기기능사', national: true },
      ],
    ],
  ]);
});
