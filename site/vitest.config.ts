import { defineConfig } from 'vitest/config';

/** Tests of the code and of its build. What needs a whole built site and a browser is in `tests/vitest.config.ts`. */
export default defineConfig({
  test: {
    include: ['{src,server,preview,publisher,web-server,config,bench}/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
    setupFiles: ['../vitest.setup.ts'],
    expect: { requireAssertions: true },
    // Rules that hold for many random inputs take seconds on a busy machine; the limit is only there so that nothing hangs.
    testTimeout: 60_000,
  },
});
