/**
 * A text in the form in which numbers are searched: every digit of any script is 0 to 9, every dash is `-`, and
 * invisible characters are gone. It keeps the position of every character in the original.
 */
export type NumberReading = {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where its character begins and ends in the original. */
  readonly from: readonly number[];
  readonly to: readonly number[];
};

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Noncharacter_Code_Point}]/u;
const LINE_END = /[\v\f\u0085\u2028\u2029]/;
const DASH = /[\p{Pd}−~∼〜ㅡ―─━⁃➖ー]/gu;
const DIGIT = /\p{Nd}/u;

/** Signs for single digits that NFKC does not change: the first and the last code point, and the digit of the first. */
const DIGIT_SIGNS: readonly (readonly [first: number, last: number, digit: number])[] = [
  [0x24f5, 0x24fd, 1], // double circled
  [0x24ff, 0x24ff, 0], // negative circled
  [0x2776, 0x277e, 1],
  [0x2780, 0x2788, 1], // circled sans-serif
  [0x278a, 0x2792, 1], // negative circled sans-serif
  [0x1f10b, 0x1f10b, 0], // the zeros of both
  [0x1f10c, 0x1f10c, 0],
];

/** Decimal digits of a script are in runs of ten. The digit is the distance from the zero of its run. */
const digitOf = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  let before = 0;
  while (DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
};

const plain = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  const sign = DIGIT_SIGNS.find(([first, last]) => first <= code && code <= last);
  if (sign !== undefined) return String(code - sign[0] + sign[2]);
  if (LINE_END.test(character)) return '\n';
  if (INVISIBLE.test(character)) return '';
  const folded = character.normalize('NFKC').replace(DASH, '-');
  const listed = /^\(?(\d+)[).,]$/.exec(folded);
  if (listed?.[1] !== undefined) return listed[1];
  return DIGIT.test(folded) ? [...folded].map((one) => (DIGIT.test(one) ? digitOf(one) : one)).join('') : folded;
};

/**
 * ASCII and Hangul syllables need no change. Decomposed syllables are read together. Everything else is read character
 * by character.
 */
const PLAIN_RUN = String.raw`[\n\r\t -}가-힣]+`;
/** A text that is its own reading. */
const AS_WRITTEN = new RegExp(`^${PLAIN_RUN}$`);
const TOKENS = new RegExp(String.raw`(${PLAIN_RUN})|[\u1100-\u115e][\u1161-\u11a7][\u11a8-\u11ff]?|[^]`, 'gu');

/**
 * A digit, a dash or a space as programs escape them: HTML entities (for digits and dashes also without the semicolon),
 * URL escapes (also escaped twice), JSON escapes, and quoted-printable mail.
 */
const ESCAPES = new RegExp(
  [
    String.raw`&(?:amp;){0,4}#0{0,7}(?<sure>45|32|4[89]|5[0-7]);?`,
    String.raw`&(?:amp;){0,4}#x0{0,7}(?<sureHex>2d|20|3\d);?`,
    String.raw`&#0{0,7}(?<decimal>\d{2,6});`,
    String.raw`&#x0{0,7}(?<hexadecimal>[\da-f]{2,5});`,
    String.raw`%(?:25)?(?<percent>2d|20|3\d)`,
    String.raw`\\u(?<json>[\da-f]{4})`,
    String.raw`(?<dash>=2D|&(?:ndash|mdash|minus|hyphen|dash|shy|nbsp);?)`,
  ].join('|'),
  'gi',
);
const ESCAPE = /[&%\\=]/;

const characterOf = (groups: Readonly<Record<string, string | undefined>>): string => {
  const { sure, decimal, sureHex, hexadecimal, percent, json } = groups;
  if (groups['dash'] !== undefined) return '-';
  const code = sure ?? decimal ?? Number.parseInt(sureHex ?? hexadecimal ?? percent ?? json ?? '', 16);
  return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : '';
};

/** Builds a reading piece by piece. */
const newReading = () => {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  return {
    /** `piece` replaces the original text between two positions. */
    add: (piece: string, start: number, end: number): void => {
      for (let unit = 0; unit < piece.length; unit += 1) {
        from.push(start);
        to.push(end);
      }
      text += piece;
    },
    /** `piece` is unchanged from the original. */
    copy: (piece: string, start: number): void => {
      for (let unit = 0; unit < piece.length; unit += 1) {
        from.push(start + unit);
        to.push(start + unit + 1);
      }
      text += piece;
    },
    done: (): NumberReading => ({ text, from, to }),
  };
};

const asWritten = (original: string): NumberReading => {
  const reading = newReading();
  for (const match of original.matchAll(TOKENS)) {
    const [token, run] = match;
    if (run === undefined) reading.add(plain(token), match.index, match.index + token.length);
    else reading.copy(run, match.index);
  }
  return reading.done();
};

/** Returns the reading with its escapes resolved. */
const unescaped = ({ text, from, to }: NumberReading): NumberReading => {
  const reading = newReading();
  let at = 0;
  const copy = (until: number): void => {
    for (; at < until; at += 1) reading.add(text[at] ?? '', from[at] ?? 0, to[at] ?? 0);
  };
  for (const match of text.matchAll(ESCAPES)) {
    copy(match.index);
    at += match[0].length;
    reading.add(plain(characterOf(match.groups ?? {})), from[match.index] ?? 0, to[at - 1] ?? 0);
  }
  copy(text.length);
  return reading.done();
};

/** The words for 0 to 9. */
const DIGIT_WORDS = [
  '영공령빵〇零',
  '일一壹壱弌',
  '이二貳贰弐',
  '삼三參叁',
  '사四肆',
  '오五伍',
  '육륙六陸陆',
  '칠七柒漆',
  '팔八捌',
  '구九玖',
] as const;
const WORDS = DIGIT_WORDS.join('');
const WORD_VALUES: ReadonlyMap<string, string> = new Map(
  DIGIT_WORDS.flatMap((words, digit) => [...words].map((word) => [word, String(digit)] as const)),
);
/** What may be a digit after NFKC. */
export const DIGIT_LIKE = new RegExp(`[\\p{N}OolI${WORDS}]`, 'gu');
/**
 * At least six digits or digit words in a row, with at most two marks between them: no sentence contains that. The `이`
 * before `고` is a particle (`…공일이고`).
 */
const SPELT = new RegExp(`(?:[\\d${WORDS}][ .,·/-]{0,2}){5,}(?:이(?!고|며|라|다(?!시))|(?!이)[\\d${WORDS}])`, 'g');
/** After a digit, a single digit word is a day or a particle (`5일`, `900101이`), unless a digit follows. */
const WORD = new RegExp(`(?<!\\d)[${WORDS}]|[${WORDS}](?=[${WORDS}\\d])`, 'g');
const LOOK_ALIKE = /(?<![\dA-Za-z])(?=[OolI]*\d)[\dOolI]{6,}(?![A-Za-z])/g;

/**
 * Returns the reading with Hangul and Hanja digit words, and letters that look like digits, as digits. The length stays
 * the same.
 */
const inDigits = (reading: NumberReading): NumberReading => ({
  ...reading,
  text: reading.text
    .replace(SPELT, (run) => run.replace(WORD, (word) => WORD_VALUES.get(word) ?? word))
    .replace(LOOK_ALIKE, (run) => run.replace(/[Oo]/g, '0').replace(/[lI]/g, '1')),
});

/** Seven digits or what may be read as one, with nothing but marks, spaces and line ends between them. */
const DENSE = new RegExp(`[\\dOolI${WORDS}](?:[^\\p{L}\\p{N}]*[\\dOolI${WORDS}]){6}`, 'u');

const mayHoldNumber = (text: string): boolean => ESCAPE.test(text) || DENSE.test(text);

const BROKEN_LINE = /(?<=[\d-])[ \t]{0,8}[\r\n]\s{0,16}(?=[\d-])/g;
const TELEPHONE_BEFORE = /(?<!\d)0\d{8,10}$/;
const TELEPHONE_BEHIND = /^0\d{8,10}(?!\d)/;
/** In characters: one digit more than a telephone number has. */
const REACH = 12;

/**
 * Returns the reading without the line ends between two digits, because a line may end anywhere in a number. A
 * telephone number on its own line is complete and not joined.
 */
const joined = ({ text, from, to }: NumberReading): NumberReading => {
  const dropped = new Set<number>();
  for (const { 0: lineEnd, index: begins } of text.matchAll(BROKEN_LINE)) {
    const ends = begins + lineEnd.length;
    if (TELEPHONE_BEFORE.test(text.slice(Math.max(0, begins - REACH), begins))) continue;
    if (TELEPHONE_BEHIND.test(text.slice(ends, ends + REACH))) continue;
    for (let index = begins; index < ends; index += 1) dropped.add(index);
  }
  const keep = (_: unknown, index: number): boolean => !dropped.has(index);
  return { text: text.split('').filter(keep).join(''), from: from.filter(keep), to: to.filter(keep) };
};

/**
 * Returns the different ways to read the numbers of a text. A resident number counts if any reading contains it. Every
 * such number ends with seven digits without a letter between them. A text that has none in any form gets no readings.
 */
export const numberReadings = (original: string): NumberReading[] => {
  if (AS_WRITTEN.test(original) && !mayHoldNumber(original)) return [];
  const written = asWritten(original);
  if (!mayHoldNumber(written.text)) return [];
  const readings = [written];
  const addIfNew = (reading: NumberReading): void => {
    if (readings.every(({ text }) => text !== reading.text)) readings.push(reading);
  };
  if (ESCAPE.test(written.text)) addIfNew(unescaped(written));
  for (const reading of readings.slice()) addIfNew(inDigits(reading));
  for (const reading of readings.slice()) if (/[\r\n]/.test(reading.text)) addIfNew(joined(reading));
  return readings;
};
