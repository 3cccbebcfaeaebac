import { isProgramme, type ProgrammeId } from '../../contracts/programmes.ts';
import { comparisonsOf, valueOf, type Comparison, type Quantity } from '../eligibility/engine/condition.ts';
import type { CriterionRow, Sentence } from '../eligibility/engine/criterion.ts';
import { explain, type Explanation } from '../eligibility/answer/explanation.ts';
import { standingOf, type Standing } from '../eligibility/answer/how-it-stands.ts';
import {
  MET,
  NOT_HELD,
  OUTCOMES,
  REVIEW,
  STATE_NAMES,
  UNKNOWN,
  UNMET,
  type ReadyCriterion,
  type ReadyProgramme,
  type ScreeningOutcome,
  type State,
} from '../eligibility/engine/judge.ts';
import { pathsOf } from '../eligibility/engine/official-word.ts';
import { judged, noteOf, screenReady, type ScreenedCriterion } from '../eligibility/engine/screen.ts';
import type { OfficialAct } from '../eligibility/answer/official-act.ts';
import type { Subject } from '../eligibility/engine/subject.ts';
import { counted } from '../language/counted.ts';
import { won } from '../language/money.ts';
import { BEING_CHECKED, plainSource } from '../letters/citation-words.ts';
import { NOT_COUNTED, RESULTS, TO_CHECK } from '../letters/screening-words.ts';
import type { Language } from '../language/words.ts';
import type { Hash } from '../records/version.ts';
import { factRows } from './fact-values.ts';
import type { Reading } from './layout.ts';
import type { Row } from './parts.ts';

/** One condition as the person sees it, with their own values, the limit and the source. */
export type ShownCondition = {
  readonly id: string;
  readonly sentence: string;
  readonly state: (typeof STATE_NAMES)[number];
  readonly result: string;
  /** The person's facts that were read, by name. */
  readonly read: readonly Row[];
  /** The number computed from the facts and compared with the limit, if there is one. */
  readonly actual?: string;
  /** The limits, one line each. */
  readonly limits: readonly string[];
  readonly source: string;
  readonly note?: string;
  /** What an official found of it: on which day, from which document, why. */
  readonly official?: OfficialNote | undefined;
};

/** A programme's answer with everything that led to it (개인정보 보호법 제37조의2, 시행령 제44조의3). */
export type ShownProgramme = {
  readonly id: ProgrammeId;
  readonly round?: string;
  readonly on: string;
  readonly outcome: ScreeningOutcome;
  /** What the person can do about it. */
  readonly standing: Standing;
  /** The paths of the missing facts. */
  readonly missing: readonly string[];
  /** The sentences of the conditions that rule the person out. */
  readonly unmet: readonly string[];
  readonly period?: { readonly from: string; readonly to: string };
  /** Why an official has to look, if the rules of the day are not known. */
  readonly needsReview?: string;
  readonly conditions: readonly ShownCondition[];
  readonly explanation: Explanation;
  /** The sentences of the conditions that cause the coming change. */
  readonly because: readonly Sentence[];
};

const amount = (
  value: number | boolean | undefined,
  unit: Quantity['unit'] | undefined,
  language: Language,
): string | undefined => {
  if (typeof value !== 'number' || unit === undefined || unit === 'yes-no') return undefined;
  return unit === 'won' ? won(value)[language] : counted(value, unit, language);
};

/** 이상 and 이하 include the limit; 초과 and 미만 do not. */
const BOUNDS = {
  'at-least': { ko: (value: string) => `${value} 이상`, en: (value: string) => `at least ${value}` },
  'more-than': { ko: (value: string) => `${value} 초과`, en: (value: string) => `more than ${value}` },
  'at-most': { ko: (value: string) => `${value} 이하`, en: (value: string) => `at most ${value}` },
  below: { ko: (value: string) => `${value} 미만`, en: (value: string) => `below ${value}` },
} as const satisfies Record<Comparison, Record<Language, (value: string) => string>>;

/**
 * The limits of the shown value: both ends of a range. If several limits on one side depend on the person, returns the
 * one that applied to them.
 */
const limitsOf = (
  { shows, test }: CriterionRow,
  screened: ScreenedCriterion | undefined,
  language: Language,
): string[] => {
  if (shows === undefined) return [];
  const { key, unit } = shows.quantity;
  const own = comparisonsOf(test).flatMap((part) =>
    part.kind === 'compare' && part.quantity.key === key ? [{ is: part.is, limit: valueOf(part.limit) }] : [],
  );
  const [first] = own;
  const isRange = first !== undefined && own.some(({ is }) => isFloor(is) !== isFloor(first.is));
  const held = isRange ? own : [{ is: first?.is, limit: screened?.limit }];
  return held.flatMap(({ is, limit }) => {
    const value = amount(limit, unit, language);
    return value === undefined ? [] : [is === undefined ? value : BOUNDS[is][language](value)];
  });
};

const isFloor = (is: Comparison): boolean => is === 'at-least' || is === 'more-than';

/** What came of a condition, in words. */
export const resultWords = ({ row, footing, effects }: ReadyCriterion, state: State, language: Language): string => {
  const effect = OUTCOMES[effects[state] ?? 0];
  const isNote = row.role === 'exclusion' && footing === 'unconfirmed' && effect === 'eligible';
  if (isNote && state !== MET) return NOT_COUNTED[language];
  const result = RESULTS[STATE_NAMES[state]][row.role][language];
  return effect === 'needs-review' && (state === MET || state === UNMET) ? result + TO_CHECK[language] : result;
};

/** Why a condition is stale or not confirmed is for officials. A citizen reads that it is being checked. */
const noteWords = (ready: ReadyCriterion, state: State, language: Language): string | undefined => {
  const isChecked = ready.footing === 'stale' || ready.footing === 'unconfirmed';
  return isChecked && state !== NOT_HELD && state !== REVIEW
    ? BEING_CHECKED[language]
    : noteOf(ready, state)?.[language];
};

/** What is shown of an official's act: in the official's own words, which are Korean. */
export type OfficialNote = Pick<OfficialAct, 'at' | 'reason' | 'document' | 'seenOn'>;

/** `officialOf`: what an official found of a condition of the programme, by its id. */
type Officials = { readonly officialOf?: ((criterion: string) => OfficialNote | undefined) | undefined };

type Judged = {
  readonly ready: ReadyCriterion;
  readonly state: State;
  readonly screened: ScreenedCriterion | undefined;
};

const conditionOf = (
  { ready, state, screened }: Judged,
  subject: Subject,
  { language, today, officialOf }: Reading & Officials,
): ShownCondition => {
  const { row } = ready;
  return {
    id: row.id,
    sentence: row.sentence[language],
    state: STATE_NAMES[state],
    result: resultWords(ready, state, language),
    read: factRows(pathsOf(ready), subject, language, today),
    actual: amount(screened?.actual, row.shows?.quantity.unit, language),
    limits: limitsOf(row, screened, language),
    source: plainSource(row.citation, language),
    note: ready.official === undefined ? noteWords(ready, state, language) : undefined,
    official: ready.official && officialOf?.(row.id),
  };
};

const idOf = ({ programme: { id } }: ReadyProgramme): ProgrammeId => {
  if (!isProgramme(id)) throw new Error(`The programme ${id} is in no contract.`);
  return id;
};

/**
 * Screens the person by the rules of a day and shows each line of the answer. It uses the same rows and functions as
 * screening.
 */
export const programmeView = (
  ready: ReadyProgramme,
  subject: Subject,
  others: readonly ReadyProgramme[],
  reading: Reading & Officials & { readonly hash: Hash },
): ShownProgramme => {
  const { language, hash } = reading;
  const result = screenReady(ready, subject, { salt: '', hash });
  const { states } = judged(ready, subject);
  const explanation = explain(ready, subject, result.missing, others);
  const { period, needsReview } = ready.ruleSet;
  const screened = new Map(result.criteria.map((criterion) => [criterion.id, criterion]));
  const because = explanation.foresight?.because ?? [];
  const conditions = ready.criteria.map((criterion, index) =>
    conditionOf(
      { ready: criterion, state: states[index] ?? UNKNOWN, screened: screened.get(criterion.row.id) },
      subject,
      reading,
    ),
  );
  const criteria = Object.fromEntries(conditions.map(({ id, state }) => [id, state]));
  return {
    id: idOf(ready),
    round: result.round,
    on: result.on,
    outcome: result.outcome,
    standing: standingOf(ready, { outcome: result.outcome, missing: result.missing, criteria }),
    missing: result.missing,
    unmet: ready.criteria.flatMap(({ row, effects }, index) =>
      OUTCOMES[effects[states[index] ?? UNKNOWN] ?? 0] === 'ineligible' ? [row.sentence[language]] : [],
    ),
    period,
    needsReview: needsReview?.[language],
    conditions,
    explanation,
    because: ready.criteria.flatMap(({ row }) => (because.includes(row.id) ? [row.sentence] : [])),
  };
};
