import type { Figures, Limit } from '../eligibility/law/figure-form.ts';
import type { Proposal } from '../eligibility/law/figure-proposal.ts';
import { laidOver, MOST_SET_BYTES, NO_FIGURES } from '../eligibility/law/figure-set.ts';
import { firstDayOf } from '../eligibility/law/figure-proposal.ts';
import { FiguresError } from '../eligibility/law/figures.ts';
import {
  figureHistories,
  MEDIAN_INCOME,
  MINIMUM_WAGE,
  shownOn,
  type FigureHistory,
} from '../eligibility/rule-book/figure-histories.ts';
import { addDays } from '../language/calendar.ts';
import { dateWords } from '../language/dates.ts';
import { grouped } from '../language/money.ts';
import { readDay } from '../messages/conversion/read-day.ts';
import type { FieldError } from '../page/parts.ts';
import { jsonBytes } from '../records/item-bytes.ts';
import { problemOf, typedWords } from './official-words.ts';

/** Reads what an official typed to propose a figure. */

/** How the official came to know a figure. */
export const KNOWN_BY = ['law', 'ordinance', 'notice', 'city'] as const;

export type TypedFigure = {
  readonly value: string;
  readonly from: string;
  readonly reviewBy: string;
  readonly status: string;
  readonly source: string;
  readonly reason: string;
};

export const MOST_SOURCE = 100;
export const MOST_REASON = 500;

export const typedFigure = (fields: URLSearchParams): TypedFigure => ({
  value: typedWords(fields.get('value')),
  from: typedWords(fields.get('from')),
  reviewBy: typedWords(fields.get('reviewBy')),
  status: fields.get('status') ?? '',
  source: typedWords(fields.get('source')),
  reason: typedWords(fields.get('reason')),
});

/** The largest value of a figure, by its unit. A larger one is a slip of the finger. */
const MOST: Record<Limit['unit'], number> = {
  years: 150,
  months: 1_200,
  days: 3_660,
  hours: 20_000,
  won: 10_000_000_000,
  percent: 1_000,
};
/** Won an hour, and won a month. */
export const MOST_HOURLY = 1_000_000;
const MOST_MONTHLY = 1_000_000_000;
/** A figure is proposed for at most so many days ahead. */
export const DAYS_AHEAD = 3_660;

/** Reads a whole number as people write it: 10,800 or 10800원. Undefined: it is none. */
export const numberIn = (text: string): number | undefined => {
  const digits = text
    .normalize('NFKC')
    .replace(/(?:원|%|퍼센트|세|년|개월|일|시간)$/, '')
    .replaceAll(/[,\s]/g, '');
  return /^\d{1,16}$/.test(digits) ? Number(digits) : undefined;
};

const valueError = (message: string): FieldError[] => [{ field: 'value', message }];

const rangeErrors = (value: number | undefined, most: number): FieldError[] => {
  if (value === undefined) return valueError('숫자로만 적어 주십시오. 음수와 소수는 적으실 수 없습니다.');
  return value > most ? valueError(`${grouped(most)} 이하로 적어 주십시오. 자릿수를 확인해 주십시오.`) : [];
};

const SIZES = 7;
const mediansIn = (text: string): (number | undefined)[] =>
  text
    .split(/[\s/;]+/)
    .filter((part) => part !== '')
    .map((part) => numberIn(part.replace(/,$/, '')));

const medianErrors = (values: readonly (number | undefined)[]): FieldError[] => {
  const known = values.flatMap((value) => value ?? []);
  if (values.length !== SIZES || known.length !== SIZES)
    return valueError('가구원 1명부터 7명까지의 금액 일곱 개를 띄어 쓰거나 줄을 바꾸어 적어 주십시오.');
  const most = rangeErrors(Math.max(...known), MOST_MONTHLY);
  if (most.length > 0) return most;
  return known.every((value, index) => value > (known[index - 1] ?? 0))
    ? []
    : valueError('가구원이 많을수록 금액이 커야 합니다.');
};

type Read = { readonly entry: Figures | undefined; readonly errors: readonly FieldError[] };
type Common = {
  readonly effectiveFrom: string;
  readonly knownFrom: string;
  readonly status: (typeof KNOWN_BY)[number];
  readonly source: string;
};

const yearEnd = (day: string): string => `${day.slice(0, 4)}-12-31`;

const wageOf = (text: string, common: Common): Read => {
  const hourly = numberIn(text);
  const errors = rangeErrors(hourly, MOST_HOURLY);
  const end = yearEnd(common.effectiveFrom);
  return {
    errors,
    entry:
      hourly === undefined
        ? undefined
        : { ...NO_FIGURES, minimumWage: [{ ...common, hourly, effectiveTo: end, reviewBy: end }] },
  };
};

const medianOf = (text: string, common: Common): Read => {
  const values = mediansIn(text);
  const { effectiveFrom } = common;
  const median = {
    ...common,
    year: Number(effectiveFrom.slice(0, 4)),
    byHouseholdSize: values.flatMap((value) => value ?? []),
    effectiveTo: yearEnd(effectiveFrom),
  };
  return { errors: medianErrors(values), entry: { ...NO_FIGURES, medianIncome: [median] } };
};

const limitOf = (text: string, common: Common, reviewBy: string | undefined, rule: Limit): Read => {
  const value = numberIn(text);
  const { id, unit, statute, article } = rule;
  const limit =
    value === undefined
      ? undefined
      : { id, unit, statute, article, ...common, value, ...(reviewBy !== undefined && { reviewBy }) };
  return { errors: rangeErrors(value, MOST[unit]), entry: limit && { ...NO_FIGURES, limits: [limit] } };
};

const fromErrors = (from: string | undefined, history: FigureHistory, today: string): FieldError[] => {
  if (from === undefined) return [{ field: 'from', message: '시행일을 2027-03-01처럼 적어 주십시오.' }];
  const { now } = shownOn(history, today);
  const earliest = now?.effectiveFrom ?? today;
  if (from < earliest)
    return [
      {
        field: 'from',
        message: `${dateWords(earliest, 'ko')} 이후로 적어 주십시오. 그보다 앞의 기준은 이미 드린 답의 근거이므로 바꾸지 않습니다.`,
      },
    ];
  return from > addDays(today, DAYS_AHEAD) ? [{ field: 'from', message: '10년 안의 날을 적어 주십시오.' }] : [];
};

const reviewErrors = (typed: string, reviewBy: string | undefined, from: string | undefined): FieldError[] => {
  if (typed === '') return [];
  if (reviewBy === undefined)
    return [{ field: 'reviewBy', message: '다시 확인할 날을 2027-12-31처럼 적거나 비워 주십시오.' }];
  return from !== undefined && reviewBy < from ? [{ field: 'reviewBy', message: '시행일보다 앞설 수 없습니다.' }] : [];
};

const MISSING = { source: '출처를 적어 주십시오.', reason: '제안하는 이유를 적어 주십시오.' } as const;

export const wordErrors = (field: keyof typeof MISSING, words: string, most: number): FieldError[] => {
  const problem = words === '' ? MISSING[field] : problemOf(words, { most });
  return problem === undefined ? [] : [{ field, message: problem }];
};

/** The same figure again, and what does not fit the other figures. */
const betweenErrors = (
  entry: Figures,
  history: FigureHistory,
  held: Figures,
  open: readonly Proposal[],
): FieldError[] => {
  const from = firstDayOf({ figures: entry });
  if (open.some((proposal) => proposal.rule === history.id && firstDayOf(proposal) === from))
    return [
      { field: 'from', message: '같은 날의 제안이 승인을 기다리고 있습니다. 그 제안을 먼저 거두거나 기다려 주십시오.' },
    ];
  const [proposed] = figureHistories(entry).flatMap(({ entries }) => entries);
  const current = history.entries.findLast(({ effectiveFrom }) => effectiveFrom <= from);
  if (proposed !== undefined && current?.value === proposed.value && (current.to === undefined || from <= current.to))
    return valueError(`${dateWords(from, 'ko')}에 이미 ${current.value}입니다. 바뀌는 것이 없습니다.`);
  try {
    const set = laidOver(held, entry);
    return jsonBytes(set) > MOST_SET_BYTES
      ? valueError('승인한 수치가 너무 많습니다. 운영 담당자에게 파일로 옮기도록 알려 주십시오.')
      : [];
  } catch (error) {
    if (error instanceof FiguresError) return valueError('다른 수치와 맞지 않습니다. 시행일과 값을 확인해 주십시오.');
    throw error;
  }
};

export type ProposalAround = {
  readonly history: FigureHistory;
  /** The figures that count now. */
  readonly figures: Figures;
  /** The proposals that wait. */
  readonly open: readonly Proposal[];
  readonly today: string;
};

/**
 * Reads a proposal. Either its one figure or the mistakes. A figure whose first day has passed counts as known from that day, any
 * other from today.
 */
export const readProposal = (
  typed: TypedFigure,
  { history, figures, open, today }: ProposalAround,
):
  | { readonly figures: Figures; readonly errors: readonly [] }
  | { readonly figures: undefined; readonly errors: readonly FieldError[] } => {
  const from = readDay(typed.from);
  const reviewBy = typed.reviewBy === '' ? undefined : readDay(typed.reviewBy);
  const status = KNOWN_BY.find((known) => known === typed.status);
  const rule = figures.limits.findLast(({ id }) => id === history.id);
  const day = from ?? today;
  const common = {
    effectiveFrom: day,
    knownFrom: day < today ? day : today,
    status: status ?? 'city',
    source: typed.source,
  } as const;
  const read = (): Read => {
    if (history.id === MINIMUM_WAGE) return wageOf(typed.value, common);
    if (history.id === MEDIAN_INCOME) return medianOf(typed.value, common);
    return rule === undefined
      ? { entry: undefined, errors: valueError('이 수치는 제안할 수 없습니다.') }
      : limitOf(typed.value, common, reviewBy, rule);
  };
  const { entry, errors: ofValue } = read();
  const errors = [
    ...ofValue,
    ...fromErrors(from, history, today),
    ...reviewErrors(typed.reviewBy, reviewBy, from),
    ...(status === undefined ? [{ field: 'status', message: '어떻게 확인하셨는지 골라 주십시오.' }] : []),
    ...wordErrors('source', typed.source, MOST_SOURCE),
    ...wordErrors('reason', typed.reason, MOST_REASON),
  ];
  const all = errors.length === 0 && entry !== undefined ? betweenErrors(entry, history, figures, open) : errors;
  return all.length > 0 || entry === undefined ? { figures: undefined, errors: all } : { figures: entry, errors: [] };
};
