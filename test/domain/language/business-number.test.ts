import fc from 'fast-check';
import { expect, test } from 'vitest';
import { businessCheckDigit, businessNumber } from '../../../functions/domain/language/business-number.ts';

test('the tenth digit must be the check digit of the first nine', () => {
  // 1×1+2×3+3×7+4×1+5×3+6×7+7×1+8×3+9×5 = 165, and 45 carries 4: 169 → 1.
  expect(businessNumber('123-45-67891')).toBe('1234567891');
  expect(businessNumber('123-45-67890')).toBeUndefined();
});

test('hyphens, spaces and full-width digits are accepted, other forms are not', () => {
  expect(businessNumber(' 123–45 67891')).toBe('1234567891');
  expect(businessNumber('１２３４５６７８９１')).toBe('1234567891');
  for (const bad of ['', '123456789', '12345678911', '12345678９x', '000-00-00000'])
    expect(businessNumber(bad)).toBeUndefined();
});

test('changing any one digit of a number breaks it, except where the ninth digit’s weight hides the change', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 101_000_000, max: 999_999_999 }),
      fc.integer({ min: 0, max: 7 }),
      fc.integer({ min: 1, max: 9 }),
      (nine, at, by) => {
        const number = `${nine}${businessCheckDigit(String(nine))}`;
        expect(businessNumber(number)).toBe(number);
        const changed = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1);
        expect(businessNumber(changed)).toBeUndefined();
      },
    ),
    { seed: 7, numRuns: 200 },
  );
});
