import type { Statement } from '../../reading/blocks.ts';
import type { ReadPosting } from '../read-posting.ts';
import type { PayUnit } from './pay-unit.ts';
import { shortestDay, workingTimeOf } from './working-time.ts';
import type { WorkingTime } from './working-time.ts';

/** Minutes of work that pay is for, as far as the texts say, on the shortest reading. */
export type PaidTime = { readonly dayMinutes?: number; readonly weekMinutes?: number; readonly monthMinutes?: number };

/**
 * Pay as a text states it: `won` for one `unit`. `withHoliday`: the hourly amount holds the weekly holiday. `isTrainee`: it
 * is paid during 수습. `isOpen`: more comes on top that is not told.
 */
export type StatedPay = PaidTime & {
  readonly unit: PayUnit;
  readonly won: number;
  readonly hours?: number;
  readonly withHoliday: boolean;
  readonly isTrainee: boolean;
  readonly isOpen: boolean;
  /** Only a word of time that other amounts have too says that it is pay (월 30만원). */
  readonly isWeak: boolean;
};

type AdTime = {
  readonly byStatement: ReadonlyMap<Statement, WorkingTime>;
  readonly days: readonly number[];
  readonly week: readonly number[];
  readonly month: readonly number[];
  readonly day: number | undefined;
  readonly rest: number | undefined;
  readonly isPartTime: boolean;
  readonly isFullTime: boolean;
};

/** Kinds of labels whose hours are nobody's working hours. */
const NOT_WORK = ['served', 'contact', 'company', 'house', 'name', 'product'];
const isOfWork = ({ items }: Statement): boolean =>
  !(items[0]?.labels ?? []).some(({ kinds }) => NOT_WORK.some((kind) => kinds.has(kind)));

const adTimeOf = ({ texts }: ReadPosting): AdTime => {
  const statements = texts.flatMap((text) => text.statements);
  const byStatement = new Map(statements.map((statement) => [statement, workingTimeOf(statement)]));
  const times = statements.filter(isOfWork).flatMap((statement) => byStatement.get(statement) ?? []);
  const rests = times.flatMap(({ rest }) => rest ?? []);
  const rest = rests.length === 0 ? undefined : Math.max(...rests);
  const days = times.flatMap((time) => shortestDay(time, rest, false) ?? []);
  return {
    byStatement,
    days: times.flatMap((time) => time.days),
    week: times.flatMap((time) => time.week),
    month: times.flatMap((time) => time.month),
    day: days.length === 0 ? undefined : Math.min(...days),
    rest,
    isPartTime: times.some(({ isPartTime }) => isPartTime),
    isFullTime: times.some(({ isFullTime }) => isFullTime),
  };
};

/** The hours of a whole ad are read once for all its amounts. */
const known = new WeakMap<ReadPosting, AdTime>();
const adTime = (reading: ReadPosting): AdTime => {
  const found = known.get(reading) ?? adTimeOf(reading);
  known.set(reading, found);
  return found;
};

const least = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : Math.min(...values);

const FULL_DAY = 8 * 60;
/** 전일제 without hours: the shortest week that still goes by the name. */
const SHORT_FULL_WEEK = 35 * 60;

const weekOf = (own: WorkingTime, ad: AdTime, day: number | undefined): number | undefined => {
  const days = least(own.days) ?? least(ad.days);
  const product = day !== undefined && days !== undefined ? day * days : undefined;
  const said = least(own.week) ?? (product !== undefined && own.days.length > 0 ? undefined : least(ad.week));
  const shortest = least([product, said].filter((value) => value !== undefined));
  if (shortest !== undefined) return shortest;
  if (ad.isPartTime) return undefined;
  if (day !== undefined && day >= FULL_DAY) return day * 5;
  return day === undefined && ad.isFullTime ? SHORT_FULL_WEEK : undefined;
};

/** The time that pay in a statement is for: its own hours first, else those of the other lines of the ad. */
export const paidTimeOf = (statement: Statement, reading: ReadPosting): PaidTime => {
  const ad = adTime(reading);
  const own = ad.byStatement.get(statement) ?? workingTimeOf(statement);
  const day = shortestDay(own, ad.rest, true) ?? ad.day;
  const week = weekOf(own, ad, day);
  const days = least(own.days) ?? least(ad.days);
  const dayMinutes = day ?? (week !== undefined && days !== undefined ? week / days : undefined);
  const monthMinutes = least(own.month) ?? least(ad.month);
  return {
    ...(dayMinutes !== undefined && { dayMinutes }),
    ...(week !== undefined && { weekMinutes: week }),
    ...(monthMinutes !== undefined && { monthMinutes }),
  };
};
