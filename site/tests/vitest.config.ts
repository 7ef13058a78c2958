import { defineConfig } from 'vitest/config';

const common = {
  globalSetup: ['support/global-setup.ts'],
  setupFiles: ['../../vitest.setup.ts'],
  expect: { requireAssertions: true },
  testTimeout: 30_000,
  hookTimeout: 60_000,
  // A browser in a busy machine: a second try tells a slow moment from a mistake, and Vitest says that it was needed.
  retry: 1,
};

/** Tests of the built site: its files, its pages in a browser, its accessibility. One folder and one project per question. */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    projects: ['pages', 'e2e', 'a11y'].map((name) => ({
      root: import.meta.dirname,
      test: { ...common, name, include: [`${name}/**/*.test.ts`] },
    })),
  },
});
