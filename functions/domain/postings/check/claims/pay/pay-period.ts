import { amountAt, lettersOf, wordAt } from '../fake/money-line.ts';
import type { Line } from '../fake/money-line.ts';

/** Pay for a day, a week or a month: 하루 20만원, 월 500, 주 150만원. */
export type PeriodPay = { readonly days: number; readonly won: number; readonly from: number; readonly end: number };

const MONTH = /^(?:월|월급|월수입|월수익|월소득|월급여|한달|매달|매월|달에|월매출|월평균|월최소|월최대|달에)/;
const WEEK = /^(?:주|주급|매주|일주일|한주|주에|주당)$/;
const DAY = /^(?:하루|일|일당|일급|매일|일일|일수입|일수익|하루에|1일|일매출|건당|당일)/;
const BETWEEN =
  /^(?:최소|평균|최대|약|수입|수익|소득|급여|급|에|으로|은|는|이|무조건|누구나|:|기본|보장|도|한|달|평균수입|동안|딱|매출|만에|만|현금)$/;
const MOST_BETWEEN = 3;

/** The syllables that words for a period begin with: no other is asked further. */
const FIRST = new Set('월한달매주일하1건당');

/** The days that a word counts pay by; undefined if it is none. */
const daysOf = (line: Line, at: number): number | undefined => {
  const letters = wordAt(line, at);
  if (!FIRST.has(letters.charAt(0))) return undefined;
  const previous = line.spots[at - 1]?.token;
  if (previous?.kind === 'number' && line.spots[at]?.token.glued === true)
    return previous.word === '1' && letters.startsWith('일') ? 1 : undefined;
  if (MONTH.test(letters) || (letters === '한' && wordAt(line, at + 1).startsWith('달'))) return 30;
  if (WEEK.test(letters)) return 7;
  return DAY.test(letters) ? 1 : undefined;
};

const COUNTED = /^(?:회|일|시간|분|개월|년|명|건|차|주|번|개|대|호|세|살|층)/;

const SOLD =
  /^(?:팔리|팔린|나가는|오는|오시는|찾는|찾아오는|들어오는|만드는|만들어|굽는|구워|빚는|담는|싸는|찍는|볶는|튀기는|처리하는|배송하는|판매하는|판매되는|방문하는|주문|드시는|다녀가|지나가|드나드)/;
/** 하루 170은 팔리는 도시락: so many of them a day, and no pay. */
const areGoods = (line: Line, at: number): boolean =>
  [1, 2, 3].some(
    (far) =>
      SOLD.test(wordAt(line, at + far)) &&
      [1, 2].every(
        (near) => near >= far || /^(?:은|는|개|씩|거뜬히|넘게|가까이|정도|정도는)$/.test(wordAt(line, at + near)),
      ),
  );

/** The pay that a period at a place introduces. Of a range (80~150만원) the upper end counts. */
export const payAt = (line: Line, at: number): PeriodPay | undefined => {
  const days = daysOf(line, at);
  if (days === undefined) return undefined;
  for (let right = at + 1; right < line.spots.length && right <= at + 1 + MOST_BETWEEN; right += 1) {
    const spot = line.spots[right];
    if (spot?.token.kind === 'number') {
      const upper = rangeEnd(line, right);
      const amount = amountAt(line, upper);
      if (amount === undefined || (amount.bare && (COUNTED.test(wordAt(line, upper + 1)) || areGoods(line, upper))))
        return undefined;
      let end = upper + 1;
      while (end < line.spots.length && (line.spots[end]?.token.from ?? amount.to) < amount.to) end += 1;
      return { days, won: amount.won, from: at, end };
    }
    const word = wordAmount(lettersOf(spot));
    if (word !== undefined) return { days, won: word, from: at, end: right + 1 };
    if (!BETWEEN.test(lettersOf(spot))) return undefined;
  }
  return undefined;
};

/** 월 천만원, 월 백만 원: numbers that stay words. */
const wordAmount = (letters: string): number | undefined =>
  /^천(?:만|$)/.test(letters) ? 10_000_000 : letters.startsWith('억') ? 100_000_000 : undefined;

const rangeEnd = (line: Line, at: number): number => {
  for (let right = at + 1; right <= at + 4; right += 1) {
    const token = line.spots[right]?.token;
    if (token?.kind === 'mark' && token.word === '~')
      return line.spots[right + 1]?.token.kind === 'number' ? right + 1 : at;
    if (token?.kind === 'number' || token === undefined) return at;
  }
  return at;
};
