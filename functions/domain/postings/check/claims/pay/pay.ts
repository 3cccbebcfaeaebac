import type { Item } from '../../reading/items.ts';
import type { Statement } from '../../reading/blocks.ts';
import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import type { Claim } from '../claim.ts';
import type { ReadPosting } from '../read-posting.ts';
import { belowWordsClaims } from './below-words.ts';
import { holidayPayClaims } from './holiday-pay.ts';
import { moneyAt } from './money.ts';
import type { Money } from './money.ts';
import { paidTimeOf } from './paid-time.ts';
import type { PaidTime, StatedPay } from './paid-time.ts';
import { isInPriceList, isOutput, payUnitOf } from './pay-unit.ts';
import { isRent } from './rent.ts';
import { isInThousands } from './thousands.ts';
import { isTrainee } from './trainee.ts';
import type { UnitFound } from './pay-unit.ts';

/** Words that put an amount into the past, and those that say that it is paid all the same (작년과 같은 시급). */
const PAST = new Set(
  '작년 지난해 재작년 예전 예전에 옛날 과거 종전 당시 시절 시절부터 때 이전에 전년도 전년'.split(' '),
);
const KEPT = new Set('같은 같이 동일 동일한 그대로 적용 유지 똑같이 똑같은 수준 기준 지급 드림 드립니'.split(' '));
/** How many words near an amount can put it into the past, or say that it is paid. */
const NEAR = 12;
const PAST_TAIL = /(?:었|였|했|던|받다가|시절|당시)/;

const isPastYear = (tokens: readonly Token[], at: number, year: number): boolean => {
  const token = tokens[at];
  const unit = tokens[at + 1]?.word ?? '';
  if (token?.kind !== 'number' || token.value === undefined || !unit.startsWith('년')) return false;
  return (
    (token.value >= 1980 && token.value < year) ||
    (token.value >= 10 && token.value < year % 100 && token.word.length === 2)
  );
};

/** 개업하던 해, 처음 문 열던 때. */
const isPastTime = (tokens: readonly Token[], at: number): boolean =>
  `${tokens[at - 1]?.word ?? ''}${tokens[at - 1]?.tail ?? ''}`.endsWith('던') &&
  /^(?:해|때|시절|무렵)/.test(tokens[at]?.word ?? '');

/** 2019년에 시급 8,350원으로 시작한: pay of another time, no offer. */
const isOfThePast = (item: Item, money: Money, year: number): boolean => {
  const tokens = item.tokens.slice(Math.max(0, money.to - 3 * NEAR), money.to + NEAR);
  const behind = item.tokens[money.to];
  const isSaid = tokens.some(
    (token, at) => PAST.has(token.word) || isPastYear(tokens, at, year) || isPastTime(tokens, at),
  );
  const isSpentWon = behind?.word.startsWith('원') === true && PAST_TAIL.test(behind.word);
  if (isSpentWon || PAST_TAIL.test(money.tail) || /^(?:시절|당시|받던|주던|때)/.test(behind?.word ?? '')) return true;
  // 시급은 작년 최저시급 10,030원: what is paid now
  const isPaidNow = tokens.some(
    (token, at) =>
      PAST.has(token.word) &&
      meansOf(tokens[at + 1], 'wage') === 'minimum' &&
      meansOf(tokens[at - 1], 'wage') === 'hour' &&
      /^[은는]$/.test(tokens[at - 1]?.tail ?? ''),
  );
  return isSaid && !isPaidNow && !tokens.some(({ word }) => KEPT.has(word));
};

/** Words behind an amount that make it a part, a difference or a price, and tails that compare with it. */
const NO_OFFER_BEHIND =
  /^(?:더(?!는|이상)|추가|가산|얹|인상|할인|상당|차이|올려|올라|오르|적립|짜리|공제|차감|벌금|넘게|초과)/;
const NO_OFFER_TAIL = /^(?:보다|에서|짜리|어치|씩더)/;

const isNoOffer = (tokens: readonly Token[], money: Money): boolean => {
  const [first, second] = [tokens[money.to], tokens[money.to + 1]];
  if (NO_OFFER_TAIL.test(money.tail)) return true;
  if (is(first, 'deny') && first?.word?.startsWith('아') === true) return true;
  return [first, is(first, 'adverb') || first?.tail === '씩' ? second : undefined].some((token) =>
    NO_OFFER_BEHIND.test(token?.word ?? ''),
  );
};

const isCase = (token: Token): boolean =>
  meansOf(token, 'unpaid') === 'case' || meansOf(token, 'unpaid') === 'volunteer';
const isNotPay = (token: Token | undefined): boolean => meansOf(token, 'wage') === 'not-pay';

/** Words that the lexicon lacks, but whose ending says that they are no wage: 정착지원금, 학습지원비. */
const isAllowanceLike = (token: Token): boolean =>
  token.kind === 'unknown' && /(?:지원금|보조금|장려금|축하금|적금|연금|수당|비용|비|료|값)$/.test(token.word);

/** Is an amount with a weak word of time no wage: 하루 8,500원 식대, 주차요금 한 시간 2,000원? */
const isOtherAmount = ({ tokens }: Item, money: Money, at: number): boolean =>
  tokens.slice(Math.max(0, at - 4), at).some(isAllowanceLike) ||
  tokens.slice(Math.max(0, at - 8), at).some(isNotPay) ||
  tokens.slice(money.to, money.to + 5).some(isNotPay);

/** Pay on top that is in kind, or that the law does not count for the minimum wage. */
const NO_EXTRA =
  /^(?:식사|중식|점심|석식|숙식|숙소|기숙사|주휴|야간|연장|휴일|특근|퇴직|보험|연차|식대|식비|교통비|상여|명절)/;

const isExtraPay = (token: Token): boolean =>
  (isNotPay(token) || /수당|인센|성과|수수료|비율|알파|α/.test(token.word)) && !NO_EXTRA.test(token.word);

type Extra = { readonly won: number; readonly isOpen: boolean };

/** What comes on top of an amount: + 직책수당 60만원 is added, + 인센티브 leaves the pay open. */
const extraOf = ({ items }: Statement, index: number, isBase: boolean): Extra => {
  let won = 0;
  let isOpen = false;
  for (let at = index; at < items.length && at < index + 8; at += 1) {
    const [item, next] = [items[at], items.slice(at + 1, at + 6).find((one) => one.aside === undefined)];
    if (item === undefined || next === undefined) break;
    if (item.aside !== undefined) continue;
    if (item.closedBy !== '+' && !isBase) break;
    const number = next.tokens.findIndex(
      (token, place) => token.kind === 'number' && moneyAt(next.tokens, place)?.hasUnit === true,
    );
    if (number !== -1 && item.closedBy === '+') won += moneyAt(next.tokens, number)?.won ?? 0;
    else if (next.tokens.slice(0, 5).some(isExtraPay)) isOpen = true;
  }
  return { won, isOpen };
};

const isPlausible = (won: number, { unit, isWeak }: UnitFound, isWon: boolean): boolean => {
  switch (unit) {
    case 'hour':
      return won >= 1000 && won < 200_000;
    case 'hours':
      return won >= 2000 && won < 1_000_000;
    case 'day':
      return won >= (isWeak ? 15_000 : 10_000) && won < 2_000_000;
    case 'week':
      return won >= 50_000;
    case 'month':
      return won >= (isWeak ? 150_000 : 100_000) && (isWon || !isWeak);
    case 'year':
      return won >= 5_000_000;
  }
};

/** 월 238, 연봉 2,400: amounts in 만원 whose unit is left out. */
const withMan = (money: Money, { unit }: UnitFound): Money =>
  money.hasUnit || money.won < 50 || money.won >= 10_000 || !['month', 'year'].includes(unit)
    ? money
    : { ...money, won: money.won * 10_000, hasUnit: true };

type Found = {
  readonly statement: Statement;
  readonly index: number;
  readonly at: number;
  readonly money: Money;
  readonly unit: UnitFound;
};

const isCurrencyBefore = (token: Token | undefined): boolean => token?.word === '₩' || token?.word === 'krw';

/** 055-000-3065: the last number of a telephone. */
const isOfPhone = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.word === '-' && tokens[at - 2]?.kind === 'number' && tokens[at - 3]?.word === '-';

/** 9500/h: an amount and the hour, and nothing else. */
const LEAST_ALONE = 5000;

const LEAST_WAGE = 5000;
const PRICE_OF = /요금|이용|대여|주차|입장|사용|연체|초과/;
/** 주차장 시간당 2,000원, 대여료 시간당 3천원: a price for a place or a thing by the hour, and far too little for pay. */
const isPriceByHour = ({ tokens }: Item, { unit, isWeak, from = 0 }: UnitFound, { won, to }: Money): boolean =>
  unit === 'hour' &&
  isWeak &&
  won < LEAST_WAGE &&
  (is(tokens[from - 1], 'thing', 'served') ||
    [tokens[from - 1], tokens[to]].some((token) => PRICE_OF.test(textOf(token))));

/** The amount of pay that begins at a number of an item, if one does. */
const payAt = (statement: Statement, index: number, at: number, year: number): Found | undefined => {
  const item = statement.items[index];
  const read = item === undefined ? undefined : moneyAt(item.tokens, at);
  if (item === undefined || read === undefined) return undefined;
  const before = item.tokens[at - 1];
  if (before?.word === '단위' || isOfPhone(item.tokens, at)) return undefined;
  const isPaid =
    isCurrencyBefore(before) ||
    before === undefined ||
    is(before, 'wage') ||
    before.kind === 'mark' ||
    /^(?:월|시급|세전)/.test(before.word);
  const behind = item.tokens[read.to];
  const isCounted = is(behind, 'unit') && !(behind?.word === '주' && item.tokens[read.to + 1]?.kind === 'number');
  if (!read.hasUnit && (!isPaid || isCounted || behind?.word === ':')) return undefined;
  const unit = payUnitOf(statement, index, at, read);
  const isAlone = item.tokens.length === 1 && unit?.unit === 'hour' && read.won >= LEAST_ALONE;
  const isSaid =
    read.hasUnit || unit?.from !== undefined || unit?.isWeak === false || isCurrencyBefore(before) || isAlone;
  if (unit === undefined || !isSaid || isPriceByHour(item, unit, read)) return undefined;
  const isSmall = !read.hasUnit && isInThousands(item.tokens, at, unit);
  const money = isSmall ? { ...read, won: Math.round(read.won * 1000), hasUnit: true } : withMan(read, unit);
  if (
    !isPlausible(money.won, unit, money.hasUnit || money.won >= 500_000) ||
    (unit.isWeak &&
      (isOtherAmount(item, money, at) || isOutput(item.tokens, at, read) || isInPriceList(statement, index, at)))
  )
    return undefined;
  if (
    isOfThePast(item, money, year) ||
    isNoOffer(item.tokens, money) ||
    isRent(item.tokens, money) ||
    item.tokens.slice(money.to, money.to + NEAR).some(isCase)
  )
    return undefined;
  return { statement, index, at, money, unit };
};

/** 시급 9,860원 → 3개월 뒤 10,500원: what stands before the arrow was read as a label, and is an amount all the same. */
const withAmountOfLabel = (statement: Statement): Statement => {
  const labels = statement.items[0]?.labels ?? [];
  const label = labels.at(-1);
  const isHere = label !== undefined && statement.from >= label.to && statement.from - label.to < 6;
  if (label === undefined || !isHere || !label.tokens.some(({ kind }) => kind === 'number')) return statement;
  return {
    ...statement,
    items: [{ tokens: label.tokens, labels: labels.slice(0, -1), closedBy: '' }, ...statement.items],
  };
};

const paysIn = (statement: Statement, year: number): Found[] =>
  statement.items.flatMap((item, index) => {
    const found: Found[] = [];
    for (let at = 0; at < item.tokens.length; at += 1) {
      const pay = payAt(statement, index, at, year);
      if (pay !== undefined) found.push(pay);
      at = Math.max(at, (pay?.money.to ?? 0) - 1);
    }
    return found;
  });

const isWork = (item: Item | undefined): boolean =>
  item?.labels.at(-1)?.kinds.has('work') === true || item?.labels.at(-1)?.kinds.has('served') === true;

const termsOf = (found: Found, all: readonly Found[], time: PaidTime, withHoliday: boolean): StatedPay => {
  const { statement, index, money, unit } = found;
  const item = statement.items[index];
  const extra = extraOf(statement, index, unit.isBase);
  const isPart = unit.isBase && all.some((other) => other.unit.unit === unit.unit && other.money.won > money.won);
  return {
    unit: unit.unit,
    won: money.won + extra.won,
    ...(unit.hours !== undefined && { hours: unit.hours }),
    ...time,
    withHoliday: withHoliday && unit.unit === 'hour',
    isTrainee: item !== undefined && isTrainee(item),
    isOpen: extra.isOpen || isPart,
    isWeak: unit.isWeak,
  };
};

/** 노인 공익활동, 사회공헌활동: who takes part gets an allowance and no wage. */
const isActivityAd = ({ texts }: ReadPosting): boolean =>
  texts.some(
    ({ path, seen }) =>
      path === 'title' && /노인 ?일자리|어르신 ?일자리|시니어 ?일자리|공익 ?활동|사회 ?공헌/.test(seen.text),
  );

/**
 * The pay that a text states: 시급 8,000원, 일당 7만원 (09~18시), 월 180만원(주 40시간), and whether a stated hourly amount holds the
 * paid weekly holiday (주휴수당).
 */
export const payClaims = (text: ReadText, reading: ReadPosting): Claim[] => {
  if (isActivityAd(reading)) return holidayPayClaims(text);
  const year = Number(reading.posting.opensOn.slice(0, 4));
  const holiday = holidayPayClaims(text);
  const isForAll = holiday.some(({ stance, detail }) => stance === 'demand' && detail === 'all');
  return [
    ...holiday,
    ...belowWordsClaims(text),
    ...text.statements.flatMap((statement) => {
      const all = paysIn(withAmountOfLabel(statement), year);
      if (all.length === 0) return [];
      const time = paidTimeOf(statement, reading);
      const holds = isForAll || holiday.some((claim) => claim.stance === 'demand' && claim.statement === statement);
      return all.map((found): Claim => {
        const item = found.statement.items[found.index];
        const from = item?.tokens[Math.min(found.at, found.unit.from ?? found.at)]?.from ?? statement.from;
        const pay = termsOf(found, all, time, holds);
        const isMentioned = pay.isOpen || isWork(item);
        return {
          about: 'house',
          what: 'pay',
          stance: isMentioned ? 'mention' : 'demand',
          detail: `${pay.unit} ${pay.won}`,
          pay,
          text,
          statement,
          from,
          to: item?.tokens[found.money.to - 1]?.to ?? statement.to,
        };
      });
    }),
  ];
};
