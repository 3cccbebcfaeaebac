import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { runWith } from '../../bin/command-line.ts';
import { PROGRAMME_IDS } from '../../functions/contracts/programmes.ts';
import { command as spawned } from './command.ts';

/** Every command of package.json: its help changes nothing, and a wrong call is answered in one sentence. */

const BIN = join(import.meta.dirname, '..', '..', 'bin');
/** These run vitest itself, whose `--help` prints its own usage and runs no test. */
const OF_VITEST = ['test', 'test:system'];

const names = Object.keys(packageJson.scripts).filter((name) => !OF_VITEST.includes(name));
const fileOf = (name: string): string => `${name.replace(':', '-')}.ts`;
/** `npm run test:browser` is `bin/test-browser.ts`. */
const scriptOf = (name: string): string => `node --require ./bin/require-node-24.cjs bin/${fileOf(name)}`;

const load = async (name: string): Promise<Command> => {
  const { command } = (await import(`../../bin/${fileOf(name)}`)) as { command: Command };
  return command;
};

const called = async (name: string, ...args: string[]) => {
  const said = { out: '', err: '' };
  const code = await runWith(await load(name), args, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  });
  return { code, ...said };
};

const ONE_SENTENCE = /^[A-Z-][^\n]+\.\n$/;

test('every command of package.json is a file of bin/ that runs only when it is called', () => {
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) {
    expect(Object.entries(packageJson.scripts)).toContainEqual([name, scriptOf(name)]);
    expect(readFileSync(join(BIN, fileOf(name)), 'utf8')).toMatch(
      /\nif \(import\.meta\.main\) await run\(command\);\n$/,
    );
  }
  const { test: own, 'test:system': system } = packageJson.scripts;
  for (const script of [own, system]) expect(script).toContain('node_modules/vitest/vitest.mjs run');
});

describe.each(names)('%s', (name) => {
  test('--help prints how it is used, in English, and changes nothing', async () => {
    const { code, out, err } = await called(name, '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(name === 'start' ? /^Usage: npm start -- / : new RegExp(`^Usage: npm run -s ${name} -- `));
    expect(out).toContain('print this and change nothing');
    const description = out.split('\n\n')[1] ?? '';
    expect(description).toMatch(/^[A-Z][\x20-\x7e\n’]+\.$/);
    expect((await called(name, '-h')).out).toBe(out);
  });

  test('an option that it does not know is named, with those that it knows, in one sentence', async () => {
    const { code, out, err } = await called(name, '--no-such-option');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(ONE_SENTENCE);
    expect(err).toMatch(/no-such-option|a command is missing/);
    expect(err).toContain('--help');
    const known = (await load(name)).options.map(({ long }) => long ?? '');
    for (const option of known) expect(err).toContain(option);
  });
});

test.each([
  ['a missing argument', ['check-posting'], /Missing required argument 'file'; usage npm run -s check-posting/],
  ['one file too many', ['check-posting', 'a.json', 'b.json'], /Too many arguments/],
  [
    'a value that is none of the choices',
    ['send', '--fail-on', 'never', 'x'],
    /Allowed choices are refuse, hold, warn/,
  ],
  ['a missing option', ['screen', 'x'], /Required option '--programme <id>' not specified/],
  ['an option without its value', ['start', '--port'], /Option '--port <port>' argument missing/],
  ['a port that is none', ['start', '--port', '70000'], /Give a port from 0 to 65532/],
  ['a command that is none', ['ops', 'rebuidl'], /Unknown command 'rebuidl'.*; commands rebuild, remove-former, move/],
  ['no command at all', ['ops'], /A command is missing; commands rebuild, /],
  [
    'an option of a command within a command',
    ['ops', 'rebuild', 'pool', '--dry'],
    /usage npm run -s ops -- rebuild pool/,
  ],
  ['too few seekers', ['demo', '--seekers', '10'], /Give a whole number from 500/],
  ['nothing to do', ['soak', '--seed', '1'], /Say --messages N, --accepted N or --told N\./],
  [
    'a day that is none',
    ['rescreen', '--on', '2026-02-30'],
    /--on takes a day of the calendar .* "2026-02-30" is none\./,
  ],
  ['a recipe that is none', ['new', 'poem', 'two-words'], /Allowed choices are notice, function, partner, programme/],
] as const)('%s is told in one sentence: %s', async (_, [name, ...args], sentence) => {
  const { code, out, err } = await called(name, ...args);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(ONE_SENTENCE);
  expect(err).toMatch(sentence);
});

test('screen --help lists every programme with its name', async () => {
  const { out } = await called('screen', '--help');
  for (const id of PROGRAMME_IDS) expect(out).toMatch(new RegExp(`^  ${id} +\\S.+$`, 'm'));
  expect(out).toContain('공공근로사업');
});

test('as a program of its own too: the help of a command that writes a file leaves the file as it was', () => {
  const rules = join(BIN, '..', 'docs', 'rules.md');
  const before = statSync(rules).mtimeMs;
  const { status, stdout, stderr } = spawned('rulebook').run('--help');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^Usage: npm run -s rulebook -- /);
  expect(statSync(rules).mtimeMs).toBe(before);
});

test('a mistake of the program itself is not taken for an answer', async () => {
  const { npmCommand } = await import('../../bin/command-line.ts');
  const broken = npmCommand('broken', 'Fails.').action(() => {
    throw new TypeError('a mistake');
  });
  const ignore = { out: () => undefined, err: () => undefined };
  await expect(runWith(broken, [], ignore)).rejects.toThrow(TypeError);
});
