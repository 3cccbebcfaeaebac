import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EMULATED, IGNORED } from '../../../local/system/plan/resource-types.ts';

/** local/system/README.md names types, files and tests. What it names exists, and nothing is missing in it. */

const ROOT = join(import.meta.dirname, '..', '..', '..');
const SYSTEM = join(ROOT, 'local', 'system');
const text = readFileSync(join(SYSTEM, 'README.md'), 'utf8').replaceAll(/\s+/g, ' ');
const [emulated = '', ignored = ''] = text.slice(text.indexOf('## What is emulated')).split('Known and without effect');

const typesIn = (part: string): string[] =>
  [...new Set(part.match(/AWS::\w+::\w+/g))].toSorted((a, b) => (a < b ? -1 : 1));
const sorted = (types: object): string[] => Object.keys(types).toSorted((a, b) => (a < b ? -1 : 1));

/** A reference is a test file in backquotes, followed by titles in quotation marks. */
const REFERENCE = /`([\w./-]+\.test\.ts)`((?:,? "[^"]+")*)/g;
const references = [...text.matchAll(REFERENCE)].flatMap(([, file = '', titles = '']) =>
  (titles.match(/"[^"]+"/g) ?? ['""']).map((title) => [file, title.slice(1, -1)] as const),
);
const pathOf = (file: string): string =>
  file.startsWith('test/') ? join(ROOT, file) : join(import.meta.dirname, file);

describe('the page of the local system', () => {
  test('lists every resource type as emulated or as without effect, as the program does', () => {
    expect(typesIn(emulated)).toEqual(sorted(EMULATED));
    expect(typesIn(ignored)).toEqual(sorted(IGNORED));
  });

  test('names every file of the program', () => {
    const files = globSync('**/*.ts', { cwd: SYSTEM }).map((file) => basename(file));
    expect(files.length).toBeGreaterThan(40);
    expect(files.filter((file) => !text.includes(`${file}\``))).toEqual([]);
  });

  test.each([...new Set(text.match(/`(?:plan|clock|aws|lambda|view|commands)\/[\w-]+\.ts`/g))])(
    'names no file that is gone: %s',
    (file) => {
      expect(existsSync(join(SYSTEM, file.slice(1, -1)))).toBe(true);
    },
  );

  test('names more than 60 tests', () => {
    expect(references.length).toBeGreaterThan(60);
  });

  test.each(references)('names a test that there is: %s "%s"', (file, title) => {
    const code = readFileSync(pathOf(file), 'utf8');
    expect(code.replaceAll(/\s+/g, ' ')).toContain(title);
  });
});
