import { isParticles } from '../../reading/particles.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, tokenOf } from '../../reading/tokens.ts';
import fakeWords from '../../lexicon/fake.json' with { type: 'json' };
import freeWords from '../../lexicon/free.json' with { type: 'json' };
import moneyWords from '../../lexicon/money.json' with { type: 'json' };

/** What a token says of money, of deeds that make an ad a fake one, and of who pays: the lexicon and its letters. */

/** Kinds of money.json: see the file. */
export type MoneyKind = 'entry' | 'cost' | 'deposit' | 'living' | 'earned' | 'wage' | 'base';
const MONEY_KINDS: readonly MoneyKind[] = ['entry', 'cost', 'deposit', 'living', 'earned', 'wage', 'base'];
const KIND_OF_WORD = new Map<string, MoneyKind>();
for (const { means, words } of moneyWords.groups)
  for (const word of words) {
    const kind = MONEY_KINDS.find((one) => one === means);
    if (kind !== undefined) KIND_OF_WORD.set(word.replaceAll(' ', '').toLowerCase(), kind);
  }

/** Words that end like a price and are none: 준비, 장비, 자료, 완료, 지금. */
const NO_PRICE =
  /(?:[준장정설경대예완로변갈냄]비|^[구소겸방상채나낭수]비|[재음자의치원사무유수완종진동연도향염외]료|[지방조세임현송입출적연요수과자저]금|상금)$/;
const PRICE = /[가-힣](?:비용|비|료|금|값|대금)$/;
/** 배치비: a stem that the lexicon knows, made a price. */
const PRICE_TAIL = /^[가-힣]{0,4}(?:비용|비|료|금|값|대금)/;
const LONGEST_PARTICLE = 4;
/** Syllables that a word for money ends in: no other is looked up. */
const LAST_OF_MONEY = new Set([
  '비',
  '용',
  '료',
  '금',
  '값',
  ...[...KIND_OF_WORD.keys()].map((word) => word.slice(-1)),
]);

/** The kind of money that letters name, known or by their ending (조끼값을, 이수증발급비는); undefined if none. */
const kindOfLetters = (letters: string): MoneyKind | undefined => {
  for (let cut = 0; cut <= LONGEST_PARTICLE && cut < letters.length; cut += 1) {
    if (!LAST_OF_MONEY.has(letters.charAt(letters.length - cut - 1))) continue;
    const word = letters.slice(0, letters.length - cut);
    if (!isParticles(letters.slice(word.length))) continue;
    const known = KIND_OF_WORD.get(word);
    if (known !== undefined) return known;
    if (PRICE.test(word) && !NO_PRICE.test(word)) return 'cost';
  }
  return undefined;
};

/** The kind of money that a token names; undefined if none. */
export const moneyIn = (token: Token): MoneyKind | undefined => {
  const means = meansOf(token, 'money');
  if (means !== undefined) return MONEY_KINDS.find((kind) => kind === means);
  const isMade = token.entry === undefined || (token.tail !== '' && PRICE_TAIL.test(token.tail));
  return isMade ? kindOfLetters(token.word + token.tail) : undefined;
};

type Groups = { readonly groups: readonly { readonly means?: string; readonly words: readonly string[] }[] };

/** A long word may be written apart: 본인 부담. */
const SHORTEST_COMPOUND = 4;

/** Expressions of several words, by their letters: 본인 명의, 네트워크 마케팅. */
const phrasesOf = ({ groups }: Groups): Map<string, string> =>
  new Map(
    groups.flatMap(({ means = '', words }) =>
      words
        .filter((word) => word.includes(' ') || word.length >= SHORTEST_COMPOUND)
        .map((word): [string, string] => [word.replaceAll(' ', '').toLowerCase(), means]),
    ),
  );
const FAKE_PHRASES = phrasesOf(fakeWords);
const FREE_PHRASES = phrasesOf(freeWords);

/** Stems of deeds by their first letters, for forms that another file of the lexicon knows as a word (내셔야). */
const DEEDS: ReadonlySet<string> = new Set(['pay', 'buy', 'hand', 'open', 'carry', 'bear', 'earn', 'loan', 'recruit']);
const STEMS = new Map(
  fakeWords.groups.flatMap(({ means, words }) =>
    DEEDS.has(means) ? words.map((word): [string, string] => [word.replaceAll(' ', ''), means]) : [],
  ),
);
const LONGEST_STEM = 6;
const SHORTEST_STEM = 2;
const firstOf = (words: Iterable<string>): ReadonlySet<number> =>
  new Set(Array.from(words, (word) => word.charCodeAt(0)));
const FIRST_OF_STEM = firstOf(STEMS.keys());

const deedOf = (letters: string): string | undefined => {
  if (!FIRST_OF_STEM.has(letters.charCodeAt(0))) return undefined;
  for (let length = Math.min(LONGEST_STEM, letters.length); length >= SHORTEST_STEM; length -= 1) {
    const means = STEMS.get(letters.slice(0, length));
    if (means !== undefined) return means;
  }
  return undefined;
};

/** What an expression of several words means, and nothing where the word begins none. */
const phraseMeans = ({ entry, word }: Token, phrases: ReadonlyMap<string, string>): string | undefined =>
  entry === undefined && FIRST_OF_PHRASE.has(word.charCodeAt(0)) ? phrases.get(word) : undefined;

/** What a word of fake.json means; a deed is known by its stem whatever its ending. */
export const fakeIn = (token: Token): string | undefined => {
  const means = meansOf(token, 'fake') ?? phraseMeans(token, FAKE_PHRASES);
  return means ?? (is(token, 'thing', 'served', 'role', 'money') ? undefined : deedOf(token.word + token.tail));
};

/** What a word of free.json means. */
export const freeIn = (token: Token): string | undefined => meansOf(token, 'free') ?? phraseMeans(token, FREE_PHRASES);

const MOST_IN_PHRASE = 3;
const PHRASES = new Set([...phrasesOf(moneyWords).keys(), ...FAKE_PHRASES.keys(), ...FREE_PHRASES.keys()]);
const FIRST_OF_PHRASE = firstOf(PHRASES);
/** The letters that an expression goes on behind: a word that is not among them begins none. */
const BEGINNINGS = new Set(
  [...PHRASES].flatMap((phrase) => Array.from({ length: phrase.length - 1 }, (_, at) => phrase.slice(0, at + 1))),
);

/** The expression that letters are, without the particles behind it: 본인돈으로 is 본인돈 and 으로. */
const phraseIn = (letters: string): string | undefined => {
  for (let cut = 0; cut <= LONGEST_PARTICLE && cut <= letters.length - 2; cut += 1) {
    const word = letters.slice(0, letters.length - cut);
    if (PHRASES.has(word) && isParticles(letters.slice(word.length))) return word;
  }
  return undefined;
};

type Phrase = { readonly word: string; readonly tail: string; readonly size: number };

/** The longest expression that begins at a token, if each of its words is a word of its own: 본인 + 명의로. */
const phraseAt = (tokens: readonly Token[], at: number): Phrase | undefined => {
  let before = tokens[at]?.word ?? '';
  if (!FIRST_OF_PHRASE.has(before.charCodeAt(0)) || tokens[at]?.tail !== '') return undefined;
  let found: Phrase | undefined;
  for (let count = 1; count < MOST_IN_PHRASE && BEGINNINGS.has(before); count += 1) {
    const next = tokens[at + count];
    if (next === undefined || next.kind === 'mark' || next.kind === 'number' || tokens[at + count - 1]?.tail !== '')
      break;
    const letters = before + next.word + next.tail;
    const word = phraseIn(letters);
    if (word !== undefined && word.length > before.length)
      found = { word, tail: letters.slice(word.length), size: count + 1 };
    before += next.word;
  }
  return found;
};

/** The tokens of an item, those of an expression made one. */
export const phrased = (tokens: readonly Token[]): readonly Token[] => {
  const first = tokens.findIndex((_, at) => phraseAt(tokens, at) !== undefined);
  if (first === -1) return tokens;
  const made = tokens.slice(0, first);
  for (let at = first; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const phrase = phraseAt(tokens, at);
    if (phrase === undefined) {
      made.push(token);
      continue;
    }
    const { word, tail, size } = phrase;
    at += size - 1;
    made.push(tokenOf({ ...token, kind: 'word', word, entry: undefined, tail, to: tokens[at]?.to ?? token.to }));
  }
  return made;
};
