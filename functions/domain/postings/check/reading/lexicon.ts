/**
 * The classes of words that the reader knows. A word may have several. docs/adr/008-… says how they are used; each
 * file of lexicon/ says what its class means.
 */
export const WORD_CLASSES = [
  'label',
  'sex',
  'role',
  'person',
  'work',
  'called',
  'suit',
  'look',
  'measure',
  'fitness',
  'family',
  'age',
  'region',
  'origin',
  'residence',
  'faith',
  'health',
  'school',
  'wealth',
  'kin',
  'served',
  'staff',
  'house',
  'thing',
  'scheme',
  'statute',
  'genuine',
  'ground',
  'elder',
  'seek',
  'need',
  'only',
  'prefer',
  'shut',
  'no-matter',
  'deny',
  'also',
  'exist',
  'write',
  'adverb',
  'unit',
  'bound',
  'numeral',
  'money',
  'fake',
  'free',
  'unpaid',
  'hours',
  'wage',
  'other',
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

/**
 * `word`: a particle may follow. `stem`: the stem of a verb or adjective, any ending may follow. `short`: one or two
 * syllables that count only alone or glued to a known word (남, 여).
 */
export const FORMS = ['word', 'stem', 'short'] as const;
type Form = (typeof FORMS)[number];

/**
 * A file of the lexicon. The files are part of this release: a test checks their form, and nothing checks it when a
 * function starts.
 */
export type LexiconFile = {
  readonly class: string;
  readonly note: string;
  readonly groups: readonly {
    readonly means?: string;
    readonly form?: string;
    readonly words: readonly string[];
  }[];
};

/** A word of the lexicon with all that its files say of it. `means` is by class. */
export type Entry = {
  readonly word: string;
  readonly form: Form;
  readonly classes: ReadonlySet<WordClass>;
  readonly means: ReadonlyMap<WordClass, string>;
};

const oneOf = <T extends string>(names: readonly T[], given: string): T => {
  const found = names.find((name) => name === given);
  if (found === undefined) throw new Error(`The lexicon knows no ${given}`);
  return found;
};

/** The entry that a word has in two files, or in two groups of a file. */
const both = (known: Entry, other: Entry): Entry => ({
  word: known.word,
  form: other.form === 'stem' ? 'stem' : known.form,
  classes: new Set([...known.classes, ...other.classes]),
  means: new Map([...known.means, ...other.means]),
});

/** The entries of all files, one per word; a word of several files has several classes. Words of a group share theirs. */
export const entriesOf = (files: readonly LexiconFile[]): Entry[] => {
  const byWord = new Map<string, Entry>();
  for (const file of files) {
    const its = oneOf(WORD_CLASSES, file.class);
    const classes = new Set([its]);
    for (const { means: said, form: written = 'word', words } of file.groups) {
      const form = oneOf(FORMS, written);
      const means = new Map(said === undefined ? [] : [[its, said]]);
      for (const spelt of words) {
        const word = spelt.replaceAll(' ', '').toLowerCase();
        const entry = { word, form, classes, means };
        const known = byWord.get(word);
        byWord.set(word, known === undefined ? entry : both(known, entry));
      }
    }
  }
  return [...byWord.values()];
};

const ROOM = 1 << 17;

/** A dictionary trie: all words that begin at a place are found in one walk. */
export class Trie {
  readonly #keys: Float64Array;
  readonly #nodes: Int32Array;
  /** The nodes of the first characters, by their codes: most walks end there, and this table stays in the cache. */
  readonly #firsts = new Int32Array(1 << 16);
  readonly #entries: (Entry | undefined)[] = [undefined];
  readonly longest: number;

  constructor(entries: readonly Entry[]) {
    this.#keys = new Float64Array(ROOM).fill(-1);
    this.#nodes = new Int32Array(ROOM);
    let longest = 0;
    for (const entry of entries) {
      let node = 0;
      for (let at = 0; at < entry.word.length; at += 1) node = this.#child(node, entry.word.charCodeAt(at));
      this.#entries[node] = entry;
      longest = Math.max(longest, entry.word.length);
    }
    this.longest = longest;
    for (const { word } of entries) this.#firsts[word.charCodeAt(0)] = this.#child(0, word.charCodeAt(0));
  }

  #slot(node: number, code: number): number {
    const key = node * 65_536 + code;
    let slot = (Math.imul(node, 0x9e_37_79_b1) ^ Math.imul(code, 0x85_eb_ca_6b)) & (ROOM - 1);
    while (this.#keys[slot] !== -1 && this.#keys[slot] !== key) slot = (slot + 1) & (ROOM - 1);
    return slot;
  }

  #child(node: number, code: number): number {
    const slot = this.#slot(node, code);
    if (this.#keys[slot] === -1) {
      this.#keys[slot] = node * 65_536 + code;
      this.#nodes[slot] = this.#entries.length;
      this.#entries.push(undefined);
      if (this.#entries.length > ROOM / 2) throw new Error('the lexicon has outgrown its trie');
    }
    return this.#nodes[slot] ?? 0;
  }

  /** The next node behind a character, or 0 if no word goes on so. The root is 0 as well. */
  step(node: number, code: number): number {
    if (node === 0) return this.#firsts[code] ?? 0;
    const slot = this.#slot(node, code);
    return this.#keys[slot] === -1 ? 0 : (this.#nodes[slot] ?? 0);
  }

  entry(node: number): Entry | undefined {
    return this.#entries[node];
  }

  entries(): readonly Entry[] {
    return this.#entries.filter((entry) => entry !== undefined);
  }
}
