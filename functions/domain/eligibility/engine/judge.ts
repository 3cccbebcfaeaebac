import { bind, wantsFigure, type Asked } from './bind.ts';
import { anyStale, figuresOf, lacksFigure } from './condition.ts';
import type { CriterionRow, Programme, RuleSet, Situation } from './criterion.ts';
import { FALSE, TRUE, UNKNOWN as TRUTH_UNKNOWN, type Truth } from './kleene.ts';
import type { Subject } from './subject.ts';

/** How a person stands to one criterion. */
export const MET = 0;
export const UNMET = 1;
export const UNKNOWN = 2;
/** Unmet, and the law or a rule nobody has confirmed leaves it to a person. */
export const REVIEW = 3;
/** Unknown for want of a published figure, whatever the facts. */
export const NOT_HELD = 4;
/** The states by name, in the order of their numbers. */
export const STATE_NAMES = ['met', 'unmet', 'unknown', 'review', 'not-held'] as const;
export type StateName = (typeof STATE_NAMES)[number];
export type State = typeof MET | typeof UNMET | typeof UNKNOWN | typeof REVIEW | typeof NOT_HELD;

/** The outcomes in the order in which they win. */
export const OUTCOMES = ['eligible', 'undetermined', 'needs-review', 'ineligible'] as const;
export type ScreeningOutcome = (typeof OUTCOMES)[number];
const [ELIGIBLE, UNDETERMINED, NEEDS_REVIEW, INELIGIBLE] = [0, 1, 2, 3] as const;

/**
 * What an answer rests on. `firm`: rule, figure and date are confirmed. `unconfirmed`: a secondary or assumed rule or figure.
 * `stale`: a figure past its review date. `discretion`: an exclusion that the law leaves to a person.
 */
export type Footing = 'firm' | 'unconfirmed' | 'stale' | 'discretion';

/**
 * What each state of a criterion makes of the whole, by role and footing, in the order of the states (met, unmet, unknown,
 * review, not held). The worst of all criteria is the outcome: a certain refusal, then a person's judgement, then a missing
 * fact. An unconfirmed exclusion that is not triggered, or not known to be, is a note.
 */
const EFFECTS = {
  required: {
    firm: [ELIGIBLE, INELIGIBLE, UNDETERMINED, NEEDS_REVIEW, NEEDS_REVIEW],
    unconfirmed: [NEEDS_REVIEW, NEEDS_REVIEW, UNDETERMINED, NEEDS_REVIEW, NEEDS_REVIEW],
    stale: [NEEDS_REVIEW, NEEDS_REVIEW, UNDETERMINED, NEEDS_REVIEW, NEEDS_REVIEW],
    discretion: [ELIGIBLE, NEEDS_REVIEW, UNDETERMINED, NEEDS_REVIEW, NEEDS_REVIEW],
  },
  exclusion: {
    firm: [ELIGIBLE, INELIGIBLE, UNDETERMINED, NEEDS_REVIEW, NEEDS_REVIEW],
    unconfirmed: [ELIGIBLE, NEEDS_REVIEW, ELIGIBLE, NEEDS_REVIEW, ELIGIBLE],
    stale: [ELIGIBLE, NEEDS_REVIEW, UNDETERMINED, NEEDS_REVIEW, NEEDS_REVIEW],
    discretion: [ELIGIBLE, NEEDS_REVIEW, UNDETERMINED, NEEDS_REVIEW, NEEDS_REVIEW],
  },
} as const;

const CONFIRMED: readonly string[] = ['law', 'ordinance', 'notice', 'announced', 'city'];
export const isConfirmed = (status: string): boolean => CONFIRMED.includes(status);

/** Review-by dates do not apply inside a closed period: what held in a round that is over goes on having held. */
const footingOf = (row: CriterionRow, { period }: RuleSet, on: string): Footing => {
  const figures = figuresOf(row.test);
  if (!isConfirmed(row.citation.status) || figures.some(({ status }) => !isConfirmed(status))) return 'unconfirmed';
  if (period === undefined && anyStale(row.test, on)) return 'stale';
  return row.discretion === true ? 'discretion' : 'firm';
};

/** A criterion made ready to be held against many people. */
export type ReadyCriterion = {
  readonly row: CriterionRow;
  readonly footing: Footing;
  readonly effects: readonly (0 | 1 | 2 | 3)[];
  readonly state: (subject: Subject) => State;
  /** Of a state that is not known: the facts that settle it between them, as paths, of the quantities that are asked about. */
  readonly missing: (subject: Subject, asked: Asked) => readonly string[];
};

/** What false, unknown and true make of a criterion: an exclusion is met when it is not triggered. */
const STATES = {
  required: [UNMET, UNKNOWN, MET],
  exclusion: [MET, UNKNOWN, UNMET],
} as const satisfies Record<CriterionRow['role'], Record<Truth, State>>;

/** Binds a criterion: its state for a person, and the facts that are missing. */
export const standing = (row: CriterionRow): Pick<ReadyCriterion, 'state' | 'missing'> => {
  const test = bind(row.test);
  const review = row.review === undefined ? undefined : bind(row.review.when);
  const decided = test.as<State>(STATES[row.role]);
  const figured = (subject: Subject): State => {
    const state = decided(subject);
    return state === UNKNOWN && wantsFigure(test, subject) ? NOT_HELD : state;
  };
  const plain = lacksFigure(row.test) ? figured : decided;
  const reviewed = (subject: Subject): State => {
    const state = plain(subject);
    if (state !== UNMET || review === undefined) return state;
    const left = review.truth(subject);
    return left === TRUE ? REVIEW : left === FALSE ? UNMET : UNKNOWN;
  };
  return {
    state: review === undefined ? plain : reviewed,
    missing: (subject, asked) => {
      const [own, more] = [test, review].map((part) =>
        part?.truth(subject) === TRUTH_UNKNOWN ? part.missing(subject, asked) : [],
      );
      // What is named as one of several is named.
      const named = own?.flatMap((entry) => entry.split('|')) ?? [];
      return [...(own ?? []), ...(more ?? []).filter((entry) => !named.includes(entry))];
    },
  };
};

const ready = (row: CriterionRow, ruleSet: RuleSet, on: string): ReadyCriterion => {
  const footing = footingOf(row, ruleSet, on);
  return { row, footing, effects: EFFECTS[row.role][footing], ...standing(row) };
};

/** A programme made ready for one day: its rules looked up and bound once, for as many people as wanted. */
export type ReadyProgramme = {
  readonly programme: Programme;
  readonly situation: Situation;
  readonly ruleSet: RuleSet;
  readonly criteria: readonly ReadyCriterion[];
};

export const readyProgramme = (programme: Programme, situation: Situation): ReadyProgramme => {
  const ruleSet = programme.ruleSet(situation);
  return {
    programme,
    situation,
    ruleSet,
    criteria: ruleSet.criteria.map((row) => ready(row, ruleSet, situation.on)),
  };
};

/**
 * The outcome of a person, and how they stand to each criterion (written to `states`, in the order of the criteria).
 * Sentences are for `screen` to render, when somebody reads them.
 */
export const judge = (
  { criteria, ruleSet }: ReadyProgramme,
  subject: Subject,
  states: Uint8Array = new Uint8Array(criteria.length),
): ScreeningOutcome => {
  let worst: 0 | 1 | 2 | 3 = ruleSet.needsReview === undefined ? ELIGIBLE : NEEDS_REVIEW;
  let index = 0;
  for (const criterion of criteria) {
    const state = criterion.state(subject);
    states[index] = state;
    index += 1;
    const effect = criterion.effects[state] ?? ELIGIBLE;
    if (effect > worst) worst = effect;
  }
  return OUTCOMES[worst];
};
