import type { Label } from '../../reading/labels.ts';
import type { Statement } from '../../reading/blocks.ts';
import type { Entry } from '../../reading/lexicon.ts';
import { isParticles } from '../../reading/particles.ts';
import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { tokenOf } from '../../reading/tokens.ts';
import type { About, Claim, Stance, What } from '../claim.ts';
import { fakeIn, freeIn, moneyIn, phrased } from './money-words.ts';
import type { MoneyKind } from './money-words.ts';

/**
 * A token of a statement with the item that it stands in, and what it means here. `aside`: the item stands in
 * brackets. `letters`: the word with its tail.
 */
export type Spot = {
  readonly token: Token;
  readonly item: number;
  readonly aside: boolean;
  readonly letters: string;
  readonly money: MoneyKind | undefined;
  readonly fake: string | undefined;
  readonly free: string | undefined;
};

type Meaning = Pick<Spot, 'letters' | 'money' | 'fake' | 'free'>;
const meaningIn = (token: Token): Meaning => ({
  letters: token.word + token.tail,
  money: moneyIn(token),
  fake: fakeIn(token),
  free: freeIn(token),
});

/** What a word of the lexicon means where nothing is glued to it is asked once for all texts. */
const meanings = new WeakMap<Entry, Meaning>();
const meaningOf = (token: Token): Meaning => {
  if (token.entry === undefined || token.tail !== '') return meaningIn(token);
  const meaning = meanings.get(token.entry) ?? meaningIn(token);
  meanings.set(token.entry, meaning);
  return meaning;
};

const spotOf = (token: Token, item: number, aside: boolean): Spot => {
  const { letters, money, fake, free } = meaningOf(token);
  return { token, item, aside, letters, money, fake, free };
};

/**
 * A statement as one row of words, in the order in which they are written, brackets included. Words of the label that
 * name money or a course come first (수강료: 60만원), and so does a line that says nothing else (교재비? 27만원).
 */
export type Line = {
  readonly text: ReadText;
  readonly statement: Statement;
  readonly spots: readonly Spot[];
  readonly kinds: ReadonlySet<string>;
  /** The amounts that were asked for so far, by the place of their spot. */
  readonly amounts: Map<number, Amount | undefined>;
};

export const moneyKindAt = (line: Line, at: number): MoneyKind | undefined => line.spots[at]?.money;
export const fakeAt = (line: Line, at: number): string | undefined => line.spots[at]?.fake;
export const freeAt = (line: Line, at: number): string | undefined => line.spots[at]?.free;
export const wordAt = (line: Line, at: number): string => line.spots[at]?.letters ?? '';
export const lettersOf = (spot: Spot | undefined): string => spot?.letters ?? '';

export const isFee = (spot: Spot | undefined): boolean =>
  spot?.money === 'entry' || spot?.money === 'cost' || spot?.money === 'deposit';

/** The words of a label as tokens, if any of them names what an applicant may have to pay. */
const spotsOfLabel = (text: ReadText, from: number, to: number): Spot[] => {
  const tokens: Token[] = [];
  for (const match of text.seen.text.slice(from, to).matchAll(/[가-힣a-z]+/g)) {
    const start = from + match.index;
    tokens.push(tokenOf({ kind: 'unknown', word: match[0], from: start, to: start + match[0].length }));
  }
  const spots = phrased(tokens).map((token) => spotOf(token, -1, false));
  return spots.some((spot) => isFee(spot)) ? spots : [];
};

const ownSpots = ({ items }: Statement): Spot[] => {
  const spots: Spot[] = [];
  for (const [index, item] of items.entries())
    for (const token of phrased(item.tokens)) spots.push(spotOf(token, index, item.aside !== undefined));
  if (items.some(({ aside }) => aside !== undefined)) spots.sort((a, b) => a.token.from - b.token.from);
  return spots;
};

const MOST_BARE = 4;
/** Does a statement only name money: 교재비? / 수강료, 교재비. */
const onlyNames = (spots: readonly Spot[]): boolean =>
  spots.length > 0 &&
  spots.length <= MOST_BARE &&
  spots.every((spot) => (isFee(spot) && spot?.fake === undefined) || spot.token.kind === 'mark') &&
  spots.some(isFee);

const WARNING = /^(?:사칭|속지|신고|피싱|보이스피싱|불법|사기[이니입])/;

/** Makes a question about a whole line one that is answered once, however many of its words ask it. */
export const ofLine = (asks: (line: Line) => boolean): ((line: Line) => boolean) => {
  const answers = new WeakMap<Line, boolean>();
  return (line) => {
    const answer = answers.get(line) ?? asks(line);
    answers.set(line, answer);
    return answer;
  };
};

const CRIME = /^(?:불법|사기|범죄|피싱|보이스피싱)(?:적인|이|가|은|는|도)?$/;

/** 불법 아님, 사기가 절대 아닙니다: an ad that denies it warns of nothing. */
export const isCrimeDenied = ({ spots }: Line, at: number): boolean => {
  const next = /^(?:절대|전혀|결코|일|거|것)/.test(lettersOf(spots[at + 1])) ? at + 2 : at + 1;
  return CRIME.test(lettersOf(spots[at])) && /^아[니닙님녜]/.test(lettersOf(spots[next]));
};

/** A warning of others who ask for money: 요구하면 사기이니 신고해 주세요. */
export const isWarned = ofLine((line) =>
  line.spots.some(({ item, letters }, at) => item !== -1 && WARNING.test(letters) && !isCrimeDenied(line, at)),
);

const kindsOf = (labels: readonly Label[]): ReadonlySet<string> => {
  const [label] = labels;
  return labels.length === 1 && label !== undefined ? label.kinds : new Set(labels.flatMap(({ kinds }) => [...kinds]));
};

/** The statements of a text as rows of words. */
export const linesOf = (text: ReadText): Line[] => {
  const lines: Line[] = [];
  const ofLabels = new Map<Label, readonly Spot[]>();
  let carried: readonly Spot[] = [];
  for (const statement of text.statements) {
    const own = ownSpots(statement);
    if (onlyNames(own)) {
      carried = own.map((spot) => ({ ...spot, item: -1 }));
      continue;
    }
    const labels = statement.items[0]?.labels ?? [];
    for (const label of labels) if (!ofLabels.has(label)) ofLabels.set(label, spotsOfLabel(text, label.from, label.to));
    const led = labels.flatMap((label) => ofLabels.get(label) ?? []);
    const spots = led.length + carried.length === 0 ? own : [...led, ...carried, ...own];
    lines.push({ text, statement, spots, kinds: kindsOf(labels), amounts: new Map() });
    carried = [];
  }
  return lines;
};

const NUMBER_WITH_UNIT = /^(\d[\d,.]*) ?(천만|백만|만|천|백)?(?: ?(\d[\d,]*) ?(천|백)?)? ?(원|won|krw)?/;
const POWERS: Readonly<Record<string, number>> = { 천만: 10_000_000, 백만: 1_000_000, 만: 10_000, 천: 1000, 백: 100 };
/** 2천 명 counts people; 월 2천 leaves 만원 unsaid. */
const COUNTED = /^ ?(?:명|개|건|회|톤|세대|가구|평|장|km|미터|병상|자|권|대)/;
const MOST_THOUSANDS = 99;
const LONGEST_AMOUNT = 24;
const LARGEST_UNSAID = 10_000;

/** An amount of money. `bare`: neither 만 nor 원 is written (월 500), and 만 is meant. */
export type Amount = { readonly won: number; readonly bare: boolean; readonly to: number };

const plain = (digits: string): number => Number(digits.replaceAll(',', ''));

/** 820417-1234567, 010-1234-5678: a part of a code. */
const isOfCode = (line: Line, at: number): boolean =>
  wordAt(line, at - 1) === '-' && line.spots[at - 2]?.token.kind === 'number';

/** The amount that begins at a spot: 9만 9천원, 1,900만원, 33,000원; undefined if the number counts something else. */
export const amountAt = (line: Line, at: number): Amount | undefined => {
  const token = line.spots[at]?.token;
  if (token?.kind !== 'number' || isOfCode(line, at)) return undefined;
  if (!line.amounts.has(at)) line.amounts.set(at, readAmount(line, token, at));
  return line.amounts.get(at);
};

const readAmount = (line: Line, token: Token, at: number): Amount | undefined => {
  const match = NUMBER_WITH_UNIT.exec(line.text.seen.text.slice(token.from, token.from + LONGEST_AMOUNT));
  if (match === null) return undefined;
  const [whole, first = '', power, second, small, won] = match;
  const isSaid = won !== undefined || (power !== undefined && power !== '천' && power !== '백');
  const to = token.from + (isSaid ? whole.length : first.length);
  if (isSaid) {
    const head = plain(first) * (POWERS[power ?? ''] ?? 1);
    const rest = power === undefined || second === undefined ? 0 : plain(second) * (POWERS[small ?? ''] ?? 1);
    return { won: head + rest, bare: false, to };
  }
  const thousands = power === '천' || power === '백' ? plain(first) * (POWERS[power] ?? 1) : undefined;
  if (thousands !== undefined)
    return COUNTED.test(line.text.seen.text.slice(token.from + whole.length)) || plain(first) > MOST_THOUSANDS
      ? undefined
      : { won: thousands * LARGEST_UNSAID, bare: true, to: token.from + whole.length };
  const next = line.spots[at + 1]?.token;
  const counts = next?.from === token.to && next.kind !== 'mark' && !isParticles(next.word + next.tail);
  if (counts || /^(?:[~:.\-/]| ?%)/.test(line.text.seen.text.slice(to, to + 2))) return undefined;
  const value = plain(first);
  if (value >= LARGEST_UNSAID && value % 100 !== 0) return undefined;
  return value < LARGEST_UNSAID ? { won: value * LARGEST_UNSAID, bare: true, to } : { won: value, bare: false, to };
};

/** The places of the words of a line that may begin to say something. */
export const placesWhere = ({ spots }: Line, asks: (spot: Spot) => boolean): number[] => {
  const places: number[] = [];
  for (let at = 0; at < spots.length; at += 1) {
    const spot = spots[at];
    if (spot !== undefined && asks(spot)) places.push(at);
  }
  return places;
};

/** The first word of what is quoted, and the word behind its last. */
export type Stretch = { readonly from: number; readonly end: number };

/** A claim about a stretch of a line. */
export const claimOf = (
  line: Line,
  what: What,
  stretch: Stretch,
  said: { readonly about: About; readonly stance: Stance; readonly detail?: string },
): Claim => {
  const tokens = line.spots.slice(stretch.from, stretch.end).map(({ token }) => token);
  const from = Math.min(...tokens.map((token) => token.from));
  const to = Math.max(...tokens.map((token) => token.to));
  return { ...said, what, text: line.text, statement: line.statement, from, to };
};

export const DEMANDED: { readonly about: About; readonly stance: Stance } = { about: 'applicant', stance: 'demand' };

/** A demand on the applicant for each place at which a reader finds one; what it finds is the detail. */
export const demandsOf = (
  line: Line,
  what: What,
  places: readonly number[],
  read: (at: number) => string | undefined,
  stretch: (at: number) => Stretch,
): Claim[] =>
  places.flatMap((at) => {
    const detail = read(at);
    return detail === undefined ? [] : [claimOf(line, what, stretch(at), { ...DEMANDED, detail })];
  });

/** Asks whether letters begin with one of some words; for lists that are too long for a pattern, or asked of every word. */
export type Beginning = { readonly test: (letters: string) => boolean };
export const beginning = (words: string): Beginning => {
  const byFirst = Map.groupBy(words.split(' '), (word) => word.charAt(0));
  return { test: (letters) => byFirst.get(letters.charAt(0))?.some((word) => letters.startsWith(word)) === true };
};

/** Asks whether any word of a line begins or looks as a pattern says. */
export const saying = (pattern: Beginning): ((line: Line) => boolean) =>
  ofLine(({ spots }) => spots.some(({ letters }) => pattern.test(letters)));
