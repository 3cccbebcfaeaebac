import type { Item } from '../../reading/items.ts';
import { meansOf, textOf } from '../../reading/tokens.ts';

/** Pay of a time of trial, of which nine tenths of the minimum are lawful. */

const TRAINEE = new Set(['수습', '수습기간', '수습생', '수습중', '시용', '시용기간']);

/** 수습이 끝나도 같습니다: the pay is no trainee's. */
const EVEN_AFTER = /^(?:끝나도|끝나셔도|지나도|마쳐도|후에도|뒤에도|이후에도|없이|없음|없습|없고)/;

/** 수습 석 달은 시급 9,300원: nine tenths are lawful for three months. */
export const isTrainee = (item: Item): boolean => {
  const tokens = [...item.labels.flatMap((label) => label.tokens), ...item.tokens];
  const months = tokens.findIndex(
    (token, at) => meansOf(token, 'unit') === 'month' && (tokens[at - 1]?.value ?? 0) > 3 && at > 0,
  );
  return tokens.some(({ word }, at) => TRAINEE.has(word) && !EVEN_AFTER.test(textOf(tokens[at + 1]))) && months === -1;
};
