import { grouped } from '../../language/money.ts';
import type { Note } from './conversion.ts';
import type { Pay } from './read-pay.ts';
import { payUnit, readPay } from './read-pay.ts';
import { wonAmount } from './read-won.ts';

/** Returns an element's text on one line, without markup. Undefined if there is none. */
export type Field = (name: string) => string | undefined;

const PAY_FIX = '임금 단위(시급, 일급, 월급, 연봉)와 금액을 "월급 250만원"과 같이 적어 주십시오.';

/** The text of `minSal` or `maxSal`. 0 and a blank mean none. */
const amountIn = (field: Field, name: string): string | undefined => {
  const given = field(name);
  return given === undefined || /^[0.,\s]*$/.test(given.normalize('NFKC')) ? undefined : given;
};

/** Some exports write the numbers in 만원 (10,000 won). If the words show this, multiplies the numbers by 10,000. */
const inScaleOf = (words: Pay | undefined, { unit, min, max }: Pay): Pay => {
  const scale = words !== undefined && words.min === min * 10_000 ? 10_000 : 1;
  const upper = max === undefined ? words?.max : max * scale;
  return { unit, min: min * scale, ...(upper !== undefined && upper !== min * scale && { max: upper }) };
};

/**
 * Reads the wage. The numbers take precedence over the words. The words count only if there are no numbers. Units are
 * never converted.
 */
export const pay = (field: Field, note: Note): Pay | undefined => {
  const unitText = field('salTpNm');
  const unit = unitText === undefined ? undefined : payUnit(unitText);
  // Some sources put the whole pay line into the element of the unit.
  const words = field('sal') ?? (/\d/.test(unitText?.normalize('NFKC') ?? '') ? unitText : undefined);
  const least = amountIn(field, 'minSal');
  const most = amountIn(field, 'maxSal');
  const read = words === undefined ? undefined : readPay(words, unit);
  const isOtherUnit = (unitText !== undefined && unit === undefined) || read?.kind === 'other-unit';
  if (isOtherUnit && (words ?? least ?? most) !== undefined) {
    note('wage', '임금의 단위가 서로 다르거나 받을 수 없는 단위(주급, 건별 등)입니다.', PAY_FIX, words ?? unitText);
    return undefined;
  }
  const said = read?.kind === 'pay' ? read.pay : undefined;
  const counted = unit ?? said?.unit;
  const min = wonAmount(least);
  if (counted === undefined || min === undefined) {
    const isSilent = read === undefined || read.kind === 'undisclosed';
    if (said === undefined && (!isSilent || (least ?? most) !== undefined))
      note('wage', '임금의 단위나 금액을 알 수 없습니다.', PAY_FIX, words ?? least ?? most);
    return said;
  }
  const max = wonAmount(most);
  const numbers = inScaleOf(said, { unit: counted, min, ...(max !== undefined && { max }) });
  if (read?.kind === 'unknown' || (said !== undefined && said.min !== numbers.min))
    note('wage', '임금 설명(sal)이 금액(minSal)과 다르거나 읽을 수 없어 금액만 옮겼습니다.', PAY_FIX, words);
  if (numbers.max !== undefined && numbers.max < numbers.min)
    note('wage.max', '임금의 상한(maxSal)이 하한(minSal)보다 작습니다.', PAY_FIX, numbers.max);
  return numbers;
};

const shownAmount = (given: string): string => {
  const won = wonAmount(given);
  return won === undefined ? given : grouped(won);
};

/**
 * What the entry says about the pay, for a reader: the words beside a copied amount, or everything if no amount was
 * copied.
 */
export const payWords = (field: Field, isMoved: boolean): string[] => {
  const words = ['salTpNm', 'sal'].flatMap((name) => field(name) ?? []);
  if (isMoved) return words.filter((part) => /\p{L}/u.test(part));
  if (words.some((part) => /\d/.test(part))) return words;
  const amounts = ['minSal', 'maxSal'].flatMap((name) => amountIn(field, name) ?? []).map(shownAmount);
  return amounts.length === 0 ? words : [...words, amounts.join(' ~ ')];
};
