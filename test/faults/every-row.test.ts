import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The table of faults has 52 rows. A test title names each, so that none is forgotten. */
const ROWS = Array.from({ length: 52 }, (_, index) => index + 1);

/** Rows without a test, with the reason. Remove a row here when you add its test. */
const NOT_YET: ReadonlyMap<number, string> = new Map([]);

const TESTS = join(import.meta.dirname, '..');

/** Matches the first string argument of `describe`, `test` and `it`, also after a table: `test.each(TABLE)('…'`. */
const TITLE =
  /(?:\b(?:describe|test|it)(?:\.\w+)*|\))\(\s*(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|`((?:\\.|[^`\\])*)`)/g;
const titlesIn = (code: string): string[] => [...code.matchAll(TITLE)].map(([, a, b, c]) => a ?? b ?? c ?? '');

const NAMED = /\b(?:fault|row)s? (\d+(?:(?:,? and |, | to )\d+)*)/g;
const rowsIn = (title: string): number[] =>
  [...title.matchAll(NAMED)]
    .flatMap(([, list = '']) => list.split(/,? and |, /))
    .flatMap((part) => {
      const [from = 0, to = from] = part.split(' to ').map(Number);
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });

const own = basename(import.meta.filename);
const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.test.ts') && basename(file) !== own,
);
const named = new Set(files.flatMap((file) => titlesIn(readFileSync(join(TESTS, file), 'utf8')).flatMap(rowsIn)));

describe('the table of faults', () => {
  test.each(ROWS.filter((row) => !NOT_YET.has(row)))('has a test of its row %i', (row) => {
    expect(named).toContain(row);
  });

  test.each([...NOT_YET])('has none of row %i: %s', (row) => {
    expect(named).not.toContain(row);
  });

  test('has no other rows', () => {
    expect([...named].filter((row) => !ROWS.includes(row))).toEqual([]);
  });
});

describe('the rows that a title names', () => {
  test.each([
    ['goes once (fault 19)', [19]],
    ['goes once (faults 20 and 22)', [20, 22]],
    ['a mail over the wire (faults 11 to 15)', [11, 12, 13, 14, 15]],
    ['row 49: a mailbox', [49]],
    ['(I4, I5; rows 10 to 12, 22 to 24, 26, and 46)', [10, 11, 12, 22, 23, 24, 26, 46]],
    ['(fault 3) and (fault 5)', [3, 5]],
    ['a default 3, a narrow 4, ten rows of 5', []],
  ])('%s', (title, rows) => {
    expect(rowsIn(title)).toEqual(rows);
  });

  test.each([
    ["test('a (fault 1)', () => {})", ['a (fault 1)']],
    ['describe.each(ALL)(\n  "a partner\'s (fault 2)",', ["a partner's (fault 2)"]],
    ["it.skipIf(x)('a \\'b\\'', () => {})", ["a \\'b\\'"]],
    ['test(`${RUNS} links`, () => {})', ['${RUNS} links']],
    ["// fault 4\nconst text = 'fault 4'; run(['fault 5']);", []],
  ])('%s', (code, titles) => {
    expect(titlesIn(code)).toEqual(titles);
  });
});
