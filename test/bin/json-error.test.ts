import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOfMistake, placeWords } from '../../bin/json-error.ts';

test.each([
  ['a comma too many', '{\n  "a": 1,\n}', { line: 2, column: 9 }],
  ['a value that is missing', '{"a":}', { line: 1, column: 6 }],
  ['a text that was cut off', '{"seeker":', { line: 1, column: 11 }],
  ['a word after Korean letters, which count one each', '{\n "가나": 1 x}', { line: 2, column: 10 }],
  ['an emoji before it, which counts one', '{"🙂": x}', { line: 1, column: 7 }],
  ['a tab within a text', '{"a":"\t"}', { line: 1, column: 7 }],
  ['nothing at all', '', { line: 1, column: 1 }],
])('%s is found at its line and column', (_, text, place) => {
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
  expect(placeOfMistake(text)).toEqual(place);
  expect(placeWords(text)).toBe(` (line ${place.line}, column ${place.column})`);
});

test('in JSON there is no mistake', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(placeOfMistake(text)).toBeUndefined();
    }),
  );
});

test('nothing of the text is in the words', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 3 }), (text) => {
      expect(placeWords(`{"name": "지어낸 사람", ${text}`)).toMatch(/^(?: \(line \d+, column \d+\))?$/);
    }),
  );
});
