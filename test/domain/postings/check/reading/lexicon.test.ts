import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { LEXICON_FILES } from '../../../../../functions/domain/postings/check/reading/lexicon-files.ts';
import type { WordClass } from '../../../../../functions/domain/postings/check/reading/lexicon.ts';
import {
  entriesOf,
  FORMS,
  Trie,
  WORD_CLASSES,
} from '../../../../../functions/domain/postings/check/reading/lexicon.ts';

const entries = entriesOf(LEXICON_FILES);

/** Classes that say opposite things of what they govern: a word of both would be read by chance. */
const CONTRADICTIONS: readonly (readonly [WordClass, WordClass])[] = [
  ['prefer', 'shut'],
  ['need', 'shut'],
  ['seek', 'shut'],
  ['no-matter', 'shut'],
  ['no-matter', 'prefer'],
  ['no-matter', 'need'],
  ['no-matter', 'seek'],
  ['deny', 'prefer'],
  ['deny', 'seek'],
  ['sex', 'served'],
  ['sex', 'thing'],
  ['sex', 'staff'],
];

const FOLDER = 'functions/domain/postings/check/lexicon';
const fileSchema = z.object({
  note: z.string().min(20),
  class: z.string().optional(),
  openings: z.record(z.string(), z.object({ words: z.array(z.string()).min(1) })).optional(),
});
/** Every JSON file in the folder of the lexicon, by its path there, whatever it is read by. */
const FILES = globSync('**/*.json', { cwd: FOLDER })
  .toSorted()
  .map((path) => [path, fileSchema.parse(JSON.parse(readFileSync(`${FOLDER}/${path}`, 'utf8')))] as const);

/** The form of a file of words. Nothing checks it at run time: a function would spend 15 ms on it at each start. */
const wordsSchema = z.strictObject({
  class: z.enum(WORD_CLASSES),
  note: z.string().min(1),
  groups: z
    .array(
      z.strictObject({
        means: z.string().optional(),
        form: z.enum(FORMS).optional(),
        note: z.string().optional(),
        source: z.string().optional(),
        words: z.array(z.string().min(1)).min(1),
      }),
    )
    .min(1),
});

describe('The lexicon', () => {
  test.each(LEXICON_FILES.map((file) => [file.class, file] as const))(
    '%s has the form of a file of words',
    (_, file) => {
      expect(wordsSchema.parse(file)).toEqual(file);
    },
  );

  test('a class or a form that the reader does not know is an error, not a word that is never found', () => {
    const file = { class: 'wage', note: 'n', groups: [{ words: ['월급'] }] };
    expect(entriesOf([file])).toHaveLength(1);
    expect(() => entriesOf([{ ...file, class: 'wages' }])).toThrow('wages');
    expect(() => entriesOf([{ ...file, groups: [{ form: 'verb', words: ['월급'] }] }])).toThrow('verb');
  });

  test('a word of two files has the classes and meanings of both, and no word of its group gets them', () => {
    const entries = entriesOf([
      { class: 'wage', note: 'n', groups: [{ means: 'monthly', words: ['월급', '급여'] }] },
      { class: 'money', note: 'n', groups: [{ means: 'earned', form: 'stem', words: ['월급'] }] },
    ]);
    expect(entries.map(({ word, form, classes, means }) => [word, form, [...classes], [...means]])).toEqual([
      [
        '월급',
        'stem',
        ['wage', 'money'],
        [
          ['wage', 'monthly'],
          ['money', 'earned'],
        ],
      ],
      ['급여', 'word', ['wage'], [['wage', 'monthly']]],
    ]);
  });

  test.each(FILES)('%s is a class that the reader knows, or lists of openings', (path, file) => {
    if (file.openings === undefined) expect(LEXICON_FILES.map((one) => `${one.class}.json`)).toContain(path);
    else expect(path).toMatch(/^openings\//);
  });

  test.each(
    FILES.flatMap(([path, { openings = {} }]) =>
      Object.entries(openings).map(([name, { words }]) => [path, name, words] as const),
    ),
  )('%s names no opening of %s twice', (_path, _name, words) => {
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    expect(words.filter((word) => word === '' || word !== word.normalize('NFC').toLowerCase())).toEqual([]);
  });

  test.each(LEXICON_FILES.map((file) => [file.class, file] as const))(
    '%s is one class, with a note on what it means',
    (_, file) => {
      expect(file.note.length).toBeGreaterThan(20);
      expect(LEXICON_FILES.filter((other) => other.class === file.class)).toHaveLength(1);
      expect(WORD_CLASSES).toContain(file.class);
    },
  );

  test.each(LEXICON_FILES.map((file) => [file.class, file] as const))('%s names no word twice', (_, file) => {
    const words = file.groups.flatMap((group) => group.words.map((word) => word.replaceAll(' ', '').toLowerCase()));
    const means = new Map<string, Set<string>>();
    for (const group of file.groups)
      for (const word of group.words) {
        const key = word.replaceAll(' ', '').toLowerCase();
        means.set(key, (means.get(key) ?? new Set()).add(group.means ?? ''));
      }
    expect([...means].filter(([, of]) => of.size > 1).map(([word]) => word)).toEqual([]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  test.each(CONTRADICTIONS)('no word is both %s and %s', (one, other) => {
    expect(entries.filter(({ classes }) => classes.has(one) && classes.has(other)).map(({ word }) => word)).toEqual([]);
  });

  test('every word is letters of Hangul, Hanja or Latin, in NFC and lower case', () => {
    const odd = entries.filter(
      ({ word }) => !/^[가-힣a-z\p{Script=Han}·&.%-]+$/u.test(word) || word !== word.normalize('NFC'),
    );
    expect(odd.map(({ word }) => word)).toEqual([]);
  });

  test('the trie finds every word, and nothing else', () => {
    const trie = new Trie(entries);
    const found = (word: string): string | undefined => {
      let node = 0;
      for (let at = 0; at < word.length; at += 1) {
        node = trie.step(node, word.charCodeAt(at));
        if (node === 0) return undefined;
      }
      return trie.entry(node)?.word;
    };
    for (const { word } of entries) expect(found(word)).toBe(word);
    for (const word of ['', '뷁', '여직원뷁', 'zzz']) expect(found(word)).toBeUndefined();
  });
});
