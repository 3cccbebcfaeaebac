import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { CONTRIBUTING, pathsNamed, scriptsNamed } from '../support/contributing.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Words in capitals and in angle brackets stand for names to come. */
const isPattern = (path: string): boolean => /<|\b(?:NAME|VERB-NOUN|FUNCTION|ID|RELEASE)\b/.test(path);
/** Beside `functions/<verb-noun>/`: what every such folder has. */
const IN_EVERY_FUNCTION = ['handler.ts', 'deps.ts'];

describe('CONTRIBUTING.md', () => {
  const paths = pathsNamed(CONTRIBUTING).filter((path) => !isPattern(path) && !IN_EVERY_FUNCTION.includes(path));

  test('names files and folders that there are', () => {
    expect(paths.length).toBeGreaterThan(40);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    for (const file of IN_EVERY_FUNCTION) expect(existsSync(join(ROOT, 'functions/match-posting', file))).toBe(true);
  });

  test('names commands that there are', () => {
    const scripts = scriptsNamed(CONTRIBUTING).filter((script) => script !== 'ci');
    expect(scripts.length).toBeGreaterThan(15);
    expect(scripts.filter((script) => !Object.hasOwn(packageJson.scripts, script))).toEqual([]);
  });

  test('is wrapped at 120 characters', () =>
    expect(CONTRIBUTING.split('\n').filter(({ length }) => length > 120)).toEqual([]));
});
