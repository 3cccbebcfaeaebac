import type { WAGE_UNITS } from '../../../contracts/posting.ts';

export type WageUnit = (typeof WAGE_UNITS)[number];
/** Whole won per unit. */
export type Pay = { readonly unit: WageUnit; readonly min: number; readonly max?: number };

/** Pay as a Korean ad words it: read, deliberately not disclosed, or not understood. */
type PayText = { readonly kind: 'pay'; readonly pay: Pay } | { readonly kind: 'undisclosed' | 'unknown' };

const MOST_WON = 10_000_000_000;

const UNIT_WORDS: readonly (readonly [RegExp, WageUnit])[] = [
  [/시급|시간당/, 'hour'],
  [/일급|일당/, 'day'],
  [/월급|월급여|월/, 'month'],
  [/연봉|연/, 'year'],
];
const UNIT_CODES: Readonly<Record<string, WageUnit>> = { H: 'hour', D: 'day', M: 'month', Y: 'year' };

/** 시급, 일급, 월급, 연봉 or 고용24's letter for it. 주급 is none: the contract has no week, and units are not converted. */
export const payUnit = (given: string): WageUnit | undefined => {
  const text = given.normalize('NFKC').trim();
  if (/주급/.test(text)) return undefined;
  return UNIT_CODES[text.toUpperCase()] ?? UNIT_WORDS.find(([word]) => word.test(text))?.[1];
};

const UNDISCLOSED =
  /^(?:(?:급여|임금|연봉|월급)?(?:은|는)?)?(?:면접(?:후|시)?(?:결정|협의)?|회사내?규(?:정)?(?:에따름)?|내규에따름|추후협의|협의(?:후결정|가능)?|비공개)(?:합니다|함)?$/;

const wonOf = (digits: string): number => Number(digits.replaceAll(',', ''));
const whole = (won: number): number | undefined =>
  Number.isSafeInteger(Math.round(won)) && Math.abs(won - Math.round(won)) < 1e-6 && won >= 1 && won <= MOST_WON
    ? Math.round(won)
    : undefined;

const NUMBER = String.raw`(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d{1,4})?`;
const AMOUNT = new RegExp(`^(?:${NUMBER}억)?(?:${NUMBER}(천만|백만|만|천)?)?(?:(\\d{1,4})(천)?)?원?$`);
const SCALE: Readonly<Record<string, number>> = { 천만: 10_000_000, 백만: 1_000_000, 만: 10_000, 천: 1_000 };

/** Whole won of `2,500만원`, `250만5천원`, `1억2천만원`, `10,320원`; `scale` is what a bare number counts in (`2,500 ~ 3,000만원`). */
const amountOf = (given: string, scale: number): number | undefined => {
  if (!/^\d/.test(given)) return undefined;
  const [, hundredMillions, hundredMillionsPart = '', main, mainPart = '', word, rest, restThousands] =
    AMOUNT.exec(given) ?? [];
  if (hundredMillions === undefined && main === undefined) return undefined;
  // 250만5천원 has a rest only behind its 만; a rest behind a bare number is a second number, not an amount.
  if (rest !== undefined && word === undefined) return undefined;
  const top = hundredMillions === undefined ? 0 : wonOf(hundredMillions + hundredMillionsPart) * 100_000_000;
  const bare = hundredMillions === undefined && !given.endsWith('원') ? scale : 1;
  const middle = main === undefined ? 0 : wonOf(main + mainPart) * (word === undefined ? bare : (SCALE[word] ?? 1));
  const low = rest === undefined ? 0 : Number(rest) * (restThousands === undefined ? 1 : 1_000);
  return whole(top + middle + low);
};

const scaleOf = (given: string): number => {
  const word = /(천만|백만|만)원?$/.exec(given)?.[1];
  return word === undefined ? 1 : (SCALE[word] ?? 1);
};

/**
 * Pay in words, as a pay line of an ad has it: `월급 250만원 이상`, `2,500만원 ~ 3,000만원`, `시급 10,320원`. `unit` is
 * what the source says beside the text. A text that only gives an upper limit, or another unit than `unit`, is unknown.
 */
export const readPay = (given: string, unit?: WageUnit): PayText => {
  const text = given
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/(?:이상|부터)?[∼〜–—~-]/g, '~');
  if (text === '' || UNDISCLOSED.test(text)) return { kind: 'undisclosed' };
  const [, word = '', body = ''] =
    /^(시급|시간당|일급|일당|주급|월급여|월급|월|연봉|연|급여|임금)?:?(.*)$/.exec(text) ?? [];
  if (UNDISCLOSED.test(body)) return { kind: 'undisclosed' };
  const said = word === '' || /급여$|임금/.test(word) ? undefined : payUnit(word);
  if (word === '주급' || (said !== undefined && unit !== undefined && said !== unit)) return { kind: 'unknown' };
  const counted = said ?? unit;
  const [, from = '', to, bound = ''] =
    /^([\d,.억천백만원]+)(?:~([\d,.억천백만원]+)?)?(이상|부터|이하|까지|미만|초과)?$/.exec(body) ?? [];
  if (counted === undefined || from === '') return { kind: 'unknown' };
  if (bound === '초과' || (to === undefined && /이하|까지|미만/.test(bound))) return { kind: 'unknown' };
  const min = amountOf(from, to === undefined ? 1 : scaleOf(to));
  if (min === undefined) return { kind: 'unknown' };
  if (to === undefined) return { kind: 'pay', pay: { unit: counted, min } };
  const max = amountOf(to, 1);
  return max === undefined || max < min ? { kind: 'unknown' } : { kind: 'pay', pay: { unit: counted, min, max } };
};

/** Whole won of a number or of digits with commas; undefined for 0, parts of a won, and what is out of range. */
export const wonAmount = (given: unknown): number | undefined => {
  const text =
    typeof given === 'number' ? String(given) : typeof given === 'string' ? given.normalize('NFKC').trim() : '';
  return /^(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.0{1,2})?$/.test(text) ? whole(wonOf(text)) : undefined;
};
