import type { Citation } from '../../../contracts/finding.ts';
import type { Names } from '../../../contracts/names.ts';
import { addDays } from '../../language/calendar.ts';
import { ARTICLES, type ArticleId } from '../law/articles.ts';
import type { Condition, Limit, MedianShare, Quantity } from './condition.ts';
import type { Figures } from '../law/figures.ts';

/** The day asked about and the day up to which publications count (both `YYYY-MM-DD`, Asia/Seoul), and the figures held. */
export type Situation = { readonly on: string; readonly knownOn: string; readonly figures: Figures };

/** A sentence for a person: Korean, and English for those who asked for it. */
export type Sentence = { readonly ko: string; readonly en: string };

/**
 * The legal source of a rule, dated: the wording that was in force from `effectiveFrom` to `effectiveTo` (both included; absent:
 * still in force). `mark` says when the wording of that date is not held; it changes no outcome.
 */
export type RuleCitation = Citation & {
  readonly effectiveTo?: string;
  readonly mark?: 'earlier-version-not-held' | 'text-not-held';
  /** Address or gazette number, for what is not in the statutes. */
  readonly source?: string;
};

/**
 * A rule as a row. A required one has to hold, an exclusion must not be triggered (it is "met" when it is not). The sentence
 * says the condition with its limit; the source says where it stands; the test is data.
 */
export type CriterionRow = {
  readonly id: string;
  readonly role: 'required' | 'exclusion';
  readonly sentence: Sentence;
  readonly citation: RuleCitation;
  /** For a required row what has to hold, for an exclusion what triggers it. */
  readonly test: Condition;
  /** The law leaves it to a person whether a triggered exclusion counts. */
  readonly discretion?: true;
  /** Where an unmet requirement is not the end: what then lets a person decide, and whether by discretion or for want of a rule. */
  readonly review?: {
    readonly when: Condition;
    readonly because: 'discretion' | 'unconfirmed';
    readonly sentence: Sentence;
  };
  /** What the reader is shown as their value, and the limit beside it; `instead`: for whom another limit holds. */
  readonly shows?: {
    readonly quantity: Quantity;
    readonly limit?: Limit | MedianShare;
    readonly instead?: { readonly when: Condition; readonly limit: Limit | MedianShare };
  };
};

/** What holds for a programme on a day. */
export type RuleSet = {
  readonly round?: string;
  /** The span for which these rules hold, where it is closed (a round). */
  readonly period?: { readonly from: string; readonly to: string };
  readonly criteria: readonly CriterionRow[];
  /** Why a person has to look, where the rules of this day are not known. */
  readonly needsReview?: Sentence;
};

/** What taking part in a programme blocks, and until when (last day, `YYYY-MM-DD`). */
export type Door = {
  readonly programme: string;
  readonly until: string;
  readonly sentence: Sentence;
  readonly citation: RuleCitation;
};

export type Programme = {
  readonly id: string;
  /** Names by date: a statute may rename what it keeps. */
  readonly names: Names<Sentence & { readonly from: string; readonly knownFrom: string }>;
  readonly ruleSet: (situation: Situation) => RuleSet;
  /** Days on which another set of rules begins, beside the days on which figures change. */
  readonly turns: (figures: Figures) => readonly string[];
  /** What taking part closes, for somebody who would join under the rules of this day. */
  readonly closes?: (situation: Situation) => readonly Door[];
};

const DEFAULT_MARK = 'earlier-version-not-held';

/**
 * The citation of an article on a day, as far as was promulgated by `knownOn`: the wording then in force, or, where only a
 * later one is held, that one, marked. A wording ends by one that was known by then, so that an old answer stays as it was.
 */
export const citationOn = (id: ArticleId, day: string, knownOn: string): RuleCitation => {
  const { statute, article, status, source, wordings } = ARTICLES[id];
  const known = wordings.filter(({ knownFrom }) => knownFrom <= knownOn);
  const index = known.findLastIndex(({ from }) => from <= day);
  const held = known[index] ?? wordings[0];
  const next = wordings.find(({ from, knownFrom }) => from > held.from && knownFrom <= knownOn);
  return {
    statute,
    article,
    effectiveFrom: held.from,
    effectiveTo: next && addDays(next.from, -1),
    status,
    ...(index === -1 ? { mark: DEFAULT_MARK } : {}),
    source,
  };
};
