import type { Entry, Trie, WordClass } from './lexicon.ts';
import { isEnding, isParticles } from './particles.ts';

/**
 * One word, number or mark of a text. `word` is the entry's word, or the letters as they stand. `tail` is what is glued
 * to it: particles or an ending. `glued` says that no space stands before it. `from` and `to` are places in the read
 * text, the tail included.
 */
export type Token = {
  readonly kind: 'word' | 'unknown' | 'number' | 'mark';
  readonly word: string;
  readonly entry?: Entry;
  readonly tail: string;
  readonly value?: number;
  readonly glued: boolean;
  readonly from: number;
  readonly to: number;
};

export const is = (token: Token | undefined, ...classes: readonly WordClass[]): boolean =>
  token?.entry !== undefined && classes.some((one) => token.entry?.classes.has(one) === true);

/** The letters of a token as they stand, what is glued to them included. */
export const textOf = (token: Token | undefined): string => `${token?.word ?? ''}${token?.tail ?? ''}`;

export const meansOf = (token: Token | undefined, of: WordClass): string | undefined => token?.entry?.means.get(of);

/** Classes whose words may close a compound that begins with an unknown word: 도장기사, 만성질환자, 작업바지. */
const HEADS: ReadonlySet<WordClass> = new Set(['role', 'served', 'thing', 'label']);
const heads = new WeakMap<Entry, boolean>();
const isHead = (entry: Entry): boolean => {
  const known = heads.get(entry);
  if (known !== undefined) return known;
  const is = entry.word.length > 1 && [...entry.classes].some((one) => HEADS.has(one));
  heads.set(entry, is);
  return is;
};

const UNKNOWN_WORD = 1.4;
const UNKNOWN_SYLLABLE = 0.9;
const WORD = 1;
/** Longer words are better; it only breaks ties. */
const PER_SYLLABLE = 0.12;
const INNER_SPACE = 1.1;
const PARTICLE = 0.25;
const INNER_PARTICLE = 0.9;
const BAD_ENDING = 2.2;
/** Two syllables with a space between them are too often two words, except behind 안 and 못: 안 됩니다, 못 받습니다. */
const SHORT_DENIAL = /^[안못]/;

/** A step of the cheapest reading of a run of Hangul: a word with its tail, or letters that are not known. */
type Step = { readonly from: number; readonly to: number; readonly entry?: Entry; readonly wordTo: number };

type Node = { cost: number; step?: Step; back: number };

/** A run of letters and spaces; `isEdge(i)`: a word may begin or end at i. */
const LETTER = /[가-힣a-z]/;

const isHangulCode = (code: number): boolean => code >= 0xac_00 && code <= 0xd7_a3;

/** Do Hangul and other letters meet between a place and the one before it? */
const kindChanges = (run: string, at: number): boolean =>
  isHangulCode(run.charCodeAt(at)) !== isHangulCode(run.charCodeAt(at - 1));

/**
 * Reads a run of letters and single spaces as the cheapest row of words (Viterbi). Linear: from each place at most the
 * longest word is tried.
 */
class RunReader {
  readonly #trie: Trie;
  constructor(trie: Trie) {
    this.#trie = trie;
  }

  read(run: string, afterNumber: boolean): readonly Step[] {
    const end = run.length;
    const best: Node[] = Array.from({ length: end + 1 }, () => ({ cost: Infinity, back: -1 }));
    best[0] = { cost: 0, back: -1 };
    const relax = (from: number, cost: number, step: Step): void => {
      const node = best[step.to];
      const total = (best[from]?.cost ?? Infinity) + cost;
      if (node !== undefined && total < node.cost - 1e-9) best[step.to] = { cost: total, step, back: from };
    };
    for (let at = 0; at < end; at += 1) {
      const node = best[at];
      if (node === undefined || node.cost === Infinity) continue;
      if (run[at] === ' ') {
        relax(at, 0, { from: at, to: at + 1, wordTo: at });
        continue;
      }
      this.#words(run, at, node, afterNumber && at === 0, relax);
      if (at === 0 || run[at - 1] === ' ') this.#unknown(run, at, relax);
    }
    return stepsOf(best, end);
  }

  #unknown(run: string, at: number, relax: (from: number, cost: number, step: Step) => void): void {
    let to = at;
    while (to < run.length && run[to] !== ' ') {
      to += 1;
      const closes = to === run.length || run[to] === ' ' || kindChanges(run, to);
      const length = to - at;
      if (closes) relax(at, UNKNOWN_WORD + UNKNOWN_SYLLABLE * length, { from: at, to, wordTo: to });
      else if (length >= 1 && length < 12 && this.#headAt(run, to))
        relax(at, UNKNOWN_WORD + UNKNOWN_SYLLABLE * length, { from: at, to, wordTo: to });
    }
  }

  #headAt(run: string, at: number): boolean {
    let node = 0;
    for (let to = at; to < run.length && run[to] !== ' '; to += 1) {
      node = this.#trie.step(node, run.charCodeAt(to));
      if (node === 0) return false;
      const entry = this.#trie.entry(node);
      if (entry !== undefined && isHead(entry)) return true;
    }
    return false;
  }

  #words(
    run: string,
    at: number,
    before: Node,
    mayBeUnit: boolean,
    relax: (from: number, cost: number, step: Step) => void,
  ): void {
    const previous = before.step;
    const afterUnknown = previous !== undefined && previous.entry === undefined && run[at - 1] !== ' ';
    let node = 0;
    let spaces = 0;
    for (let to = at; to < run.length; to += 1) {
      if (run[to] === ' ') {
        spaces += 1;
        if (run[to + 1] === ' ') return;
        continue;
      }
      node = this.#trie.step(node, run.charCodeAt(to));
      if (node === 0) return;
      const entry = this.#trie.entry(node);
      if (entry === undefined) continue;
      if (afterUnknown && !isHead(entry)) continue;
      if (entry.classes.has('unit') && entry.classes.size === 1 && !mayBeUnit) continue;
      if (spaces > 0 && entry.word.length < 3 && !SHORT_DENIAL.test(entry.word)) continue;
      this.#tails(run, at, to + 1, entry, WORD - PER_SYLLABLE * entry.word.length + spaces * INNER_SPACE, relax);
    }
  }

  /** A word ends at an edge, behind its particles or ending, or where the next word begins. */
  #tails(
    run: string,
    at: number,
    wordTo: number,
    entry: Entry,
    cost: number,
    relax: (from: number, cost: number, step: Step) => void,
  ): void {
    relax(at, cost, { from: at, to: wordTo, entry, wordTo });
    if (wordTo === run.length || run[wordTo] === ' ') return;
    let to = wordTo;
    while (to < run.length && run[to] !== ' ') to += 1;
    const tail = run.slice(wordTo, to);
    if (entry.form === 'stem')
      relax(at, cost + (isEnding(tail) ? PARTICLE : BAD_ENDING + 0.3 * tail.length), { from: at, to, entry, wordTo });
    else if (mayCarry(entry, tail)) relax(at, cost + PARTICLE, { from: at, to, entry, wordTo });
    for (let length = 1; length <= 3 && wordTo + length < to; length += 1) {
      const inner = run.slice(wordTo, wordTo + length);
      if (entry.word.length > 1 && entry.form !== 'short' && isParticles(inner))
        relax(at, cost + INNER_PARTICLE, { from: at, to: wordTo + length, entry, wordTo });
    }
  }
}

/** Where no row of words covers a run, the letters up to the next space are one unknown word. */
const stepsOf = (best: readonly Node[], end: number): Step[] => {
  const steps: Step[] = [];
  let at = end;
  while (at > 0) {
    const node = best[at];
    if (node?.step === undefined) return [{ from: 0, to: end, wordTo: end }];
    steps.push(node.step);
    at = node.back;
  }
  return steps.toReversed();
};

/** A single syllable is too often the beginning of another word (남은, 여는): only 만 and 도 may follow it. */
const mayCarry = (entry: Entry, tail: string): boolean =>
  entry.word.length === 1 && !/[둘셋넷]/.test(entry.word) && !entry.classes.has('unit') && !entry.classes.has('person')
    ? tail === '만' || tail === '도'
    : isParticles(tail);

const NUMBER = /\d+(?:,\d+)*(?:\.\d+)?/y;
const RUN = /[가-힣a-z]+(?: [가-힣a-z]+)*/y;
/** A run is cut after so many characters at a space, so that no text makes a long one. */
const LONGEST_RUN = 160;

/** ㅎㅎ, ㅋㅋ, ㅠㅠ: as good as a space. */
const LAUGHTER = /[\u1112\u110f\u1172\u116eㅎㅋㅠㅜ]/;

const isDigit = (character: string): boolean => character >= '0' && character <= '9';

/** Splits a stretch of the read text into tokens. */
export class Tokenizer {
  readonly #runs: RunReader;
  constructor(trie: Trie) {
    this.#runs = new RunReader(trie);
  }

  tokens(text: string, from: number, to: number): Token[] {
    const found: Token[] = [];
    let at = from;
    let spaced = true;
    while (at < to) {
      const character = text.charAt(at);
      if (/\s/.test(character) || LAUGHTER.test(character)) {
        spaced = true;
        at += 1;
        continue;
      }
      if (isDigit(character)) at = this.#number(text, at, to, !spaced, found);
      else if (LETTER.test(character)) at = this.#run(text, at, to, !spaced, found);
      else {
        found.push({ kind: 'mark', word: character, tail: '', glued: !spaced, from: at, to: at + 1 });
        at += 1;
      }
      spaced = false;
    }
    return found;
  }

  #number(text: string, at: number, to: number, glued: boolean, found: Token[]): number {
    NUMBER.lastIndex = at;
    const written = (NUMBER.exec(text)?.[0] ?? text.charAt(at)).slice(0, to - at);
    const value = Number(written.replaceAll(',', ''));
    found.push({ kind: 'number', word: written, tail: '', value, glued, from: at, to: at + written.length });
    return at + written.length;
  }

  #run(text: string, at: number, to: number, glued: boolean, found: Token[]): number {
    RUN.lastIndex = at;
    let run = (RUN.exec(text)?.[0] ?? text.charAt(at)).slice(0, to - at).trimEnd();
    if (run.length > LONGEST_RUN) {
      const space = run.lastIndexOf(' ', LONGEST_RUN);
      run = run.slice(0, space > 0 ? space : LONGEST_RUN);
    }
    const previous = found.at(-1);
    const afterNumber = previous?.kind === 'number' || previous?.word === '%';
    for (const step of this.#runs.read(run, afterNumber)) {
      if (step.wordTo === step.from) continue;
      const word = step.entry?.word ?? run.slice(step.from, step.wordTo);
      found.push({
        kind: step.entry === undefined ? 'unknown' : 'word',
        word,
        ...(step.entry === undefined ? {} : { entry: step.entry }),
        tail: run.slice(step.wordTo, step.to),
        glued: step.from === 0 ? glued : run[step.from - 1] !== ' ',
        from: at + step.from,
        to: at + step.to,
      });
    }
    return at + run.length;
  }
}
