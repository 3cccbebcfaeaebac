import type { Token } from './tokens.ts';

/**
 * A sentence of an ad has some dozens of words (55 tokens at most in 5,000 ads). What goes on for longer is cut, so
 * that what is looked for within a statement takes a bounded time for any text.
 */
const MOST_TOKENS = 60;
/** In characters. */
const LONGEST = 240;

const isSeparator = (token: Token | undefined): boolean =>
  token?.kind === 'mark' && (token.word === ',' || token.word === '/');

/** The place behind a separator that is the last one of a stretch of tokens, or undefined. */
const lastCut = (tokens: readonly Token[], from: number, to: number): number | undefined => {
  for (let at = to; at > from; at -= 1) if (isSeparator(tokens[at - 1])) return at;
  return undefined;
};

const firstCut = (tokens: readonly Token[], from: number, to: number): number | undefined => {
  for (let at = from; at <= to; at += 1) if (isSeparator(tokens[at - 1])) return at;
  return undefined;
};

/** The end of what may be read at once from a token on: at least that token. */
const reachOf = (tokens: readonly Token[], from: number): number => {
  const start = tokens[from]?.from ?? 0;
  let end = from + 1;
  while (end < tokens.length && end - from < MOST_TOKENS && (tokens[end]?.to ?? 0) - start <= LONGEST) end += 1;
  return end;
};

/**
 * The tokens of a sentence in pieces of a bounded length, cut behind a comma or a slash where there is one. The last
 * quarter of a piece, from its first comma, is read again with what follows: no demand is lost across a cut.
 */
export const bounded = (tokens: readonly Token[]): (readonly Token[])[] => {
  const pieces: (readonly Token[])[] = [];
  let from = 0;
  for (;;) {
    const reach = reachOf(tokens, from);
    if (reach >= tokens.length) return [...pieces, from === 0 ? tokens : tokens.slice(from)];
    const size = reach - from;
    const end = lastCut(tokens, from + (size >> 1), reach) ?? reach;
    pieces.push(tokens.slice(from, end));
    const back = Math.max(from + 1, end - (size >> 2));
    from = firstCut(tokens, back, end) ?? back;
  }
};
