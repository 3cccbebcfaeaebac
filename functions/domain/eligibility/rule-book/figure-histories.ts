import { addDays } from '../../language/calendar.ts';
import { grouped } from '../../language/money.ts';
import type { Figures } from '../law/figures.ts';
import { byStart, type Dated, type Limit } from '../law/figure-form.ts';
import { figureOn } from '../law/figures.ts';
import { FIGURE_NAMES, valueWords } from './rule-book-words.ts';

/** Which figures one rule has had, has, and will have: for pages on which officials read and propose them. */

/** The rules that are not a limit of their own. */
export const MINIMUM_WAGE = 'minimum-wage';
export const MEDIAN_INCOME = 'median-income';

/** One figure in words. Days are in Asia/Seoul. `to`: the last day, if the next one is known or the rule itself ends. */
export type ShownFigure = Dated & {
  readonly value: string;
  /** Only of a round: its value, a line for each thing that it says, and its programmes. */
  readonly lines?: readonly string[];
  readonly programmes?: readonly string[];
  readonly to?: string | undefined;
  readonly reviewBy?: string | undefined;
  readonly status: Limit['status'];
  readonly source: string;
  /** The statute and its article. */
  readonly law?: string | undefined;
  readonly note?: string | undefined;
};

export type FigureHistory = {
  readonly id: string;
  readonly name: string;
  /** In order of first days. */
  readonly entries: readonly ShownFigure[];
  /** The day by which somebody has to look for the next figure. Absent: the rule has ended. */
  readonly reviewBy?: string | undefined;
};

const withEnds = (entries: readonly ShownFigure[]): ShownFigure[] =>
  entries.toSorted(byStart).map((entry, index, all) => {
    const next = all[index + 1];
    return { ...entry, to: entry.effectiveTo ?? (next && addDays(next.effectiveFrom, -1)) };
  });

const limitHistory = (id: string, limits: readonly Limit[]): FigureHistory => {
  const entries = withEnds(
    limits.map((limit) => ({ ...limit, value: valueWords(limit), law: `${limit.statute} ${limit.article}` })),
  );
  const last = entries.at(-1);
  return {
    id,
    name: FIGURE_NAMES[id] ?? id,
    entries,
    reviewBy: last?.effectiveTo === undefined ? last?.reviewBy : undefined,
  };
};

/** The histories of all rules that have figures, except rounds. */
export const figureHistories = ({ limits, minimumWage, medianIncome }: Figures): readonly FigureHistory[] => {
  const wages = withEnds(
    minimumWage.map((wage) => ({ ...wage, value: `시간당 ${grouped(wage.hourly)}원`, law: '최저임금법 제10조' })),
  );
  const medians = withEnds(
    medianIncome.map((median) => ({
      ...median,
      value: `한 달 ${median.byHouseholdSize.map((amount) => `${grouped(amount)}원`).join(', ')}`,
      law: '국민기초생활 보장법 제6조의2',
    })),
  );
  return [
    { id: MINIMUM_WAGE, name: '최저임금', entries: wages, reviewBy: wages.at(-1)?.reviewBy },
    {
      id: MEDIAN_INCOME,
      name: '기준 중위소득(가구원 1명부터 7명까지)',
      entries: medians,
      reviewBy: medians.at(-1)?.effectiveTo,
    },
    ...[...Map.groupBy(limits, ({ id }) => id)].map(([id, those]) => limitHistory(id, those)),
  ];
};

/** How long before its review date a figure is due, in days: a notice for the next year comes in August at the latest. */
const NEAR_DAYS = 60;

/** Whether a review date is past, near or neither, on a day in Asia/Seoul. */
export const reviewState = (reviewBy: string | undefined, today: string): 'none' | 'later' | 'near' | 'past' => {
  if (reviewBy === undefined) return 'none';
  if (reviewBy < today) return 'past';
  return reviewBy <= addDays(today, NEAR_DAYS) ? 'near' : 'later';
};

/** The figure in force on a day, with everything published, and those that follow it. */
export const shownOn = (
  { entries }: FigureHistory,
  today: string,
): { readonly now: ShownFigure | undefined; readonly next: readonly ShownFigure[] } => ({
  now: figureOn(entries, today, today),
  next: entries.filter(({ effectiveFrom }) => effectiveFrom > today),
});
