import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import { elderOf } from './age-senses.ts';
import type { AgeContext, AgePoint } from './age-point.ts';
import { agePointAt, birthYear, endOfNotReached } from './age-point.ts';
import { englishBirthAt } from './english-birth.ts';

/**
 * An age named as a limit or only named. `min` and `max` are the ages let in by what is written (45세 이하: max 45).
 * `isLimit`: a word says on which side it ends, or it is a range. `isCap`: 제한, 커트 stands with it. `from` and `to`: its tokens, the word for the side included. `kind` is that of its points.
 */
export type NamedAge = {
  readonly kind: AgePoint['kind'];
  readonly min?: number;
  readonly max?: number;
  readonly values: readonly number[];
  readonly isLimit: boolean;
  readonly isRange: boolean;
  readonly isCap: boolean;
  /** 35세 전후: no limit, but no mere mention either. */
  readonly isAbout: boolean;
  /** Those who have passed it are named: 60세 넘은, 환갑 지난, 53세 초과자. */
  readonly isPassed: boolean;
  /** Two decades with one unit: 40~50대. */
  readonly isShort: boolean;
  readonly from: number;
  readonly to: number;
};

type Side = { readonly side: 'ceiling' | 'floor' | 'about'; readonly to: number };

const isDeny = (token: Token | undefined): boolean => is(token, 'deny');
const CEILING_TAIL = /까지(?!도)/;
const FLOOR_TAIL = /부터/;

/** The word for the side at a token, and the token behind it: 이하, 넘지 않는, 전이신, ↓. */
const sideAt = (tokens: readonly Token[], at: number): Side | undefined => {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.word === '↓') return { side: 'ceiling', to: at + 1 };
  if (token.word === '↑') return { side: 'floor', to: at + 1 };
  // 나이: 50 전
  if (tokens[at - 1]?.kind === 'number' && /^전(?:까지|이신|인)?$/.test(textOf(token)))
    return { side: 'ceiling', to: at + 1 };
  const notReached = endOfNotReached(tokens, at);
  if (notReached !== undefined) return { side: 'ceiling', to: notReached };
  const means = meansOf(token, 'bound');
  if (means === 'about') return { side: 'about', to: at + 1 };
  if (means === 'ceiling')
    return { side: 'ceiling', to: isDeny(tokens[at + 1]) && token.word.endsWith('지') ? at + 2 : at + 1 };
  return means === 'floor' ? { side: 'floor', to: at + 1 } : undefined;
};

/** The side that stands behind a point: in its tail or as a word of its own. */
const sideBehind = (tokens: readonly Token[], point: AgePoint): Side | undefined => {
  if (CEILING_TAIL.test(point.tail)) return { side: 'ceiling', to: point.to };
  // 80년대 이후 출생
  const unit = tokens[point.to - 1];
  if (meansOf(unit, 'unit') === 'born-decade' && unit?.word.includes('이후') === true)
    return { side: 'ceiling', to: point.to };
  const own = sideAt(tokens, point.to);
  if (own !== undefined) return own;
  // 마흔다섯 되시는 분까지
  const whoIs = tokens[point.to + 1];
  if (
    /^(?:되시는|되신|되는|된|이신|인)$/.test(textOf(tokens[point.to])) &&
    is(whoIs, 'person') &&
    CEILING_TAIL.test(whoIs?.tail ?? '')
  )
    return { side: 'ceiling', to: point.to + 2 };
  if (FLOOR_TAIL.test(point.tail)) return { side: 'floor', to: point.to };
  if (tokens[point.to]?.word === '~' && point.to === tokens.length - 1) return { side: 'floor', to: point.to + 1 };
  return undefined;
};

const isMan = (token: Token | undefined): boolean => token?.word === '만' && token.kind === 'word';

/** Where an expression begins: 만 belongs to it, and the word for the side before it (최고, ~). */
const prefixOf = (tokens: readonly Token[], at: number, textBefore: string): { from: number; side?: Side['side'] } => {
  const own = isMan(tokens[at - 1]) ? at - 1 : at;
  const before = tokens[own - 1];
  if (before?.word === '~' && tokens[own - 2]?.kind !== 'number') return { from: own - 1, side: 'ceiling' };
  if (own === 0 && /~\s*$/.test(textBefore)) return { from: own, side: 'ceiling' };
  if (elderOf(before) === 'at-most') return { from: own - 1, side: 'ceiling' };
  // max age 45
  if (meansOf(before, 'label') === 'age' && elderOf(tokens[own - 2]) === 'at-most')
    return { from: own - 2, side: 'ceiling' };
  if (elderOf(before) === 'at-least') return { from: own - 1, side: 'floor' };
  return { from: own };
};

const isOr = (token: Token | undefined): boolean =>
  /^(?:또는|혹은|및|나|이나|or|to)$/.test(token?.word ?? '') || textOf(token) === '아니면';

/** The second point of a range, and what joins it: 20~35세, 20대에서 30대, 20세 이상 45세, 20대나 30대. */
const secondOf = (tokens: readonly Token[], first: AgePoint, context: AgeContext): AgePoint | undefined => {
  let at = first.to;
  let joined =
    /(?:에서|부터|나|이나|와|과|하고)$/.test(first.tail) ||
    (first.kind === 'decade' && first.tail === '' && tokens[at]?.kind === 'number');
  const side = sideAt(tokens, at);
  if (side?.side === 'floor' && !/^(?:이?라|이?니|이?어서|여서)/.test(tokens[side.to - 1]?.tail ?? '')) {
    at = side.to;
    joined = true;
  }
  while (at < tokens.length && at < first.to + 5) {
    const token = tokens[at];
    if (
      token?.word === '~' ||
      token?.word === '-' ||
      token?.word === '·' ||
      isOr(token) ||
      meansOf(token, 'bound') === 'range'
    )
      joined = true;
    else if (!isMan(token)) break;
    at += 1;
  }
  const second = joined ? agePointAt(tokens, at, context) : undefined;
  if (second === undefined) return undefined;
  // 스무 살부터 칠십까지
  const isUpTo = first.tail === '부터' && meansOf(tokens[second.to], 'bound') === 'ceiling' && second.min > first.max;
  if (second.kind === 'bare' && first.kind !== 'bare' && !isUpTo) return undefined;
  const third =
    second.kind === 'decade' && tokens[second.to]?.kind === 'number' ? secondOf(tokens, second, context) : undefined;
  return third ?? second;
};

/** A first number that takes its unit from the second: 20~35세, 20~30대, 80~95년생. */
const shortFirst = (
  tokens: readonly Token[],
  at: number,
  context: AgeContext,
): { first: AgePoint; second: AgePoint } | undefined => {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.value === undefined) return undefined;
  const next = tokens[at + 1];
  const isJoin = next?.word === '~' || next?.word === '-' || next?.word === '·' || meansOf(next, 'bound') === 'range';
  if (!isJoin) return undefined;
  const start = isMan(tokens[at + 2]) ? at + 3 : at + 2;
  const second = agePointAt(tokens, start, { ...context, isBareAge: () => false });
  if (second === undefined || second.kind === 'decades') return undefined;
  const { value } = token;
  const first = { ...second, from: at, to: at + 1, tail: '', values: [value] };
  if (second.kind === 'years') return value < 100 ? { first: { ...first, min: value, max: value }, second } : undefined;
  if (second.kind === 'decade') {
    const tens = value < 10 ? value * 10 : value;
    return tens % 10 === 0 && tens < 90 ? { first: { ...first, min: tens, max: tens + 9 }, second } : undefined;
  }
  const year = second.kind === 'born' ? birthYear(value, context.year) : undefined;
  if (year === undefined) return undefined;
  return { first: { ...first, min: context.year - year, max: context.year - year }, second };
};

const CAP_WITHIN = 2;

const CUT = /^(?:컷|커트)/;

const isCapBehind = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(at, at + CAP_WITHIN)
    .some((token, index) => (elderOf(token) === 'cap' || CUT.test(token.word)) && !isDeny(tokens[at + index + 1]));

/** 나이 제한은 45세입니다, 나이 제한 있습니다 45세: a word for a limit stands before the age, and is not denied. */
const isCapBefore = (tokens: readonly Token[], from: number): boolean => {
  for (let at = from - 1; at >= Math.max(0, from - CAP_WITHIN - 1); at -= 1) {
    const token = tokens[at];
    if (token === undefined || isDeny(token)) return false;
    if (isCapWord(token)) return true;
    if (token.kind !== 'mark' && !is(token, 'exist', 'adverb', 'label') && !/^(?:有|유|있|만|o)/.test(token.word))
      return false;
  }
  return false;
};

const isCapWord = (token: Token): boolean => elderOf(token) === 'cap';

const spanOf = (
  first: AgePoint,
  second: AgePoint,
  tokens: readonly Token[],
  from: number,
): Omit<NamedAge, 'isShort' | 'isPassed'> => {
  const side = sideBehind(tokens, second);
  return {
    kind: first.kind === 'bare' ? second.kind : first.kind,
    min: Math.min(first.min, second.min),
    max: Math.max(first.max, second.max),
    values: [...first.values, ...second.values],
    isLimit: true,
    isRange: true,
    isCap: false,
    isAbout: false,
    from,
    to: side?.to ?? second.to,
  };
};

/** 2006년생까지 names the youngest, 1981년생까지 the oldest. */
const YOUNG_BIRTH = 24;

/** Born later is younger: 85년생 이후 has a ceiling, 85년생 이전 a floor. 이상, 이하, 까지 are used both ways. */
const sideOfBirth = (tokens: readonly Token[], side: Side, youngest: number): Side['side'] => {
  const word = tokens
    .slice(side.to - 1, side.to)
    .map((token) => textOf(token))
    .join('');
  if (/이후|부터|후|밑|아래/.test(word)) return 'ceiling';
  if (/이전|위/.test(word)) return 'floor';
  if (/까지/.test(word) && youngest < YOUNG_BIRTH) return 'floor';
  return 'ceiling';
};

const oneOf = (
  point: AgePoint,
  tokens: readonly Token[],
  textBefore: string,
): Omit<NamedAge, 'isShort' | 'isPassed'> => {
  const prefix = prefixOf(tokens, point.from, textBefore);
  const behind = sideBehind(tokens, point);
  const raw = behind?.side ?? prefix.side;
  const side =
    point.kind === 'born' && behind !== undefined && raw !== 'about' ? sideOfBirth(tokens, behind, point.max) : raw;
  const to = behind?.to ?? point.to;
  const isBehind = side === undefined && isCapBehind(tokens, to);
  const isCap = isBehind || (side === undefined && isCapBefore(tokens, prefix.from));
  const isCeiling = side === 'ceiling' || isCap;
  const isBelow =
    point.kind === 'years' && /^(?:미만|↓?전|이르지|(?:도)?달하지|(?:못)?미치)/.test(tokens[to - 1]?.word ?? '');
  return {
    kind: point.kind,
    ...(isCeiling ? {} : { min: point.kind === 'born' && side === 'floor' ? point.min - 1 : point.min }),
    ...(side === 'floor' ? {} : { max: isBelow ? point.max - 1 : point.max }),
    values: point.values,
    isLimit: isCeiling || side === 'floor',
    isRange: false,
    isCap,
    isAbout: side === 'about',
    from: prefix.from,
    to: isBehind
      ? to +
        1 +
        tokens.slice(to, to + CAP_WITHIN).findIndex((token) => elderOf(token) === 'cap' || CUT.test(token.word))
      : to,
  };
};

const PASSED = /^(?:넘|지난|지나|초과)/;

/** All ages that an item names, from left to right. `textBefore` is what stands before its first token in the text. */
export const namedAges = (tokens: readonly Token[], context: AgeContext, textBefore: string): NamedAge[] => {
  const found: NamedAge[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const born = englishBirthAt(tokens, at, context.year);
    if (born !== undefined) {
      found.push(born);
      at = born.to - 1;
      continue;
    }
    const short = shortFirst(tokens, at, context);
    const first = short?.first ?? agePointAt(tokens, at, context);
    if (first === undefined) continue;
    const second = short?.second ?? secondOf(tokens, first, context);
    const named =
      second === undefined
        ? oneOf(first, tokens, textBefore)
        : spanOf(first, second, tokens, prefixOf(tokens, first.from, '').from);
    found.push({
      ...named,
      isShort: short !== undefined,
      isPassed: named.max === undefined && PASSED.test(tokens[named.to - 1]?.word ?? ''),
    });
    at = Math.max(at, named.to - 1);
  }
  return found;
};
