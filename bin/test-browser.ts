import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NoAnswer, npmCommand, run } from './command-line.ts';

/** Runs test/browser in Chromium: the one that CHROMIUM names, or the first of these that is installed. */
const NAMES = ['chromium', 'google-chrome'] as const;

const runs = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const installed = (): string | undefined => {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return ['/usr/bin/chromium', ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))].find(runs);
};

/** @throws one sentence where there is none */
const chromium = (): string => {
  const named = process.env['CHROMIUM'] ?? '';
  if (named !== '' && !runs(named))
    throw new NoAnswer(
      `CHROMIUM names ${named}, which is not a program here: set it to the path of a Chromium or Chrome, or unset it.`,
    );
  const found = named === '' ? installed() : named;
  if (found !== undefined) return found;
  throw new NoAnswer(
    'No Chromium found: install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM to the path of one.',
  );
};

const ROOT = new URL('../', import.meta.url);

export const command = npmCommand('test:browser', 'Runs the tests in Chromium: the console and the pages.')
  .argument('[word...]', 'only the test files whose path holds one of these words; absent: all')
  .option('-t, --test-name-pattern <pattern>', 'only the tests whose title matches')
  .action((words: readonly string[], { testNamePattern }: { testNamePattern?: string }) => {
    const vitest = fileURLToPath(new URL('node_modules/vitest/vitest.mjs', ROOT));
    const only = testNamePattern === undefined ? [] : ['-t', testNamePattern];
    const tests = spawn(process.execPath, [vitest, 'run', '--config', 'vitest.browser.config.ts', ...words, ...only], {
      cwd: fileURLToPath(ROOT),
      stdio: 'inherit',
      env: { ...process.env, CHROMIUM: chromium() },
    });
    tests.on('exit', (code) => process.exit(code ?? 1));
  });

if (import.meta.main) await run(command);
