import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    setupFiles: ['../vitest.setup.ts'],
    expect: { requireAssertions: true },
    // Rules that hold for hundreds of random inputs take seconds on a busy machine; the limit is only there so that nothing hangs.
    testTimeout: 60_000,
  },
});
