import { bind, wantsFigure, type Asked } from './bind.ts';
import { anyStale, figuresOf, lacksFigure } from './condition.ts';
import type { CriterionRow, Programme, RuleSet, Situation } from './criterion.ts';
import { FALSE, TRUE, UNKNOWN as TRUTH_UNKNOWN, type Truth } from './kleene.ts';
import type { Subject } from './subject.ts';

/** The states of a criterion for a person. */
export const MET = 0;
export const UNMET = 1;
export const UNKNOWN = 2;
/** Unmet, but the law or an unconfirmed rule leaves the decision to an official. */
export const REVIEW = 3;
/** Unknown only because a figure is not held, whatever the facts are. */
export const NOT_HELD = 4;
/** The names of the states, in the order of their numbers. */
export const STATE_NAMES = ['met', 'unmet', 'unknown', 'review', 'not-held'] as const;
export type StateName = (typeof STATE_NAMES)[number];
export type State = typeof MET | typeof UNMET | typeof UNKNOWN | typeof REVIEW | typeof NOT_HELD;

/** The outcomes, each stronger than those before it. */
export const OUTCOMES = ['eligible', 'undetermined', 'needs-review', 'ineligible'] as const;
export type ScreeningOutcome = (typeof OUTCOMES)[number];
const [ELIGIBLE, UNDETERMINED, NEEDS_REVIEW, INELIGIBLE] = [0, 1, 2, 3] as const;

/**
 * How certain the basis of an answer is. `firm`: rule, figure and date are confirmed, or an official has confirmed the
 * condition for this person. `unconfirmed`: a secondary or
 * assumed rule or figure. `stale`: a figure past its review date. `discretion`: an exclusion that the law leaves to an
 * official.
 */
export type Footing = 'firm' | 'unconfirmed' | 'stale' | 'discretion';

/**
 * The effect of each state of a criterion on the outcome, by role and footing. The order of the states: met, unmet,
 * unknown, review, not held. The worst effect of all criteria is the outcome: first a certain refusal, then an
 * official's decision, then a missing fact. An unconfirmed exclusion that is not triggered, or not known to be, is only
 * a note.
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

/** Review-by dates do not apply inside a closed period: what applied in a past round does not change any more. */
const footingOf = (row: CriterionRow, { period }: RuleSet, on: string): Footing => {
  const figures = figuresOf(row.test);
  if (!isConfirmed(row.citation.status) || figures.some(({ status }) => !isConfirmed(status))) return 'unconfirmed';
  if (period === undefined && anyStale(row.test, on)) return 'stale';
  return row.discretion === true ? 'discretion' : 'firm';
};

/** A criterion ready to be evaluated for many people. */
export type ReadyCriterion = {
  readonly row: CriterionRow;
  readonly footing: Footing;
  readonly effects: readonly (0 | 1 | 2 | 3)[];
  readonly state: (subject: Subject) => State;
  /** For an unknown state: the paths of the facts that together settle it, for the quantities asked about. */
  readonly missing: (subject: Subject, asked: Asked) => readonly string[];
  /** What an official found of it for the person who is judged (담당자 확인). Absent: nobody looked. */
  readonly official?: OfficialWord;
};

/** What an official found of a condition, and on which day (`YYYY-MM-DD`, Asia/Seoul). */
export type OfficialWord = { readonly says: 'met' | 'unmet'; readonly on: string };

/** The state of a criterion for false, unknown and true. An exclusion is met if it is not triggered. */
const STATES = {
  required: [UNMET, UNKNOWN, MET],
  exclusion: [MET, UNKNOWN, UNMET],
} as const satisfies Record<CriterionRow['role'], Record<Truth, State>>;

/** Binds a criterion: its state for a person, and the missing facts. */
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
      // A fact that is already listed as one of several alternatives is not listed again.
      const named = own?.flatMap((entry) => entry.split('|')) ?? [];
      return [...(own ?? []), ...(more ?? []).filter((entry) => !named.includes(entry))];
    },
  };
};

const ready = (row: CriterionRow, ruleSet: RuleSet, on: string): ReadyCriterion => {
  const footing = footingOf(row, ruleSet, on);
  return { row, footing, effects: EFFECTS[row.role][footing], ...standing(row) };
};

/** A programme ready for one day: its rules are looked up and bound once, for any number of people. */
export type ReadyProgramme = {
  readonly programme: Programme;
  readonly situation: Situation;
  readonly ruleSet: RuleSet;
  readonly criteria: readonly ReadyCriterion[];
  /** Only where officials confirmed conditions for one person: the same for the programme on another day. */
  readonly confirmedOn?: (another: ReadyProgramme) => ReadyProgramme;
};

/** Returns a criterion as an official found it for one person: it is met or not, and settles as a firm one does. */
export const withOfficialWord = ({ row }: ReadyCriterion, official: OfficialWord): ReadyCriterion => ({
  row,
  footing: 'firm',
  effects: EFFECTS[row.role].firm,
  state: () => (official.says === 'met' ? MET : UNMET),
  missing: () => [],
  official,
});

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
 * Returns the outcome of a person. Writes the state of each criterion to `states`, in the order of the criteria.
 * Sentences are rendered by `screenReady` when somebody reads them.
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
