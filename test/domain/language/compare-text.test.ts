import { expect, test } from 'vitest';
import { compareText } from '../../../functions/domain/language/compare-text.ts';

test('texts are in one order on every machine, and equal ones keep their places', () => {
  expect(['나', 'b', 'B', '가', 'a', ''].toSorted(compareText)).toEqual(['', 'B', 'a', 'b', '가', '나']);
  expect(compareText('a', 'a')).toBe(0);
  expect(compareText('a', 'b')).toBe(-compareText('b', 'a'));
});
