export type Stretch = { readonly from: number; readonly to: number };

const ENUMERATOR = /^(?:\d{1,2}[.)](?!\d)|\(\d{1,2}\)|[가-하][.)](?= )|[a-z][.)](?= )|[-+o>#=]+(?= |[가-힣])|[·:~])\s*/;
export const SENTENCE_END = /[;。]|[.!?]+|→|⇒|=>|ㅎㅎ+|ㅋㅋ+|ㅠㅠ+/g;
/** The dots of a date end no sentence: 1988. 1. 1. 이후, 2026. 12. */
const DATE_BEFORE = /(?:19|20)\d{2}[.](?: ?\d{1,2}[.]){0,2}$/;
const LONGEST_DATE = 14;

/** min. height 168cm, max. age 35. */
const ABBREVIATED = /(?:^|[^a-z])(?:min|max|approx|incl)$/;

/** A dot ends a sentence before a space, Hangul or the end; behind a digit only before a space, and not in a date. */
export const endsSentence = (text: string, match: RegExpExecArray, from: number): boolean => {
  const [mark] = match;
  if (!/^[.!?]/.test(mark)) return true;
  const at = from + match.index;
  const end = at + mark.length;
  const next = text.charAt(end);
  if (mark === '.' && ABBREVIATED.test(text.slice(Math.max(0, at - 6), at))) return false;
  const isBehindDigit = /\d/.test(text.charAt(at - 1));
  if (!isBehindDigit) return next === '' || /[\s가-힣)]/.test(next);
  if (!mark.startsWith('.')) return true;
  if (next !== '' && !/\s/.test(next)) return false;
  const before = DATE_BEFORE.exec(text.slice(Math.max(0, end - LONGEST_DATE), end))?.[0];
  const dots = before === undefined ? 0 : before.split('.').length - 1;
  const behind = text.slice(end, end + 3);
  return !(dots === 3 ? /^ ?[~이까부전출생]/.test(behind) : dots > 0 && /^ ?\d/.test(behind));
};

/** Cuts a stretch at every match of a pattern. */
export const cut = (
  text: string,
  { from, to }: Stretch,
  pattern: RegExp,
  cuts: (text: string, match: RegExpExecArray, from: number) => boolean = () => true,
): Stretch[] => {
  const pieces: Stretch[] = [];
  let start = from;
  const slice = text.slice(from, to);
  // `matchAll` would make a pattern of its own for each of many short rows.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(slice); match !== null; match = pattern.exec(slice)) {
    if (match[0] === '') pattern.lastIndex += 1;
    if (!cuts(text, match, from)) continue;
    pieces.push({ from: start, to: from + match.index });
    start = from + match.index + match[0].length;
  }
  pieces.push({ from: start, to });
  return pieces.filter((piece) => text.slice(piece.from, piece.to).trim() !== '');
};

export const trimmed = (text: string, { from, to }: Stretch): Stretch => {
  const slice = text.slice(from, to);
  const start = from + (slice.length - slice.trimStart().length);
  const enumerator = ENUMERATOR.exec(text.slice(start, to))?.[0] ?? '';
  return {
    from: start + enumerator.length,
    to: start + enumerator.length + text.slice(start + enumerator.length, to).trimEnd().length,
  };
};
