import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { WordClass } from '../../reading/lexicon.ts';
import type { Sighting } from './described.ts';
import type { Ending } from '../endings.ts';
import { copulaOf, endingOf, isAdnominal } from '../endings.ts';
import { isPersonAt, lettersOf } from './person-words.ts';

/** Marks on the body by which people are shut out (문신, 탈모, 안경), and people named by their looks (미인, 훈남). */

export type Found = Omit<Sighting, 'what'>;

export const lookOf = (token: Token | undefined): string | undefined => meansOf(token, 'look');

/** 문신 없는 분, 안경 안 쓰시는 분, 문신하지 않으신 분: without a mark on the body. */
export const withoutMark = (tokens: readonly Token[], at: number): Found | undefined => {
  const [own, next, third] = [at, at + 1, at + 2].map((place) => lettersOf(tokens[place]));
  const found = (to: number, ending: Ending): Found | undefined =>
    ending === 'finite' ? undefined : { at, to, ending, ofPeople: true, isClause: true };
  if (/^(?:없|x$)/.test(next ?? '') || (own?.endsWith('지') && next?.startsWith('않')))
    return found(at + 2, endingOf(next?.slice(1) ?? ''));
  const isNot = /^(?:안|미착용|미소지)/.test(next ?? '') || (next?.endsWith('지') && third?.startsWith('않'));
  return isNot && tokens[at + 2] !== undefined ? found(at + 3, endingOf(third ?? '')) : undefined;
};

const BEARING = /^(?:있는|있으|하신|한|중|쓰|착용|많|심한|심하|보이)/;

/** 문신 불가, 탈모이신 분 제외: shut out for a mark. The reader keeps only what is shut out. */
export const shutOutForMark = (tokens: readonly Token[], at: number): Found | undefined => {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const isPerson = isPersonAt(tokens, at + 1);
  const isBorne = !isPerson && BEARING.test(lettersOf(tokens[at + 1]));
  const isShut = is(tokens[at + 1], 'shut') && /^[은는이]?$/.test(token.tail);
  if (!isPerson && !isBorne && !isShut && !/^(?:이신|인)$/.test(token.tail)) return undefined;
  const ending = isShut ? 'nominal' : 'adnominal';
  return { at, to: isBorne ? at + 2 : at + 1, ending, ofPeople: true, isClause: false };
};

/** 3개월 동안, 근무하는 동안: a time, and no young face. */
const isTime = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.word !== '동안') return false;
  if (!/^(?:이|인|의)/.test(token.tail) && !(is(next, 'prefer') && at === 0)) return true;
  return before?.kind === 'number' || is(before, 'unit') || isAdnominal(lettersOf(before));
};

/** What may stand behind people named by their looks where they carry no particle. */
const BEHIND: readonly WordClass[] = [
  ...(['prefer', 'shut', 'seek', 'need', 'no-matter'] as const),
  ...(['adverb', 'also', 'look', 'measure', 'only', 'deny'] as const),
];

/** 미인, 훈남, 호감형, 비만이신: people named by their looks. */
export const namedPeople = (tokens: readonly Token[], at: number): Found | undefined => {
  const token = tokens[at];
  if (token === undefined || lookOf(token) !== 'people' || token.tail === '도' || isTime(tokens, at)) return undefined;
  const next = tokens[at + 1];
  const goesOn = next === undefined || next.kind === 'mark' || isPersonAt(tokens, at + 1) || is(next, ...BEHIND);
  if (token.tail === '' && !goesOn && !isAdnominal(lettersOf(next))) return undefined;
  return { at, to: at + 1, ending: copulaOf(token.tail), ofPeople: true, isClause: false };
};
