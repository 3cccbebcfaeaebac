import type { ProgrammeId } from '../../../contracts/programmes.ts';
import { STATE_NAMES, UNMET, type ReadyProgramme, type ScreeningOutcome, type StateName } from '../engine/judge.ts';

/**
 * What a person can do about a programme. It puts cards in order.
 * `may-fit`: the conditions are met, or an official looks without the person having to do anything.
 * `needs-fact`: the person can tell something that would settle it.
 * `rules-unknown`: the rules of the day are not known.
 * `does-not`: a requirement is not met.
 */
export const STANDINGS = ['may-fit', 'needs-fact', 'rules-unknown', 'does-not'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * Groups of people that a law or an ordinance describes by age. Belonging to one is no programme to apply for, so they
 * are never counted as programmes.
 */
const BRACKETS: readonly string[] = ['youth', 'youth-employment-act', 'mid-career-centre'] satisfies ProgrammeId[];
export const isBracket = (programme: string): boolean => BRACKETS.includes(programme);

type Answered = {
  readonly outcome: ScreeningOutcome;
  readonly missing: readonly string[];
  /** By criterion id. */
  readonly criteria: Readonly<Record<string, StateName>>;
};

/** Whether a requirement is not met for certain. No official looks at such an answer unless the person asks. */
const hasUnmet = (ready: ReadyProgramme, { criteria }: Pick<Answered, 'criteria'>): boolean =>
  ready.criteria.some(({ row }) => row.role === 'required' && criteria[row.id] === STATE_NAMES[UNMET]);

/** Returns what the person can do about an answer. `ready`: the rules that led to it. */
export const standingOf = (ready: ReadyProgramme, answered: Answered): Standing => {
  switch (answered.outcome) {
    case 'eligible':
      return 'may-fit';
    case 'undetermined':
      return 'needs-fact';
    case 'ineligible':
      return 'does-not';
    case 'needs-review':
      if (ready.criteria.length === 0) return 'rules-unknown';
      if (hasUnmet(ready, answered)) return 'does-not';
      return answered.missing.length > 0 ? 'needs-fact' : 'may-fit';
  }
};
