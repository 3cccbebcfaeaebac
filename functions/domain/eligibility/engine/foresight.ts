import { comparisonsOf, valueOf, type Condition } from './condition.ts';
import { changeDays, isStale, type Figures } from '../law/figures.ts';
import { NOT_HELD, readyProgramme, type ReadyProgramme, type ScreeningOutcome } from './judge.ts';
import { effectsById, isWorse, PERIOD, standingsOf, type Standings } from './standing.ts';
import type { Subject } from './subject.ts';

/**
 * The next day on which an answer changes by itself: a birthday, the end of a block, a round, or a published figure
 * that comes into force.
 */
export type Foresight = {
  /** The first day of the new answer (`YYYY-MM-DD`, Asia/Seoul). */
  readonly on: string;
  readonly from: ScreeningOutcome;
  readonly to: ScreeningOutcome;
  /** The ids of the criteria that cause the change. `period`: other rules begin. */
  readonly because: readonly string[];
};

const HORIZON_YEARS = 50;

/**
 * Returns the figures for looking ahead: a figure that is not overdue for review today never becomes overdue. Our own
 * review dates mean nothing to a citizen.
 */
const reviewedAsOn = (day: string, figures: Figures): Figures => ({
  ...figures,
  limits: figures.limits.map(({ reviewBy, ...limit }) =>
    isStale({ ...limit, reviewBy }, day) ? { ...limit, reviewBy } : limit,
  ),
});

const turnsOf = (condition: Condition, subject: Subject): readonly string[] =>
  comparisonsOf(condition).flatMap((part) => {
    if (part.kind === 'within-share') return [part.income, part.size].flatMap(({ turns }) => turns?.(subject, 0) ?? []);
    const limit = valueOf(part.limit);
    return limit === undefined ? [] : (part.quantity.turns?.(subject, limit) ?? []);
  });

/** The days on which a comparison of the rules changes for this person, in no order. */
const personalTurns = ({ criteria }: ReadyProgramme, subject: Subject): string[] =>
  criteria.flatMap(({ row }) => [
    ...turnsOf(row.test, subject),
    ...(row.review === undefined ? [] : turnsOf(row.review.when, subject)),
  ]);

type Day = { readonly ready: ReadyProgramme; readonly standings: Standings };

const becauseOf = (before: Day, after: Day): string[] => {
  const old = effectsById(before.ready, before.standings);
  const now = effectsById(after.ready, after.standings);
  if (old.has(PERIOD) !== now.has(PERIOD)) return [PERIOD];
  const from = before.standings.outcome;
  const to = after.standings.outcome;
  // A worse outcome is caused by the criteria that now have it. A better outcome is caused by the criteria that had the
  // old one.
  return isWorse(to, from)
    ? [...now].filter(([id, effect]) => effect === to && old.get(id) !== to).map(([id]) => id)
    : [...old].filter(([id, effect]) => effect === from && now.get(id) !== from).map(([id]) => id);
};

const foresightOf = (before: Day, after: Day): Foresight => ({
  on: after.ready.situation.on,
  from: before.standings.outcome,
  to: after.standings.outcome,
  because: becauseOf(before, after),
});

/** Whether the change has no other cause than a figure of that day that is not yet published. */
const isForWantOfFigure = ({ because }: Foresight, { standings }: Day): boolean => {
  const wanting = standings.each.filter(({ state }) => state === NOT_HELD).map(({ criterion }) => criterion.row.id);
  return because.every((id) => wanting.includes(id));
};

/** The days on which a programme's rules change for everybody, in order, and a cache of the rules of these days. */
type Outlook = {
  readonly days: readonly string[];
  readonly figures: Figures;
  readonly ready: Map<string, ReadyProgramme>;
};

/** Cached per programme and day, so that many people share it. It is computed from the programme alone. */
const OUTLOOKS = new WeakMap<ReadyProgramme, Outlook>();

const outlookOf = (today: ReadyProgramme): Outlook => {
  const known = OUTLOOKS.get(today);
  if (known !== undefined) return known;
  const { on } = today.situation;
  const figures = reviewedAsOn(on, today.situation.figures);
  const days = [...changeDays(figures), ...today.programme.turns(figures)];
  const outlook = { days: [...new Set(days)].filter((day) => day > on).toSorted(), figures, ready: new Map() };
  OUTLOOKS.set(today, outlook);
  return outlook;
};

const readyOn = (today: ReadyProgramme, { days, figures, ready }: Outlook, day: string): ReadyProgramme => {
  const known = ready.get(day);
  if (known !== undefined) return known;
  const plain = readyProgramme(today.programme, { ...today.situation, figures, on: day });
  const made = today.confirmedOn?.(plain) ?? plain;
  if (days.includes(day)) ready.set(day, made);
  return made;
};

const horizonOf = (on: string): string =>
  `${String(Math.min(Number(on.slice(0, 4)) + HORIZON_YEARS, 9999)).padStart(4, '0')}${on.slice(4)}`;

/**
 * Returns the next change of a person's answer in a programme, with the facts unchanged and with what was published by
 * `knownOn`. Screening on that day gives `to`, and on every day before it `from`. It ignores changes that only we
 * cause: a figure that is due for our review by then, or that is not yet published. Undefined if nothing known changes
 * the answer within fifty years.
 */
export const foresee = (today: ReadyProgramme, subject: Subject): Foresight | undefined => {
  const outlook = outlookOf(today);
  const horizon = horizonOf(today.situation.on);
  const standings = standingsOf(today, subject);
  const ahead = new Set([...outlook.days, ...personalTurns(today, subject)]);
  for (let day = today.situation.on; ;) {
    const last = day;
    const next = [...ahead].filter((one) => one > last && one <= horizon).toSorted()[0];
    if (next === undefined) return undefined;
    const ready = readyOn(today, outlook, next);
    const after = standingsOf(ready, subject);
    if (after.outcome !== standings.outcome) {
      const foresight = foresightOf({ ready: today, standings }, { ready, standings: after });
      if (!isForWantOfFigure(foresight, { ready, standings: after })) return foresight;
    }
    // The rules of another day may add days on which they change.
    for (const turn of personalTurns(ready, subject)) ahead.add(turn);
    day = next;
  }
};
