import type { Item } from '../../reading/items.ts';
import type { Statement } from '../../reading/blocks.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import type { Place, Stance } from '../claim.ts';

/** What is found of an age in an item: where, how it is meant, and whose people it names. */
export type AgeSense = {
  readonly place: Place;
  readonly end: number;
  readonly stance: Stance;
  readonly group: 'young' | 'old' | 'school';
};

export const elderOf = (token: Token | undefined): string | undefined => meansOf(token, 'elder');
export const isAgeUnit = (token: Token | undefined): boolean =>
  ['age', 'decade', 'born'].includes(meansOf(token, 'unit') ?? '');

export const ageOf = (token: Token | undefined): string | undefined => meansOf(token, 'age');

/** People behind a word: a role, a person, or the unit 분 that is a person here. */
export const isPeople = (token: Token | undefined): boolean => is(token, 'role', 'person') || token?.word === '분';

const MOST_ITEMS = 30;
const MOST_TOKENS = 60;

/** The whole statement as one row of tokens, capped. */
export const tokensOfStatement = ({ statement }: Place): readonly Token[] =>
  statement.items.slice(0, MOST_ITEMS).flatMap(({ tokens }) => tokens.slice(0, MOST_TOKENS));

/** What stands before the brackets that are an item: 나이제한 of 나이제한(45세). */
export const beforeBrackets = ({ items }: Statement, { aside }: Item): readonly Token[] =>
  aside === undefined ? [] : (items[aside.host]?.tokens.slice(0, aside.after) ?? []);

/** 한 살이라도 어린 분 names no age. */
const FIRST_AGE = 10;

const isNumberOfAge = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'number' &&
  (tokens[at].value ?? 0) >= FIRST_AGE &&
  [1, 2, 3].some((step) => isAgeUnit(tokens[at + step]) && tokens[at + step]?.glued === true);

const numbered = new WeakMap<Item, boolean>();

/** Is an age named by its number in an item? Asked once for each item. */
const namesNumber = (item: Item): boolean => {
  const known = numbered.get(item) ?? item.tokens.some((_token, at) => isNumberOfAge(item.tokens, at));
  numbered.set(item, known);
  return known;
};

const bracketsOf = new WeakMap<Statement, Map<number, Item[]>>();

const groupBrackets = ({ items }: Statement): Map<number, Item[]> =>
  Map.groupBy(
    items.filter(({ aside }) => aside !== undefined),
    ({ aside }) => aside?.host ?? -1,
  );

/** What stands in the brackets of an item. */
const inBrackets = (statement: Statement, host: number): readonly Item[] => {
  const known = bracketsOf.get(statement) ?? groupBrackets(statement);
  bracketsOf.set(statement, known);
  return known.get(host) ?? [];
};

/** A number with its unit of age in the same item or its brackets: that limit is read by itself (만 39세 이하 청년). */
export const standsByNumber = ({ statement, item, index }: Place, own = true): boolean =>
  (own && namesNumber(item)) || inBrackets(statement, index).some(namesNumber);

const DECADES = /^[2-6]0[3-8]0$/;

/** 퇴직하신 5060 분들만, 5060 은퇴자: decades beside the word are read by themselves. */
export const standsByDecades = ({ item: { tokens }, at, to }: Place): boolean =>
  // 19~39 청년만
  (tokens[at - 1]?.kind === 'number' && tokens[at - 2]?.word === '~' && tokens[at - 3]?.kind === 'number') ||
  (DECADES.test(tokens[at - 1]?.word ?? '') && tokens[to]?.kind !== 'number') ||
  (DECADES.test(tokens[to]?.word ?? '') && (isPeople(tokens[to + 1]) || is(tokens[to + 1], 'sex')));

const COMPARED = /보다(?:는|도)?$/;
const SOMEBODY = /^(?:저|나|제|본인|우리|저희)(?:보다|$)/;
const COMPARED_WITHIN = 3;

/** 막내가 27이라 그보다 어린 분만. */
const isComparedToNamed = (tokens: readonly Token[], at: number): boolean =>
  textOf(tokens[at - 1]) === '그보다' &&
  tokens
    .slice(0, at)
    .some((token) => ageOf(token) === 'youngest' || (is(token, 'staff') && /^[이은]?$/.test(token.tail)));

/** 저보다 어린 분, 점장보다 조금 젊은 분, 85년생보다 어린 분: younger or older than somebody. 생각보다 젊은 is no comparison of people. */
export const isComparedToSomebody = (tokens: readonly Token[], at: number): boolean =>
  isComparedToNamed(tokens, at) ||
  tokens
    .slice(Math.max(0, at - COMPARED_WITHIN), at)
    .some(
      (token) =>
        COMPARED.test(textOf(token)) &&
        (is(token, 'role', 'staff') || meansOf(token, 'unit') === 'born' || SOMEBODY.test(token.word)),
    );

const THAN_THAT = /^(?:그|이)보다/;
const LAW_WITHIN = 4;
/** The oldest age that a law may shut out below (주류, 담배: the year in which somebody turns 19). */
const LAWFUL_AGE = 20;

const isLawfulAge = (tokens: readonly Token[], at: number, year: number): boolean => {
  const value = tokens[at]?.kind === 'number' ? tokens[at].value : undefined;
  const unit = meansOf(tokens[at + 1], 'unit');
  if (value === undefined) return false;
  return unit === 'age' ? value <= LAWFUL_AGE : (unit === 'born' || unit === 'year') && value >= year - LAWFUL_AGE;
};

/** 2007년생까지는 괜찮고 그보다 어린 친구는 안 돼요, 어린 친구는 법 때문에: those whom a law keeps from the work. */
export const isOfMinors = ({ items }: Statement, { tokens }: Item, at: number, year: number): boolean => {
  if (!/^(?:어[린리]|젊)/.test(tokens[at]?.word ?? '')) return false;
  if (tokens.slice(at + 1, at + 1 + LAW_WITHIN).some((token) => is(token, 'statute') && /법/.test(token.word)))
    return true;
  const isBelow = tokens.slice(Math.max(0, at - 2), at).some((token) => THAN_THAT.test(textOf(token)));
  const all = isBelow ? items.slice(0, MOST_ITEMS).flatMap((item) => item.tokens.slice(0, MOST_TOKENS)) : [];
  return all.some((_token, index) => isLawfulAge(all, index, year));
};

/** 아이 어린 분은 곤란합니다: the child is young, and the law on families reads it. */
export const isYoungChild = (tokens: readonly Token[], at: number): boolean =>
  /^어[린리]/.test(tokens[at]?.word ?? '') && is(tokens[at - 1], 'family', 'kin');

const TAUGHT = /학원|수업|초등|교재|방과|과외|교실|아이|학생|숙제|담임/;
/** Words of schools, where a grade is one of pupils. */
export const isOfTeaching = ({ word }: Token): boolean => TAUGHT.test(word);

const KEPT_FEAST = /^(?:치[르른룬렀]|지[나난]|넘)/;

/** 환갑·칠순 잔치, 회갑 기념: the feast of that age; 환갑 잔치 치르신 is who has passed it. */
export const isOfFeast = (tokens: readonly Token[], at: number): boolean => {
  let end = at + 1;
  while (
    end < tokens.length &&
    end < at + 6 &&
    (tokens[end]?.word === '·' || /^\d\d$/.test(elderOf(tokens[end]) ?? ''))
  )
    end += 1;
  return elderOf(tokens[end]) === 'feast' && !KEPT_FEAST.test(tokens[end + 1]?.word ?? '');
};

/** 055-000-3040: digits behind the dash of a telephone number; an age begins with no nought. */
export const isOfTelephone = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.word.startsWith('0') === true && tokens[at + 1]?.word === '-' && tokens[at + 1]?.glued === true) ||
  (tokens[at - 1]?.word === '-' &&
    (tokens[at - 2]?.word.length ?? 0) > 2 &&
    tokens[at]?.glued === true &&
    (tokens[at]?.word.length ?? 0) > 2);

/** 마흔이 되는 분까지. */
export const becomesIt = (tokens: readonly Token[], at: number): boolean =>
  /^되(?:는|시는|신)$/.test(textOf(tokens[at])) && textOf(tokens[at + 1]).endsWith('까지');
