import { bind, isKnown } from '../engine/bind.ts';
import { quantitiesOf, sidesOf, supposing, type Quantity } from '../engine/condition.ts';
import type { CriterionRow, Sentence } from '../engine/criterion.ts';
import { factDocument } from './documents.ts';
import type { ReadyProgramme, ScreeningOutcome } from '../engine/judge.ts';
import { FALSE, TRUE } from '../engine/kleene.ts';
import { effectsById, isWorse, standingsOf } from '../engine/standing.ts';
import type { Subject } from '../engine/subject.ts';
import { counted, plural } from '../../language/counted.ts';
import { won } from '../../language/money.ts';
import { withParticle } from '../../language/particle.ts';

/** The only condition that makes a person ineligible, and the distance from its limit. */
export type NearMiss = {
  readonly criterion: string;
  /**
   * The distance from the value to the nearest value that is certainly enough, in `unit`. Absent if no single number is
   * enough.
   */
  readonly by?: number;
  readonly unit?: Exclude<Quantity['unit'], 'yes-no'>;
  /** What the outcome would be without this condition. */
  readonly otherwise: ScreeningOutcome;
  readonly sentence: Sentence;
};

/** The distance from a value to the nearest one that is certainly enough, and on which side of it the value is. */
type Gap = { readonly quantity: Quantity; readonly by: number; readonly over: boolean };

const gapOf = ({ role, test }: CriterionRow, quantity: Quantity, subject: Subject): Gap | undefined => {
  const actual = quantity.low(subject);
  const wanted = role === 'required' ? TRUE : FALSE;
  const isEnough = (value: number): boolean =>
    bind(supposing(test, new Map([[quantity.key, value]]))).truth(subject) === wanted;
  const nearest = sidesOf(test, quantity, subject)
    .toSorted((a, b) => Math.abs(a - actual) - Math.abs(b - actual))
    .find(isEnough);
  return nearest === undefined ? undefined : { quantity, by: Math.abs(nearest - actual), over: actual > nearest };
};

/**
 * Finds the one number that has to change while everything else stays the same. Unknown facts stay unknown, so a limit
 * that may not apply to the person is not enough. Undefined if no single number is enough.
 */
const gapIn = (row: CriterionRow, subject: Subject): Gap | undefined => {
  const numbers = [...(row.shows === undefined ? [] : [row.shows.quantity]), ...quantitiesOf(row.test)].filter(
    (quantity) => quantity.unit !== 'yes-no' && isKnown(quantity, subject),
  );
  for (const quantity of numbers) {
    const gap = gapOf(row, quantity, subject);
    if (gap !== undefined) return gap;
  }
  return undefined;
};

const NOUNS = { years: 'year', months: 'month', days: 'day', hours: 'hour', persons: 'person' } as const;

const measured = (by: number, unit: Exclude<Quantity['unit'], 'yes-no'>): Sentence => {
  if (unit === 'won') return won(by);
  return { ko: unit === 'years' ? `${by}세` : counted(by, unit, 'ko'), en: plural(by, NOUNS[unit]) };
};

const nameOfQuantity = ({ key, reads }: Quantity): Sentence | undefined => {
  if (key.startsWith('age-less-service')) return { ko: '병역의무 이행기간을 뺀 나이', en: 'age less military service' };
  return key.startsWith('age')
    ? { ko: '나이', en: 'age' }
    : reads.flatMap((path) => factDocument(path)?.name ?? []).at(0);
};

const sentenceOf = (row: CriterionRow, gap: Gap | undefined): Sentence => {
  const { by, over, quantity } = gap ?? {};
  const name = quantity && nameOfQuantity(quantity);
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
 * Returns the only condition that makes a person `ineligible`, and the distance from its limit. Undefined for every
 * other outcome, and if several conditions do. `otherwise` covers what else is unknown or left to an official.
 */
export const nearMiss = (ready: ReadyProgramme, subject: Subject): NearMiss | undefined => {
  const standings = standingsOf(ready, subject);
  const inTheWay = standings.each.filter(({ effect }) => effect === 'ineligible');
  const [only] = inTheWay;
  if (only === undefined || inTheWay.length > 1) return undefined;
  const { row, official } = only.criterion;
  // What an official found is no distance from a limit.
  const gap = official === undefined ? gapIn(row, subject) : undefined;
  const unit = gap?.quantity.unit;
  return {
    criterion: row.id,
    ...(gap === undefined || unit === undefined || unit === 'yes-no' ? {} : { by: gap.by, unit }),
    otherwise: [...effectsById(ready, standings)]
      .filter(([id]) => id !== row.id)
      .reduce<ScreeningOutcome>((worst, [, effect]) => (isWorse(effect, worst) ? effect : worst), 'eligible'),
    sentence: sentenceOf(row, gap),
  };
};
