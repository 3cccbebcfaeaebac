import { describe, expect, test } from 'vitest';
import { first, inOrder, last } from '../../../bin/new/insert.ts';

const FILE = `import type { A } from 'a';

export const LIST = {
  'b-one': [
    'z',
  ],
  d,
};
`;
const list = ['export const LIST = {', '}'] as const;

describe('a line of a list', () => {
  test.each([
    ['a-new', `LIST = {\n  'a-new': 1,\n  'b-one': [`],
    ['c-new', `  ],\n  'c-new': 1,\n  d,\n};`],
    ['e-new', `  d,\n  'e-new': 1,\n};`],
  ])('goes where its key is in order, between entries and not within one: %s', (key, expected) => {
    expect(inOrder('f.ts', list, `  '${key}': 1,`).into(FILE)).toContain(expected);
  });

  test('goes last where the list has another order', () =>
    expect(last('f.ts', list, "  'a-new': 1,").into(FILE)).toContain("  d,\n  'a-new': 1,\n};"));

  test('of an empty list is its only one', () =>
    expect(last('f.ts', list, '  a,').into('export const LIST = {\n};\n')).toBe('export const LIST = {\n  a,\n};\n'));
});

test('a text may begin a file, or stand behind several anchors', () => {
  expect(first('f.ts', 'new\n').into(FILE)).toBe(`new\n${FILE}`);
  expect(first('f.ts', "'y', ", 'LIST', '[\n    ').into(FILE)).toContain("[\n    'y', 'z',");
});

test.each([
  ['what leads to it', ['export const GONE = {', '}']],
  ['its end', ['export const LIST = {', 'GONE']],
] as const)('a place that is not there any more is an error that names file and text: %s', (_, gone) => {
  expect(() => last('f.ts', gone, 'x').into(FILE)).toThrow(/^f\.ts has no ".*GONE.*" any more: change bin\/new/s);
});
