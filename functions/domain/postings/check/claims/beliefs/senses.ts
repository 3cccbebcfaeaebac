import { is, meansOf } from '../../reading/tokens.ts';
import type { Read } from './behind.ts';
import { behind, finalSign, hasSign, MENTION, personIn, readAs, readBy } from './behind.ts';
import type { Place } from '../claim.ts';
import { ahead, hasLabel } from './whose.ts';

/**
 * Eyes and ears as a condition: 시력·청력이 정상인 분, 교정시력 0.8 이상. To measure them, or goods for them (시력 검사,
 * 보청기), is nothing.
 */
export const readSense = (place: Place): Read => {
  const rest = ahead(place, 8);
  const all = behind(place);
  const said = [...all.own, ...(all.isLast ? all.next : [])];
  const final = finalSign(said);
  if (final?.sign === 'open' || final?.sign === 'shut') return readBy(final) ?? MENTION;
  const isSound = rest.some((token) => /^(?:정상|양호|이상없|이상이없)/.test(token.word)) || hasSign(said, 'absent');
  const isBound = rest.some((token, at) => token.kind === 'number' && is(rest[at + 1], 'bound'));
  if (!isSound && !isBound) return MENTION;
  const isAsked =
    final !== undefined ||
    hasSign(said, 'person') ||
    rest.some(({ word, tail }) => `${word}${tail}`.endsWith('야')) ||
    hasLabel(place.item, 'who', 'health', 'looks');
  return isAsked && meansOf(rest[0], 'label') !== 'work' ? readAs('demand', personIn(said)) : MENTION;
};
