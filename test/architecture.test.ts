import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importGraph, sourceFiles, type Edge } from './support/import-graph.ts';
import { FLOORS, RULES, violations } from './support/import-rules.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const inside = (from: string, to: string): Edge => ({ from, to, external: false });
const outside = (from: string, to: string): Edge => ({ from, to, external: true });

/** For each rule an import that breaks it. */
const PLANTED: Readonly<Record<string, Edge>> = {
  'contracts import zod and each other only': inside('functions/contracts/a.ts', 'functions/domain/b.ts'),
  'the names of environment variables import nothing': outside('functions/contracts/environment.ts', 'zod'),
  'the domain imports contracts, the domain and pure packages: no node, no AWS': outside(
    'functions/domain/a.ts',
    'node:fs',
  ),
  'within the domain no floor imports a higher one': inside(
    'functions/domain/mail/a.ts',
    'functions/domain/people/b.ts',
  ),
  'stores know a table by its port: they import no AWS': inside('functions/stores/a.ts', 'functions/aws/b.ts'),
  'what touches AWS knows stores, traces, the domain and contracts': inside(
    'functions/aws/a.ts',
    'functions/lambda/b.ts',
  ),
  'AWS clients are used under functions/aws and made in functions/lambda and in handlers': outside(
    'functions/steps/a.ts',
    '@aws-sdk/client-dynamodb',
  ),
  'the runtime, the steps and the notices know no function': inside(
    'functions/lambda/a.ts',
    'functions/match-posting/match-posting.ts',
  ),
  'steps and notices know nothing of Lambda': inside('functions/notices/a.ts', 'functions/lambda/b.ts'),
  'no function imports another function': inside('functions/match-seeker/a.ts', 'functions/match-posting/b.ts'),
  'nobody imports a handler': inside('local/a.ts', 'functions/match-posting/handler.ts'),
  'functions know neither the infrastructure nor the local system nor the commands': inside(
    'functions/domain/a.ts',
    'lib/b.ts',
  ),
  'lib knows functions by folder name, by the table of rights and by contracts only': inside(
    'lib/a.ts',
    'functions/domain/b.ts',
  ),
  'the local system reaches deployed code only through the template': inside('local/a.ts', 'functions/steps/b.ts'),
  'tests take nothing from the local system but the sample city, apart from the tests of the local system itself':
    inside('test/lib/a.test.ts', 'local/system/b.ts'),
};

describe('imports', () => {
  test('go one way', async () => {
    const edges = await importGraph(ROOT);
    expect(edges.length).toBeGreaterThan(300);
    expect(violations(edges)).toEqual([]);
  });

  test.each(RULES.map(({ rule }) => rule))('that break "%s" are found', (rule) => {
    const planted = PLANTED[rule];
    expect(planted).toBeDefined();
    expect(violations(planted === undefined ? [] : [planted]).some((violation) => violation.startsWith(rule))).toBe(
      true,
    );
  });
});

describe('the domain', () => {
  test('has a floor for each of its folders; imports of types climb no more than others', () => {
    const sources = sourceFiles(ROOT, ['functions/domain']);
    expect([...new Set(sources.map((file) => file.split('/')[2] ?? ''))].toSorted()).toEqual(FLOORS.toSorted());
    const imports = sources.flatMap((from) =>
      [...read(from).matchAll(/from '(\.[^']*)'/g)].map(([, path = '']) => inside(from, join(from, '..', path))),
    );
    expect(imports.length).toBeGreaterThan(300);
    expect(violations(imports)).toEqual([]);
  });

  const ASKS = /new Date\(\)|Date\.now\(|Math\.random\(|process\.|setTimeout\(|Temporal\.Now/;

  test('asks neither the time nor chance nor the environment', () => {
    const asking = sourceFiles(ROOT, ['functions'])
      .filter((file) => /^functions\/(domain|contracts)\//.test(file))
      .filter((file) => ASKS.test(read(file)));
    expect(asking).toEqual([]);
    expect(ASKS.test('const now = Date.now();')).toBe(true);
  });
});

describe('a folder under functions', () => {
  const folders = readdirSync(join(ROOT, 'functions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const deployable = folders.filter((folder) => existsSync(join(ROOT, 'functions', folder, 'handler.ts')));

  test('that is deployed has a construct of the same name, and every construct a folder', () => {
    const constructs = readdirSync(join(ROOT, 'lib', 'functions')).map((file) => file.replace(/\.ts$/, ''));
    expect(constructs.toSorted()).toEqual(deployable.toSorted());
  });

  test.each(deployable)('%s has a page with its purpose, flow, touches and peculiarities', (folder) => {
    const page = read(`functions/${folder}/README.md`);
    for (const heading of ['## Purpose', '## Flow', '## Touches', '## Peculiarities']) expect(page).toContain(heading);
  });

  test.each(deployable)('%s has a handler without a decision in it', (folder) => {
    expect(read(`functions/${folder}/handler.ts`)).not.toMatch(/\bif\b|\bswitch\b|\?\s/);
  });
});
