import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    // Strapi keeps itself in a global variable, so each file gets a process of its own.
    pool: 'forks',
    testTimeout: 20_000,
  },
});
