import type { Facts, Hit } from './rule.ts';

/**
 * Korean wordings as patterns. Ads write the same word with and without spaces, so a space may stand between any two
 * syllables of a pattern; the left edge of a word still counts (경남자동차 holds no 남자).
 */
export type Phrase = {
  readonly find: RegExp;
  /** One of these frames must follow at once, and belongs to the expression. */
  readonly followedBy?: readonly RegExp[];
  /** Around the expression (40 characters either side): then it is something else. */
  readonly unless?: RegExp;
  /** Right before the expression: then it is something else. */
  readonly unlessBefore?: readonly RegExp[];
  /** Right after the expression: then it is something else. */
  readonly unlessAfter?: readonly RegExp[];
  /** Around the expression: only then. */
  readonly onlyWith?: RegExp;
  readonly within?: 'title';
  /** A look at the groups of what was found, before its surroundings are read. */
  readonly accept?: (groups: readonly (string | undefined)[], facts: Facts) => boolean;
};

/** A phrase as the tables of words write it: what to find is a piece of pattern. */
export type Wording = Pick<Phrase, 'followedBy' | 'unlessBefore' | 'unlessAfter' | 'accept'> & {
  readonly find: string;
};

const AROUND = 40;
/** Enough to name what offends; a text that repeats it a thousand times says no more. */
const MOST_PER_TEXT = 3;

/** The patterns count UTF-16 units: the first or last may be half of an emoji. */
const HALF_CHARACTER = /^[\udc00-\udfff]|[\ud800-\udbff]$/g;

const isHangul = (character: string | undefined): boolean => character !== undefined && /[가-힣]/.test(character);

/** Does an atom begin here that may be set apart by a space? Lookarounds and alternations may not. */
const beginsAtom = (source: string, at: number): boolean => {
  if (isHangul(source[at]) || source[at] === '[') return true;
  return source[at] === '(' && !/^\(\?<?[!=]/.test(source.slice(at, at + 4));
};

/**
 * Compiles a pattern with an optional space between neighbouring syllables, groups and classes. A space in `source`
 * is an optional space as well.
 */
export const ko = (source: string, flags = 'gm'): RegExp => {
  let out = '';
  let inClass = false;
  const openings: boolean[] = [];
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at] ?? '';
    const next = source[at + 1];
    if (character === '\\') {
      out += character + (next ?? '');
      at += 1;
      continue;
    }
    if (character === ' ') {
      out += out.endsWith(' ?') ? '' : ' ?';
      if (next === '?') at += 1;
      continue;
    }
    out += character;
    let closesLookaround = false;
    if (inClass) {
      inClass = character !== ']';
      if (inClass) continue;
    } else if (character === '[') {
      inClass = true;
      continue;
    } else if (character === '(') {
      openings.push(/^\(\?<?[!=]/.test(source.slice(at, at + 4)));
    } else if (character === ')') {
      closesLookaround = openings.pop() ?? false;
    }
    const closes = /[\])}]/.test(character) && !closesLookaround;
    const closedJustBefore = character === '?' && /[\])가-힣]/.test(source[at - 1] ?? '');
    if ((isHangul(character) || closes || closedJustBefore) && beginsAtom(source, at + 1)) out += ' ?';
  }
  return new RegExp(out, flags);
};

/** What may stand right after an expression. Such frames are shared by all rules, so that each is compiled once. */
export const next = (source: string): RegExp => ko(`(?: ?(?:${source}))`, 'my');
/** What may stand right before an expression. */
export const previous = (source: string): RegExp => ko(`(?:${source}) ?$`, '');

export const anyOf = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'));

/** Makes phrases of words; `context` holds for all of them, beside what a wording says for itself. */
export const phrases = (
  wordings: readonly (string | Wording)[],
  context: Omit<Phrase, 'find' | 'followedBy'> = {},
): readonly Phrase[] =>
  wordings.map((wording) => {
    const { find, ...own } = typeof wording === 'string' ? { find: wording } : wording;
    return {
      ...context,
      ...own,
      unlessBefore: [...(context.unlessBefore ?? []), ...(own.unlessBefore ?? [])],
      unlessAfter: [...(context.unlessAfter ?? []), ...(own.unlessAfter ?? [])],
      find: ko(find),
    };
  });

/** What stands around an expression in its own sentence. */
const around = (text: string, from: number, to: number): string => {
  const before = text.slice(Math.max(0, from - AROUND), from);
  const after = text.slice(to, to + AROUND);
  const end = after.indexOf('\n');
  return before.slice(before.lastIndexOf('\n') + 1) + text.slice(from, to) + (end === -1 ? after : after.slice(0, end));
};

/** Says a pattern whether it stands in a text; the patterns here are global, and `test` would remember its place. */
const stands = (pattern: RegExp, text: string): boolean => text.search(pattern) !== -1;

/** Where a frame that begins at a place ends. */
const endOf = (frame: RegExp, text: string, at: number): number | undefined => {
  frame.lastIndex = at;
  const match = frame.exec(text);
  return match === null ? undefined : at + match[0].length;
};

/** Where the whole expression ends, or undefined if what must follow does not. */
const expressionEnd = (phrase: Phrase, match: RegExpExecArray, text: string): number | undefined => {
  const end = match.index + match[0].length;
  if (phrase.followedBy === undefined) return end;
  for (const frame of phrase.followedBy) {
    const whole = endOf(frame, text, end);
    if (whole !== undefined) return whole;
  }
  return undefined;
};

const isMeant = (phrase: Phrase, match: RegExpExecArray, end: number, text: string, facts: Facts): boolean => {
  if (phrase.accept?.(match.slice(1), facts) === false) return false;
  const before = text.slice(Math.max(0, match.index - AROUND), match.index);
  if (phrase.unlessBefore?.some((pattern) => stands(pattern, before)) === true) return false;
  if (phrase.unlessAfter?.some((pattern) => endOf(pattern, text, end) !== undefined) === true) return false;
  const window = around(text, match.index, end);
  if (phrase.unless !== undefined && stands(phrase.unless, window)) return false;
  return phrase.onlyWith === undefined || stands(phrase.onlyWith, window);
};

/** The expressions in the posting's texts that one of the phrases finds, per text, without repeats. */
const expressions = (facts: Facts, phrases: readonly Phrase[]): { path: string; found: string[] }[] =>
  facts.texts.flatMap(({ path, text }) => {
    const found = new Set<string>();
    for (const phrase of phrases) {
      if (phrase.within !== undefined && phrase.within !== path) continue;
      for (const match of text.matchAll(phrase.find)) {
        if (found.size === MOST_PER_TEXT) break;
        const end = expressionEnd(phrase, match, text);
        if (end === undefined) continue;
        const expression = text.slice(match.index, end).replace(HALF_CHARACTER, '').trim();
        if (!found.has(expression) && isMeant(phrase, match, end, text, facts)) found.add(expression);
      }
    }
    return found.size === 0 ? [] : [{ path, found: [...found] }];
  });

/** Hits of a text rule: one per text, naming the expressions. */
export const textHits =
  (sought: readonly Phrase[], what: string, fix: string) =>
  (facts: Facts): Hit[] =>
    expressions(facts, sought).map(({ path, found }) => ({
      path,
      message: `${what}: ${found.map((expression) => `'${expression}'`).join(', ')}`,
      fix,
      actual: found.join(', '),
    }));
