/**
 * Odd but mostly legal values, as they come in by copying, conversion, mistake and malice. Every visible text contains
 * a mark, so that a test finds it where it should be gone.
 */

// prettier-ignore
const BLANKS = [
  '', ' ', '\u3164', '\u200b', '\u2800', '\ufe0f', '\u00a0', '\u00ad\u034f', '\u115f', '\u1160', '\uffa0', '\u180e', '\u2060', '\ufeff', '\u200d',
  '\u3000', '\u0085', '\u2028', '\t\n', '\u0000', '\u{e0001}', '\u{e0100}', '\u{1d159}', '&nbsp;', '&#8203;', '&#x3164;', '<b></b>', '<br>',
  '<!-- mark -->', '<script>mark</script>', '&zwj;', '&shy;', '\u202e', '\u0301', '\ue000', '\ufffc',
];

/** One character that becomes two or three in NFC, many in NFKC, or more when its case is folded. */
const GROWING = ['\u0958', '\ufb2c', '\u{1d160}', '\ufdfa', '\u0130', '\u1fb7', '㌀', 'ﬃ'];
const NUMBERS_TO_MASK = ['900101-1234567', '9001011234567', '９００１０１－１２３４５６７', '900101 - 2345678'];
const NAMES_OF_OBJECTS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN', 'true'];

// prettier-ignore
const WORDS = [
  '표식', '표식'.normalize('NFD'), '\u1112\u119e\u11ab표식', 'mark', '표식 🔧', '👩‍🔧표식', '🇰🇷표식', '👨‍👩‍👧‍👦', '𠮷표식', '㐂 𪚥 표식', '표식\ufe0f', '1️⃣표식',
  '표식\u0007', '\u001b[31m표식', '표식\u2028표식', '표식\r\nBcc: mark@evil.example', '\u202e표식\u202c', '\ud800표식', '표식\udc00', '표식\ufffd',
  '<b>표식</b>', '<script>alert(1)</script>표식', '&lt;표식&gt;', '&amp;amp;amp;lt;표식', '표식<', '<표식', '<!-- 표식', '표식]]>', '<![CDATA[표식]]>', '&#55357;표식', '&#0;표식',
  '<a href="https://mark.example">표식</a>', '<style>표식', '<img src=x onerror=mark>', '</title>표식', '&표식;', '&copy표식', '&#1114112;표식', '&#x110000;표식',
  '=표식', '{{표식}}', '${표식}', '%표식', '$&표식', '\\표식\\n', '"표식"', "'표식'", '`표식`', '표식;표식', '표식,표식', '=?utf-8?B?mark?=', '표식'.padEnd(64, '.'), '표식/../표식', '#표식', '표식#표식#',
  ' 표식 ', '\u200b표식\u200b', '표\u200b식', '표식\u3164', 'Ｍａｒｋ', 'ＭＡＲＫ１２３', 'ﺍ표식', 'שלום표식', '표식\u0301\u0301\u0301', 'z\u0335\u0336mark', '８１２３', '４８１２０', '0', '00', '-1', '1e3', '１', '٣',
  '8', '81', '8123', '812300', '8123000000', '48120', '48121', '48999', '00000', 'KECO', 'C29', '01', '-', '.', '?', '~', '무관', '없음', '이하', '20세 이하 표식', '남자만 표식', '주부 표식',
];

// prettier-ignore
const DATES = [
  '2026-11-02', '2026-11-01', '2026-11-03', '2026-10-31', '2026-11-30', '2026-12-31', '2027-01-01', '2027-11-01', '2027-11-02', '2027-11-03', '2028-02-29', '2024-02-29', '2000-02-29', '1900-01-01', '1900-12-31', '1899-12-31',
  '2100-01-01', '2100-02-28', '2100-12-31', '2101-01-01', '9999-12-31', '9999-01-01', '0001-01-01', '0000-01-01', '0000-12-31', '1999-02-29', '2026-01-31', '2025-11-02', '2026-09-03', '1991-07-07', '2011-11-02', '2007-11-02', '1987-05-10', '1896-11-02', '1897-01-01',
];

// prettier-ignore
const INSTANTS = [
  '2026-11-02T12:00:00+09:00', '2026-11-02T09:00:00+14:00', '2026-11-02T09:00:00-12:00', '2026-11-02T23:59:59.999999999Z', '2026-11-02T00:00:00Z', '2026-11-03T11:59:59+09:00', '2026-11-01T00:00:00+23:59', '2026-11-01T00:00:00-23:59',
  '0000-01-01T00:00:00Z', '0000-01-01T00:00:00+14:00', '0001-01-01T00:00:00+23:59', '9999-12-31T23:59:59Z', '9999-12-31T23:59:59-23:59', '1900-01-01T00:00:00+09:00', '1899-12-31T23:59:59Z', '2099-01-01T00:00:00Z', '2028-02-29T12:00:00+09:00', '1988-05-08T02:30:00+09:00', '2026-10-01T00:00:00.5Z', '2026-10-01T00:00Z',
];

const ADDRESSES = [
  'MARK@people.example',
  'mark+tag@people.example',
  "o'mark@people.example",
  'mark@XN--9T4B11YI5A.example',
  `${'m'.repeat(64)}@people.example`,
  `mark@${'p'.repeat(63)}.${'e'.repeat(63)}.example`,
  `${'mark.'.repeat(12)}m@${'p'.repeat(63)}.${'e'.repeat(63)}.${'f'.repeat(30)}.example`,
  '!#$%&*+/=?^_`{|}~-@mark.example',
  'gil@people.example',
  'hr@gasang.example',
  'officials@city.example',
];

const LINKS = [
  `https://mark.example/${'a'.repeat(1_970)}`,
  'HTTPS://MARK.example/?a=1&b=%ED%91%9C',
  'https://[',
  'https://%',
  'https://mark.example:99999/',
  'https://mark@evil.example/',
  'https://mark.example/?q={a}|b',
  'https:///',
];

const KEYS = ['1', 'a b', '가-1', '!', '~'.repeat(100), '가'.repeat(100), '<b>', "'", 'a/b#c', '?lang=en&x=1', '%00'];

/** Amounts and counts of every size. The schema gives the bounds. */
// prettier-ignore
export const NUMBERS = [
  0, 1, 2, 3, 0.5, 1.5, 1 / 3, 0.1 + 0.2, 7, 12, 14.999999, 15, 24, 36, 40, 52.14, 60, 100, 119, 120, 168, 300, 1_000, 10_320, 12_000, 100_000, 2_900_000, 1e9, 10_000_000_000, 1e15,
  Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1, 1e21, 1e308, 5e-324, 1e-140, 1e-130, 1e-9, Number.EPSILON, -1, -0.5, 2_026, 1_793_577_600_000,
];

/** Random numbers in [0, 1). */
export type Random = () => number;

export const below = (random: Random, end: number): number => Math.floor(random() * end);
export const any = <T>(random: Random, list: readonly T[]): T => {
  const picked = list[below(random, list.length)];
  if (picked === undefined) throw new Error('There is nothing to pick from');
  return picked;
};

const points = (text: string): number => [...text].length;
const cut = (text: string, max: number): string => [...text].slice(0, max).join('');
const filled = (unit: string, max: number): string => cut(unit.repeat(Math.ceil(max / points(unit))), max);

/** Texts of 20,000 characters are rare: checking one takes several milliseconds. */
const LONG = 2_000;

/** A text for a place that allows `most` characters: blank, growing, at its bound, beyond it, or a word. */
export const oddText = (random: Random, most: number): string => {
  const max = most > LONG && random() < 0.9 ? LONG : most;
  const die = random();
  if (die < 0.2) return any(random, BLANKS);
  if (die < 0.24) return filled(any(random, BLANKS.slice(1)), max);
  if (die < 0.36) return filled(any(random, GROWING), max);
  if (die < 0.44) return `${filled('가', Math.max(0, max - below(random, 15)))}${any(random, NUMBERS_TO_MASK)}`;
  if (die < 0.46) return any(random, NUMBERS_TO_MASK);
  if (die < 0.52) return any(random, NAMES_OF_OBJECTS);
  if (die < 0.58) return filled(any(random, WORDS), max);
  if (die < 0.62) return `${filled('가', max - 1)}🔧`;
  if (die < 0.63) return filled('a', max + 1);
  if (die < 0.67) return any(random, [...KEYS, ...ADDRESSES, ...LINKS]);
  if (die < 0.7) return any(random, [...DATES, ...INSTANTS]);
  if (die < 0.77) return cut(`${any(random, BLANKS)}${any(random, WORDS)}${any(random, BLANKS)}`, max);
  return cut(any(random, WORDS), max);
};

export const oddDate = (random: Random): string => any(random, random() < 0.75 ? DATES : INSTANTS);
export const oddInstant = (random: Random): string => any(random, random() < 0.6 ? INSTANTS : DATES);
export const oddAddress = (random: Random): string => any(random, ADDRESSES);
export const oddLink = (random: Random): string => any(random, LINKS);
export const oddKey = (random: Random): string => any(random, KEYS);

const OTHERS: readonly unknown[] = [null, true, false, [], {}, 0, 1, '', '표식', ['표식'], { name: '표식' }];
/** A value of any kind. */
export const oddValue = (random: Random): unknown => any(random, OTHERS);
