import type { Token } from '../reading/tokens.ts';
import { is, meansOf } from '../reading/tokens.ts';
import type { Stance } from './claim.ts';
import { isDenied, isTakenFirst } from './stance.ts';

/** The words that say what is made of a person or a thing described: 우대, 제외, 필수, 무관. */
const GOVERNORS = ['shut', 'prefer', 'no-matter', 'seek', 'need', 'write', 'exist', 'house'] as const;
export type Governor = { readonly kind: (typeof GOVERNORS)[number]; readonly at: number; readonly denied: boolean };

export const governorKind = (token: Token | undefined): Governor['kind'] | undefined =>
  GOVERNORS.find((one) => is(token, one)) ?? (meansOf(token, 'label') === 'who' ? 'seek' : undefined);

export const FAR = 12;

/** The first word behind a place that says what is made of it; 지원 불가 and 지원 가능 are decided by the second word. */
export const governorBehind = (tokens: readonly Token[], from: number): Governor | undefined => {
  for (let at = from; at < Math.min(tokens.length, from + FAR); at += 1) {
    if (isTakenFirst(tokens, at)) return { kind: 'prefer', at: at + 1, denied: isDenied(tokens, at + 1) };
    const kind = governorKind(tokens[at]);
    if (kind === undefined) continue;
    const next = governorKind(tokens[at + 1]);
    if (kind === 'seek' && (next === 'shut' || next === 'no-matter')) return { kind: next, at: at + 1, denied: false };
    return { kind, at, denied: isDenied(tokens, at) };
  }
  return undefined;
};

export const STANCE_OF: Readonly<Record<Governor['kind'], readonly [stance: Stance, denied: Stance]>> = {
  shut: ['exclusion', 'no-matter'],
  prefer: ['preference', 'no-matter'],
  'no-matter': ['no-matter', 'mention'],
  seek: ['demand', 'exclusion'],
  need: ['demand', 'no-matter'],
  write: ['writing', 'no-matter'],
  exist: ['mention', 'mention'],
  house: ['mention', 'mention'],
};

/** The governor right behind a description, with nothing but adverbs and marks between: 용모 단정 필수. */
export const governorBeside = (tokens: readonly Token[], from: number): Governor | undefined => {
  let at = from;
  while (at < from + FAR && (is(tokens[at], 'adverb') || tokens[at]?.kind === 'mark' || is(tokens[at], 'also')))
    at += 1;
  return governorKind(tokens[at]) === undefined ? undefined : governorBehind(tokens, at);
};

const PAY = /^(?:시급|일급|일당|월급|급여|연봉|페이|수당|보너스|인센|인센티브|기본급|임금|주급)$/;
const MORE = /^(?:더|추가|플러스|업|up|높|많이|올려|인상|별도)/;

/** 비주얼 좋으신 분 시급 더 드림: whoever is described is paid more than others, and so preferred. */
export const isPaidMore = (tokens: readonly Token[], from: number, to: number): boolean => {
  const between = tokens.slice(from, Math.min(to + 1, from + FAR));
  return between.some(({ word }) => PAY.test(word)) && between.some((token) => MORE.test(`${token.word}${token.tail}`));
};
