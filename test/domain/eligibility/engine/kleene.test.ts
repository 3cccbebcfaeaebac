import { expect, test } from 'vitest';
import { and, FALSE, not, or, TRUE, UNKNOWN } from '../../../../functions/domain/eligibility/engine/kleene.ts';

const F = FALSE;
const U = UNKNOWN;
const T = TRUE;

test.each([
  [F, F, F],
  [F, U, F],
  [F, T, F],
  [U, F, F],
  [U, U, U],
  [U, T, U],
  [T, F, F],
  [T, U, U],
  [T, T, T],
] as const)('%i and %i is %i: one false is enough to be false, unknown or not', (a, b, both) => {
  expect(and(a, b)).toBe(both);
});

test.each([
  [F, F, F],
  [F, U, U],
  [F, T, T],
  [U, F, U],
  [U, U, U],
  [U, T, T],
  [T, F, T],
  [T, U, T],
  [T, T, T],
] as const)('%i or %i is %i: one true is enough to be true, unknown or not', (a, b, either) => {
  expect(or(a, b)).toBe(either);
});

test.each([
  [F, T],
  [U, U],
  [T, F],
] as const)('not %i is %i: the opposite of unknown is unknown', (a, opposite) => {
  expect(not(a)).toBe(opposite);
});
