import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    setupFiles: ['../vitest.setup.ts'],
    globalSetup: ['tests/compile-cms.ts'],
    expect: { requireAssertions: true },
    // Strapi keeps itself in a global variable, so each file gets a process of its own.
    pool: 'forks',
    // Filling a Strapi takes ten seconds on a machine with nothing else to do, and minutes on a busy one.
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
