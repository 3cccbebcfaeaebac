import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';

/** How many people a sex is said of: 여 2명, 남자 한 분, 여직원 o명. */

/** 분 is also a unit of time: 1분 is a person here, for it stands behind one. */
export const isPeopleUnit = (token: Token | undefined): boolean =>
  meansOf(token, 'unit') === 'people' || token?.word === '분';

/** 여직원 o명: how many is left open. */
const OPEN_COUNT = /^[o0]{1,3}명/;

/** A small number glued to the one letter of a sex counts people, whatever follows: 홀 여2 주방 남1 급구. */
const isGluedCount = (tokens: readonly Token[], at: number): boolean => {
  const [sex, number, next] = tokens.slice(at - 1, at + 2);
  return sex?.word.length === 1 && is(sex, 'sex') && number?.glued === true && next?.glued !== true;
};

export const closesCount = (token: Token | undefined): boolean =>
  token === undefined ||
  (token.kind === 'mark' && token.word !== '%') ||
  is(token, 'seek', 'sex', 'prefer', 'need', 'adverb') ||
  /^(?:입니다|이에요|예요)$/.test(token.word);

/** Hardly an ad seeks from so many on. */
const MOST_IN_RANGE = 20;

const NATIVE = /^(?:한|두|세|네|다섯|여섯|몇)$/;

/** How many tokens at a place say a number of people: 3명, 두 분, a bare 3 at the end. */
export const sizeOfCount = (tokens: readonly Token[], at: number, bracketAt?: ReadonlySet<number>): number => {
  const token = tokens[at];
  if (is(token, 'numeral')) return 1;
  if (NATIVE.test(token?.word ?? '') && (isPeopleUnit(tokens[at + 1]) || is(tokens[at + 1], 'person'))) return 2;
  if (OPEN_COUNT.test(token?.word ?? '')) return 1;
  if (token?.kind !== 'number') return 0;
  if (isPeopleUnit(tokens[at + 1])) return 2;
  // 남성 95~110: sizes
  const isRange = tokens[at + 1]?.word === '~' && tokens[at + 2]?.kind === 'number' && !isPeopleUnit(tokens[at + 3]);
  if (isRange && (token.value ?? 0) >= MOST_IN_RANGE) return 0;
  // 남직원 1 (상하차) 나머지는
  const isClosed = closesCount(tokens[at + 1]) || bracketAt?.has(at + 1) === true;
  return (isClosed || isGluedCount(tokens, at)) && (token.value ?? 0) < 100 ? 1 : 0;
};
