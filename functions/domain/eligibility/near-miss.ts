import { shareOf, valueOf, type Comparison, type Condition, type Quantity } from './condition.ts';
import type { CriterionRow, Sentence } from './criterion.ts';
import { factDocument } from './documents.ts';
import type { ReadyProgramme, ScreeningOutcome } from './judge.ts';
import { effectsById, isWorse, standingsOf } from './standing.ts';
import type { Subject } from './subject.ts';
import { won } from './wording.ts';
import { withParticle } from '../letters/particle.ts';

/** The one condition that stands in somebody's way, and by how much. */
export type NearMiss = {
  readonly criterion: string;
  /** How far the value lies from the nearest one that would do, in `unit`; absent for a yes-or-no. */
  readonly by?: number;
  readonly unit?: Exclude<Quantity['unit'], 'yes-no'>;
  /** What the answer would be without it. */
  readonly otherwise: ScreeningOutcome;
  readonly sentence: Sentence;
};

/** One comparison that fails; `by` and its direction for what can be measured. */
type Gap = { readonly quantity: Quantity; readonly by?: number; readonly over?: boolean };

const NEGATED = {
  'at-least': 'below',
  'more-than': 'at-most',
  'at-most': 'more-than',
  below: 'at-least',
} as const satisfies Record<Comparison, Comparison>;

/** Of what counts in wholes, the nearest value beyond an exclusive limit lies one further. */
const stepOf = ({ unit }: Quantity): number => (unit === 'days' || unit === 'hours' ? 0 : 1);

const gapOf = (quantity: Quantity, is: Comparison, limit: number, subject: Subject): Gap | undefined => {
  const low = quantity.low(subject);
  // Of a value between two bounds, the one nearer to the limit.
  const value = is === 'at-least' || is === 'more-than' ? (quantity.high?.(subject) ?? low) : low;
  const over = is === 'at-most' || is === 'below';
  const apart = over ? value - limit : limit - value;
  const exclusive = is === 'below' || is === 'more-than';
  if (Number.isNaN(value)) return { quantity };
  if (exclusive ? apart < 0 : apart <= 0) return undefined;
  return quantity.unit === 'yes-no' ? { quantity } : { quantity, by: apart + (exclusive ? stepOf(quantity) : 0), over };
};

/** Nothing is left to be changed: the condition holds. */
const HOLDS: readonly (readonly Gap[])[] = [[]];

const every = (parts: readonly (readonly (readonly Gap[])[])[]): readonly (readonly Gap[])[] =>
  parts.reduce((ways, part) => ways.flatMap((way) => part.map((more) => [...way, ...more])), HOLDS);

/** The ways in which a condition could come to hold (or, `wanted` false, not to hold), each as the gaps to be closed. */
const waysTo = (condition: Condition, subject: Subject, wanted: boolean): readonly (readonly Gap[])[] => {
  switch (condition.kind) {
    case 'compare': {
      const limit = valueOf(condition.limit);
      const is = wanted ? condition.is : NEGATED[condition.is];
      const gap =
        limit === undefined ? { quantity: condition.quantity } : gapOf(condition.quantity, is, limit, subject);
      return [gap === undefined ? [] : [gap]];
    }
    case 'within-share': {
      const size = condition.size.low(subject);
      const limit = Number.isNaN(size) ? undefined : shareOf(condition.share, size);
      const is = wanted ? condition.is : NEGATED[condition.is];
      const gap = limit === undefined ? { quantity: condition.income } : gapOf(condition.income, is, limit, subject);
      return [gap === undefined ? [] : [gap]];
    }
    case 'not':
      return waysTo(condition.of, subject, !wanted);
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => waysTo(part, subject, wanted));
      return (condition.kind === 'all') === wanted ? every(parts) : parts.flat();
    }
    case 'always':
      return wanted ? HOLDS : [];
  }
};

/** The shortest way: the fewest gaps, then one that can be measured, then the smaller of the same quantity. */
const nearest = (ways: readonly (readonly Gap[])[]): readonly Gap[] | undefined =>
  ways.toSorted((a, b) => {
    if (a.length !== b.length) return a.length - b.length;
    const [one, other] = [a[0], b[0]];
    if ((one?.by === undefined) !== (other?.by === undefined)) return one?.by === undefined ? 1 : -1;
    return one?.quantity.key === other?.quantity.key ? (one?.by ?? 0) - (other?.by ?? 0) : 0;
  })[0];

const measured = (by: number, unit: Exclude<Quantity['unit'], 'yes-no'>): Sentence => {
  switch (unit) {
    case 'won':
      return won(by);
    case 'years':
      return { ko: `${by}세`, en: `${by} ${by === 1 ? 'year' : 'years'}` };
    case 'months':
      return { ko: `${by}개월`, en: `${by} ${by === 1 ? 'month' : 'months'}` };
    case 'days':
      return { ko: `${by}일`, en: `${by} ${by === 1 ? 'day' : 'days'}` };
    case 'hours':
      return { ko: `${by}시간`, en: `${by} ${by === 1 ? 'hour' : 'hours'}` };
    case 'persons':
      return { ko: `${by}명`, en: `${by} ${by === 1 ? 'person' : 'persons'}` };
  }
};

const nameOfQuantity = ({ key, missing }: Quantity, subject: Subject): Sentence | undefined => {
  if (key.startsWith('age-less-service')) return { ko: '병역의무 이행기간을 뺀 나이', en: 'age less military service' };
  return key.startsWith('age')
    ? { ko: '나이', en: 'age' }
    : missing(subject)
        .flatMap((path) => factDocument(path)?.name ?? [])
        .at(0);
};

const sentenceOf = (row: CriterionRow, gap: Gap | undefined, subject: Subject): Sentence => {
  const { by, over, quantity } = gap ?? {};
  const name = quantity && nameOfQuantity(quantity, subject);
  if (quantity === undefined || by === undefined || name === undefined || quantity.unit === 'yes-no')
    return {
      ko: `이 요건만 충족하지 않습니다: ${row.sentence.ko}`,
      en: `This is the only condition you do not meet: ${row.sentence.en}`,
    };
  const amount = measured(by, quantity.unit);
  return {
    ko: `${withParticle(name.ko, '이/가')} 기준보다 ${amount.ko} ${over === true ? '많습니다' : '적습니다'}.`,
    en: `Your ${name.en} is ${amount.en} ${over === true ? 'above' : 'below'} the limit.`,
  };
};

/**
 * Which single condition stands in the way of somebody who is `ineligible`, and by how much; undefined for every other
 * outcome and where several conditions do. What is unknown or left to a person beside it is said by `otherwise`.
 */
export const nearMiss = (ready: ReadyProgramme, subject: Subject): NearMiss | undefined => {
  const standings = standingsOf(ready, subject);
  const inTheWay = standings.each.filter(({ effect }) => effect === 'ineligible');
  const [only] = inTheWay;
  if (only === undefined || inTheWay.length > 1) return undefined;
  const { row } = only.criterion;
  const way = nearest(waysTo(row.test, subject, row.role === 'required')) ?? [];
  const gap = way.length === 1 ? way[0] : undefined;
  const unit = gap?.quantity.unit;
  return {
    criterion: row.id,
    ...(gap?.by === undefined || unit === undefined || unit === 'yes-no' ? {} : { by: gap.by, unit }),
    otherwise: [...effectsById(ready, standings)]
      .filter(([id]) => id !== row.id)
      .reduce<ScreeningOutcome>((worst, [, effect]) => (isWorse(effect, worst) ? effect : worst), 'eligible'),
    sentence: sentenceOf(row, gap, subject),
  };
};
