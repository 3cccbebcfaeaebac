import { beginsAnew, isPrice, nameOfNumber } from './number-names.ts';
import { DIGIT_LIKE, numberReadings, type NumberReading } from './number-reading.ts';

/**
 * Finds 주민등록번호 (resident numbers) and 외국인등록번호 in free text (개인정보 보호법 제24조의2). Shape and date decide, not the checksum:
 * numbers issued since October 2020 have random digits. With the name of another number directly before it (`접수번호
 * 900101-1234567`) a number is not a resident number, but it is masked all the same. No number leaves this file
 * unmasked.
 */

/** In digits: `90.1.1-1234567` has this many. */
const FEWEST_DIGITS = 11;
const MASK = '******-*******';

/** A text read by this code names nobody born after this year. The limit excludes barcodes (880…). */
const LATEST_BIRTH_YEAR = 2045;
/**
 * A four-digit year is just as often the date of an order or a notice. Nobody born after this year is of working age
 * before 2035.
 */
const LATEST_FULL_BIRTH_YEAR = 2019;

/** A run of digits with nothing between them. `gap` is the text between it and the digits before. */
type Group = { readonly digits: string; readonly from: number; readonly to: number; readonly gap: string };
/**
 * Consecutive groups that may be one number. `front` is the birth date (six or eight digits), `back` the other seven
 * digits.
 */
type Candidate = { readonly groups: readonly Group[]; readonly front: string; readonly back: string };

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/**
 * Whether this is a birth date followed by the digit of its century (1, 2, 5, 6: 1900s; 3, 4, 7, 8: 2000s). Behind the
 * name of a resident number it may be an invented one, of a year to come.
 */
const hasBirthDate = (front: string, back: string, isNamed?: () => boolean): boolean => {
  const mark = Number(back[0]);
  if (mark < 1 || mark > 8) return false;
  const [given, month, day] = [front.slice(0, -4), Number(front.slice(-4, -2)), Number(front.slice(-2))];
  const year = (mark % 4 === 1 || mark % 4 === 2 ? 1900 : 2000) + Number(given.slice(-2));
  if (given.length === 4 && (Number(given) !== year || year > LATEST_FULL_BIRTH_YEAR)) return false;
  if (year > LATEST_BIRTH_YEAR && isNamed?.() !== true) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
};

const groupsIn = (text: string): Group[] => {
  let end = 0;
  return Array.from(text.matchAll(/\d+/g), ({ 0: digits, index: from }) => {
    const gap = text.slice(end, from);
    end = from + digits.length;
    return { digits, from, to: end, gap };
  });
};

const LONGEST_GAP = 40;
const MARKS = /^[^\p{L}\p{N}]{1,12}$/u;
const WORDS = /^[^\p{L}\p{N}]{0,5}(?:\p{L}{1,12}[^\p{L}\p{N}]{0,4}){1,3}$/u;
/** Words that announce the second half. With them the two halves may be on two lines. */
const BACK_HALF =
  /^(?:[^\p{L}\p{N}]|일|생|이?고|이?며|은|는|의|에|다시|대시|하이픈|그리고|및|and|뒷?자리|뒷번호|뒤|번호)+$/iu;

const liesBetweenHalves = (gap: string): boolean =>
  gap.length <= LONGEST_GAP &&
  ((MARKS.test(gap) && !beginsAnew(gap)) ||
    BACK_HALF.test(gap) ||
    (WORDS.test(gap) && !/[\r\n]/.test(gap) && !beginsAnew(gap)));
/** After a date with its own punctuation a space is not enough: a telephone number may follow a date. */
const followsADate = (gap: string): boolean => gap.length <= LONGEST_GAP && gap.trim() !== '' && BACK_HALF.test(gap);

const AFTER_YEAR = /^ ?[.\-/·년] ?$|^ $/;
const AFTER_MONTH = /^ ?[.\-/·월] ?$|^ $/;

/** Returns the birth date at the start of the groups: in one piece, or as year, month and day with marks between. */
const frontOf = ([year, month, day]: readonly Group[]): { digits: string; length: 1 | 3 } | undefined => {
  if (year?.digits.length === 6 || year?.digits.length === 8) return { digits: year.digits, length: 1 };
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (![2, 4].includes(year.digits.length) || month.digits.length > 2 || day.digits.length > 2) return undefined;
  if (!AFTER_YEAR.test(month.gap) || !AFTER_MONTH.test(day.gap)) return undefined;
  return { digits: year.digits + month.digits.padStart(2, '0') + day.digits.padStart(2, '0'), length: 3 };
};

/** Returns the seven digits at the start of the groups: in one piece, or with the first digit apart. */
const backOf = ([first, second]: readonly Group[]): { digits: string; length: 1 | 2 } | undefined => {
  if (first?.digits.length === 7) return { digits: first.digits, length: 1 };
  if (first?.digits.length === 1 && second?.digits.length === 6 && /^[ \-.]{1,2}$/.test(second.gap))
    return { digits: first.digits + second.digits, length: 2 };
  return undefined;
};

/** Returns a birth date and seven digits that start at a position. */
const inHalves = (groups: readonly Group[], at: number, isNamed: () => boolean): Candidate | undefined => {
  const front = frontOf(groups.slice(at, at + 3));
  if (front === undefined) return undefined;
  const middle = at + front.length;
  const back = backOf(groups.slice(middle, middle + 2));
  if (back === undefined || !hasBirthDate(front.digits, back.digits, isNamed)) return undefined;
  const gap = groups[middle]?.gap ?? '';
  if (!(front.length === 1 ? liesBetweenHalves(gap) : followsADate(gap))) return undefined;
  return { groups: groups.slice(at, middle + back.length), front: front.digits, back: back.digits };
};

/** The sizes of the pieces into which people cut thirteen digits, or fifteen with a four-digit year. */
const CUTS: ReadonlySet<string> = new Set(['13', '15', '1'.repeat(13), '1'.repeat(15), '33331', '3334', '4441']);
const FEW_MARKS = /^[^\p{L}\p{N}]{1,6}$/u;
const ONE_MARK = /^[ .·/-]$/;

/**
 * Whether the pieces are one series: all have the same mark between them. In digits written one by one, the middle may
 * differ.
 */
const isSeries = ([, ...rest]: readonly Group[]): boolean => {
  const isOneByOne = rest.length >= 12;
  const middle = isOneByOne ? rest.length - 7 : undefined;
  const gaps = new Set(rest.filter((_, index) => index !== middle).map(({ gap }) => gap));
  return gaps.size <= 1 && rest.every(({ gap }) => (isOneByOne ? FEW_MARKS : ONE_MARK).test(gap));
};

/**
 * Returns thirteen or fifteen digits that start at a position and are cut into pieces. After the name of a resident
 * number, any cut counts.
 */
const inPieces = (groups: readonly Group[], at: number, isNamed: () => boolean): Candidate | undefined => {
  let digits = '';
  for (let end = at; end < groups.length && digits.length < 15; end += 1) {
    digits += groups[end]?.digits ?? '';
    const [front, back] = [digits.slice(0, -7), digits.slice(-7)];
    if ((digits.length !== 13 && digits.length !== 15) || !hasBirthDate(front, back)) continue;
    const pieces = groups.slice(at, end + 1);
    const isCut = CUTS.has(pieces.map((piece) => piece.digits.length).join('')) && isSeries(pieces);
    if (isCut || (pieces.slice(1).every(({ gap }) => FEW_MARKS.test(gap)) && isNamed()))
      return { groups: pieces, front, back };
  }
  return undefined;
};

/** Thirteen digits inside a word or inside a web address are a key of something else. */
const isPartOfAKey = (text: string, from: number, to: number): boolean =>
  /\w/.test(text[from - 1] ?? '') ||
  /\w/.test(text[to] ?? '') ||
  /:\/\/\S*$/.test(text.slice(Math.max(0, from - 200), from));

/**
 * Whether more digits come before or after, so that this is part of something longer (an account, a coordinate, a table
 * row). Six digits, a dash and seven digits are not part of any known format, so only a list number can come before
 * them.
 */
const goesOn = (all: readonly Group[], { groups }: Candidate, at: number): boolean => {
  const inner = groups[1]?.gap;
  const isCut = groups.length > 4;
  const isWhole = groups.length === 2 && /^ ?- ?$/.test(inner ?? '');
  const isJoined = (neighbour: Group | undefined, gap: string | undefined): boolean =>
    neighbour !== undefined &&
    (isWhole ? gap === '-' && neighbour.digits.length > 2 : gap === '-' || gap === '.' || (isCut && gap === inner));
  const after = all[at + groups.length];
  return isJoined(all[at - 1], groups[0]?.gap) || isJoined(after, after?.gap);
};

/** `isNamedOtherwise`: it has the shape and the date, but the name of another number. */
type Span = { readonly from: number; readonly to: number; readonly isNamedOtherwise: boolean };

const spansIn = ({ text, from: starts, to: ends }: NumberReading): Span[] => {
  const all = groupsIn(text);
  return all.flatMap((group, at) => {
    const isNamed = (): boolean => nameOfNumber(text, group.from, group.to) === 'resident';
    const candidate = inHalves(all, at, isNamed) ?? inPieces(all, at, isNamed);
    const last = candidate?.groups.at(-1);
    if (candidate === undefined || last === undefined || goesOn(all, candidate, at)) return [];
    const [from, to] = [group.from, last.to];
    if (candidate.groups.length === 1 && isPartOfAKey(text, from, to)) return [];
    const name = nameOfNumber(text, from, to);
    if (name === 'amount' || isPrice(text, to)) return [];
    return [{ from: starts[from] ?? 0, to: ends[to - 1] ?? 0, isNamedOtherwise: name === 'other' }];
  });
};

/** Most texts have enough by their second line, so that the rest is not counted. */
const hasFewDigits = (text: string): boolean => {
  DIGIT_LIKE.lastIndex = 0;
  for (let count = 0; count < FEWEST_DIGITS; count += 1) if (!DIGIT_LIKE.test(text)) return true;
  return false;
};

const spansOf = (text: string): Span[] => {
  if (hasFewDigits(text.normalize('NFKC'))) return [];
  const merged: Span[] = [];
  for (const span of numberReadings(text)
    .flatMap(spansIn)
    .toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last === undefined || span.from >= last.to) merged.push(span);
    else
      merged[merged.length - 1] = {
        from: last.from,
        to: Math.max(last.to, span.to),
        isNamedOtherwise: last.isNamedOtherwise && span.isNamedOtherwise,
      };
  }
  return merged;
};

/**
 * Which numbers of that shape a text has: one of a person, or only some with the name of another number. Undefined if
 * it has none. Linear in the text's length.
 */
export const numbersIn = (text: string): 'resident' | 'other' | undefined => {
  const spans = spansOf(text);
  if (spans.length === 0) return undefined;
  return spans.some((span) => !span.isNamedOtherwise) ? 'resident' : 'other';
};

/**
 * Returns the mask if the text has a resident or foreigner number. Undefined if there is none, or only numbers with
 * another name. Linear in the text's length.
 */
export const findResidentNumber = (text: string): { masked: string } | undefined =>
  numbersIn(text) === 'resident' ? { masked: MASK } : undefined;

/**
 * Returns the text with every number of that shape masked, including those with another name. Everything else stays as
 * written. Linear in the text's length.
 */
export const maskResidentNumbers = (text: string): string => {
  let masked = '';
  let at = 0;
  for (const { from, to } of spansOf(text)) {
    // The mask is no longer than the number, so a text at its length limit stays within it.
    masked += text.slice(at, from) + MASK.slice(0, Array.from(text.slice(from, to)).length);
    at = to;
  }
  return masked + text.slice(at);
};
