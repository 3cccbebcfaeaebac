import { defineConfig } from 'vitest/config';

// Run through `npm run test:browser`, which finds Chromium first and names it in CHROMIUM.
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: 'test/support/own-temporary-folder.ts',
    pool: 'forks',
    fileParallelism: false,
    maxConcurrency: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
