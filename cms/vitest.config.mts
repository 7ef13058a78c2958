import { defineConfig } from 'vitest/config';

const common = {
  setupFiles: ['../vitest.setup.ts'],
  expect: { requireAssertions: true },
  // Strapi keeps itself in a global variable, so each file gets a process of its own.
  pool: 'forks' as const,
  // Filling a Strapi takes ten seconds on a machine with nothing else to do, and minutes on a busy one.
  testTimeout: 60_000,
  hookTimeout: 300_000,
};

/** `postgres` runs every test that has a database once more, on a PostgreSQL server that it starts. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'sqlite',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['tests/postgres/**'],
          globalSetup: ['tests/compile-cms.ts'],
          provide: { postgresUrl: null },
        },
      },
      {
        test: {
          ...common,
          name: 'postgres',
          include: ['tests/**/*.test.ts'],
          globalSetup: ['tests/compile-cms.ts', 'tests/postgres/start-postgres.mts'],
        },
      },
    ],
  },
});
