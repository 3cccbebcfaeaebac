import type { Token } from '../../reading/tokens.ts';
import { is } from '../../reading/tokens.ts';
import type { About, Stance } from '../claim.ts';

/** How a mention of a sex is meant, of whom, and the token behind the expression. */
export type Answer = { readonly stance: Stance; readonly about: About; readonly end: number };

export const mentioned = (about: About, end: number): Answer => ({ stance: 'mention', about, end });
export const asks = (stance: Stance, end: number): Answer => ({ stance, about: 'applicant', end });

const HOLDER = /^(?:소지|보유|취득|수료|이수|가능|경험|유경험)자/;
const OBJECT = /^(?:들|분)*(?:을|를|과|와|께|에게)$/;
/** 남자로서 병역을 마친 분, 면허 소지자: whoever is so named; 남자로서 고민하는 분들을 상담합니다 names those who are served. */
export const namesWhom = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, at) =>
      HOLDER.test(token.word) ||
      (is(token, 'person') && (!OBJECT.test(token.tail) || is(tokens[at + 1], 'seek', 'prefer', 'shut'))),
  );

/** Particles behind the people: 여성이면, 남자라야. */
export const CONDITION = /^(?:이면|면|이시면|시면|이라면|라면|였으면|이었으면|으면|이셨으면)$/;
export const MUST = /^(?:이기만|기만|이어야|여야|이여야|이셔야|셔야|라야|이라야|이어야만|여야만)/;
export const IS_DOER = /(?:이|가|들이|께서)$/;
