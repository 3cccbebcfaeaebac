import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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
  'of a function only the handler and its dependencies know Lambda': inside(
    'functions/match-seeker/match-seeker.ts',
    'functions/lambda/b.ts',
  ),
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

describe('a test', () => {
  /** These tests are by subject, or by where they run. All others mirror the code. */
  const BY_SUBJECT = /^test\/(?:browser|docs|faults|law|simulation)\//;
  const OWN_ROOTS = ['bench', 'bin', 'lib', 'local'];
  const mirrored = sourceFiles(ROOT, ['test']).filter((file) => dirname(file) !== 'test' && !BY_SUBJECT.test(file));
  const sources = sourceFiles(ROOT, [...OWN_ROOTS, 'functions']);

  /** The folder of the code that a test folder is for: `test/domain/mail` tests `functions/domain/mail`. */
  const testedIn = (folder: string): string => {
    const [, root = '', ...rest] = folder.split('/');
    return [...(OWN_ROOTS.includes(root) ? [] : ['functions']), root, ...rest].join('/');
  };

  /** Why a test is not in its place. Empty if it is. A test that has no file of its name tests its folder. */
  const misplaced = (file: string): string[] => {
    const folder = testedIn(dirname(file));
    if (!sources.some((source) => source.startsWith(`${folder}/`))) return [`${file}: there is no ${folder}`];
    const [name] = basename(file).split('.');
    const [root] = folder.split('/');
    const named = sources.filter((source) => source.startsWith(`${root}/`) && basename(source, '.ts') === name);
    const isElsewhere = named.length > 0 && !named.some((source) => dirname(source) === folder);
    return isElsewhere ? [`${file}: it is named after ${named.join(', ')}`] : [];
  };

  test('answers the calls of a client of its own, never those of a class: the files share a process', () => {
    const ofClass = /mockClient\(\s*[A-Z]\w*Client\b/;
    expect(ofClass.test(['mockClient', '(SESClient)'].join(''))).toBe(true);
    expect(sourceFiles(ROOT, ['test']).filter((file) => ofClass.test(read(file)))).toEqual([]);
  });

  test('mirrors the code: it is in the folder of what it tests, beside the tests of its neighbours', () => {
    const tests = mirrored.filter((file) => file.endsWith('.test.ts'));
    expect(tests.length).toBeGreaterThan(100);
    expect(tests.flatMap(misplaced)).toEqual([]);
  });

  test.each([
    [
      'test/domain/letterbox/mailbox.test.ts',
      ['test/domain/letterbox/mailbox.test.ts: there is no functions/domain/letterbox'],
    ],
    [
      'test/stores/mailbox-store.test.ts',
      ['test/stores/mailbox-store.test.ts: it is named after functions/stores/mail/mailbox-store.ts'],
    ],
    ['test/lib/page-api.test.ts', ['test/lib/page-api.test.ts: it is named after lib/patterns/page-api.ts']],
    ['test/domain/mail/mailbox.test.ts', []],
    ['test/domain/mail/mailbox.bounds.test.ts', []],
    ['test/lib/patterns/page-api.test.ts', []],
    ['test/receive-posting/order.test.ts', []],
  ])('that is elsewhere is found: %s', (file, found) => {
    expect(misplaced(file)).toEqual(found);
  });

  /** Helpers beside tests that are used outside their own folder and the folders below it. */
  const strayed = (edges: readonly Edge[]): string[] =>
    edges
      .filter(
        ({ to }) => /^test\/.*(?<!\.test)\.ts$/.test(to) && !to.startsWith('test/support/') && !BY_SUBJECT.test(to),
      )
      .filter(({ from, to }) => !from.startsWith(`${dirname(to)}/`))
      .map(({ from, to }) => `${from} uses ${to}`);

  test('has its helpers beside it, or in test/support if several folders use them', () => {
    const imports = sourceFiles(ROOT, ['bench', 'bin', 'test']).flatMap((from) =>
      [...read(from).matchAll(/from '(\.[^']*)'/g)].map(([, path = '']) => inside(from, join(from, '..', path))),
    );
    expect(strayed(imports)).toEqual([]);
    const planted = inside('test/domain/page/a.test.ts', 'test/notices/sample-facts.ts');
    expect(strayed([planted])).toEqual(['test/domain/page/a.test.ts uses test/notices/sample-facts.ts']);
    expect(strayed([inside('test/notices/digest/a.test.ts', 'test/notices/sample-facts.ts')])).toEqual([]);
  });
});
