import type { Token } from '../reading/tokens.ts';
import { is, textOf } from '../reading/tokens.ts';

/** Points that some of those who apply are given: 여성 지원자는 서류에서 3점을 더, 청년에게는 면접 점수 5점을 더합니다. */

const OF_TRIAL = /^(?:서류|면접|필기|전형|체력|심사|채점|평가|가산|가점|실기|지원자|응시자)/;
const GIVEN = /^(?:더|추가|가산|얹|보태|보탭|드려|드려요|드립|줍|주|쳐|플러스|가점|올려|높)/;
const POINTS = /^(?:점수|가산점|가점)/;

/** `named`: the words for the people and those that follow. `before`: the words before. */
export const areGivenPoints = (named: readonly Token[], before: readonly Token[]): boolean => {
  const point = named.findIndex(
    (token, at) => (token.word === '점' && named[at - 1]?.kind === 'number') || POINTS.test(token.word),
  );
  if (point === -1 || ![...before, ...named].some(({ word }) => OF_TRIAL.test(word))) return false;
  const isDenied = named.some((token) => is(token, 'deny') || /지(?:는|도)?않/.test(textOf(token)));
  const isGiven = named.slice(point + 1).some(({ word }) => GIVEN.test(word));
  return isGiven && !isDenied && !named.some((token) => is(token, 'served'));
};
