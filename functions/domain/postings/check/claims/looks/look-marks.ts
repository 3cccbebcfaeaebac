import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { Sighting } from './described.ts';
import { copulaOf, endingOf, isAdnominal } from '../endings.ts';
import { isPersonAt, lettersOf } from './person-words.ts';

/** Marks on the body by which people are shut out (문신, 탈모, 안경), and people named by their looks (미인, 훈남). */

export type Found = Omit<Sighting, 'what'>;

export const lookOf = (token: Token | undefined): string | undefined => meansOf(token, 'look');

/** 문신 없는 분, 안경 안 쓰시는 분: without a mark on the body. */
export const withoutMark = (tokens: readonly Token[], at: number): Found | undefined => {
  const next = tokens[at + 1];
  const isNone = /^(?:없|x$)/.test(lettersOf(next));
  const isNot =
    (/^(?:안|미착용|미소지)/.test(lettersOf(next)) && tokens[at + 2] !== undefined) ||
    (lettersOf(next).endsWith('지') && lettersOf(tokens[at + 2]).startsWith('않'));
  const isTurned = lettersOf(tokens[at]).endsWith('지') && lettersOf(next).startsWith('않');
  if (isTurned) return { at, to: at + 2, ending: endingOf(lettersOf(next).slice(1)), ofPeople: true, isClause: true };
  const to = isNone ? at + 2 : at + 3;
  if (!isNone && !isNot) return undefined;
  const ending = isNone ? endingOf(lettersOf(next).slice(1)) : endingOf(lettersOf(tokens[at + 2]));
  return ending === 'finite' ? undefined : { at, to, ending, ofPeople: true, isClause: true };
};

/** 문신 불가, 탈모이신 분 제외: shut out for a mark. The reader keeps only what is shut out. */
export const shutOutForMark = (tokens: readonly Token[], at: number): Found | undefined => {
  const token = tokens[at];
  if (token === undefined || lookOf(token) !== 'mark') return undefined;
  const next = tokens[at + 1];
  const isCarrier =
    isPersonAt(tokens, at + 1) ||
    /^(?:이신|인)$/.test(token.tail) ||
    /^(?:있는|있으|하신|한|중|쓰|착용)/.test(lettersOf(next));
  const isShut = is(next, 'shut') && /^(?:은|는|이)?$/.test(token.tail);
  const to = /^(?:있는|있으|하신|한|중|쓰|착용)/.test(lettersOf(next)) && !isPersonAt(tokens, at + 1) ? at + 2 : at + 1;
  return isCarrier || isShut
    ? { at, to, ending: isShut ? 'nominal' : 'adnominal', ofPeople: true, isClause: false }
    : undefined;
};

/** 미인, 훈남, 호감형, 비만이신: people named by their looks. 동안 is most often a time. */
export const namedPeople = (tokens: readonly Token[], at: number): Found | undefined => {
  const token = tokens[at];
  if (token === undefined || lookOf(token) !== 'people' || token.tail === '도') return undefined;
  if (token.word === '동안' && !/^(?:이|인|의)/.test(token.tail) && !(is(tokens[at + 1], 'prefer') && at === 0))
    return undefined;
  if (
    token.word === '동안' &&
    (tokens[at - 1]?.kind === 'number' || is(tokens[at - 1], 'unit') || isAdnominal(lettersOf(tokens[at - 1])))
  )
    return undefined;
  const next = tokens[at + 1];
  const goesOn =
    next === undefined || next.kind === 'mark' || isPersonAt(tokens, at + 1) || isAdnominal(lettersOf(next));
  const isGoverned = is(
    next,
    'prefer',
    'shut',
    'seek',
    'need',
    'no-matter',
    'adverb',
    'also',
    'look',
    'measure',
    'only',
    'deny',
  );
  if (token.tail === '' && !goesOn && !isGoverned) return undefined;
  return { at, to: at + 1, ending: copulaOf(token.tail), ofPeople: true, isClause: false };
};
