import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from './chromium.ts';
import { npmCommand, run } from './command-line.ts';

/** Runs test/browser in Chromium. */
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
