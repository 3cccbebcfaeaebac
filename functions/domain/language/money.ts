import type { WAGE_UNITS } from '../../contracts/known-values.ts';
import type { Language, Words } from './words.ts';

/** Amounts in words. Amounts are whole won. */

type WageUnit = (typeof WAGE_UNITS)[number];
const WAGE = {
  hour: { ko: '시급', en: 'per hour' },
  day: { ko: '일급', en: 'per day' },
  month: { ko: '월급', en: 'per month' },
  year: { ko: '연봉', en: 'per year' },
} as const satisfies Record<WageUnit, Words>;
/** A programme that pays an allowance (활동수당) pays no wage, so the words must not say wage. */
const ALLOWANCE = {
  hour: '시간당',
  day: '하루',
  month: '한 달',
  year: '한 해',
} as const satisfies Record<WageUnit, string>;

/** Made at first use: it takes 10 ms, which a function that writes no amount should not spend at its start. */
let numberFormat: Intl.NumberFormat | undefined;

/** A number with a comma between groups of three digits: `1,554,808`. */
export const grouped = (amount: number): string => {
  numberFormat ??= new Intl.NumberFormat('en-US');
  return numberFormat.format(amount);
};

const MAN = 10_000;
const EOK = 100_000_000;

/** Whole won in Korean without the unit: `11,000`, `250만`, `1억 2,000만`. */
const koreanAmount = (won: number, inMan: boolean): string => {
  if (!inMan) return grouped(won);
  const eok = Math.floor(won / EOK);
  const man = (won % EOK) / MAN;
  return [eok > 0 ? `${grouped(eok)}억` : '', man > 0 ? `${grouped(man)}만` : ''].filter(Boolean).join(' ');
};

const koreanAmounts = (unit: WageUnit, min: number, max: number | undefined): string => {
  const inMan = unit !== 'hour' && [min, max ?? min].every((won) => won >= MAN && won % MAN === 0);
  const low = koreanAmount(min, inMan);
  const gap = inMan ? ' 원' : '원';
  if (max === undefined) return `${low}${gap} 이상`;
  return max === min ? `${low}${gap}` : `${low}~${koreanAmount(max, inMan)}${gap}`;
};

const englishAmounts = (min: number, max: number | undefined): string => {
  if (max === undefined) return `at least KRW ${grouped(min)}`;
  return max === min ? `KRW ${grouped(min)}` : `KRW ${grouped(min)}–${grouped(max)}`;
};

export type Wage = { readonly unit: string; readonly min: number; readonly max?: number | undefined };

const isWageUnit = (unit: string): unit is WageUnit => Object.hasOwn(WAGE, unit);

/**
 * Pay as a phrase: "시급 11,000원", "월급 250만 원 이상". Amounts are in whole won. Without `max` the amount is the minimum.
 * Undefined for an unknown unit.
 */
export const wagePhrase = (wage: Wage, language: Language, kind: 'wage' | 'allowance' = 'wage'): string | undefined => {
  if (!isWageUnit(wage.unit)) return undefined;
  const max = wage.max === undefined ? undefined : Math.max(wage.max, wage.min);
  if (language === 'en') return `${englishAmounts(wage.min, max)} ${WAGE[wage.unit].en}`;
  const per = kind === 'wage' ? WAGE[wage.unit].ko : ALLOWANCE[wage.unit];
  return `${per} ${koreanAmounts(wage.unit, wage.min, max)}`;
};

/** An amount: "3억 원", "3억 1,200만 원", "1,554,808원"; "1,554,808 won". */
export const won = (amount: number): Words => ({
  ko: amount >= EOK && amount % MAN === 0 ? `${koreanAmount(amount, true)} 원` : `${grouped(amount)}원`,
  en: `${grouped(amount)} won`,
});
