import { describe, expect, test } from 'vitest';
import { numberOfSeekers } from '../../../../local/system/commands/run-demo.ts';

describe('how many people the demonstration has', () => {
  test.each([
    ['500', 500],
    ['100000', 100_000],
    ['9999999', 9_999_999],
  ])('is the number that is given: %s', (text, seekers) => {
    expect(numberOfSeekers(text)).toBe(seekers);
  });

  test.each(['499', '0', '-500', '', ' 500', '1e5', '500.5', '100,000', 'many', '10000000'])(
    'is no number below that of the doors, and no other text: "%s"',
    (text) => {
      expect(() => numberOfSeekers(text)).toThrow('Give a whole number from 500 to 9999999.');
    },
  );
});
