import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    setupFiles: ['../vitest.setup.ts'],
    globalSetup: ['tests/compile-cms.ts'],
    expect: { requireAssertions: true },
    // Strapi keeps itself in a global variable, so each file gets a process of its own.
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 120_000,
  },
});
