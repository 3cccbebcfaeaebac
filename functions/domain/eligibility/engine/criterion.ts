import type { Citation } from '../../../contracts/finding.ts';
import type { Names } from '../../../contracts/names.ts';
import { addDays } from '../../language/calendar.ts';
import { ARTICLES, type ArticleId } from '../law/articles.ts';
import type { Condition, Limit, MedianShare, Quantity } from './condition.ts';
import type { Figures } from '../law/figures.ts';

/**
 * The day asked about and the day up to which publications count (both `YYYY-MM-DD`, Asia/Seoul), and the figures held.
 */
export type Situation = {
  readonly on: string;
  readonly knownOn: string;
  readonly figures: Figures;
  /** The name of the figures. Absent: those of the release. */
  readonly set?: string | undefined;
};

/** A sentence for a person, in Korean and English. English is for those who asked for it. */
export type Sentence = { readonly ko: string; readonly en: string };

/**
 * The legal source of a rule, with its dates: the wording was in force from `effectiveFrom` to `effectiveTo` (both
 * included; absent: still in force). `mark` says that the wording of that date is not held. It changes no outcome.
 */
export type RuleCitation = Citation & {
  readonly effectiveTo?: string;
  readonly mark?: 'earlier-version-not-held' | 'text-not-held';
  /** URL or gazette number of a source outside the statutes. */
  readonly source?: string;
};

/**
 * A rule as a row. A `required` row has to hold. An `exclusion` must not be triggered, and counts as "met" if it is
 * not. The sentence states the condition with its limit, the citation names the source, and the test is data.
 */
export type CriterionRow = {
  readonly id: string;
  readonly role: 'required' | 'exclusion';
  readonly sentence: Sentence;
  readonly citation: RuleCitation;
  /** For a required row: what has to hold. For an exclusion: what triggers it. */
  readonly test: Condition;
  /** The law lets an official decide whether a triggered exclusion counts. */
  readonly discretion?: true;
  /**
   * For an unmet requirement that need not be the end: the condition under which an official decides, and whether the
   * reason is discretion or a missing rule.
   */
  readonly review?: {
    readonly when: Condition;
    readonly because: 'discretion' | 'unconfirmed';
    readonly sentence: Sentence;
  };
  /** The person's value and the limit that the reader sees. `instead`: people for whom another limit applies. */
  readonly shows?: {
    readonly quantity: Quantity;
    readonly limit?: Limit | MedianShare;
    readonly instead?: { readonly when: Condition; readonly limit: Limit | MedianShare };
  };
};

/** The rules of a programme on a day. */
export type RuleSet = {
  readonly round?: string;
  /** The period in which these rules apply, if it is closed (a round). */
  readonly period?: { readonly from: string; readonly to: string };
  readonly criteria: readonly CriterionRow[];
  /** Why an official has to look, if the rules of this day are not known. */
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
  /** Names by date: a statute may rename a programme. */
  readonly names: Names<Sentence & { readonly from: string; readonly knownFrom?: string }>;
  readonly ruleSet: (situation: Situation) => RuleSet;
  /** The days on which another set of rules begins, besides the days on which figures change. */
  readonly turns: (figures: Figures) => readonly string[];
  /** What taking part closes for a person who joins under the rules of this day. */
  readonly closes?: (situation: Situation) => readonly Door[];
};

const DEFAULT_MARK = 'earlier-version-not-held';

/**
 * Returns the citation of an article on a day, as far as was promulgated by `knownOn`. It names the wording in force on
 * that day. If only a later wording is held, it names that one and marks it. Only a wording known by then ends an
 * earlier one, so an old answer never changes.
 */
export const citationOn = (id: ArticleId, day: string, knownOn: string): RuleCitation => {
  const { statute, article, status, source, wordings } = ARTICLES[id];
  const known = wordings.filter(({ from, knownFrom = from }) => knownFrom <= knownOn);
  const index = known.findLastIndex(({ from }) => from <= day);
  const held = known[index] ?? wordings[0];
  const next = wordings.find(({ from, knownFrom = from }) => from > held.from && knownFrom <= knownOn);
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
