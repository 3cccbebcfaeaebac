import type { Item } from '../reading/items.ts';
import type { Statement } from '../reading/blocks.ts';
import type { WordClass } from '../reading/lexicon.ts';
import type { ReadText } from '../reading/read-text.ts';
import type { Token } from '../reading/tokens.ts';
import type { StatedPay } from './pay/paid-time.ts';

/** Whom or what a statement speaks of. `house`: what the employer grants or does. `thing`: goods, places, names. */
export type About = 'applicant' | 'served' | 'staff' | 'house' | 'thing';

/**
 * How it is said. `demand`: only they. `preference`: rather they. `exclusion`: not they. `writing`: to be written or
 * proved. `no-matter`: said to play no part. `mention`: none of these.
 */
export type Stance = 'demand' | 'preference' | 'exclusion' | 'writing' | 'no-matter' | 'mention';

/** What is said. The families of words that the rules judge. */
export type What =
  | 'sex'
  | 'called'
  | 'looks'
  | 'measure'
  | 'fitness'
  | 'family'
  | 'age'
  | 'age-words'
  | 'region'
  | 'residence'
  | 'faith'
  | 'health'
  | 'school'
  | 'wealth'
  | 'fee'
  | 'fraud'
  | 'sales'
  | 'offer'
  | 'pay'
  | 'holiday-pay'
  | 'unpaid'
  | 'papers';

/** Why it may be asked: the words of the ground, if one stands for it (question 4 of the guide). */
export type Ground = {
  readonly kind: 'statute' | 'programme' | 'genuine' | 'retirement' | 'practical';
  readonly words: string;
};

/**
 * One thing that a text says. `detail` says which (female, 45까지, 경상도). `from` and `to` are places in the read text
 * of `text`; the statement is where it stands.
 */
export type Claim = {
  readonly about: About;
  readonly what: What;
  readonly stance: Stance;
  readonly detail?: string;
  readonly ground?: Ground;
  /** The terms of pay, of a claim of pay. */
  readonly pay?: StatedPay;
  readonly text: ReadText;
  readonly statement: Statement;
  readonly from: number;
  readonly to: number;
};

/** A place in a text: the tokens `at` up to, without, `to` of an item. */
export type Place = {
  readonly text: ReadText;
  readonly statement: Statement;
  readonly item: Item;
  readonly index: number;
  readonly at: number;
  readonly to: number;
};

const places = new WeakMap<ReadText, readonly Place[]>();

/** Every item of a text as a place without tokens, made once for all readers. */
export const placesIn = (text: ReadText): readonly Place[] => {
  const known = places.get(text);
  if (known !== undefined) return known;
  const made = text.statements.flatMap((statement) =>
    statement.items.map((item, index) => ({ text, statement, item, index, at: 0, to: 0 })),
  );
  places.set(text, made);
  return made;
};

const indexes = new WeakMap<ReadText, ReadonlyMap<Statement, number>>();

/** The statement so many before (−1) or after (1) another of the same text. */
export const neighbourOf = (text: ReadText, statement: Statement, by: number): Statement | undefined => {
  const known = indexes.get(text) ?? new Map(text.statements.map((one, index) => [one, index]));
  indexes.set(text, known);
  const at = known.get(statement);
  return at === undefined ? undefined : text.statements[at + by];
};

const byClass = new WeakMap<ReadText, ReadonlyMap<WordClass, readonly Place[]>>();

const placesByClass = (text: ReadText): ReadonlyMap<WordClass, readonly Place[]> => {
  const index = new Map<WordClass, Place[]>();
  for (const place of placesIn(text))
    for (const { entry } of place.item.tokens)
      for (const its of entry?.classes ?? []) {
        const known = index.get(its);
        if (known === undefined) index.set(its, [place]);
        else if (known.at(-1) !== place) known.push(place);
      }
  return index;
};

const indexOf = (text: ReadText): ReadonlyMap<WordClass, readonly Place[]> => {
  const known = byClass.get(text) ?? placesByClass(text);
  byClass.set(text, known);
  return known;
};

/** The items of a text that hold a word of a class, in their order; found in one pass for all readers. */
export const placesWith = (text: ReadText, its: WordClass): readonly Place[] => indexOf(text).get(its) ?? [];

const classes = new WeakMap<ReadText, ReadonlySet<WordClass>>();

const classesIn = (text: ReadText): ReadonlySet<WordClass> => {
  const rows = new Set<readonly Token[]>();
  for (const { item } of placesIn(text)) for (const { tokens } of item.labels) rows.add(tokens);
  const found = new Set(indexOf(text).keys());
  for (const tokens of rows) for (const { entry } of tokens) for (const its of entry?.classes ?? []) found.add(its);
  return found;
};

/** Does a text hold a word of one of these classes, in a sentence or a label? Where not, their reader leaves at once. */
export const hasWordsOf = (text: ReadText, ...of: readonly WordClass[]): boolean => {
  const known = classes.get(text) ?? classesIn(text);
  classes.set(text, known);
  return of.some((one) => known.has(one));
};

/** The stretch of the read text between the first and the last token of a place. */
export const stretchOf = (place: Place, extendedTo = place.to): { from: number; to: number } => {
  const { tokens } = place.item;
  return { from: tokens[place.at]?.from ?? place.statement.from, to: tokens[extendedTo - 1]?.to ?? place.statement.to };
};
