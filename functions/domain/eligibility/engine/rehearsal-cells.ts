import * as z from 'zod';
import type { ProgrammeId } from '../../../contracts/programmes.ts';
import { PROGRAMME_IDS } from '../../../contracts/programmes.ts';
import { ageOn } from '../../language/calendar.ts';
import type { Hash } from '../../records/version.ts';
import type { Figures } from '../law/figures.ts';
import { OUTCOMES, type ScreeningOutcome } from './judge.ts';
import type { Programme } from './criterion.ts';
import { rehearse, type RehearsedPerson } from './rehearse.ts';

/**
 * Counts of a rehearsal on real people, in a form from which nobody's income can be read. Every count is a cell: a number of
 * people, and the sum of their keys. The sum decides by how much the shown number differs, so the same people always give the
 * same number, and two rehearsals that differ by one person differ by chance (cell key method).
 */

/** The stages of life by age: 청년, then two of 중장년, then 노년. */
export const LIFE_STAGES = ['-34', '35-49', '50-64', '65+'] as const;
export type LifeStage = (typeof LIFE_STAGES)[number];
const LAST_AGES = [34, 49, 64] as const;

const lifeStage = (age: number): LifeStage => LIFE_STAGES[LAST_AGES.findIndex((last) => age <= last)] ?? '65+';

const cellSchema = z.object({ count: z.int(), key: z.int() });
type Cell = z.infer<typeof cellSchema>;

/** By the name of the cell: `youth eligible ineligible -34`, and `mails -34` for people with any other answer. */
export const cellsSchema = z.record(z.string(), cellSchema);
export type Cells = z.infer<typeof cellsSchema>;

const KEYS = 256;

/** The key of a person, from their hash. It is the same in every rehearsal. */
const keyOf = (person: string, hash: Hash): number => Number.parseInt(hash(`cell-key#${person}`).slice(0, 2), 16);

const NOTHING: Cell = { count: 0, key: 0 };
const plus = (a: Cell, b: Cell): Cell => ({ count: a.count + b.count, key: (a.key + b.key) % KEYS });

export const addCells = (all: readonly Cells[]): Cells => {
  const sum = new Map<string, Cell>();
  for (const cells of all)
    for (const [name, cell] of Object.entries(cells)) sum.set(name, plus(sum.get(name) ?? NOTHING, cell));
  return Object.fromEntries(sum);
};

const MAILS = 'mails';
const nameOf = (...parts: readonly string[]): string => parts.join(' ');

/** The cells of some people: who would get another answer under the proposed figures. */
export const cellsOf = (
  people: readonly RehearsedPerson[],
  change: {
    readonly programmes: readonly Programme[];
    readonly figures: Figures;
    readonly proposed: Figures;
    readonly on: string;
  },
  hash: Hash,
): Cells => {
  const stages = new Map(
    people.map(({ id, subject }) => [id, lifeStage(ageOn(subject.seeker.birthDate, change.on))] as const),
  );
  const cellsFor = (ids: Iterable<string>, ...name: readonly string[]): Cells =>
    addCells(
      [...ids].map((id) => ({ [nameOf(...name, stages.get(id) ?? '65+')]: { count: 1, key: keyOf(id, hash) } })),
    );
  const flips = rehearse({ ...change, people }).programmes.flatMap(({ programme, flips: all }) =>
    all.map((flip) => ({ programme, ...flip })),
  );
  const changed = new Set(flips.flatMap(({ who }) => who));
  return addCells([
    ...flips.map(({ programme, from, to, who }) => cellsFor(who, programme, from, to)),
    cellsFor(changed, MAILS),
  ]);
};

/** The most by which a shown number differs before it is rounded. */
const MOST_NOISE = 3;
const STEP = 5;
/** A number below this is only said to be so. */
export const FEWEST = 5;

/** A number that may be shown: a multiple of five. 0: fewer than five, or nobody. */
export const shownCount = ({ count, key }: Cell): number => {
  const noisy = count + (key % (2 * MOST_NOISE + 1)) - MOST_NOISE;
  const rounded = Math.round(noisy / STEP) * STEP;
  return count < FEWEST || rounded < FEWEST ? 0 : rounded;
};

/** Numbers that may be shown, for each stage of life and for all together. */
export type ShownCounts = Readonly<Record<LifeStage | 'all', number>>;

const countsOf = (cells: Cells, ...name: readonly string[]): ShownCounts => {
  const cellOf = (stage: LifeStage): Cell => cells[nameOf(...name, stage)] ?? NOTHING;
  const [young, middle, older, oldest] = [cellOf('-34'), cellOf('35-49'), cellOf('50-64'), cellOf('65+')];
  return {
    '-34': shownCount(young),
    '35-49': shownCount(middle),
    '50-64': shownCount(older),
    '65+': shownCount(oldest),
    all: shownCount([young, middle, older, oldest].reduce(plus, NOTHING)),
  };
};

export type ShownFlip = {
  readonly programme: ProgrammeId;
  readonly from: ScreeningOutcome;
  readonly to: ScreeningOutcome;
  readonly counts: ShownCounts;
};

/** What may be shown of a rehearsal: the changes of each programme that concern anybody, and how many mails would go. */
export const shownRehearsal = (cells: Cells): { readonly flips: readonly ShownFlip[]; readonly mails: ShownCounts } => {
  const names = Object.keys(cells);
  const flips = PROGRAMME_IDS.flatMap((programme) =>
    OUTCOMES.flatMap((from) =>
      OUTCOMES.filter((to) => names.some((name) => name.startsWith(nameOf(programme, from, to, '')))).map(
        (to): ShownFlip => ({ programme, from, to, counts: countsOf(cells, programme, from, to) }),
      ),
    ),
  );
  // A row would say already that there is at least one person.
  return { flips: flips.filter(({ counts }) => counts.all > 0), mails: countsOf(cells, MAILS) };
};

const WON_STEP = 100_000;
const inSteps = (amount: number): number => Math.round(amount / WON_STEP) * WON_STEP;

/**
 * The figures of a proposal as they are rehearsed: amounts in steps of 100,000 won, so that no two rehearsals lie a won apart.
 * Percentages, ages and times are whole numbers already.
 */
export const rehearsedFigures = (figures: Figures): Figures => ({
  ...figures,
  limits: figures.limits.map((limit) => (limit.unit === 'won' ? { ...limit, value: inSteps(limit.value) } : limit)),
  rounds: figures.rounds.map(({ assets, ...round }) =>
    assets === undefined ? round : { ...round, assets: inSteps(assets) },
  ),
  medianIncome: figures.medianIncome.map((median) => ({
    ...median,
    byHouseholdSize: median.byHouseholdSize.map(inSteps),
  })),
});
