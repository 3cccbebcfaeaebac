import { demanded, ofHouse } from './fee-reading.ts';
import type { FeeReading } from './fee-reading.ts';
import { amountAt, lettersOf, moneyKindAt, wordAt } from './money-line.ts';
import type { Line } from './money-line.ts';

const LATIN = /^[a-z]/;
const NOT_PAID =
  /^(?:dormitory|uniform|housing|no|not|never|without|free|waived|refunded|covered|zero|nothing|don|doesn|didn)$/;
const ASKED = new Set(
  [
    'pay paid payment payable required require requires must need needed before upfront buy purchase',
    'transfer send charge charged krw won usd own cover nonrefundable refundable',
  ].flatMap((words) => words.split(' ')),
);

export const isEnglishFee = (line: Line, at: number): boolean =>
  moneyKindAt(line, at) === 'entry' && LATIN.test(wordAt(line, at));

/** Reads a fee in English by the words of its statement: "training fee 300,000 won required", "no fees". */
export const readEnglishFee = (line: Line, at: number): FeeReading => {
  const words = line.spots.map((spot) => lettersOf(spot));
  if (words.some((word) => NOT_PAID.test(word) || /^(?:company|employer)$/.test(word))) return ofHouse(at + 1);
  const isAsked =
    words.some((word) => ASKED.has(word)) || line.spots.some((_, index) => amountAt(line, index) !== undefined);
  return isAsked ? demanded(at + 1) : ofHouse(at + 1);
};
