import type { Facts, Hit } from './rule.ts';

/**
 * Korean wordings as patterns. Ads write the same word with and without spaces, so a space may stand between any two
 * syllables of a pattern; the left edge of a word still counts (경남자동차 holds no 남자).
 */
export type Phrase = {
  readonly find: RegExp;
  /** Around the expression (40 characters either side): then it is something else. */
  readonly unless?: RegExp;
  /** In its sentence, right up to the expression: then it is something else. */
  readonly unlessBefore?: RegExp;
  /** Around the expression: only then. */
  readonly onlyWith?: RegExp;
  readonly within?: 'title';
  /** A look at the groups of what was found, before its surroundings are read. */
  readonly accept?: (groups: readonly (string | undefined)[], facts: Facts) => boolean;
};

const AROUND = 40;
/** Enough to name what offends; a text that repeats it a thousand times says no more. */
const MOST_PER_TEXT = 3;

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
export const ko = (source: string): RegExp => {
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
  return new RegExp(out, 'gm');
};

/** What stands around an expression in its own sentence. */
const around = (text: string, from: number, to: number): string => {
  const before = text.slice(Math.max(0, from - AROUND), from);
  const after = text.slice(to, to + AROUND);
  const end = after.indexOf('\n');
  return before.slice(before.lastIndexOf('\n') + 1) + text.slice(from, to) + (end === -1 ? after : after.slice(0, end));
};

/** Says a pattern whether it stands in a text; the patterns here are global, and `test` would remember its place. */
const stands = (pattern: RegExp, text: string): boolean => text.search(pattern) !== -1;

const isMeant = (phrase: Phrase, match: RegExpExecArray, text: string, facts: Facts): boolean => {
  if (phrase.accept?.(match.slice(1), facts) === false) return false;
  const before = text.slice(Math.max(0, match.index - AROUND), match.index);
  if (phrase.unlessBefore !== undefined && stands(phrase.unlessBefore, before)) return false;
  const window = around(text, match.index, match.index + match[0].length);
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
        const expression = match[0].trim();
        if (!found.has(expression) && isMeant(phrase, match, text, facts)) found.add(expression);
      }
    }
    return found.size === 0 ? [] : [{ path, found: [...found] }];
  });

/** Hits of a text rule: one per text, naming the expressions. */
export const textHits =
  (phrases: readonly Phrase[] | ((facts: Facts) => readonly Phrase[]), what: string, fix: string) =>
  (facts: Facts): Hit[] =>
    expressions(facts, typeof phrases === 'function' ? phrases(facts) : phrases).map(({ path, found }) => ({
      path,
      message: `${what}: ${found.map((expression) => `'${expression}'`).join(', ')}`,
      fix,
      actual: found.join(', '),
    }));
