import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { Read } from './behind.ts';
import { behind, finalSign, hasSign, readAs, scopeOf } from './behind.ts';
import type { Place } from '../claim.ts';
import { hasLabel } from './whose.ts';

/**
 * More schooling than wanted shut out: 고졸 이하만, 대졸 지원 불가, 고학력자 사절. A floor (고졸 이상, 대졸 미만 불가) is
 * lawful.
 */
const isOf = (token: Token | undefined, means: string): boolean => meansOf(token, 'school') === means;
const isBound = (means: string) => (token: Token) => meansOf(token, 'bound') === means;
const isCeiling = isBound('ceiling');
const isFloor = isBound('floor');
const isAlso = (token: Token | undefined): boolean => token?.tail.endsWith('도') === true;
const isOnly = (token: Token): boolean => /만(?:요|을|이|의)?$/.test(token.tail);

/** 고졸 이하만, 고졸만, 학력: 고졸 이하. */
const readLow = (place: Place, run: readonly Token[]): Read | undefined => {
  if (run.some(isFloor)) return undefined;
  const all = behind(place);
  const final = finalSign([...all.own, ...(all.isLast ? all.next : [])]);
  if (final?.sign === 'open' || final?.sign === 'shut' || isAlso(run.at(-1))) return undefined;
  const only =
    run.some(isOnly) || hasSign(all.own, 'only') || /^(?:한함|한하|한정|국한|제한)/.test(final?.token.word ?? '');
  const isAsked =
    final !== undefined || hasSign(all.own, 'person') || all.isLast || hasLabel(place.item, 'who', 'school');
  return only || (run.some(isCeiling) && isAsked) ? readAs('demand', final) : undefined;
};

/** 대졸 지원 불가, 대학 나오신 분은 안 받아요. */
const readHigh = (place: Place, run: readonly Token[]): Read | undefined => {
  if (run.some(isCeiling) || isAlso(run.at(-1))) return undefined;
  const all = behind(place);
  const final = finalSign(scopeOf(all));
  const absent = all.own.find(({ sign }) => sign === 'absent');
  if (final?.sign === 'shut') return absent === undefined ? readAs('exclusion', final) : undefined;
  return absent !== undefined && hasSign(all.own, 'person') && final?.sign !== 'open'
    ? { stance: 'demand', by: absent }
    : undefined;
};

/** 고등학교 졸업자만. */
const isPupil = (run: readonly Token[]): boolean =>
  /^(?:고등학교|고교|중학교)$/.test(run[0]?.word ?? '') && run.length > 1 && LEFT.test(run[1]?.word ?? '');

/** 전문대 졸업 이하만. */
const isCollegeOrLess = (run: readonly Token[]): boolean =>
  run.some(isCeiling) && run.some(({ word }) => /^(?:전문대|초대졸)/.test(word));

/** 학력 높은 사람. */
const isHighLevel = ({ item, at, to }: Place): boolean =>
  /^(?:학력|가방끈)$/.test(item.tokens[at]?.word ?? '') && /^(?:높|좋|긴|길)/.test(item.tokens[to]?.word ?? '');

const LEFT = /^(?:나온|나오|졸업|다닌|출신)/;
const RANKS: ReadonlySet<string> = new Set(['elite', 'named', 'near', 'capital', 'low', 'local', 'vague']);

/** 대학 나오신 분, 4년제 졸업자: whoever left a college, none named. */
const isCollegeLeaver = (run: readonly Token[]): boolean =>
  run.some((token) => /^(?:대학|대학교|4년제|사년제)$/.test(token.word) || token.word.startsWith('년제')) &&
  run.some(({ word }) => LEFT.test(word)) &&
  !run.some((token) => RANKS.has(meansOf(token, 'school') ?? ''));

/** What a run of words of schools says of too much schooling, or undefined. */
export const degreeStance = (place: Place): Read | undefined => {
  const run = place.item.tokens.slice(place.at, place.to);
  if (
    (run.some((token) => isOf(token, 'degree-low')) || isPupil(run) || isCollegeOrLess(run)) &&
    !is(place.item.tokens[place.to], 'thing', 'served')
  ) {
    const low = readLow(place, run);
    if (low !== undefined) return low;
  }
  // 석사 이상은 안 받습니다
  const isMaster = /^(?:석사|박사)$/.test(run[0]?.word ?? '') && run.some(isFloor);
  return isMaster || run.some((token) => isOf(token, 'degree-high')) || isCollegeLeaver(run) || isHighLevel(place)
    ? readHigh(place, run)
    : undefined;
};
