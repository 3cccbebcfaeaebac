import { expect, test } from 'vitest';
import type { Outcomes } from '../../functions/contracts/outcomes.ts';

/** The outcomes that an alarm on a function may count. */
const heardFrom = <F extends keyof Outcomes>(of: F, words: readonly Outcomes[F][]): string =>
  `${of}: ${words.join(' ')}`;

test('a word that a function does not report is no word of it: it does not compile', () => {
  expect(heardFrom('send-notice', ['given-up', 'sent-match'])).toBe('send-notice: given-up sent-match');
  // @ts-expect-error -- misspelled
  heardFrom('send-notice', ['gived-up']);
  // @ts-expect-error -- the word of another function
  heardFrom('send-notice', ['swept']);
});
