import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import { becomesIt, elderOf, isAgeUnit, isOfFeast, isOfTeaching, isOfTelephone } from './age-senses.ts';

/**
 * One age, decade or birth year in a row of tokens: 45세, 30대 초반, 85년생, 1990년 (출생), 3040, 환갑. `min` and `max` are
 * the ages it covers; `values` the numbers as they are written. `tail` is what is glued to its last token.
 */
export type AgePoint = {
  readonly kind: 'years' | 'decade' | 'decades' | 'born' | 'bare';
  readonly min: number;
  readonly max: number;
  readonly values: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly tail: string;
};

/**
 * What is known where a point is read: whether a number without a unit is an age (나이: 25~40, 서른다섯 안쪽), whether years are
 * years of birth, and the year of the posting.
 */
export type AgeContext = {
  readonly isBareAge: (token: Token) => boolean;
  readonly isBirth: boolean;
  readonly year: number;
};

const YOUNGEST = 10;
const OLDEST = 99;

/** A number of the text, with digits set apart joined: 4 5 세. `to` is the token behind it. */
type Digits = { readonly value: number; readonly word: string; readonly to: number };

const digitsAt = (tokens: readonly Token[], at: number): Digits | undefined => {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.value === undefined) return undefined;
  const next = tokens[at + 1];
  const isApart = /^\d$/.test(token.word) && next?.kind === 'number' && /^\d$/.test(next.word) && !next.glued;
  if (!isApart) return { value: token.value, word: token.word, to: at + 1 };
  const unit = tokens[at + 2];
  return isAgeUnit(unit) || is(unit, 'bound')
    ? { value: token.value * 10 + (next.value ?? 0), word: `${token.word}${next.word}`, to: at + 2 }
    : { value: token.value, word: token.word, to: at + 1 };
};

const isAge = (value: number): boolean => Number.isInteger(value) && value >= YOUNGEST && value <= OLDEST;

/** The full year of birth of 85년생, 05년생, 1985년생. */
export const birthYear = (value: number, year: number): number | undefined => {
  const whole = Math.floor(value);
  if (whole >= 1930 && whole <= year) return whole;
  if (whole < 0 || whole > 99) return undefined;
  return whole <= year - 2000 ? 2000 + whole : 1900 + whole;
};

const PARTS: Readonly<Record<string, readonly [number, number]>> = { 초: [0, 3], 중: [3, 6], 후: [6, 9], 말: [7, 9] };
const PART = /^(?:극)?(초|중|후|말)(?:중반|반|후반)?(?:[이인의에은을]|까지|부터|$)/;

/** The part of a decade that the token names: 초반, 중후반, 말. */
const partAt = (tokens: readonly Token[], at: number): readonly [number, number] | undefined => {
  const token = tokens[at];
  if (token === undefined || !(meansOf(token, 'bound') === 'about' || token.kind === 'unknown')) return undefined;
  const first = PART.exec(textOf(token))?.[1];
  return first === undefined ? undefined : PARTS[first];
};

/** 7080 is music, and 480세대 are flats. */
const DECADES = /^([2-6])(?:0,?|,)([3-8])0$/;
const isTens = (value: number): boolean => value >= 10 && value <= 80 && value % 10 === 0;

/** Several decades in one number: 3040, 2,30대, 2030대. Behind it no unit of another kind may stand. */
const decadesAt = (tokens: readonly Token[], at: number, { word, to }: Digits): AgePoint | undefined => {
  const [, first, last] = DECADES.exec(word) ?? [];
  if (first === undefined || last === undefined || first >= last) return undefined;
  const next = tokens[to];
  const unit = meansOf(next, 'unit');
  const isAge = unit === 'decade' || next?.word === '세대';
  const isOnly = next?.word === '만' && tokens[to + 1]?.word !== '원';
  if (unit !== undefined && !isAge && unit !== 'people' && !isOnly && next?.glued === true) return undefined;
  if (!isAge && (word.length !== 4 || word.includes(','))) return undefined;
  const end = isAge ? to + 1 : to;
  const [min, max] = [Number(first) * 10, Number(last) * 10];
  return {
    kind: 'decades',
    min,
    max: max + 9,
    values: [min, max],
    from: at,
    to: end,
    tail: isAge ? (next?.tail ?? '') : isOnly ? '만' : '',
  };
};

const decadeAt = (tokens: readonly Token[], at: number, { value, to }: Digits): AgePoint | undefined => {
  const unit = tokens[to];
  const inTail = unit?.glued === true ? /^대(가|로|로만|로는|까지)$/.exec(unit.word)?.[1] : undefined;
  const isUnit = meansOf(unit, 'unit') === 'decade' || inTail !== undefined || (unit?.word === 's' && unit.glued);
  const isShort = value >= 2 && value <= 7;
  if (!isTens(value) && !isShort) return undefined;
  const partTo = isUnit ? to + 1 : to;
  const part = tokens[partTo - 1]?.tail === '' || !isUnit ? partAt(tokens, partTo) : undefined;
  if (!isUnit && (part === undefined || (tokens[partTo]?.glued !== true && isShort))) return undefined;
  if (isUnit && isShort) return undefined;
  const tens = isShort ? value * 10 : value;
  const end = part === undefined ? partTo : partTo + 1;
  const [first, last] = part ?? [0, 9];
  return {
    kind: 'decade',
    min: tens + first,
    max: tens + last,
    values: [tens],
    from: at,
    to: end,
    tail: `${part === undefined ? (inTail ?? '') : ''}${tokens[end - 1]?.tail ?? ''}`,
  };
};

const MOST_OF_DATE = 9;

/** The token behind the rest of a date: 1. 1. or 1월 1일. */
const endOfDate = (tokens: readonly Token[], from: number): number => {
  let at = from;
  while (at < tokens.length && at < from + MOST_OF_DATE) {
    const token = tokens[at];
    const unit = meansOf(token, 'unit');
    if (
      token?.kind === 'number' ||
      token?.word === '.' ||
      (token?.word === '-' && tokens[at + 1]?.kind === 'number') ||
      unit === 'month' ||
      unit === 'day'
    )
      at += 1;
    else break;
  }
  return at;
};

/** 84년 쥐띠; 쥐띠 해 is any year. */
const isZodiac = (tokens: readonly Token[], at: number): boolean =>
  elderOf(tokens[at]) === 'zodiac' && tokens[at + 1]?.word !== '해';

/** How far behind a year the word for birth may stand: 1990년 이후에 태어난. */
const BIRTH_WITHIN = 4;

const bornAt = (tokens: readonly Token[], at: number, digits: Digits, context: AgeContext): AgePoint | undefined => {
  const { to } = digits;
  const unit = meansOf(tokens[to], 'unit');
  const year = birthYear(digits.value, context.year);
  if (year === undefined) return undefined;
  const point = (years: number, end: number): AgePoint => ({
    kind: 'born',
    min: context.year - year - years,
    max: context.year - year,
    values: [digits.value],
    from: at,
    to: end,
    tail: tokens[end - 1]?.tail ?? '',
  });
  if (unit === 'born-decade') return point(9, to + 1);
  if (unit === 'born') return point(0, isZodiac(tokens, to + 1) ? to + 2 : to + 1);
  const isYear =
    unit === 'year' ||
    (digits.value >= 1930 && (tokens[to]?.word === '.' || tokens[to]?.word === '-' || context.isBirth));
  if (!isYear) return undefined;
  const end = endOfDate(tokens, unit === 'year' ? to + 1 : to);
  const isBirth =
    context.isBirth ||
    tokens
      .slice(end, end + BIRTH_WITHIN)
      .some(
        (token) =>
          elderOf(token) === 'birth' ||
          /^생(?:인|이|$)/.test(token.word) ||
          (is(token, 'bound') && token.tail.startsWith('생')),
      );
  if (isZodiac(tokens, end)) return point(0, end + 1);
  return isBirth ? point(0, end) : undefined;
};

/** The token behind 되지 않은, 다다르지 않은, 안 되신 (of an age: 마흔이 되지 않은). */
export const endOfNotReached = (tokens: readonly Token[], at: number): number | undefined => {
  const token = tokens[at];
  if (token?.word === '채') return endOfNotReached(tokens, at + 1);
  if (/^(?:되|차|채우|다다르)지$/.test(token?.word ?? '') && is(tokens[at + 1], 'deny')) return at + 2;
  // 45 안 넘은 분
  if (token?.word === '안' && /^(?:넘|지난|지나)/.test(tokens[at + 1]?.word ?? '') && is(tokens[at + 2], 'person'))
    return at + 2;
  return token?.word === '안되' && /^(?:신|는)/.test(token.tail) && is(tokens[at + 1], 'person') ? at + 1 : undefined;
};

/** 40 넘으신 분: a number that a person has passed is an age. */
const isPassed = (tokens: readonly Token[], at: number): boolean =>
  (/^(?:넘|지난|지나|채안|못되|안넘|안지)/.test(tokens[at]?.word ?? '') &&
    is(tokens[at + 1], 'person', 'shut', 'role')) ||
  endOfNotReached(tokens, at) !== undefined;

const COUNTED = /(?:점수|점|토익|타수|평점|경력|하루|성적|수량|무게|온도|소음)[가이은는]?$/;

/** Two digits under 나이, or in brackets behind it. No other unit may follow. */
const bareAt = (tokens: readonly Token[], at: number, digits: Digits, context: AgeContext): AgePoint | undefined => {
  const { value } = digits;
  const hasParticle =
    /^[을를이가은는에]$/.test(tokens[digits.to]?.word ?? '') &&
    (is(tokens[digits.to + 1], 'bound') ||
      elderOf(tokens[digits.to + 1]) === 'cap' ||
      endOfNotReached(tokens, digits.to + 1) !== undefined ||
      becomesIt(tokens, digits.to + 1));
  const to = hasParticle ? digits.to + 1 : digits.to;
  const next = tokens[to];
  const unit = meansOf(next, 'unit');
  const isGlued =
    next?.glued === true && next.kind !== 'mark' && !is(next, 'bound', 'only') && !next.word.startsWith('전');
  const isOther =
    isGlued ||
    (unit !== undefined && next?.kind === 'word' && !is(next, 'bound', 'only', 'person')) ||
    next?.word === '%';
  const token = tokens[at];
  const isNamed = token !== undefined && context.isBareAge(token);
  // 허리 30 넘으면
  const isMeasured = is(tokens[at - 1], 'measure') || COUNTED.test(tokens[at - 1]?.word ?? '');
  if (!isAge(value) || isOther || !(isNamed || (isPassed(tokens, to) && !isMeasured))) return undefined;
  return { kind: 'bare', min: value, max: value, values: [value], from: at, to, tail: '' };
};

const yearsAt = (tokens: readonly Token[], at: number, { value, to }: Digits): AgePoint | undefined => {
  const unit = tokens[to];
  const isUnit =
    meansOf(unit, 'unit') === 'age' || (meansOf(unit, 'unit') === 'year' && /year|yrs/.test(unit?.word ?? ''));
  if (!isAge(value)) return undefined;
  const before = unit?.glued === true && /^(?:세|살)전/.test(unit.word);
  if (before) return { kind: 'years', min: value, max: value, values: [value], from: at, to, tail: '' };
  if (!isUnit) return undefined;
  return { kind: 'years', min: value, max: value, values: [value], from: at, to: to + 1, tail: unit?.tail ?? '' };
};

const FIRST_DIGIT = /^(?:앞|첫)?(?:자리|숫자|글자)(?:수)?(?:[이가은는])?$/;
const MOST_FIRST_DIGITS = 4;
/** Does 앞자리 stand before a digit, with nothing but other digits between them: 앞자리가 2나 3? */
const isFirstDigit = (tokens: readonly Token[], at: number): boolean => {
  for (let index = at - 1; index >= Math.max(0, at - MOST_FIRST_DIGITS); index -= 1) {
    const word = tokens[index]?.word ?? '';
    if (FIRST_DIGIT.test(word)) return /^[앞첫]/.test(word) || /^[앞첫]$/.test(tokens[index - 1]?.word ?? '');
    if (!/^(?:\d|[~,·-]|나|또는|혹은|아니면?|부터|에서|이상)$/.test(word)) return false;
  }
  return false;
};

/** 나이 앞자리가 4를 넘지 않는: the tens of an age. */
const tensAt = (
  tokens: readonly Token[],
  at: number,
  { value, to }: Digits,
  context: AgeContext,
): AgePoint | undefined => {
  const token = tokens[at];
  if (token === undefined || value < 2 || value > 7 || !isFirstDigit(tokens, at) || !context.isBareAge(token))
    return undefined;
  const tens = value * 10;
  return { kind: 'decade', min: tens, max: tens + 9, values: [tens], from: at, to, tail: '' };
};

/** 환갑 and the like: a word for an age. */
const wordedAt = (tokens: readonly Token[], at: number): AgePoint | undefined => {
  const means = elderOf(tokens[at]) ?? '';
  if (!/^\d\d$/.test(means) || isOfFeast(tokens, at)) return undefined;
  const value = Number(means);
  return { kind: 'years', min: value, max: value, values: [value], from: at, to: at + 1, tail: tokens[at]?.tail ?? '' };
};

/** 5학년 사절, 4학년 초반까지: the decades of life in the words of a school, where nobody is taught. */
const gradeAt = (tokens: readonly Token[], at: number, { value, to }: Digits): AgePoint | undefined => {
  const unit = tokens[to];
  if (unit?.word !== '학년' || value < 3 || value > 7) return undefined;
  const part = unit.tail === '' ? partAt(tokens, to + 1) : undefined;
  const end = part === undefined ? to + 1 : to + 2;
  const { tail = '' } = tokens[end - 1] ?? {};
  const isCut = is(tokens[end], 'shut', 'bound') || tail.startsWith('까지');
  if (!isCut || tokens.some(isOfTeaching)) return undefined;
  const [[first, last], tens] = [part ?? [0, 9], value * 10];
  return { kind: 'decade', min: tens + first, max: tens + last, values: [tens], from: at, to: end, tail };
};

/** The age that begins at a token, if one does. */
export const agePointAt = (tokens: readonly Token[], at: number, context: AgeContext): AgePoint | undefined => {
  const digits = digitsAt(tokens, at);
  if (digits === undefined) return wordedAt(tokens, at);
  if (isOfTelephone(tokens, at)) return undefined;
  return (
    decadesAt(tokens, at, digits) ??
    tensAt(tokens, at, digits, context) ??
    yearsAt(tokens, at, digits) ??
    bornAt(tokens, at, digits, context) ??
    decadeAt(tokens, at, digits) ??
    gradeAt(tokens, at, digits) ??
    bareAt(tokens, at, digits, context)
  );
};
