import { defineConfig } from 'vitest/config';

/** Deployed bundles in processes of their own, days in the life of the whole local system, and the recipes of CONTRIBUTING.md, a minute or so each: run by `npm run test:system`. */
export const SYSTEM_TESTS = [
  'test/bench/longest.test.ts',
  'test/bench/through.test.ts',
  'test/bin/new.test.ts',
  'test/local/demo.test.ts',
  'test/local/system/clock-moves.test.ts',
  'test/local/system/contacts.test.ts',
  'test/local/system/forgotten.test.ts',
  'test/local/system/mail-life.test.ts',
  'test/local/system/over-the-wire.test.ts',
  'test/local/system/partner-guide.test.ts',
];

export default defineConfig({
  test: {
    include: SYSTEM_TESTS,
    globalSetup: 'test/support/own-temporary-folder.ts',
    pool: 'forks',
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 240_000,
  },
});
