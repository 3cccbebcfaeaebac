import { defineConfig } from 'vitest/config';

// Run through `npm run test:demo`: the sample city once through the whole local system takes a minute by itself.
export default defineConfig({
  test: {
    include: ['test/local/demo.test.ts'],
    globalSetup: 'test/support/own-temporary-folder.ts',
    hookTimeout: 240_000,
  },
});
