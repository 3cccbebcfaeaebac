import { is, meansOf } from '../../reading/tokens.ts';
import type { Said } from './behind.ts';
import { behind, finalSign, hasSign } from './behind.ts';
import type { Place, Stance } from '../claim.ts';
import { hasLabel } from './whose.ts';

/**
 * Eyes and ears as a condition: 시력·청력이 정상인 분, 교정시력 0.8 이상. To measure them, or goods for them (시력 검사,
 * 보청기), is nothing.
 */
export const senseStance = (place: Place): { stance: Stance; by?: Said } | undefined => {
  const { tokens } = place.item;
  const rest = tokens.slice(place.to, place.to + 8);
  const all = behind(place);
  const said = [...all.own, ...(all.isLast ? all.next : [])];
  const final = finalSign(said);
  if (final?.sign === 'open') return { stance: 'no-matter', by: final };
  if (final?.sign === 'shut') return { stance: 'exclusion', by: final };
  const isSound = rest.some((token) => /^(?:정상|양호|이상없|이상이없)/.test(token.word)) || hasSign(said, 'absent');
  const isBound = rest.some((token, at) => token.kind === 'number' && is(rest[at + 1], 'bound'));
  if (!isSound && !isBound) return undefined;
  const person = said.find(({ sign }) => sign === 'person');
  if (person !== undefined) return { stance: 'demand', by: person };
  const isAsked =
    final !== undefined ||
    rest.some(({ word, tail }) => `${word}${tail}`.endsWith('야')) ||
    hasLabel(place.item, 'who', 'health', 'looks');
  return isAsked && meansOf(rest[0], 'label') !== 'work' ? { stance: 'demand' } : undefined;
};
