import { afterEach, beforeEach } from 'vitest';

/**
 * A warning that nobody expected is a failure: in a test run that prints warnings, the one that matters is not seen.
 * A test that expects one replaces the method with a spy of its own.
 */
const METHODS = ['error', 'warn'] as const;

const unexpected: string[] = [];
const original = { error: console.error, warn: console.warn };

beforeEach(() => {
  unexpected.length = 0;
  for (const method of METHODS) {
    console[method] = (...parts: unknown[]) => {
      unexpected.push(`console.${method}: ${parts.map(String).join(' ')}`);
      original[method](...parts);
    };
  }
});

afterEach(() => {
  Object.assign(console, original);
  if (unexpected.length > 0) throw new Error(`The test printed what it did not expect:\n${unexpected.join('\n')}`);
});
