import { defineConfig } from 'vitest/config';
import { SYSTEM_TESTS } from './vitest.system.config.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/own-temporary-folder.ts',
    exclude: ['test/browser/**', ...SYSTEM_TESTS, 'node_modules/**'],
    // Files run as Node runs them.
    experimental: { viteModuleRunner: false },
    pool: 'forks',
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
