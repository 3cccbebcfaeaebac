import canonicalize from 'canonicalize';
import type { ProgrammeId } from '../../../contracts/programmes.ts';
import type { Hash } from '../../records/version.ts';
import { quantitiesOf, type Condition, type Limit, type MedianShare } from './condition.ts';
import {
  OUTCOMES,
  STATE_NAMES,
  withOfficialWord,
  type OfficialWord,
  type ReadyCriterion,
  type ReadyProgramme,
  type StateName,
} from './judge.ts';
import type { Subject } from './subject.ts';

/** Applies what officials found of conditions for one person (담당자 확인, 사전 검토). */

/**
 * What an official's word rests on. `state`: what the rules alone made of the condition. `rule`: the hash of the rule.
 * `facts`: the keyed hash of the facts that it reads. Once one of them is another, the word no longer counts.
 */
export type Basis = { readonly state: StateName; readonly rule: string; readonly facts: string };

/** What an official found of one condition of a programme for one person. */
export type Confirmation = Basis &
  OfficialWord & { readonly programme: ProgrammeId; readonly round?: string | undefined; readonly criterion: string };

type Deps = { readonly salt: string; readonly hash: Hash };

/** The paths of the facts that a condition reads. */
export const pathsOf = ({ row }: Pick<ReadyCriterion, 'row'>): string[] =>
  [row.test, ...(row.review === undefined ? [] : [row.review.when])]
    .flatMap(quantitiesOf)
    .flatMap(({ reads }) => reads);

type Mark = string | number | null | readonly Mark[];

const limitMark = (limit: Limit): Mark => {
  if (limit === undefined) return null;
  if (typeof limit === 'number') return limit;
  if ('noHigherThan' in limit) return ['no-higher-than', limitMark(limit.noHigherThan)];
  return [limit.id, limit.value, limit.effectiveFrom, limit.status];
};

const shareMark = ({ median, percent, percentSingle }: MedianShare): Mark => [
  median === undefined ? null : [median.effectiveFrom, ...median.byHouseholdSize],
  limitMark(percent),
  percentSingle ?? null,
];

/** The name of a quantity without the day on which it is taken. */
const nameOf = (key: string): string => key.replace(/@[^/]*/, '');

/** A condition with its limits, the same on every day on which it asks the same. */
const conditionMark = (condition: Condition): Mark => {
  switch (condition.kind) {
    case 'compare':
      return [nameOf(condition.quantity.key), condition.is, limitMark(condition.limit)];
    case 'within-share':
      return [nameOf(condition.income.key), nameOf(condition.size.key), condition.is, shareMark(condition.share)];
    case 'all':
    case 'any':
      return [condition.kind, ...condition.of.map(conditionMark)];
    case 'not':
      return ['not', conditionMark(condition.of)];
    case 'always':
      return 'always';
  }
};

/** The version of a rule: of what it says, where it says so, and every limit and figure in it. */
const ruleMark = ({ id, role, sentence, citation, test, review }: ReadyCriterion['row'], hash: Hash): string => {
  const { statute, article, effectiveFrom, status } = citation;
  const source = [statute, article, effectiveFrom, status];
  const conditions = [test, ...(review === undefined ? [] : [review.when])].map(conditionMark);
  return hash(canonicalize([id, role, sentence.ko, source, conditions]) ?? '');
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const valueAt = (subject: Subject, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), subject);

/** The keyed hash of the facts that a condition reads. An unknown fact is none of its values. */
const factsMark = (criterion: ReadyCriterion, subject: Subject, { salt, hash }: Deps): string => {
  const paths = [...new Set(pathsOf(criterion))].toSorted();
  return hash(canonicalize([salt, paths.map((path) => [path, valueAt(subject, path) ?? null])]) ?? '');
};

/** Whether the condition of a person waits for an official, as the rules alone judge it. */
const waits = (criterion: ReadyCriterion, subject: Subject): boolean =>
  OUTCOMES[criterion.effects[criterion.state(subject)] ?? 0] === 'needs-review';

/** A condition that waits for an official, and what an official's word on it would rest on. */
export type WaitingCondition = Basis & {
  readonly criterion: string;
  /** It reads facts about health (개인정보 보호법 제23조). */
  readonly health?: true | undefined;
};

const HEALTH: readonly string[] = ['facts.ableToWork', 'facts.careerBreak.reason'];

/** The conditions of a programme that wait for an official to look at this person. */
export const waitingConditions = (ready: ReadyProgramme, subject: Subject, deps: Deps): WaitingCondition[] =>
  ready.criteria
    .filter((criterion) => waits(criterion, subject))
    .map((criterion) => ({
      criterion: criterion.row.id,
      state: STATE_NAMES[criterion.state(subject)],
      rule: ruleMark(criterion.row, deps.hash),
      facts: factsMark(criterion, subject, deps),
      ...(pathsOf(criterion).some((path) => HEALTH.includes(path)) && { health: true }),
    }));

/** Whether a word rests on this very state of the condition. */
export const restsOn = (one: Basis, other: Basis): boolean =>
  one.state === other.state && one.rule === other.rule && one.facts === other.facts;

/** A programme whose rules are all assumed is never better than `needs-review`, whatever an official finds. */
export const isAllAssumed = ({ criteria }: Pick<ReadyProgramme, 'criteria'>): boolean =>
  criteria.every(({ row }) => row.citation.status === 'assumed');

/** Returns the programme with the words of officials that a stored answer had. */
export const asAnswered = (
  ready: ReadyProgramme,
  official: Readonly<Record<string, OfficialWord>> | undefined,
): ReadyProgramme =>
  official === undefined
    ? ready
    : {
        ...ready,
        criteria: ready.criteria.map((criterion) => {
          const word = official[criterion.row.id];
          return word === undefined ? criterion : withOfficialWord(criterion, word);
        }),
      };

/**
 * Returns the programme for one person with what officials found of its conditions. A word counts only while the
 * condition waits for an official, in the round, by the rule and on the facts for which it was given.
 */
export const withConfirmations = (
  ready: ReadyProgramme,
  subject: Subject,
  confirmations: readonly Confirmation[],
  deps: Deps,
): ReadyProgramme => {
  const about = confirmations.filter(
    ({ programme, round }) => programme === ready.programme.id && round === ready.ruleSet.round,
  );
  if (about.length === 0 || isAllAssumed(ready)) return ready;
  const words = waitingConditions(ready, subject, deps).flatMap((waiting) => {
    const word = about.find((one) => one.criterion === waiting.criterion && restsOn(one, waiting));
    return word === undefined ? [] : [[word.criterion, { says: word.says, on: word.on }] as const];
  });
  return words.length === 0
    ? ready
    : {
        ...asAnswered(ready, Object.fromEntries(words)),
        confirmedOn: (another) => withConfirmations(another, subject, about, deps),
      };
};

/** Returns the words of officials in a programme, by condition. Undefined if there are none. */
export const officialWords = ({ criteria }: ReadyProgramme): Record<string, OfficialWord> | undefined => {
  const words = criteria.flatMap(({ row, official }) => (official === undefined ? [] : [[row.id, official] as const]));
  return words.length === 0 ? undefined : Object.fromEntries(words);
};
