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
  readonly entry: Entry | undefined;
  readonly tail: string;
  readonly value: number | undefined;
  readonly glued: boolean;
  readonly from: number;
  readonly to: number;
};

type Written = Pick<Token, 'kind' | 'word' | 'from' | 'to'> & Partial<Token>;

/** A token of any kind. All have the same fields in the same order, so that reading one is fast (one hidden class). */
export const tokenOf = ({ kind, word, entry, tail = '', value, glued = false, from, to }: Written): Token => ({
  kind,
  word,
  entry,
  tail,
  value,
  glued,
  from,
  to,
});

/** Asked of most tokens many times, so it makes no function of its own. */
export const is = (token: Token | undefined, ...classes: readonly WordClass[]): boolean => {
  const known = token?.entry?.classes;
  if (known === undefined) return false;
  for (const one of classes) if (known.has(one)) return true;
  return false;
};

/** The letters of a token as they stand, what is glued to them included. */
export const textOf = (token: Token | undefined): string => `${token?.word ?? ''}${token?.tail ?? ''}`;

export const meansOf = (token: Token | undefined, of: WordClass): string | undefined => token?.entry?.means.get(of);

/** Classes whose words may close a compound that begins with an unknown word: 도장기사, 만성질환자, 작업바지. */
const HEADS: ReadonlySet<WordClass> = new Set(['role', 'served', 'thing', 'label']);
const isHead = ({ word, classes }: Entry): boolean => word.length > 1 && [...classes].some((one) => HEADS.has(one));

/** Words that ask something of a person are not found inside a longer word: 자체중, 참여직원. */
const JUDGED: ReadonlySet<WordClass> = new Set(['sex', 'look', 'measure', 'called', 'age']);
const isJudged = ({ classes }: Entry): boolean => [...classes].some((one) => JUDGED.has(one));

/** A single syllable that stands in front of no other word: 참 좋은 and 지원자, not 참여직원 and 자체중. */
const isLone = ({ word, classes }: Entry): boolean =>
  word.length === 1 && (classes.has('adverb') || classes.has('person'));

/** A unit counts behind a number only: 명, 시간. */
const isUnitOnly = ({ classes }: Entry): boolean => classes.size === 1 && classes.has('unit');

const UNKNOWN_WORD = 1.4;
const UNKNOWN_SYLLABLE = 0.9;
const WORD = 1;
/** Longer words are better; it only breaks ties. */
const PER_SYLLABLE = 0.12;
const INNER_SPACE = 1.1;
const PARTICLE = 0.25;
const INNER_PARTICLE = 0.9;
const BAD_ENDING = 2.2;
const LONE_SYLLABLE = 0.3;
/** Two syllables with a space between them are too often two words, except behind 안 and 못: 안 됩니다, 못 받습니다. */
const SHORT_DENIAL = /^[안못]/;

/** A step of the cheapest reading of a run of Hangul: a word with its tail, or letters that are not known. */
type Step = {
  readonly from: number;
  readonly to: number;
  readonly entry: Entry | undefined;
  readonly wordTo: number;
};

const SPACE = 0x20;

const isHangulCode = (code: number): boolean => code >= 0xac_00 && code <= 0xd7_a3;

/** Do Hangul and other letters meet between a place and the one before it? */
const kindChanges = (run: string, at: number): boolean =>
  isHangulCode(run.charCodeAt(at)) !== isHangulCode(run.charCodeAt(at - 1));

const endOfWord = (run: string, from: number): number => {
  const space = run.indexOf(' ', from);
  return space === -1 ? run.length : space;
};

/** A run is cut after so many characters at a space, so that no text makes a long one. */
const LONGEST_RUN = 160;

/** Costs are sums of decimals: two that differ by less are alike, and the first of them stays. */
const ALIKE = 1e-9;

/**
 * Reads a run of letters and single spaces as the cheapest row of words (Viterbi). Linear: from each place at most the
 * longest word is tried. Of the cheapest row up to each place it keeps the cost and the last step, in arrays that are
 * used again for every run.
 */
class RunReader {
  readonly #trie: Trie;
  readonly #heads: ReadonlySet<Entry>;
  readonly #units: ReadonlySet<Entry>;
  readonly #judged: ReadonlySet<Entry>;
  readonly #lone: ReadonlySet<Entry>;
  readonly #cost = new Float64Array(LONGEST_RUN + 1);
  readonly #from = new Int32Array(LONGEST_RUN + 1);
  readonly #wordTo = new Int32Array(LONGEST_RUN + 1);
  readonly #entry: (Entry | undefined)[] = Array.from({ length: LONGEST_RUN + 1 }, () => undefined);

  constructor(trie: Trie) {
    this.#trie = trie;
    this.#heads = new Set(trie.entries().filter(isHead));
    this.#units = new Set(trie.entries().filter(isUnitOnly));
    this.#judged = new Set(trie.entries().filter(isJudged));
    this.#lone = new Set(trie.entries().filter(isLone));
  }

  read(run: string, afterNumber: boolean): readonly Step[] {
    const end = run.length;
    this.#cost.fill(Infinity, 0, end + 1);
    this.#cost[0] = 0;
    this.#from[0] = -1;
    this.#entry[0] = undefined;
    for (let at = 0; at < end; at += 1) {
      if (this.#cost[at] === Infinity) continue;
      if (run.charCodeAt(at) === SPACE) {
        this.#relax(at, at + 1, 0, undefined, at);
        continue;
      }
      this.#words(run, at, afterNumber && at === 0);
      if (at === 0 || run.charCodeAt(at - 1) === SPACE) this.#unknown(run, at);
    }
    return this.#steps(end);
  }

  /** Is a step from one place to another the cheapest way to get there? */
  #relax(from: number, to: number, cost: number, entry: Entry | undefined, wordTo: number): void {
    const total = (this.#cost[from] ?? Infinity) + cost;
    if (total >= (this.#cost[to] ?? 0) - ALIKE) return;
    this.#cost[to] = total;
    this.#from[to] = from;
    this.#wordTo[to] = wordTo;
    this.#entry[to] = entry;
  }

  /** Where no row of words covers a run, the letters up to the next space are one unknown word. */
  #steps(end: number): Step[] {
    if (this.#cost[end] === Infinity) return [{ from: 0, to: end, entry: undefined, wordTo: end }];
    const steps: Step[] = [];
    for (let to = end; to > 0;) {
      const from = this.#from[to] ?? 0;
      steps.push({ from, to, entry: this.#entry[to], wordTo: this.#wordTo[to] ?? to });
      to = from;
    }
    return steps.reverse();
  }

  #unknown(run: string, at: number): void {
    const end = endOfWord(run, at);
    for (let to = at + 1; to <= end; to += 1) {
      const length = to - at;
      if (to === end || kindChanges(run, to) || (length < 12 && this.#headAt(run, to, end)))
        this.#relax(at, to, UNKNOWN_WORD + UNKNOWN_SYLLABLE * length, undefined, to);
    }
  }

  #headAt(run: string, at: number, end: number): boolean {
    let node = 0;
    for (let to = at; to < end; to += 1) {
      node = this.#trie.step(node, run.charCodeAt(to));
      if (node === 0) return false;
      const entry = this.#trie.entry(node);
      if (entry !== undefined && this.#heads.has(entry)) return true;
    }
    return false;
  }

  #words(run: string, at: number, mayBeUnit: boolean): void {
    const afterUnknown = at > 0 && this.#entry[at] === undefined && run.charCodeAt(at - 1) !== SPACE;
    const afterSyllable = afterUnknown && this.#from[at] === at - 1;
    const begins = at === 0 || run.charCodeAt(at - 1) === SPACE;
    let node = 0;
    let spaces = 0;
    for (let to = at; to < run.length; to += 1) {
      const code = run.charCodeAt(to);
      if (code === SPACE) {
        spaces += 1;
        if (run.charCodeAt(to + 1) === SPACE) return;
        continue;
      }
      node = this.#trie.step(node, code);
      if (node === 0) return;
      const entry = this.#trie.entry(node);
      if (entry === undefined) continue;
      if (afterUnknown && !this.#heads.has(entry)) continue;
      if (afterSyllable && this.#judged.has(entry)) continue;
      if (!mayBeUnit && this.#units.has(entry)) continue;
      if (spaces > 0 && entry.word.length < 3 && !SHORT_DENIAL.test(entry.word)) continue;
      this.#tails(run, at, to + 1, entry, WORD - PER_SYLLABLE * entry.word.length + spaces * INNER_SPACE, begins);
    }
  }

  /** A word ends at an edge, behind its particles or ending, or where the next word begins. */
  #tails(run: string, at: number, wordTo: number, entry: Entry, cost: number, begins: boolean): void {
    const to = endOfWord(run, wordTo);
    const isStray = begins && to !== wordTo && this.#lone.has(entry);
    const isSuffix = isStray && entry.classes.has('person');
    if (!isSuffix) this.#relax(at, wordTo, isStray ? cost + LONE_SYLLABLE : cost, entry, wordTo);
    if (to === wordTo) return;
    const tail = run.slice(wordTo, to);
    if (entry.form === 'stem')
      this.#relax(at, to, cost + (isEnding(tail) ? PARTICLE : BAD_ENDING + 0.3 * tail.length), entry, wordTo);
    else if (mayCarry(entry, tail)) this.#relax(at, to, cost + PARTICLE, entry, wordTo);
    if (entry.word.length === 1 || entry.form === 'short') return;
    for (let length = 1; length <= 3 && wordTo + length < to; length += 1)
      if (isParticles(run.slice(wordTo, wordTo + length)))
        this.#relax(at, wordTo + length, cost + INNER_PARTICLE, entry, wordTo);
  }
}

/** A single syllable is too often the beginning of another word (남은, 여는): only 만 and 도 may follow it. */
const mayCarry = (entry: Entry, tail: string): boolean =>
  entry.word.length === 1 &&
  !/[둘셋넷팬딸]/.test(entry.word) &&
  !entry.classes.has('unit') &&
  !entry.classes.has('person')
    ? tail === '만' || tail === '도'
    : isParticles(tail);

const NUMBER = /\d+(?:,\d+)*(?:\.\d+)?/y;

/** ㅎㅎ, ㅋㅋ, ㅠㅠ: as good as a space. */
const LAUGHTER = /[\u1112\u110f\u1172\u116eㅎㅋㅠㅜ]/;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetter = (code: number): boolean => isHangulCode(code) || (code >= 0x61 && code <= 0x7a);
/** A space, or what is as good as one. */
const isSpace = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return (
    code === SPACE || ((code < SPACE || code > 0x7f) && (/\s/.test(text.charAt(at)) || LAUGHTER.test(text.charAt(at))))
  );
};

/** Where the letters and single spaces from a place end: one character more than a run may have says that it goes on. */
const endOfRun = (text: string, at: number, to: number): number => {
  const stop = Math.min(to, at + LONGEST_RUN + 1);
  let end = at;
  while (end < stop) {
    const code = text.charCodeAt(end);
    if (!isLetter(code) && !(code === SPACE && end + 1 < stop && isLetter(text.charCodeAt(end + 1)))) break;
    end += 1;
  }
  return end;
};

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
      const code = text.charCodeAt(at);
      if (isSpace(text, at)) {
        spaced = true;
        at += 1;
        continue;
      }
      if (isDigit(code)) at = this.#number(text, at, to, !spaced, found);
      else if (isLetter(code)) at = this.#run(text, at, to, !spaced, found);
      else {
        found.push(tokenOf({ kind: 'mark', word: text.charAt(at), glued: !spaced, from: at, to: at + 1 }));
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
    found.push(tokenOf({ kind: 'number', word: written, value, glued, from: at, to: at + written.length }));
    return at + written.length;
  }

  #run(text: string, at: number, to: number, glued: boolean, found: Token[]): number {
    let run = text.slice(at, endOfRun(text, at, to));
    if (run.length > LONGEST_RUN) {
      const space = run.lastIndexOf(' ', LONGEST_RUN);
      run = run.slice(0, space > 0 ? space : LONGEST_RUN);
    }
    const previous = found.at(-1);
    const afterNumber = previous?.kind === 'number' || previous?.word === '%';
    for (const step of this.#runs.read(run, afterNumber)) {
      if (step.wordTo === step.from) continue;
      const { entry } = step;
      found.push(
        tokenOf({
          kind: entry === undefined ? 'unknown' : 'word',
          word: entry?.word ?? run.slice(step.from, step.wordTo),
          entry,
          tail: step.wordTo === step.to ? '' : run.slice(step.wordTo, step.to),
          glued: step.from === 0 ? glued : run.charCodeAt(step.from - 1) !== SPACE,
          from: at + step.from,
          to: at + step.to,
        }),
      );
    }
    return at + run.length;
  }
}
