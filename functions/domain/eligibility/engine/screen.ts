import canonicalize from 'canonicalize';
import type { Hash } from '../../records/version.ts';
import { bind } from './bind.ts';
import { ceilingOf, shareOf, valueOf, type Quantity } from './condition.ts';
import type { CriterionRow, RuleCitation, Sentence, Situation } from './criterion.ts';
import {
  judge,
  MET,
  NOT_HELD,
  REVIEW,
  UNKNOWN,
  UNMET,
  type ReadyCriterion,
  type ReadyProgramme,
  type ScreeningOutcome,
  type State,
} from './judge.ts';
import { FALSE, TRUE } from './kleene.ts';
import { officialWords } from './official-word.ts';
import { settlingFacts } from './settling.ts';
import type { Subject } from './subject.ts';

/** Changes whenever the same inputs may get another answer. */
export const ELIGIBILITY_RULES_VERSION = '2026-12';

/** The version of the rules with the name of the figures, if they have one. */
export const rulesVersionWith = (set: string | undefined): string =>
  set === undefined ? ELIGIBILITY_RULES_VERSION : `${ELIGIBILITY_RULES_VERSION}+${set}`;

export type ScreenedCriterion = {
  readonly id: string;
  readonly outcome: 'met' | 'unmet' | 'unknown';
  /** Whether rule, figure and date are confirmed, and the law leaves nothing to an official. */
  readonly confirmed: boolean;
  readonly actual?: number | boolean;
  readonly limit?: number;
  readonly sentence: string;
  readonly citation: RuleCitation;
  readonly status: RuleCitation['status'];
  /** Why an official has to decide this criterion, in Korean. */
  readonly note?: string;
};

/** The result of screening (적격 검토 결과): never a disposition (처분). */
export type ScreeningResult = {
  readonly programme: string;
  readonly round?: string;
  readonly on: string;
  readonly knownOn: string;
  readonly outcome: ScreeningOutcome;
  readonly criteria: readonly ScreenedCriterion[];
  readonly missing: readonly string[];
  readonly rulesVersion: string;
  readonly hash: string;
};

const CRITERION_OUTCOMES = {
  [MET]: 'met',
  [UNMET]: 'unmet',
  [UNKNOWN]: 'unknown',
  [REVIEW]: 'unmet',
  [NOT_HELD]: 'unknown',
} as const satisfies Record<State, ScreenedCriterion['outcome']>;

/** Returns a known value for showing: a yes or no, or a number. Undefined if it is unknown. */
const actualOf = ({ unit, low, high }: Quantity, subject: Subject): number | boolean | undefined => {
  const value = low(subject);
  if (Number.isNaN(value) || (high !== undefined && high(subject) !== value)) return undefined;
  return unit === 'yes-no' ? value === 1 : value;
};

const limitOf = (shows: NonNullable<CriterionRow['shows']>, subject: Subject): number | undefined => {
  const another = shows.instead === undefined ? FALSE : bind(shows.instead.when).truth(subject);
  if (another !== TRUE && another !== FALSE) return undefined;
  const limit = another === TRUE ? shows.instead?.limit : shows.limit;
  if (typeof limit !== 'object' || !('median' in limit)) {
    const ceiling = ceilingOf(limit);
    return ceiling !== undefined && shows.quantity.low(subject) > ceiling ? ceiling : valueOf(limit);
  }
  const size = subject.facts.household?.size;
  return size === undefined ? undefined : shareOf(limit, size);
};

/** Returns why an official has to decide, or what a reader should know about the condition. */
export const noteOf = ({ row, footing, official }: ReadyCriterion, state: State): Sentence | undefined => {
  if (official !== undefined) return NOTES.official;
  if (state === NOT_HELD) return NOTES.absent;
  if (state === REVIEW) return row.review?.sentence;
  if (footing === 'stale') return NOTES.stale;
  if (footing === 'unconfirmed') return NOTES.unconfirmed;
  return footing === 'discretion' && state === UNMET ? NOTES.discretion : undefined;
};

const NOTES = {
  absent: {
    ko: '이 날짜에 적용되는 기준 금액을 확인하지 못하여 담당자 확인이 필요합니다.',
    en: 'We could not find the figure that applies on this day, so an official has to check.',
  },
  stale: {
    ko: '기준을 다시 확인할 날짜가 지나 담당자 확인이 필요합니다.',
    en: 'This figure is due to be checked again, so an official has to look.',
  },
  unconfirmed: {
    ko: '창원시 공고로 확인되지 않은 기준입니다.',
    en: "This condition has not been confirmed from the city's own notice.",
  },
  official: {
    ko: '담당자 확인(사전 검토)을 거쳤습니다.',
    en: 'Checked by an official in advance (담당자 확인, 사전 검토).',
  },
  discretion: {
    ko: '법에서 담당 기관이 판단하도록 정한 사항입니다.',
    en: 'The law leaves this to the responsible office.',
  },
} as const satisfies Record<string, Sentence>;

const screenedCriterion = (ready: ReadyCriterion, state: State, subject: Subject): ScreenedCriterion => {
  const { row, footing, official } = ready;
  const actual = row.shows && actualOf(row.shows.quantity, subject);
  const limit = row.shows && limitOf(row.shows, subject);
  const note = noteOf(ready, state);
  return {
    id: row.id,
    outcome: CRITERION_OUTCOMES[state],
    confirmed: footing === 'firm' && official === undefined && state !== REVIEW && state !== NOT_HELD,
    actual,
    limit,
    sentence: row.sentence.ko,
    citation: row.citation,
    status: row.citation.status,
    note: note?.ko,
  };
};

/** The line for a period whose rules were not found. */
const periodCriterion = (sentence: Sentence, { on }: Situation): ScreenedCriterion => ({
  id: 'period',
  outcome: 'unknown',
  confirmed: false,
  sentence: sentence.ko,
  citation: {
    statute: '모집 공고',
    article: '확인되지 않음',
    effectiveFrom: on,
    status: 'assumed',
    mark: 'text-not-held',
    source: '해당 기간의 공고나 조문을 찾지 못함',
  },
  status: 'assumed',
});

/** The states of the programme's criteria for a person, and the resulting outcome. */
export type Judged = {
  readonly outcome: ScreeningOutcome;
  readonly states: readonly State[];
};

const STATES = [MET, UNMET, UNKNOWN, REVIEW, NOT_HELD] as const;

export const judged = (ready: ReadyProgramme, subject: Subject): Judged => {
  const written = new Uint8Array(ready.criteria.length);
  const outcome = judge(ready, subject, written);
  return { outcome, states: Array.from(written, (state) => STATES[state] ?? UNKNOWN) };
};

/**
 * Screens a person for a programme that is ready for a day. Judges every criterion. The outcome follows the order of
 * the contract. Equal inputs give equal bytes. `hash` is SHA-256 over the canonical JSON of the salt, the inputs (with
 * what officials confirmed, if anything), the rules' version and the result.
 */
export const screenReady = (
  ready: ReadyProgramme,
  subject: Subject,
  { salt, hash }: { readonly salt: string; readonly hash: Hash },
): ScreeningResult => {
  const { programme, situation, ruleSet, criteria } = ready;
  const { outcome, states } = judged(ready, subject);
  const result = {
    programme: programme.id,
    round: ruleSet.round,
    on: situation.on,
    knownOn: situation.knownOn,
    outcome,
    criteria: [
      ...(ruleSet.needsReview === undefined ? [] : [periodCriterion(ruleSet.needsReview, situation)]),
      ...criteria.map((one, index) => screenedCriterion(one, states[index] ?? UNKNOWN, subject)),
    ],
    missing: settlingFacts(criteria, { outcome, states }, subject),
    rulesVersion: rulesVersionWith(situation.set),
  };
  const official = officialWords(ready);
  const inputs = official === undefined ? { inputs: subject } : { inputs: subject, official };
  return { ...result, hash: hash(canonicalize({ salt, ...inputs, result }) ?? '') };
};
