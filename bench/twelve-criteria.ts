import type { CriterionRow, Programme, Situation } from '../functions/domain/eligibility/engine/criterion.ts';
import { FIGURES, type Figures } from '../functions/domain/eligibility/law/figures.ts';
import { readyProgramme, type ReadyProgramme } from '../functions/domain/eligibility/engine/judge.ts';
import { PROGRAMMES } from '../functions/domain/eligibility/programmes/programmes.ts';

/** A round with confirmed limits, its first day, and a day within it. */
export const ROUND = '2024H1';
export const ROUND_START = '2024-03-04';
export const DAY = '2024-05-07';

/**
 * Twelve rows of two real programmes. They include a share of the median, an alternative,
 * discretion and an unconfirmed exclusion.
 */
const ROWS = {
  'public-works': [
    'age',
    'residence',
    'household-income',
    'household-assets',
    'no-regular-income',
    'job-seeker-registration',
    'able-to-work',
    'double-application',
    'livelihood-benefit',
  ],
  'employment-allowance': ['not-employed', 'work-record', 'own-income'],
} as const;

const rowsOf = (id: keyof typeof ROWS, situation: Situation): CriterionRow[] => {
  const { criteria } = PROGRAMMES[id].ruleSet(situation);
  return ROWS[id].map((wanted) => {
    const row = criteria.find((criterion) => criterion.id === wanted);
    if (row === undefined) throw new Error(`${id} has no criterion ${wanted} on ${situation.on}.`);
    return row;
  });
};

const twelve: Programme = {
  id: 'twelve-criteria',
  names: [{ from: '2020-01-01', knownFrom: '2020-01-01', ko: '열두 기준', en: 'Twelve criteria' }],
  turns: () => [],
  ruleSet: (situation) => ({
    period: { from: situation.on, to: situation.on },
    criteria: [...rowsOf('public-works', situation), ...rowsOf('employment-allowance', situation)],
  }),
};

/** The limits of the twelve criteria that differ between programmes. */
export type Limits = {
  readonly ageMin: number;
  readonly medianPercent: number;
  /** In won. */
  readonly assets: number;
  readonly workDays: number;
  readonly workHours: number;
  readonly ownIncomePercent: number;
};

export const REAL: Limits = {
  ageMin: 18,
  medianPercent: 60,
  assets: 300_000_000,
  workDays: 100,
  workHours: 800,
  ownIncomePercent: 60,
};

/** Fifty programmes that differ in every numeric limit and share the yes-or-no criteria. */
export const variants = (count: number): Limits[] =>
  Array.from({ length: count }, (_, index) => ({
    ageMin: 18 + (index % 25),
    medianPercent: 50 + index,
    assets: 150_000_000 + index * 7_000_000,
    workDays: 60 + index,
    workHours: 500 + index * 10,
    ownIncomePercent: 45 + index,
  }));

const figuresWith = (limits: Limits): Figures => {
  const values: Readonly<Record<string, number>> = {
    'employment-allowance/work-days': limits.workDays,
    'employment-allowance/work-hours': limits.workHours,
    'employment-allowance/own-income-percent': limits.ownIncomePercent,
  };
  const { ageMin, medianPercent, assets } = limits;
  return {
    ...FIGURES,
    rounds: FIGURES.rounds.map((round) => (round.id === ROUND ? { ...round, ageMin, medianPercent, assets } : round)),
    limits: FIGURES.limits.map((limit) => ({ ...limit, value: values[limit.id] ?? limit.value })),
  };
};

/** The twelve criteria with these limits, ready to screen people. */
export const readyTwelve = (limits: Limits = REAL): ReadyProgramme =>
  readyProgramme(twelve, { on: DAY, knownOn: DAY, figures: figuresWith(limits) });
