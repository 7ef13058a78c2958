import { defineConfig } from 'vitest/config';

const common = { setupFiles: ['../vitest.setup.ts'], expect: { requireAssertions: true } };

/** `unit` is quick; `platform` starts the real CMS and the real site, as `npm start` does. */
export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: 'unit', include: ['{src,bootstrap}/**/*.test.ts'], exclude: ['src/platform/**'] } },
      {
        test: {
          ...common,
          name: 'platform',
          include: ['src/platform/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 300_000,
          // A browser in a busy machine: a second try tells a slow moment from a mistake, and Vitest says that it was needed.
          retry: 1,
        },
      },
    ],
  },
});
