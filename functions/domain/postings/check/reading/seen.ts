import { htmlToText } from '../../../language/html-to-text.ts';
import { withoutUnticked } from './boxes.ts';
import { digitsForWords } from './numerals.ts';

/** A free text of a posting. `path` is the field it stands in. */
export type ShownText = { readonly path: string; readonly text: string };

/**
 * A text as a person sees it. `plain` is the text without markup, in NFC. `text` is the same made ready for reading:
 * lower case, half width, without invisible characters and decoration, numbers in digits. `at[i]` is the place in
 * `plain` of the character `text[i]`; `at[text.length]` is the end of `plain`.
 */
export type SeenText = {
  readonly path: string;
  readonly plain: string;
  readonly text: string;
  readonly at: readonly number[];
};

const CELL_END = /<\/t[dh]\s*>/gi;
const TAB = /(?<=\S) *\t[\t ]*(?=\S)/g;
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]+$/u;
const DECORATION = new Set('\'"`´‘’“”「」『』♡♥♬♪^_*✨❤');
/** Marks that begin a point of a list, whatever their shape. */
const BULLET = new Set('●■□▶▷◆◇◎○◦▪▫►▸◈※✔✓☑☐✅➤➜▣◻◼❖★☆⦁•▲△▼▽♣♠');
const DRESSED = new Map([
  ['♀', '여'],
  ['女', '여'],
  ['♂', '남'],
  ['男', '남'],
  ['性', '성'],
  ['別', '별'],
  ...[
    ...'容용貌모端단正정外외身신長장體체重중未미婚혼以이上상下하限한優우待대歡환迎영不불可가無무關관年년齡령急급求구募모集집必필要요者자經경歷력學학二이三삼四사五오六육七칠八팔九구十십百백千천代대歲세滿만宗종敎교出출地지域역籍적本본家가族족病병姻인給급與여月월時시間간週주日일',
  ].flatMap((character, index, all): [string, string][] =>
    index % 2 === 0 ? [[character, all[index + 1] ?? '']] : [],
  ),
]);
const EMOJI = /^\p{Extended_Pictographic}/u;
const DASH = /^\p{Pd}|^[―─ー−]/u;

/** What one character of the plain text is read as; bullets become a line break and a dot. */
const readAs = (character: string): string => {
  const dressed = DRESSED.get(character);
  if (dressed !== undefined) return dressed;
  if (BULLET.has(character)) return '•';
  if (DECORATION.has(character) || INVISIBLE.test(character)) return '';
  if (DASH.test(character)) return '-';
  if (/[\u301c\u223c\u02dc\uff5e]/.test(character)) return '~';
  if (/[・ㆍ∙‧･]/.test(character)) return '·';
  if (EMOJI.test(character) && !/[0-9#*©®™]/.test(character)) return ' ';
  if (/[①-⑳]/.test(character)) return '•';
  if (/[│┃｜¦]/.test(character)) return '|';
  if (/[【〔［〈《]/.test(character)) return '[';
  if (/[】〕］〉》]/.test(character)) return ']';
  return character.normalize('NFKC').toLowerCase();
};

/** Half-width Hangul comes as single letters (ｵ): such a run is composed as a whole. */
const PIECE = /[\uFFA0-\uFFDC\u1100-\u11FF\u3131-\u318E]{2,}|[\s\S]/uy;

/** Most characters of an ad stand for themselves: Hangul, digits, small letters, spaces, and the commonest marks. */
const isPlain = (code: number): boolean =>
  (code >= 0xac_00 && code <= 0xd7_a3) ||
  (code >= 0x30 && code <= 0x3a) ||
  (code >= 0x61 && code <= 0x7a) ||
  code === 0x20 ||
  code === 0x0a ||
  code === 0x2c ||
  code === 0x2e;

const pieceAs = (piece: string): string =>
  piece.length > 1 && !/^[\ud800-\udbff]/.test(piece) ? piece.normalize('NFKC') : readAs(piece);

/** The same mark between single syllables is decoration: 여.직.원, 남-자. Two places of a mark are needed, or a dot. */
const APART = /(?<![가-힣])[가-힣](?:([.*_-])[가-힣])(?:\1[가-힣])*(?![가-힣])/g;

/** 김○○ 님: circles glued to a surname hide the name, and begin no point of a list. */
const HIDDEN_NAME = /(?<=[가-힣])[○◯〇]{2,3}/g;

const hiddenIn = (plain: string): Set<number> =>
  new Set(
    [...plain.matchAll(HIDDEN_NAME)].flatMap(({ index, 0: { length } }) =>
      Array.from({ length }, (_, at) => index + at),
    ),
  );

type Builder = { text: string; at: number[] };

const without = ({ text, at }: Builder, drop: ReadonlySet<number>): Builder => {
  if (drop.size === 0) return { text, at };
  const kept: Builder = { text: '', at: [] };
  for (let index = 0; index < text.length; index += 1) {
    if (drop.has(index)) continue;
    kept.text += text.charAt(index);
    kept.at.push(at[index] ?? 0);
  }
  return kept;
};

/** Bullets between the syllables of one word are decoration: 여★성. */
const STARRED = /(?<![가-힣])[남여][•*~]{1,3}[자성][•*]?(?![가-힣])/g;

const marksBetween = (text: string): Set<number> => {
  const drop = new Set<number>();
  for (const match of text.matchAll(APART)) {
    if (match[0].length < 5 && match[1] !== '.') continue;
    for (let index = 1; index < match[0].length; index += 2) drop.add(match.index + index);
  }
  for (const match of text.matchAll(STARRED))
    for (let index = 1; index < match[0].length; index += 1)
      if (!/[가-힣]/.test(match[0].charAt(index))) drop.add(match.index + index);
  return drop;
};

/** Single syllables set apart by spaces are one word when there are three or more in a row: 여 직 원. */
const SPACED = /(?<![가-힣\d])[가-힣](?: {1,2}[가-힣]){2,}(?![가-힣])/g;
/** Two syllables set apart, where only one word can be meant. */
const SPACED_PAIR =
  /(?<![가-힣])(?:남 {1,2}(?:자|성)|여 {1,2}(?:자|성)|성 {1,2}별|나 {1,2}이|연 {1,2}령|무 {1,2}관|외 {1,2}모|용 {1,2}모|대 {1,2}상)(?![가-힣])/g;

/** A label whose syllables are set apart to fill a column: 급    여 :, 담 당 업 무 |. */
const SPACED_LABEL = /(?<=(?:^|[\n•|\].>-]) {0,4})[가-힣](?: {1,8}[가-힣]){1,5}(?= {0,8}[:|])/g;

/** 성 별 : 남 연 령 : 무 관: a value, and the next label behind it, are two words. */
const VALUE_BEFORE_LABEL =
  /^([가-힣 ]*[가-힣]) {1,2}(?:성 ?별|연 ?령|나 ?이|학 ?력|경 ?력|급 ?여|임 ?금|인 ?원|직 ?종|업 ?무|시 ?간|지 ?역)$/;

/** Where in a run of single syllables between two colons the value ends, or -1. */
const endOfValue = (text: string, from: number, run: string): number =>
  /[:|] {0,2}$/.test(text.slice(Math.max(0, from - 3), from)) && /^ {0,2}[:|]/.test(text.slice(from + run.length))
    ? (VALUE_BEFORE_LABEL.exec(run)?.[1]?.length ?? -1)
    : -1;

/** An amount whose digits are set apart: 8 , 9 0 0 원. */
const SPACED_AMOUNT = /(?<![\d,] ?)\d(?: \d){0,2} ?, ?\d \d \d(?! ?[\d,])/g;

/** Ages whose digits are set apart: 나 이 : 2 8 - 4 4. */
const SPACED_AGES = /(?<=(?:나 ?이|연 ?령) ?:? ?(?:만 )?)\d ?\d ?[-~] ?\d ?\d(?! ?\d)/g;

/** 할 것, 볼 때, 꼭 더: single syllables that are words of their own. */
const ARE_WORDS = /^[가-힣] (?:다|더|꼭|또|및)|[할될갈올볼] [것수때]/;

const spacesBetween = (text: string): Set<number> => {
  const drop = new Set<number>();
  for (const match of [...text.matchAll(SPACED_AMOUNT), ...text.matchAll(SPACED_AGES)])
    for (let index = 0; index < match[0].length; index += 1) if (match[0][index] === ' ') drop.add(match.index + index);
  for (const pattern of [SPACED, SPACED_PAIR, SPACED_LABEL])
    for (const match of text.matchAll(pattern)) {
      if (pattern === SPACED && ARE_WORDS.test(match[0])) continue;
      const kept = pattern === SPACED ? endOfValue(text, match.index, match[0]) : -1;
      for (let index = 0; index < match[0].length; index += 1)
        if (match[0][index] === ' ' && index !== kept) drop.add(match.index + index);
    }
  return drop;
};

/** Reads a text as a person sees it. Linear in its length. */
export const seenText = ({ path, text }: ShownText): SeenText => {
  const celled = text.includes('<') ? text.replace(CELL_END, ' |$&') : text;
  const plain = htmlToText(celled.includes('\t') ? celled.replace(TAB, ' | ') : celled).normalize('NFC');
  const shown = withoutUnticked(plain);
  const hidden = hiddenIn(shown);
  let built: Builder = { text: '', at: [] };
  let from = 0;
  while (from < shown.length) {
    const start = from;
    while (isPlain(shown.charCodeAt(from))) {
      built.at.push(from);
      from += 1;
    }
    built.text += shown.slice(start, from);
    if (from >= shown.length) break;
    PIECE.lastIndex = from;
    const piece = PIECE.exec(shown)?.[0] ?? shown.charAt(from);
    const read = hidden.has(from) ? 'o' : pieceAs(piece);
    built.text += read;
    for (let index = 0; index < read.length; index += 1) built.at.push(from);
    from += piece.length;
  }
  built = without(built, marksBetween(built.text));
  built = without(built, spacesBetween(built.text));
  built = digitsForWords(built);
  built.at.push(plain.length);
  return { path, plain, text: built.text, at: built.at };
};

/** What a stretch of the read text looks like in the original. */
export const quoteOf = ({ plain, text, at }: SeenText, from: number, to: number): string => {
  const last = at[Math.max(from, to - 1)] ?? plain.length;
  let end = Math.min(last + 1, plain.length);
  while (end < plain.length && at[to] !== undefined && end < (at[to] ?? 0) && INVISIBLE.test(plain.charAt(end)))
    end += 1;
  const code = plain.codePointAt(last) ?? 0;
  if (code > 0xff_ff && end === last + 1) end += 1;
  return text === ''
    ? ''
    : plain
        .slice(at[from] ?? 0, end)
        .replace(/\s+/g, ' ')
        .trim();
};
