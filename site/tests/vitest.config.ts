import { defineConfig } from 'vitest/config';

const common = {
  globalSetup: ['support/global-setup.ts'],
  setupFiles: ['../../vitest.setup.ts'],
  expect: { requireAssertions: true },
  testTimeout: 30_000,
  hookTimeout: 60_000,
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
