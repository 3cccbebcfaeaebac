import type { WAGE_UNITS } from '../../../contracts/known-values.ts';
import { wonOf } from './read-won.ts';

export type WageUnit = (typeof WAGE_UNITS)[number];
/** Whole won per unit. */
export type Pay = { readonly unit: WageUnit; readonly min: number; readonly max?: number };

/**
 * The pay line of a Korean ad. `pay`: an amount. `undisclosed`: left out on purpose. `other-unit`: per a unit that the
 * contract has no word for, or per another unit than the source gives beside the text. `unknown`: not understood.
 */
export type PayText =
  { readonly kind: 'pay'; readonly pay: Pay } | { readonly kind: 'undisclosed' | 'other-unit' | 'unknown' };

/** The contract has no unit for a week or a piece, and units are not converted. */
type Unit = WageUnit | 'other';

const UNIT_WORDS: readonly (readonly [Unit, string])[] = [
  [
    'other',
    String.raw`주급여?|주당|주(?=\d)|매주|격주|건별|건당|건바이건|개당|회당|타임당|콜당|도급|\/(?:주|건|회)(?!\d)`,
  ],
  ['hour', String.raw`시급제?|시간급|1?시간당|\/(?:시간|시|h)(?!\d)`],
  ['day', String.raw`일급여?|일당|일일|(?:1일|하루)(?=[\d만십백])|일(?=\d)|\/(?:일|day)(?!\d)`],
  ['month', String.raw`월급여?제?|월보수|매월|월(?!요일)|\/월(?!\d)`],
  ['year', String.raw`연봉제?|년봉|연급여?|연간?(?=[\d일이삼사오육칠팔구천억])|\/[연년](?!\d)`],
];
/** Used if the text contains unknown words: only words that cannot be part of another word. */
const PLAIN_UNITS: readonly (readonly [Unit, RegExp])[] = [
  ['other', /주급|주당|건별|건당/],
  ['hour', /시급|시간급|시간당/],
  ['day', /일급|일당/],
  ['month', /월급/],
  ['year', /연봉/],
];
const UNIT_CODES: Readonly<Record<string, WageUnit>> = { H: 'hour', D: 'day', M: 'month', Y: 'year' };

/** In characters. No real pay line is longer. A longer text counts as not understood. */
const LONGEST = 1_000;

/** The kinds of words in a pay line, by their effect on the amount. */
const TOKENS: readonly (readonly [kind: string, words: string])[] = [
  // Numbers that are not money: 주 40시간, 400%, 4대보험. 1일 before an amount is a unit.
  [
    'remark',
    String.raw`(?:주|월|연|하루|1일|수습)?(?!1일)\d{1,4}(?:\.\d{1,2})?(?:%|시간|개월|교대|대보험|회|명|분|일|년차?)`,
  ],
  ...UNIT_WORDS,
  // Pay in addition to the amount, or included in it.
  [
    'extra',
    '(?:주휴|연장|야간|휴일|직책|근속|가족|시간외|각종|제)?수당|성과급|성과금|상여금?|보너스|인센티브|식대|식비|중식|교통비|차량유지비|퇴직금|bonus|incentive',
  ],
  ['included', '포함|별도|제외|외'],
  // The amount is not the lowest pay: 이하 (at most), or pay after tax.
  [
    'not-least',
    '이하|까지|미만|초과|최대|최고|한도|상한|평균|세후|실수령액?|실지급액?|net|달러|유로|엔화|usd|eur|jpy|\\$|€',
  ],
  ['from', '이상|부터|에서|↑'],
  ['to', String.raw`~`],
  ['later', '협의|협상|결정|내규|비공개|미정|미공개|negotiable'],
  ['base', '기본급'],
  [
    'remark',
    '약|대략|최소|최저|기본|세전|총액?|고정급?|급여액?|임금|보수|금액|페이|정도|내외|가량|수준|안팎|선|지급|보장|가능|시작|조정|기준|면접|상담|추후|회사|당사|사내|규정|경력|능력|학력|직급|개인|차등|적용|플러스|알파|α|따라|따름|따른|합니다|됩니다|입니다|후|시|에|의|은|는|을|를|및|과|와|함|됨|임|a(?![a-z])',
  ],
  ['amount', '(?:\\d|[일이삼사오육칠팔구]?[십백천만억])[\\d.,일이삼사오육칠팔구십백천만억]*원?'],
  ['mark', '[+:;,./·*&※!()]'],
];
const TOKEN = new RegExp(TOKENS.map(([, words]) => `(${words})`).join('|'), 'y');

type Token = { readonly kind: string; readonly text: string };

/** Returns the words of the text in order. Undefined if any word is unknown. Runs in time linear in the length. */
const tokensOf = (text: string): Token[] | undefined => {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) return undefined;
    const group = match.findIndex((part, at) => at > 0 && part !== undefined);
    const kind = TOKENS[group - 1]?.[0] ?? '';
    if (kind !== 'mark') tokens.push({ kind, text: match[0] });
  }
  return tokens;
};

const isUnit = (kind: string): kind is Unit => UNIT_WORDS.some(([unit]) => unit === kind);

/** Returns the unit (시급, 일급, 월급, 연봉) that a source names in words or by 고용24's letter. Undefined for 주급 and 건별. */
export const payUnit = (given: string): WageUnit | undefined => {
  if (given.length > LONGEST) return undefined;
  const text = given.normalize('NFKC').replaceAll(/\s/g, '');
  const code = UNIT_CODES[text.toUpperCase()];
  if (code !== undefined) return code;
  const units =
    tokensOf(text)?.flatMap(({ kind }) => (isUnit(kind) ? [kind] : [])) ??
    PLAIN_UNITS.flatMap(([unit, word]) => (word.test(text) ? [unit] : []));
  const [unit] = units;
  return unit === 'other' || new Set(units).size !== 1 ? undefined : unit;
};

/**
 * Removes a bracket: it is a remark about the amount beside it. Keeps its content if it is the unit or a bound, or if
 * the amount is only in brackets.
 */
const withoutBrackets = (text: string): string => {
  const bracket = /\(([^()]*)\)/g;
  const outside = text.replaceAll(bracket, (_, inner: string) => {
    const tokens = tokensOf(inner) ?? [];
    const isPart =
      tokens.some(({ kind }) => kind === 'not-least') || (tokens.length === 1 && isUnit(tokens[0]?.kind ?? ''));
    return isPart ? inner : '';
  });
  return tokensOf(outside)?.some(({ kind }) => kind === 'amount') === false ? text.replaceAll(/[()]/g, '') : outside;
};

/**
 * Reads the lower end of a range. If only the upper end names a scale (`250 ~ 300만원`), takes the largest scale that
 * keeps the lower end at or below the upper end.
 */
const lowerEnd = (from: string, to: string, max: number): number | undefined => {
  if (/[만억원]/.test(from)) return wonOf(from);
  const scales = [
    ['천만', 10_000_000],
    ['백만', 1_000_000],
    ['만', 10_000],
  ] as const;
  return [...scales.filter(([word]) => to.replace(/원$/, '').endsWith(word)).map(([, scale]) => scale), 1]
    .map((scale) => wonOf(from, scale))
    .find((min) => min !== undefined && min <= max);
};

/** 연봉 3천 and 월 3백 omit 만. */
const upperEnd = (to: string, unit: WageUnit): number | undefined =>
  wonOf(to, /[천백]$/.test(to) && (unit === 'month' || unit === 'year') ? 10_000 : 1);

/**
 * Punctuation at the end of an amount. The lookbehind makes the regex try each run of marks once. Without it, the time
 * grows with the square of the run's length.
 */
const MARKS_AT_END = /(?<![.,])[.,]+(?=원?$)/;

const amountsOf = (tokens: readonly Token[], unit: WageUnit): Pay | undefined => {
  const kinds = tokens.map(({ kind }) => kind);
  const amounts = tokens.flatMap(({ kind, text }) => (kind === 'amount' ? [text.replace(MARKS_AT_END, '')] : []));
  const first = kinds.indexOf('amount');
  const second = kinds.indexOf('amount', first + 1);
  const between = kinds.slice(first + 1, second);
  const isRange =
    amounts.length === 2 && between.length > 0 && between.every((kind) => kind === 'from' || kind === 'to');
  const [lower = '', upper = lower] = amounts;
  if (amounts.length > 1 && !isRange) return undefined;
  // 성과급 100만원, 기본급 200만원 + 수당, ~ 300만원: the amount is not the pay, or not its minimum.
  const before = kinds.slice(0, first);
  if (before.includes('to') || before.includes('from')) return undefined;
  if (before.some((kind, at) => kind === 'extra' && kinds[at + 1] !== 'included')) return undefined;
  if (kinds.includes('base') && kinds.includes('extra')) return undefined;
  const bounds = tokens.filter(({ kind }) => kind === 'not-least').map(({ text }) => text);
  if (!bounds.every((bound) => isRange && /^(?:이하|까지|미만)$/.test(bound))) return undefined;
  const max = upperEnd(upper, unit);
  if (!isRange || max === undefined) return max === undefined ? undefined : { unit, min: max };
  const min = lowerEnd(lower, upper, max);
  return min === undefined || min > max ? undefined : { unit, min, max };
};

/**
 * Reads the pay line of an ad: `월급 250만원 이상`, `2,500만원 ~ 3,000만원`, `시급 10,320원 (협의)`. `unit` is the unit that the
 * source gives beside the text. Remarks are skipped. The result is `unknown` if the text gives only an upper limit, pay
 * after tax, or an amount that is not the pay.
 */
export const readPay = (given: string, unit?: WageUnit): PayText => {
  if (given.length > LONGEST) return { kind: 'unknown' };
  const text = given
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s|₩|krw|['"“”‘’]/g, '')
    .replaceAll(/[∼〜˜]|\p{Pd}/gu, '~')
    .replaceAll(/[[{<【〔]/g, '(')
    .replaceAll(/[\]}>】〕]/g, ')');
  if (text === '') return { kind: 'undisclosed' };
  const tokens = tokensOf(withoutBrackets(text));
  if (tokens === undefined) return { kind: 'unknown' };
  const units = new Set(tokens.flatMap(({ kind }) => (isUnit(kind) ? [kind] : [])));
  const [said] = units;
  if (units.has('other') || (said !== undefined && unit !== undefined && said !== unit)) return { kind: 'other-unit' };
  if (!tokens.some(({ kind }) => kind === 'amount'))
    return { kind: tokens.some(({ kind }) => kind === 'later') ? 'undisclosed' : 'unknown' };
  const counted = said === undefined || said === 'other' ? unit : said;
  if (units.size > 1 || counted === undefined) return { kind: 'unknown' };
  const pay = amountsOf(tokens, counted);
  return pay === undefined ? { kind: 'unknown' } : { kind: 'pay', pay };
};
