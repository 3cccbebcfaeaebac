import { addDays } from '../../language/calendar.ts';
import { ARTICLES } from '../law/articles.ts';
import { lacksFigure, quantitiesOf, type Condition } from '../engine/condition.ts';
import { nameOn } from '../../../contracts/names.ts';
import type { CriterionRow, Programme, RuleCitation, RuleSet } from '../engine/criterion.ts';
import { changeDays, type Figures } from '../law/figures.ts';
import { readyProgramme, type ReadyCriterion } from '../engine/judge.ts';

/** One criterion in the rule book. */
export type BookRow = {
  readonly id: string;
  readonly role: CriterionRow['role'];
  readonly sentence: string;
  readonly citation: RuleCitation;
  readonly footing: 'firm' | 'unconfirmed' | 'discretion';
  /** The paths of the facts that the condition and its exception read, sorted. */
  readonly facts: readonly string[];
  readonly lacksFigure: boolean;
  readonly review?: string;
};

/** What taking part closes, in the rule book. */
type BookDoor = { readonly sentence: string; readonly until?: string; readonly citation: RuleCitation };

/** The rules of a programme that apply unchanged from one day to another (both included; absent: no limit). */
export type Version = {
  readonly from?: string;
  readonly to?: string;
  readonly name: string;
  readonly round?: string;
  readonly needsReview?: string;
  readonly rows: readonly BookRow[];
  /** Ids of the criteria whose figure is past its review date. */
  readonly stale: readonly string[];
  readonly doors: readonly BookDoor[];
};

/** Later than every publication: the book lists all known versions. */
const ALL_KNOWN = '9999-12-31';

const factsOf = (conditions: readonly Condition[]): string[] =>
  [...new Set(conditions.flatMap(quantitiesOf).flatMap(({ reads }) => reads))].sort();

const bookRow = ({ row, footing }: ReadyCriterion): BookRow => ({
  id: row.id,
  role: row.role,
  sentence: row.sentence.ko,
  citation: row.citation,
  footing: footing === 'stale' ? (row.discretion === true ? 'discretion' : 'firm') : footing,
  facts: factsOf([row.test, ...(row.review === undefined ? [] : [row.review.when])]),
  lacksFigure: lacksFigure(row.test),
  review: row.review?.sentence.ko,
});

/**
 * A closed round has a fixed last day of a block. Otherwise that day depends on when the person joins, and the sentence
 * says how.
 */
const doorsOn = (programme: Programme, { period }: RuleSet, on: string, figures: Figures): BookDoor[] =>
  (programme.closes?.({ on, knownOn: ALL_KNOWN, figures }) ?? []).map(({ sentence, until, citation }) => ({
    sentence: sentence.ko,
    citation,
    until: period && until,
  }));

const versionOn = (programme: Programme, on: string, figures: Figures): Version => {
  const { ruleSet, criteria } = readyProgramme(programme, { on, knownOn: ALL_KNOWN, figures });
  return {
    name: nameOn(programme.names, on, ALL_KNOWN).ko,
    round: ruleSet.round,
    needsReview: ruleSet.needsReview?.ko,
    rows: criteria.map(bookRow),
    stale: criteria.filter(({ footing }) => footing === 'stale').map(({ row }) => row.id),
    doors: doorsOn(programme, ruleSet, on, figures),
  };
};

/** Returns every day on which a programme's rules may change, in order. */
const turningDays = (programme: Programme, figures: Figures): string[] => [
  ...new Set(
    [
      ...programme.turns(figures),
      ...changeDays(figures),
      ...programme.names.map(({ from }) => from),
      ...Object.values(ARTICLES).flatMap(({ wordings }) => wordings.map(({ from }) => from)),
      ...figures.limits.flatMap(({ reviewBy }) => (reviewBy === undefined ? [] : [addDays(reviewBy, 1)])),
    ].toSorted(),
  ),
];

/**
 * Returns the versions of a programme in order of time, with everything published. Equal neighbours are merged. The
 * first has no `from`, the last no `to`.
 */
export const versionsOf = (programme: Programme, figures: Figures): readonly Version[] => {
  const days = turningDays(programme, figures);
  const starts = [undefined, ...days];
  const versions: { from: string | undefined; version: Version }[] = [];
  for (const from of starts) {
    const version = versionOn(programme, from ?? addDays(days[0] ?? ALL_KNOWN, -1), figures);
    if (JSON.stringify(versions.at(-1)?.version) !== JSON.stringify(version)) versions.push({ from, version });
  }
  return versions.map(({ from, version }, index) => {
    const next = versions[index + 1]?.from;
    return {
      from,
      to: next && addDays(next, -1),
      ...version,
    };
  });
};
