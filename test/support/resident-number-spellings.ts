/** The ways in which people, forms and programs write a resident number. Takes its two halves, returns the text. */
export type Spell = (front: string, back: string) => string;

const spaced = (text: string, mark = ' '): string => [...text].join(mark);
/** Writes each digit with a table of ten signs. Other characters stay. */
const digitsBy =
  (signs: string): ((text: string) => string) =>
  (text) => {
    const ten = [...signs];
    return text.replaceAll(/\d/g, (digit) => ten[Number(digit)] ?? digit);
  };
const inSigns =
  (signs: string): Spell =>
  (f, b) =>
    digitsBy(signs)(`${f}-${b}`);
const from =
  (zero: number): Spell =>
  (f, b) =>
    `${f}-${b}`.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const each =
  (write: (sign: string) => string, joined = '-'): Spell =>
  (f, b) =>
    [...`${f}${joined}${b}`].map(write).join('');
const between =
  (mark: string): Spell =>
  (f, b) =>
    f + mark + b;

const hangul = digitsBy('영일이삼사오육칠팔구');
const gong = digitsBy('공일이삼사오육칠팔구');
const hanja = digitsBy('〇一二三四五六七八九');
const yy = (f: string): string => f.slice(0, 2);
const mm = (f: string): string => f.slice(2, 4);
const dd = (f: string): string => f.slice(4);
/** The full year, with the century from the first digit of the back half. */
const yyyy = (f: string, b: string): string => `${'1256'.includes(b[0] ?? '') ? '19' : '20'}${yy(f)}`;
const short = (two: string): string => String(Number(two));
const hex = (sign: string): string => sign.charCodeAt(0).toString(16);

export const SPELLINGS: Readonly<Record<string, Spell>> = {
  // Separators between the halves.
  hyphen: between('-'),
  'spaced hyphen': between(' - '),
  'nothing between': between(''),
  space: between(' '),
  'three spaces': between('   '),
  'six spaces': between('      '),
  'no-break space': between('\u00a0'),
  'full-width space': between('\u3000'),
  'thin space': between('\u2009'),
  tab: between('\t'),
  'tabs and hyphen': between('\t-\t'),
  dot: between('.'),
  'four dots': between('....'),
  'middle dot': between('·'),
  'Korean middle dot': between('ㆍ'),
  bullet: between(' • '),
  slash: between('/'),
  backslash: between('\\'),
  comma: between(', '),
  underscore: between('_'),
  tilde: between('~'),
  'wave dash': between('〜'),
  'equals sign': between('='),
  plus: between('+'),
  star: between('*'),
  hash: between('#'),
  colon: between(' : '),
  bar: between(' | '),
  arrow: between('→'),
  'arrow in letters': between('->'),
  emoji: between('➖'),
  'en dash': between('–'),
  'em dash': between('—'),
  'two hyphens': between('--'),
  'eight hyphens': between('--------'),
  'minus sign': between('−'),
  'non-breaking hyphen': between('\u2011'),
  'figure dash': between('\u2012'),
  'full-width hyphen': between('－'),
  'Hangul dash': between('ㅡ'),
  'box line': between('─'),
  'hyphen bullet': between('⁃'),
  'in quotation marks': (f, b) => `"${f}"-"${b}"`,
  'back half in brackets': (f, b) => `${f}(${b})`,
  'both in brackets': (f, b) => `(${f})(${b})`,
  'square brackets': (f, b) => `[${f}][${b}]`,
  // Words between the halves.
  'Hangul between': between('다시'),
  'Hangul and spaces between': between(' 뒷자리는 '),
  'Hangul in brackets': between('(뒤)'),
  'decomposed Hangul between': (f, b) => `${f} 다시 ${b}`.normalize('NFD'),
  'front and back named': (f, b) => `앞 ${f} 뒤 ${b}`,
  'a whole sentence': (f, b) => `앞자리는 ${f}이고 뒷자리는 ${b}`,
  'three words between': between(' 그리고 뒷자리 번호는 '),
  'English between': between(' and '),
  'as JSON': (f, b) => `{"a":${f},"b":${b}}`,
  'two lines with names': (f, b) => `앞자리: ${f}\n뒷자리: ${b}`,
  // Line ends.
  'line break after the mark': between('-\n'),
  'line break before the mark': between('\r\n-'),
  'line break instead of the mark': between('\n'),
  'empty line after the mark': between('-\n\n'),
  'line break inside the front': (f, b) => `${f.slice(0, 4)}\n${f.slice(4)}-${b}`,
  'line break inside the back': (f, b) => `${f}-${b.slice(0, 3)}\n${b.slice(3)}`,
  'line break and indent inside the back': (f, b) => `${f}-${b.slice(0, 5)}\n    ${b.slice(5)}`,
  'line separator': between('\u2028'),
  // Invisible characters.
  'zero-width in the middle': between('\u200b-\u200b'),
  'zero-width everywhere': (f, b) => spaced(`${f}-${b}`, '\u200b'),
  'soft hyphen': between('\u00ad'),
  'word joiner': between('\u2060'),
  'Hangul filler': between('\u3164'),
  'combining joiner inside': (f, b) => `${f.slice(0, 1)}\u034f${f.slice(1)}-${b}`,
  'direction marks': (f, b) => `\u200e${f}\u200f-${b}\u200e`,
  // Groups of digits.
  'digits one by one': (f, b) => `${spaced(f)} - ${spaced(b)}`,
  'digits one by one without a mark': (f, b) => spaced(f + b),
  'digits one by one, two spaces': (f, b) => spaced(`${f}-${b}`, '  '),
  'digits one by one with dots': (f, b) => spaced(f + b, '.'),
  'digits one by one with commas': (f, b) => spaced(f + b, ', '),
  'digits one by one with hyphens': (f, b) => spaced(f + b, '-'),
  'first digit set apart': (f, b) => `${f}-${b.slice(0, 1)} ${b.slice(1)}`,
  'first digit set apart by a hyphen': (f, b) => `${f}-${b.slice(0, 1)}-${b.slice(1)}`,
  'groups of three': (f, b) => (f + b).replaceAll(/\d{3}(?=\d)/g, '$& '),
  'groups of three, four at the end': (f, b) => `${f.slice(0, 3)} ${f.slice(3)} ${b.slice(0, 3)} ${b.slice(3)}`,
  'groups of four': (f, b) => (f + b).replaceAll(/\d{4}(?=\d)/g, '$& '),
  'groups of four with hyphens': (f, b) => (f + b).replaceAll(/\d{4}(?=\d)/g, '$&-'),
  'groups of four with dots': (f, b) => (f + b).replaceAll(/\d{4}(?=\d)/g, '$&.'),
  'label and odd groups': (f, b) => `주민번호: ${f.slice(0, 2)} ${f.slice(2)} ${b.slice(0, 3)} ${b.slice(3)}`,
  'label and groups of two': (f, b) => `주민등록번호 ${(f + b).replaceAll(/\d{2}(?=\d)/g, '$& ')}`,
  'label and groups of five': (f, b) => `외국인등록번호(${(f + b).replaceAll(/\d{5}(?=\d)/g, '$&-')})`,
  // The birth date with separators of its own.
  'date with dots': (f, b) => `${yy(f)}.${mm(f)}.${dd(f)}-${b}`,
  'date with hyphens': (f, b) => `${yy(f)}-${mm(f)}-${dd(f)}-${b}`,
  'date with slashes': (f, b) => `${yy(f)}/${mm(f)}/${dd(f)}-${b}`,
  'date with dots and spaces': (f, b) => `${yy(f)}. ${mm(f)}. ${dd(f)}. - ${b}`,
  'date in words': (f, b) => `${yy(f)}년 ${mm(f)}월 ${dd(f)}일 ${b}`,
  'date in words without spaces': (f, b) => `${yy(f)}년${mm(f)}월${dd(f)}일-${b}`,
  'short date in words': (f, b) => `${yy(f)}년 ${short(mm(f))}월 ${short(dd(f))}일 ${b}`,
  'short date in words, born': (f, b) => `${yy(f)}년 ${short(mm(f))}월 ${short(dd(f))}일생 ${b}`,
  'short date with dots': (f, b) => `${yy(f)}.${short(mm(f))}.${short(dd(f))}-${b}`,
  'full date': (f, b) => `${yyyy(f, b)}${f.slice(2)}-${b}`,
  'full date and space': (f, b) => `${yyyy(f, b)}${f.slice(2)} ${b}`,
  'full date in one piece': (f, b) => `${yyyy(f, b)}${f.slice(2)}${b}`,
  'full date with hyphens': (f, b) => `${yyyy(f, b)}-${mm(f)}-${dd(f)}-${b}`,
  'full date with hyphens and space': (f, b) => `${yyyy(f, b)}-${mm(f)}-${dd(f)} / ${b}`,
  'full date with dots': (f, b) => `${yyyy(f, b)}.${mm(f)}.${dd(f)}-${b}`,
  'full date with slashes': (f, b) => `${yyyy(f, b)}/${mm(f)}/${dd(f)}-${b}`,
  'full date in words': (f, b) => `${yyyy(f, b)}년 ${mm(f)}월 ${dd(f)}일 ${b}`,
  'full short date in words': (f, b) => `${yyyy(f, b)}년 ${short(mm(f))}월 ${short(dd(f))}일, 뒷자리 ${b}`,
  'full short date with dots': (f, b) => `${yyyy(f, b)}. ${short(mm(f))}. ${short(dd(f))}. - ${b}`,
  // Digits of other scripts, and other signs for digits.
  'full-width': (f, b) => wide(`${f}-${b}`),
  'full-width without mark': (f, b) => wide(f + b),
  circled: inSigns('⓪①②③④⑤⑥⑦⑧⑨'),
  'negative circled': inSigns('⓿❶❷❸❹❺❻❼❽❾'),
  'circled sans-serif': inSigns('🄋➀➁➂➃➄➅➆➇➈'),
  'negative circled sans-serif': inSigns('🄌➊➋➌➍➎➏➐➑➒'),
  'double circled': inSigns('0⓵⓶⓷⓸⓹⓺⓻⓼⓽'),
  bracketed: inSigns('0⑴⑵⑶⑷⑸⑹⑺⑻⑼'),
  'with full stops': inSigns('0⒈⒉⒊⒋⒌⒍⒎⒏⒐'),
  superscript: inSigns('⁰¹²³⁴⁵⁶⁷⁸⁹'),
  subscript: inSigns('₀₁₂₃₄₅₆₇₈₉'),
  keycaps: each((sign) => (/\d/.test(sign) ? `${sign}\ufe0f\u20e3` : sign)),
  'mathematical bold': from(0x1d7ce),
  'mathematical double-struck': from(0x1d7d8),
  'segmented display': from(0x1fbf0),
  'Arabic-Indic': from(0x0660),
  'Eastern Arabic': from(0x06f0),
  Devanagari: from(0x0966),
  Bengali: from(0x09e6),
  Thai: from(0x0e50),
  Khmer: from(0x17e0),
  Myanmar: from(0x1040),
  Mongolian: from(0x1810),
  Adlam: from(0x1e950),
  'letter O for zero': (f, b) => `${f}-${b}`.replaceAll('0', 'O'),
  'small o for zero': (f, b) => `${f}-${b}`.replaceAll('0', 'o'),
  'letter l for a one': (f, b) => `${f}-${b.replace('1', 'l')}`,
  'letter I for a one': (f, b) => `${f.replace('1', 'I')}-${b}`,
  // Digits as words.
  'Hangul digits': (f, b) => hangul(`${f}-${b}`),
  'Hangul digits with 공': (f, b) => gong(`${f}-${b}`),
  'Hangul digits with 륙': (f, b) => digitsBy('공일이삼사오륙칠팔구')(`${f}-${b}`),
  'Hangul digits without mark': (f, b) => gong(f + b),
  'Hangul digits as said': (f, b) => `${gong(f)} 다시 ${gong(b)}`,
  'Hangul digits as said, together': (f, b) => gong(`${f}다시${b}`),
  'Hangul digits one by one': (f, b) => `${spaced(gong(f))} - ${spaced(gong(b))}`,
  'Hangul digits with commas': (f, b) => spaced(gong(f + b), ', '),
  'Hangul digits, decomposed': (f, b) => gong(`${f}-${b}`).normalize('NFD'),
  'Hangul back half': (f, b) => `${f}-${gong(b)}`,
  'Hangul front half': (f, b) => `${gong(f)}-${b}`,
  'Hangul digits and a full sentence': (f, b) => `앞자리는 ${gong(f)} 뒷자리는 ${gong(b)}`,
  'full date, Hangul digits': (f, b) => gong(`${yyyy(f, b)}${f.slice(2)}-${b}`),
  'Hanja digits': (f, b) => hanja(`${f}-${b}`),
  'Hanja digits with 零': (f, b) => digitsBy('零一二三四五六七八九')(`${f}-${b}`),
  'Hanja digits of contracts': (f, b) => digitsBy('零壹貳參四五六七八九')(`${f}-${b}`),
  'Hanja digits of banks': (f, b) => digitsBy('零壹贰叁肆伍陸柒捌玖')(`${f}-${b}`),
  // Encodings that programs write.
  'decimal entities': each((sign) => `&#${sign.charCodeAt(0)};`),
  'hexadecimal entities': each((sign) => `&#x${hex(sign)};`),
  'decimal entities without semicolons': each((sign) => `&#${sign.charCodeAt(0)}`),
  'hexadecimal entities without semicolons': each((sign) => `&#x${hex(sign)}`),
  'decimal entities with zeros': each((sign) => `&#000${sign.charCodeAt(0)};`),
  'dash as entity': between('&ndash;'),
  'dash as entity without semicolon': between('&#45'),
  'dash as minus entity': between('&minus;'),
  'space as entity': between('&nbsp;'),
  'escaped twice': between('&amp;#45;'),
  'dash in a URL': between('%2D'),
  'dash in a URL, small letters': between('%2d'),
  'space in a URL': between('%20'),
  'all in a URL': each((sign) => `%${hex(sign)}`),
  'escaped twice in a URL': between('%252D'),
  'escapes of JSON': each((sign) => `\\u00${hex(sign)}`),
  'dash as an escape of JSON': between('\\u002d'),
  'dash in quoted-printable': between('=2D'),
};

/** Places of a number in a text: `@` is the number. The texts contain no other digits than those shown. */
export const POSITIONS: readonly string[] = [
  '@',
  '지원서 보내실 곳. @ 입니다.',
  '문의 @',
  '주민번호 @',
  '주민등록번호:@',
  '홍길동(@)',
  '은행원 주민번호 @',
  '경력 3년, @ 까지',
  '@ 연락 055-000-0000',
  '055-000-0000 담당 @',
  '첫 줄입니다.\n@\n다음 줄입니다.',
  '1. @',
  '이름 | @ | 창원',
  '필요한 것: 「@」, 사진 2장',
  '2026. 11. 30.까지 접수. 담당자 @',
];
