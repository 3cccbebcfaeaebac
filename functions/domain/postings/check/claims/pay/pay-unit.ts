import type { Item } from '../../reading/items.ts';
import type { Statement } from '../../reading/blocks.ts';
import { isParticles } from '../../reading/particles.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import { moneyAt } from './money.ts';
import type { Money } from './money.ts';

/** For what time an amount is paid. `hours`: for that many hours (4시간에 3만원). */
export type PayUnit = 'hour' | 'hours' | 'day' | 'week' | 'month' | 'year';

/**
 * How the words around an amount say for what time it is paid. `isWeak`: only by a word that other amounts have too (하루,
 * 월). `from`: the first token of these words, if they stand in the item.
 */
export type UnitFound = {
  readonly unit: PayUnit;
  readonly hours?: number;
  readonly isWeak: boolean;
  readonly isBase: boolean;
  readonly from?: number;
};

const UNITS: ReadonlySet<string> = new Set(['hour', 'day', 'week', 'month', 'year']);
const isUnit = (means: string | undefined): means is Exclude<PayUnit, 'hours'> =>
  means !== undefined && UNITS.has(means);

/** Words of time that wages share with allowances, prices and dates. */
const WEAK = new Set(
  '하루 하루당 하루에 하루치 매일 일일 매주 주당 한주 일주일 매월 매달 다달이 달마다 월평균 연간 시간당 perhour anhour perday daily aday perweek weekly aweek permonth monthly amonth peryear annual yearly annually'.split(
    ' ',
  ),
);
/** Single syllables before an amount: 월 250만원, 일 9만원, 주 40만원, 연 3,200만원. */
const SYLLABLES: Readonly<Record<string, Exclude<PayUnit, 'hours'>>> = {
  월: 'month',
  일: 'day',
  주: 'week',
  연: 'year',
  년: 'year',
};

const isNumber = (token: Token | undefined): boolean => token?.kind === 'number';

type Step = UnitFound | 'none' | 'bare' | 'base' | { readonly skip: number };

const weakly = (unit: PayUnit, from: number): UnitFound => ({ unit, isWeak: true, isBase: false, from });

/** A number with its unit before the amount: an hour, a day, hours; a count of things is piece work. */
const byCount = (tokens: readonly Token[], at: number): Step => {
  const token = tokens[at];
  const value = tokens[at - 1]?.value ?? 0;
  const unit = meansOf(token, 'unit');
  const before = tokens[at - 2];
  if (meansOf(before, 'hours') === 'break') return { skip: 3 };
  const isOfDay =
    before === undefined || !['주', '월', '매주', '주당', '한달', '매월', '연장', '잔업'].includes(before.word);
  if (unit === 'hour') {
    if (!isOfDay) return { skip: 3 };
    return value === 1
      ? weakly('hour', at - 1)
      : { unit: 'hours', hours: value, isWeak: true, isBase: false, from: at - 1 };
  }
  if (token?.word === '분')
    return isOfDay && value <= 180
      ? { unit: 'hours', hours: value / 60, isWeak: true, isBase: false, from: at - 1 }
      : 'none';
  if ((unit === 'month' || unit === 'week') && value === 1) return weakly(unit, at - 1);
  if (unit === 'day' && value === 1 && before?.word !== '주') return weakly('day', at - 1);
  if (unit === 'floor' && token?.word !== '%') return 'none';
  return { skip: 2 };
};

const stepAt = (tokens: readonly Token[], at: number): Step | undefined => {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const isOfClock = token.word === '월' && (tokens[at - 2]?.word === ':' || (tokens[at - 1]?.value ?? 1) > 12);
  if (isNumber(tokens[at - 1]) && is(token, 'unit') && !isOfClock) return byCount(tokens, at);
  const means = meansOf(token, 'wage');
  if (means === 'not-pay' || means === 'piece') return 'none';
  if (isUnit(means)) return { unit: means, isWeak: WEAK.has(token.word), isBase: false, from: at };
  if (means === 'minimum') return { unit: 'hour', isWeak: false, isBase: false, from: at };
  if (means === 'bare' || means === 'base') return means;
  // 시간에 만원씩
  if (token.word === '시간' && token.tail === '에' && at === 0 && isNumber(tokens[1])) return weakly('hour', at);
  if (token.word === '시간' && token.tail.startsWith('당')) return weakly('hour', at);
  if (token.word === '시간' && token.tail.startsWith('급'))
    return { unit: 'hour', isWeak: false, isBase: false, from: at };
  const syllable = SYLLABLES[token.word];
  if (syllable !== undefined && token.tail === '') return weakly(syllable, at);
  if (/^[가-힣a-z]+당$/.test(token.word + token.tail) && is(token, 'unit', 'thing', 'served')) return 'none';
  return undefined;
};

const FURTHEST = 7;

/** An amount under a word of pay alone: its size tells the time (급여 9,500원, 급여 180만원). */
const bySize = (won: number): Exclude<PayUnit, 'hours'> | undefined => {
  if (won < 1000) return undefined;
  if (won < 30_000) return 'hour';
  if (won < 300_000) return 'day';
  if (won < 10_000_000) return won < 500_000 ? undefined : 'month';
  return 'year';
};

type Left = {
  readonly found?: UnitFound;
  readonly isNone: boolean;
  readonly bareAt?: number;
  readonly isBase: boolean;
};

/** Looks to the left of an amount, up to the amount before it. */
const leftOf = (tokens: readonly Token[], at: number): Left => {
  let bareAt: number | undefined;
  let isBase = false;
  for (let index = at - 1, seen = 0; index >= 0 && seen < FURTHEST; seen += 1) {
    const step = stepAt(tokens, index);
    if (step === 'none')
      return { isNone: bareAt === undefined && !isBase, isBase, ...(bareAt !== undefined && { bareAt }) };
    if (step === 'bare') bareAt = index;
    else if (step === 'base') isBase = true;
    else if (step !== undefined && 'unit' in step) return { found: { ...step, isBase }, isNone: false, isBase };
    index -= step !== undefined && typeof step === 'object' && 'skip' in step ? step.skip : 1;
  }
  return { isNone: false, isBase, ...(bareAt !== undefined && { bareAt }) };
};

const WORDS_BEHIND = {
  hour: '시간 시 h hr hour',
  day: '일 day',
  week: '주 week',
  month: '월 달 개월 month',
  year: '년 연 year',
};
const UNIT_BEHIND = new Map(
  Object.entries(WORDS_BEHIND).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
);

const unitOfWord = (token: Token | undefined): Exclude<PayUnit, 'hours'> | undefined => {
  if (token === undefined) return undefined;
  const means = meansOf(token, 'wage');
  if (means === 'minimum') return 'hour';
  const behind = UNIT_BEHIND.get(token.word);
  return isUnit(means) ? means : isUnit(behind) ? behind : undefined;
};

/** Behind the amount: 1,550천원/월, 8,500 per hour, 9,000원(시급). */
const rightOf = (statement: Statement, index: number, { to }: Money): Exclude<PayUnit, 'hours'> | undefined => {
  const item = statement.items[index];
  const next = statement.items[index + 1];
  const [first] = next?.tokens ?? [];
  const behind = item?.tokens[to];
  if (behind?.word === 'per' || behind?.word === 'an' || behind?.word === 'a') return unitOfWord(item?.tokens[to + 1]);
  const means = meansOf(behind, 'wage');
  if (means === 'hour' && behind !== undefined && item?.tokens[to + 1]?.kind !== 'number') return 'hour';
  if (
    behind === undefined &&
    item?.closedBy === '/' &&
    next !== undefined &&
    next.aside === undefined &&
    next.tokens.length <= 2
  )
    return unitOfWord(first);
  const near = statement.items.slice(index + 1, index + 5);
  const aside = near.find((one) => one.aside?.host === index && one.aside.after === to && one.tokens.length === 1);
  if (behind === undefined && item?.closedBy === '/' && next?.aside !== undefined) {
    const after = near.find((one) => one.aside === undefined);
    if (after !== undefined && after.tokens.length === 1) return unitOfWord(after.tokens[0]);
  }
  return aside === undefined ? undefined : unitOfWord(aside.tokens[0]);
};

type Labelled = {
  readonly unit?: Exclude<PayUnit, 'hours'>;
  /** 하루 물량: only by a word that other amounts have too. */
  readonly isWeak?: boolean;
  readonly isBare: boolean;
  readonly isOther: boolean;
};

/** What the labels say, from the nearest: 시급:, 급여(월), 임금. A label of other things shuts the amount out. */
const byLabel = (item: Item): Labelled => {
  for (const { tokens, kinds } of item.labels.toReversed()) {
    const means = tokens.map((token) => meansOf(token, 'wage'));
    if (means.includes('not-pay') || means.includes('piece')) return { isBare: false, isOther: true };
    const unit = means.find(isUnit) ?? (means.includes('minimum') ? 'hour' : undefined);
    const isWeak =
      !kinds.has('pay') && tokens.length > 1 && tokens.every((token) => !is(token, 'wage') || WEAK.has(token.word));
    if (unit !== undefined) return { unit, isWeak, isBare: false, isOther: false };
    const short = tokens.map(({ word }) => SYLLABLES[word]).find((one) => one !== undefined);
    if (kinds.has('pay') || means.includes('bare') || means.includes('base'))
      return short === undefined ? { isBare: true, isOther: false } : { unit: short, isBare: false, isOther: false };
    if (['house', 'served', 'company', 'contact', 'staff', 'product', 'papers', 'name'].some((kind) => kinds.has(kind)))
      return { isBare: false, isOther: true };
  }
  return { isBare: false, isOther: false };
};

/** For what time the amount of an item is paid; undefined where it is no pay, or nobody says. */
export const payUnitOf = (statement: Statement, index: number, at: number, money: Money): UnitFound | undefined => {
  const item = statement.items[index];
  if (item === undefined) return undefined;
  const inside = leftOf(item.tokens, at);
  const host = item.aside === undefined ? undefined : statement.items[item.aside.host];
  const isBehindUnit =
    at === 0 &&
    host !== undefined &&
    item.aside !== undefined &&
    host.tokens.slice(Math.max(0, item.aside.after - 2), item.aside.after).some((token) => is(token, 'wage'));
  const left = isBehindUnit ? leftOf(host.tokens.slice(0, item.aside?.after), item.aside?.after ?? 0) : inside;
  const label = byLabel(item);
  if (left.isNone) return undefined;
  const right = rightOf(statement, index, money);
  if (left.found !== undefined && (right === undefined || !left.found.isWeak))
    return label.isOther && left.found.isWeak ? undefined : left.found;
  const { isBase } = left;
  if (right !== undefined)
    return label.isOther ? undefined : { unit: right, isWeak: label.unit === undefined && !label.isBare, isBase };
  if (label.isOther && left.bareAt === undefined) return undefined;
  if (label.unit !== undefined) return { unit: label.unit, isWeak: label.isWeak === true, isBase };
  if (left.bareAt === undefined && !label.isBare && !isBase) return undefined;
  const unit = isBase ? 'month' : bySize(money.won);
  return unit === undefined
    ? undefined
    : { unit, isWeak: false, isBase, ...(left.bareAt !== undefined && { from: left.bareAt }) };
};

const PRICE = /^(?:요금|이용료|이용요금|입장료|대여료|사용료|주차비|주차료|주차요금|관람료|숙박료)$/;

/** How far into an item its first amount may stand. */
const FIRST_WORDS = 12;

/** 1시간 3,000원, 하루 최대 8,000원 요금을 받습니다: the next amounts of the list say that all of them are prices. */
export const isInPriceList = ({ items }: Statement, index: number, from: number): boolean => {
  for (const [place, { tokens }] of items.slice(index, index + 4).entries()) {
    const near = place === 0 ? tokens.slice(from) : tokens;
    const at = near.slice(0, FIRST_WORDS).findIndex((_, one) => moneyAt(near, one)?.hasUnit === true);
    const money = at === -1 ? undefined : moneyAt(near, at);
    const isWage = near.slice(0, Math.max(0, at)).some((token) => is(token, 'wage') && !isTimeWord(token));
    if (money?.hasUnit !== true || isWage) return false;
    const behind = near[money.to];
    if (behind !== undefined) return PRICE.test(behind.word) && /^(?:을|를|이|으로|로)/.test(behind.tail);
  }
  return false;
};
const isTimeWord = ({ word }: Token): boolean => /^(?:하루|일일|시간당|매일|한주|매월|월)/.test(word);

/** 시간당 9,000모를 찍는 설비: a number without a unit of money that counts what comes behind it. */
export const isOutput = (tokens: readonly Token[], at: number, { to, hasUnit }: Money): boolean => {
  const token = tokens[to];
  if (hasUnit || token === undefined || token.word.startsWith('원') || isParticles(token.word + token.tail))
    return false;
  const isGlued = (token.kind === 'unknown' || token.word === '수') && token.from === tokens[at]?.to;
  return isGlued || /[을를]$/.test(token.word + token.tail);
};
