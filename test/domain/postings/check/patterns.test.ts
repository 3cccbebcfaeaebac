import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const CHECK = join(import.meta.dirname, '../../../../functions/domain/postings/check');
const MOST = 120;

/** A regular expression as it is written: between two slashes, with classes and escapes. */
const LITERAL = /(?<=[=(,:[!&|?{;\s])\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]*/g;

const codeOf = (file: string): string =>
  readFileSync(join(CHECK, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
const patternsOf = (file: string): string[] => [...codeOf(file).matchAll(LITERAL)].map(([pattern]) => pattern);

const files = globSync('**/*.ts', { cwd: CHECK }).toSorted();

test('the patterns are found', () => {
  expect(patternsOf('reading/numerals.ts').length).toBeGreaterThanOrEqual(7);
});

test.each(files)('%s: a pattern is written out, and is at most 120 characters long', (file) => {
  expect(patternsOf(file).filter((pattern) => pattern.length > MOST)).toEqual([]);
  expect(codeOf(file)).not.toMatch(/\bRegExp\(/);
});
