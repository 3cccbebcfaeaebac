import { describe, expect, test } from 'vitest';
import {
  countIntroductions,
  INTRODUCTION_SAYS,
  lastWord,
  type IntroductionWord,
} from '../../../functions/domain/companies/introduction-word.ts';
import { permutations } from '../../support/permutations.ts';

const word = (says: IntroductionWord['says'], minute: number, id = `${says}-${minute}`): IntroductionWord => ({
  says,
  at: `2026-11-02T03:0${minute}:00.000Z`,
  id,
});
const after = (words: readonly IntroductionWord[]) =>
  words.reduce<IntroductionWord | undefined>((known, one) => lastWord(known, one), undefined);

describe('a company’s word on an introduction', () => {
  test('is the last one, whether it says more or less than before', () => {
    expect(after([word('contacted', 1), word('hired', 2)])?.says).toBe('hired');
    expect(after([word('hired', 1), word('declined', 2)])?.says).toBe('declined');
  });

  test('is the same in every order, also of words at one instant: of these the one that says most', () => {
    const words = [...INTRODUCTION_SAYS.map((says) => word(says, 2)), word('declined', 1)];
    for (const order of permutations(words)) expect(after(order)).toEqual(word('hired', 2));
  });

  test('that is sent again with the same form changes nothing, and is the same object', () => {
    const first = word('contacted', 1, 'form-1');
    expect(lastWord(first, word('contacted', 5, 'form-1'))).toBe(first);
  });
});

test('introductions are counted by what was said of them, and those without a word too', () =>
  expect(
    countIntroductions([{}, { word: word('hired', 1) }, { word: word('declined', 1) }, { word: word('hired', 2) }]),
  ).toEqual({ all: 4, hired: 2, declined: 1, contacted: 0 }));
