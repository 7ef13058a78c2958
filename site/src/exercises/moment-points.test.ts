import { expect, test } from 'vitest';
import { MOMENT_WIDTH, momentPoints } from './moment-points.ts';

test('moments stand from left to right, a better one higher', () => {
  const [first, second, third] = momentPoints([1, 5, 3]);
  expect([first!.x, second!.x, third!.x]).toEqual([20, 160, 300]);
  expect(second!.y).toBeLessThan(third!.y);
  expect(third!.y).toBeLessThan(first!.y);
});

test('one moment stands in the middle, and none is nothing', () => {
  expect(momentPoints([4])).toHaveLength(1);
  expect(momentPoints([4])[0]!.x).toBe(MOMENT_WIDTH / 2);
  expect(momentPoints([])).toEqual([]);
});

test('only the latest are drawn, and no number that is none of the scale', () => {
  expect(momentPoints(Array.from({ length: 60 }, () => 2))).toHaveLength(14);
  expect(momentPoints([Number.NaN, 0, 6, Infinity, 2])).toHaveLength(1);
});
