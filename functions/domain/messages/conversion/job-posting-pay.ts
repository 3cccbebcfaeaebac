import { htmlToText } from '../../language/html-to-text.ts';
import { grouped } from '../../language/money.ts';
import { oneLine } from '../../language/plain-text.ts';
import type { Note } from './conversion.ts';
import { lineOf } from './job-posting-fields.ts';
import type { Document, Node } from './linked-data.ts';
import { bare, listOf, textOf } from './linked-data.ts';
import type { Pay, PayText, WageUnit } from './read-pay.ts';
import { payUnit, readPay } from './read-pay.ts';
import { wonAmount } from './read-won.ts';

/** The unit words of schema.org and its users, and the UN/CEFACT codes of `unitCode`. */
const UNITS: readonly (readonly [WageUnit, RegExp])[] = [
  ['hour', /^(?:hours?|hourly|hrs?|hur)$/],
  ['day', /^(?:days?|daily)$/],
  ['month', /^(?:months?|monthly|mon?)$/],
  ['year', /^(?:years?|yearly|yrs?|ann|annual|annually|annum)$/],
];

const unitOf = (given: string): WageUnit | undefined => {
  const word = bare(given)
    .toLowerCase()
    .replaceAll(/[\s_./-]+/g, ' ')
    .replace(/^ ?(?:(?:per|an?|each) )?/, '')
    .trim();
  return UNITS.find(([, words]) => words.test(word))?.[0] ?? payUnit(given);
};

/**
 * The parts of a `baseSalary` at any depth: MonetaryAmount, QuantitativeValue and price specifications can be nested.
 */
type Said = {
  readonly currency?: string;
  readonly unit?: string;
  readonly amount?: unknown;
  readonly min?: unknown;
  readonly max?: unknown;
};

const MOST_NESTING = 4;

const firstLine = (node: Node, ...names: readonly string[]): string | undefined =>
  lineOf(names.map((name) => node.get(name)).find((value) => textOf(value) !== undefined));

const saidIn = (given: unknown, document: Document, depth = 0): Said => {
  const node = document.follow(given);
  if (node === undefined || depth === MOST_NESTING) return node === undefined ? { amount: listOf(given)[0] } : {};
  const inner = saidIn(node.get('value') ?? node.get('price'), document, depth + 1);
  const currency = firstLine(node, 'currency', 'priceCurrency') ?? inner.currency;
  const unit = inner.unit ?? firstLine(node, 'unitText', 'unitCode');
  return {
    ...(currency !== undefined && { currency }),
    ...(unit !== undefined && { unit }),
    amount: inner.amount,
    min: inner.min ?? node.get('minValue') ?? node.get('minPrice'),
    max: inner.max ?? node.get('maxValue') ?? node.get('maxPrice'),
  };
};

const PAY_FIX = '통화(KRW), 단위(HOUR, DAY, MONTH, YEAR), 0보다 큰 금액을 모두 적어 주십시오.';
const WON = /^(?:KRW|원화?|₩|won)$/i;

const currencyProblem = (currency: string | undefined): string | undefined => {
  if (currency === undefined) return '임금의 통화가 없어 금액을 옮기지 않았습니다.';
  return WON.test(currency.normalize('NFKC'))
    ? undefined
    : '임금의 통화가 원화(KRW)가 아니어서 금액을 옮기지 않았습니다.';
};

const scalar = (value: unknown): string | number | undefined =>
  typeof value === 'number'
    ? value
    : textOf(value) === undefined
      ? undefined
      : oneLine(htmlToText(textOf(value) ?? ''));

/** The lower end is `min`, or else `amount`. Text without an upper end is read like the pay line of an ad. */
const payOf = (said: Said, unit: WageUnit | undefined): PayText => {
  const max = wonAmount(scalar(said.max));
  const least = scalar(said.min) ?? scalar(said.amount);
  if (typeof least === 'string' && max === undefined) return readPay(least, unit);
  const min = wonAmount(least);
  if (unit === undefined || min === undefined) return { kind: 'unknown' };
  return { kind: 'pay', pay: { unit, min, ...(max !== undefined && max !== min && { max }) } };
};

const salaryOf = (job: Node, document: Document): { readonly said: Said; readonly isOne: boolean } => {
  const given = listOf(job.get('baseSalary'));
  const said = saidIn(given[0], document);
  const currency = said.currency ?? firstLine(job, 'salaryCurrency');
  const words = scalar(said.amount);
  // Text such as 월급 250만원 already names the currency.
  const named = typeof words === 'string' && /[원₩]|krw/i.test(words.normalize('NFKC')) ? 'KRW' : undefined;
  const known = currency ?? named;
  return { said: { ...said, ...(known !== undefined && { currency: known }) }, isOne: given.length === 1 };
};

/**
 * Reads the wage. An amount counts only if it is above 0, in won, and per a unit of the contract. Nothing is converted.
 */
export const wage = (job: Node, document: Document, note: Note): Pay | undefined => {
  if (!job.has('baseSalary') || job.get('baseSalary') === undefined || job.get('baseSalary') === null) return undefined;
  const { said, isOne } = salaryOf(job, document);
  const unit = said.unit === undefined ? undefined : unitOf(said.unit);
  const read = payOf(said, unit);
  const problem = currencyProblem(said.currency);
  const words = scalar(said.amount);
  if (!isOne) note('wage', '임금이 여러 가지여서 하나로 정할 수 없습니다.', PAY_FIX);
  else if (problem !== undefined && read.kind !== 'undisclosed') note('wage', problem, PAY_FIX, said.currency);
  else if (said.unit !== undefined && unit === undefined)
    note('wage', '받을 수 없는 임금 단위여서(주급, 건별 등) 금액을 옮기지 않았습니다.', PAY_FIX, said.unit);
  else if (read.kind === 'pay') {
    const { pay } = read;
    if (pay.max !== undefined && pay.max < pay.min)
      note('wage.max', '임금의 상한이 하한보다 작습니다.', PAY_FIX, pay.max);
    return pay;
  } else if (read.kind === 'other-unit')
    note('wage', '임금의 단위가 서로 다르거나 받을 수 없는 단위입니다.', PAY_FIX, words);
  else if (unit === undefined) note('wage', '임금의 단위를 알 수 없어 금액을 옮기지 않았습니다.', PAY_FIX, words);
  else note('wage', '임금의 금액을 알 수 없습니다.', PAY_FIX, words);
  return undefined;
};

const shownAmount = (value: unknown): string | undefined => {
  const given = scalar(value);
  const won = wonAmount(given);
  return won === undefined ? given?.toString() : grouped(won);
};

const wordsOf = (said: Said, isMoved: boolean): string | undefined => {
  const words = scalar(said.amount);
  if (typeof words === 'string' && /\p{L}/u.test(words)) return words;
  const ends = [said.min, said.max].flatMap((end) => shownAmount(end) ?? []).join(' ~ ');
  const amount = shownAmount(said.amount) ?? ends;
  if (isMoved || amount === '') return undefined;
  return [amount, said.currency, said.unit === undefined ? undefined : `(${said.unit})`]
    .filter((part) => part !== undefined)
    .join(' ');
};

/**
 * What a reader needs to know about the pay, in the source's own words: what the copied amount does not say, or
 * everything if no amount was copied.
 */
export const payWords = (job: Node, document: Document, isMoved: boolean): string | undefined => {
  const said = listOf(job.get('baseSalary')).flatMap((given) => wordsOf(saidIn(given, document), isMoved) ?? []);
  return said.length === 0 ? undefined : said.join(', ');
};
