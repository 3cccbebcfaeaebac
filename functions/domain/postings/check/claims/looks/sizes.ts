import type { Item } from '../../reading/items.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { Place } from '../claim.ts';
import type { Sighting } from './described.ts';
import { copulaOf } from '../endings.ts';
import { isPersonAt, lettersOf } from './person-words.ts';
import { underLabels } from './description-place.ts';

/** Sizes of clothes as they are sold: 44 to 88 for women, 85 to 110, a waist in inches. */
const isSize = (token: Token | undefined): boolean =>
  token?.value !== undefined &&
  [24, 25, 26, 27, 28, 29, 30, 32, 34, 36, 44, 55, 66, 77, 88, 85, 90, 95, 100, 105, 110].includes(token.value);

const MOST_WORDS = 6;
const LETTER_SIZE = /^(?:xs|s|m|l|xl|xxl)(?:사이즈)?$/;
const FITS = /^(?:이신|인$|이어야|맞는|맞으|맞을|맞아야|입는|입으|입을|들어가|소화|가능한|가능하)/;
const isClothes = (token: Token | undefined): boolean =>
  meansOf(token, 'measure') === 'size' || meansOf(token, 'measure') === 'body';

const isSizeWord = (token: Token | undefined): boolean => /^(?:사이즈|반|호|치수)/.test(token?.word ?? '');

/** 유니폼 55 사이즈 맞는 분, 옷 사이즈 66까지만, 66사이즈 이하: the size of the applicant's clothes. What is lent out has all sizes. */
export const sizeAt = (item: Item, at: number, isPerformers: boolean): Omit<Sighting, 'what'> | undefined => {
  const { tokens } = item;
  if (!isClothes(tokens[at]) && !isSize(tokens[at])) return undefined;
  let next = at;
  while (
    next < at + MOST_WORDS &&
    (isClothes(tokens[next]) || is(tokens[next], 'adverb') || /^[:-]$/.test(tokens[next]?.word ?? ''))
  )
    next += 1;
  const hasNoun = next > at;
  if (!isSize(tokens[next]) && !(hasNoun && LETTER_SIZE.test(tokens[next]?.word ?? ''))) return undefined;
  next += 1;
  if (/^[~-]$/.test(tokens[next]?.word ?? '') && isSize(tokens[next + 1])) next += 2;
  const named = hasNoun || isSizeWord(tokens[next]);
  if (isSizeWord(tokens[next])) next += 1;
  if (/^(?:피팅|착용|소화)/.test(tokens[next]?.word ?? '')) next += 1;
  const limit = tokens[next];
  const hasLimit =
    is(limit, 'bound') || FITS.test(lettersOf(limit)) || /(?:까지|까지만)$/.test(lettersOf(tokens[next - 1]));
  if (!named) return undefined;
  if (!hasLimit)
    return (isPerformers || underLabels(item) === 'who') && hasNoun && next >= tokens.length
      ? { at, to: next, ending: 'nominal', ofPeople: true, isClause: true }
      : undefined;
  let to = next;
  while (to < at + 2 * MOST_WORDS && (is(tokens[to], 'bound') || FITS.test(lettersOf(tokens[to])))) to += 1;
  const isAsked = isPersonAt(tokens, to) || to >= tokens.length || is(tokens[to], 'need', 'prefer', 'shut');
  return isAsked
    ? { at, to, ending: isPersonAt(tokens, to) ? 'adnominal' : 'nominal', ofPeople: true, isClause: true }
    : undefined;
};

const FIGURE = /^(?:체형|체격|체구|몸집|몸매)$/;
const FITTED = /^(?:거기|거기에|사이즈|치수|딱|잘|꼭)/;
const MOST_BEFORE = 12;

/** 유니폼이 55·66뿐이라 그 안에 맞는 체형이셔야, 유니폼 55에 맞는 분: whoever is sought must fit the clothes of the house. */
export const fittedAt = (
  { statement, item: { tokens }, index }: Place,
  at: number,
): Omit<Sighting, 'what'> | undefined => {
  const isFitting = /^(?:맞는|맞으신|맞을|들어가는|들어가실|들어갈|입는|입으실)$/.test(lettersOf(tokens[at]));
  if (!isFitting || /^(?:안|못)$/.test(lettersOf(tokens[at - 1]))) return undefined;
  const above = statement.items.slice(Math.max(0, index - 2), index).flatMap((item) => item.tokens);
  const before = [...above, ...tokens.slice(0, at)].slice(-MOST_BEFORE);
  if (!before.some((token) => isClothes(token))) return undefined;
  const noun = tokens[at + 1];
  const previous = tokens[at - 1];
  if (FIGURE.test(noun?.word ?? ''))
    return { at, to: at + 2, ending: copulaOf(noun?.tail ?? ''), ofPeople: true, isClause: true };
  const isOfClothes = isClothes(previous) || previous?.kind === 'number' || FITTED.test(previous?.word ?? '');
  const isOfSize =
    (previous?.word === '에' && tokens[at - 2]?.kind === 'number') ||
    (/^[안속]에$/.test(lettersOf(previous)) && tokens[at - 2]?.word === '그');
  return (isOfClothes || isOfSize) && isPersonAt(tokens, at + 1)
    ? { at, to: at + 1, ending: 'adnominal', ofPeople: true, isClause: true }
    : undefined;
};
