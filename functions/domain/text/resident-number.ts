/**
 * 주민등록번호 and 외국인등록번호 in free text (개인정보 보호법 제24조의2). Shape and date decide, not the checksum:
 * numbers issued since October 2020 have random digits. The number itself never leaves this file unmasked.
 */

const MASK = '******-*******';

/** People born after this year cannot stand in a text that this code reads; it keeps barcodes (880…) apart. */
const LATEST_BIRTH_YEAR = 2045;

type Folded = { readonly text: string; readonly start: readonly number[]; readonly end: readonly number[] };

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]/u;

/** NFKC per character, dashes as `-`, white space as one kind each, with the place of every character in the original. */
const fold = (original: string): Folded => {
  let text = '';
  const start: number[] = [];
  const end: number[] = [];
  let at = 0;
  for (const character of original) {
    const next = at + character.length;
    const plain = INVISIBLE.test(character) ? '' : character.normalize('NFKC').replace(/[\p{Pd}−~∼〜ㅡ―]/gu, '-');
    for (const _ of plain.split('')) {
      start.push(at);
      end.push(next);
    }
    text += plain;
    at = next;
  }
  return { text, start, end };
};

/** Lines joined where a break stands between two digits: a number may be broken anywhere by a line end. */
const joinBrokenLines = (folded: Folded): Folded => {
  const dropped = new Set<number>();
  for (const match of folded.text.matchAll(/(?<=[\d-])[ \t]{0,8}[\r\n][\s]{0,16}(?=[\d-])/g))
    for (let index = match.index; index < match.index + match[0].length; index += 1) dropped.add(index);
  const keep = (_: unknown, index: number): boolean => !dropped.has(index);
  return {
    text: folded.text.split('').filter(keep).join(''),
    start: folded.start.filter(keep),
    end: folded.end.filter(keep),
  };
};

/** Words before the digits that say they are another kind of number of the same length. */
const OTHER_NUMBER =
  /(?:계좌(?:번호)?|은행|농협|입금|예금|카드|송장|바코드|품번|법인(?:등록)?번호|account|isbn)[^\d\n]{0,8}$/i;

/** Words between the digits that say the second half is a telephone, or a number of its own. */
const BEGINS_ANEW = /전화|연락|문의|팩스|휴대|핸드폰|계좌|tel|fax|phone|no/i;

/** What may stand between the two halves: up to three marks, at most six Hangul syllables, up to three marks. */
const MARKS = String.raw`[\s\-.·•,/\\*_:;|()[\]'"&+=]{0,3}`;
const GAP = `${MARKS}(?:[가-힣\\u1100-\\u11ff]{1,18} ?){0,2}${MARKS}`;
const DATE_MARK = String.raw`(?: ?[.\-/년월·] ?| )`;

const SHAPES: readonly RegExp[] = [
  // Halves in one piece each, something short or nothing between them. Without anything between, the digits must stand
  // alone: inside an address or a key they are a key.
  new RegExp(String.raw`(?<![\d][-.]?)(\d{6})(?:${GAP})(\d{7})(?![-.]?\d)`, 'dg'),
  // The birth date with marks of its own.
  new RegExp(
    String.raw`(?<!\d[-.]?)(\d{2}${DATE_MARK}\d{2}${DATE_MARK}\d{2})(?: ?일)?(?:${GAP})(\d{7})(?![-.]?\d)`,
    'dg',
  ),
  // The first digit of the back half set apart.
  new RegExp(String.raw`(?<!\d[-.]?)(\d{6})${MARKS}([1-8][ \-.]{1,2}\d{6})(?![-.]?\d)`, 'dg'),
  // Digits set one by one.
  new RegExp(String.raw`(?<!\d[-. ]?)(\d(?:[ .·]\d){5})[ .·]?[\-/]?[ .·]?(\d(?:[ .·]\d){6})(?![-. ]?\d)`, 'dg'),
];

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** Is this a birth date followed by a digit that gives its century (1, 2, 5, 6: 1900s; 3, 4, 7, 8: 2000s)? */
const hasBirthDate = (front: string, back: string): boolean => {
  const mark = Number(back[0]);
  if (mark < 1 || mark > 8) return false;
  const year = (mark % 4 === 1 || mark % 4 === 2 ? 1900 : 2000) + Number(front.slice(0, 2));
  const month = Number(front.slice(2, 4));
  const day = Number(front.slice(4, 6));
  return year <= LATEST_BIRTH_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
};

/** Thirteen digits inside a word, or inside an address of the web, are a key of something. */
const isPartOfAKey = (text: string, from: number, to: number): boolean =>
  /\w/.test(text[from - 1] ?? '') ||
  /\w/.test(text[to] ?? '') ||
  /:\/\/\S*$/.test(text.slice(Math.max(0, from - 200), from));

type Span = { readonly from: number; readonly to: number };

const spansIn = (folded: Folded): Span[] => {
  const spans: Span[] = [];
  for (const shape of SHAPES)
    for (const match of folded.text.matchAll(shape)) {
      const front = (match[1] ?? '').replace(/\D/g, '');
      const back = (match[2] ?? '').replace(/\D/g, '');
      const from = match.index;
      const to = from + match[0].length;
      if (front.length !== 6 || back.length !== 7 || !hasBirthDate(front, back)) continue;
      if (/^\d{13}$/.test(match[0]) && isPartOfAKey(folded.text, from, to)) continue;
      if (OTHER_NUMBER.test(folded.text.slice(Math.max(0, from - 24), from))) continue;
      if (BEGINS_ANEW.test(match[0])) continue;
      spans.push({ from: folded.start[from] ?? 0, to: folded.end[to - 1] ?? 0 });
    }
  return spans;
};

const residentSpans = (text: string): Span[] => {
  // Thirteen digits at least, or there is nothing to look for.
  if ((text.normalize('NFKC').match(/\d/g)?.length ?? 0) < 13) return [];
  const folded = fold(text);
  const spans = [...spansIn(folded), ...spansIn(joinBrokenLines(folded))].sort((a, b) => a.from - b.from);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && span.from < last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else merged.push(span);
  }
  return merged;
};

/** The first resident or foreigner number in a text, masked whole; undefined when there is none. */
export const findResidentNumber = (text: string): { masked: string } | undefined =>
  residentSpans(text).length === 0 ? undefined : { masked: MASK };

/** The text with every resident or foreigner number masked; everything else stays as it was written. */
export const maskResidentNumbers = (text: string): string => {
  let masked = '';
  let at = 0;
  for (const { from, to } of residentSpans(text)) {
    masked += `${text.slice(at, from)}${MASK}`;
    at = to;
  }
  return masked + text.slice(at);
};
