import { expect, test } from 'vitest';

import { durations, percentile } from './percentiles.ts';

test('a percentile is the least value under which that share of all values lies', () => {
  const values = Array.from({ length: 20 }, (_, index) => 20 - index);
  expect(percentile(values, 0.5)).toBe(10);
  expect(percentile(values, 0.95)).toBe(19);
  expect(percentile(values, 1)).toBe(20);
  expect(percentile([7], 0.5)).toBe(7);
  expect(percentile([7], 0.95)).toBe(7);
});

test('nothing was measured: there is no time to tell', () => {
  expect(durations([])).toEqual({ count: 0, p50: 0, p95: 0, worst: 0 });
});
