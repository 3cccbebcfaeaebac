import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ELIGIBILITY_RULES_VERSION } from '../../functions/domain/eligibility/engine/screen.ts';
import { recipeOf } from '../support/contributing.ts';

/** Each recipe of CONTRIBUTING.md, in a copy of the repository: it makes and changes what it says there, and its guards pass. */

const ROOT = join(import.meta.dirname, '..', '..');
const MINUTES = 60_000;
const NOT_COPIED = ['node_modules', 'dist', 'cdk.out', 'coverage', '.git', '.bench'];

/** The files of the repository, without what is installed or built. */
const filesIn = (root: string): string[] =>
  globSync('**/*', { cwd: root, exclude: (name) => NOT_COPIED.includes(basename(name)) }).filter((path) =>
    statSync(join(root, path)).isFile(),
  );

const copyOfRepository = (): string => {
  const copy = mkdtempSync(join(tmpdir(), 'jobs-recipe-'));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  cpSync(ROOT, copy, { recursive: true, filter: (path) => !NOT_COPIED.includes(basename(path)) });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
};

/** What differs from the repository in a copy of it. */
const differences = (copy: string): { made: string[]; changed: string[] } => {
  const before = new Set(filesIn(ROOT));
  const after = filesIn(copy);
  const isChanged = (path: string): boolean => !readFileSync(join(copy, path)).equals(readFileSync(join(ROOT, path)));
  return {
    made: after.filter((path) => !before.has(path)).toSorted(),
    changed: after.filter((path) => before.has(path) && isChanged(path)).toSorted(),
  };
};

/** Throws with what the command said where it fails. */
const call = (cwd: string, command: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
};

type Tried = {
  readonly heading: string;
  readonly args: readonly string[];
  readonly values: Readonly<Record<string, string>>;
};
const RECIPES: readonly Tried[] = [
  { heading: 'A letter', args: ['notice', 'job-fair'], values: { NAME: 'job-fair' } },
  {
    heading: 'A function',
    args: ['function', 'greet-people', '--from', 'receive-seeker'],
    values: { 'VERB-NOUN': 'greet-people', FUNCTION: 'receive-seeker' },
  },
  {
    heading: 'A partner',
    args: [
      'partner',
      'invented-univ',
      '--ko',
      '가상대학교',
      '--en',
      'Invented University',
      '--doors',
      'postings,people',
    ],
    values: {},
  },
  {
    heading: 'A programme',
    args: ['programme', 'invented-jobs', '--ko', '가상 일자리사업', '--en', 'Invented Jobs'],
    values: { ID: 'invented-jobs', RELEASE: ELIGIBILITY_RULES_VERSION },
  },
];

/** It is written anew, and has whole dollars: a few cents more may change nothing in it. */
const ROUNDED = 'docs/scale.md';

test.each(RECIPES)(
  '$heading: makes and changes the files that CONTRIBUTING.md names, compiles, and its guards pass',
  ({ heading, args, values }) => {
    const { makes, changes, guards } = recipeOf(heading, values);
    const copy = copyOfRepository();
    const said = call(copy, 'npm', 'run', '-s', 'new', '--', ...args);
    const { made, changed } = differences(copy);
    const expected = changes.filter((path) => path !== ROUNDED || changed.includes(path));
    expect({ made, changed }).toEqual({ made: makes, changed: expected });
    for (const path of made) expect(said).toContain(path);
    expect(said).toContain('Left for you:');
    call(copy, 'npx', 'tsc');
    const code = [...made, ...changed].filter((path) => path.endsWith('.ts'));
    call(copy, 'npx', 'oxlint', '--type-aware', ...code);
    call(copy, 'npx', 'prettier', '--check', '--ignore-unknown', ...made, ...changed);
    expect(guards.length).toBeGreaterThan(2);
    call(copy, 'npm', 'test', '--', '--reporter=dot', ...guards);
  },
  10 * MINUTES,
);

test.each([
  ['a name that is not in kebab-case', ['notice', 'JobFair'], '"JobFair" is not.'],
  ['a word of the language', ['notice', 'delete'], '"delete" is not.'],
  ['a letter that there is', ['notice', 'consent-renewal'], 'There is a letter "consent-renewal" already'],
  ['a function that there is', ['function', 'match-posting'], 'There is a function "match-posting" already'],
  ['a function that nobody feeds', ['function', 'greet-people'], 'Say who feeds it'],
  ['a partner that there is', ['partner', 'masan-univ'], 'There is a sender "masan-univ" already'],
  ['a partner without a name', ['partner', 'invented-univ'], 'Give --ko as in --ko "가상대학교".'],
  ['a programme that there is', ['programme', 'public-works'], 'There is a programme "public-works" already'],
  [
    'a name by which another programme is told',
    ['programme', 'invented-jobs', '--ko', '공공근로', '--en', 'Invented Jobs'],
    '"공공근로" is read as the programme "public-works" already',
  ],
  ['another recipe', ['store', 'greetings'], 'Allowed choices are notice, function, partner, programme'],
])(
  '%s is refused with a sentence, and nothing is written',
  (_, args, sentence) => {
    const copy = copyOfRepository();
    const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'new', '--', ...args], {
      cwd: copy,
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr.trim()).not.toContain('\n');
    expect(differences(copy)).toEqual({ made: [], changed: [] });
  },
  10 * MINUTES,
);
