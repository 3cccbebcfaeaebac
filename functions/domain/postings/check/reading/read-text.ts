import type { Statement } from './blocks.ts';
import { statementsOf } from './blocks.ts';
import { Trie, entriesOf } from './lexicon.ts';
import { LEXICON_FILES } from './lexicon-files.ts';
import type { SeenText, ShownText } from './seen.ts';
import { seenText } from './seen.ts';
import { Tokenizer } from './tokens.ts';

/** A text of a posting, read: what a person sees, and its statements. */
export type ReadText = { readonly path: string; readonly seen: SeenText; readonly statements: readonly Statement[] };

const tokenizer = new Tokenizer(new Trie(entriesOf(LEXICON_FILES)));

/** Reads a text once, for all rules. Linear in its length. */
export const readText = (shown: ShownText): ReadText => {
  const seen = seenText(shown);
  return { path: shown.path, seen, statements: statementsOf(seen, tokenizer) };
};
