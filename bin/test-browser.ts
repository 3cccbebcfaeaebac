import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

const fail = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

const named = process.env['CHROMIUM'];
if (named !== undefined && named !== '' && !runs(named)) {
  fail(
    `CHROMIUM names ${named}, which is not a program here: set it to the path of a Chromium or Chrome, or unset it.`,
  );
}
const chromium =
  (named === '' ? undefined : named) ??
  installed() ??
  fail(
    'No Chromium found: install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM to the path of one.',
  );

const root = new URL('../', import.meta.url);
const tests = spawn(
  process.execPath,
  [
    fileURLToPath(new URL('node_modules/vitest/vitest.mjs', root)),
    'run',
    '--config',
    'vitest.browser.config.ts',
    ...process.argv.slice(2),
  ],
  { cwd: fileURLToPath(root), stdio: 'inherit', env: { ...process.env, CHROMIUM: chromium } },
);
tests.on('exit', (code) => process.exit(code ?? 1));
