import { expect, test } from 'vitest';
import { decimalsFor } from './written-score.ts';

test('a whole score is written without decimals', () => {
  expect(decimalsFor(12, [5.5])).toBe(0);
});

test('a mean is written with one decimal', () => {
  expect(decimalsFor(2.75, [2.5, 4])).toBe(1);
});

test('a mean that one decimal would put on the other side of a limit is written with two', () => {
  expect(decimalsFor(2.46, [2.5])).toBe(2);
});

test('a mean on the limit itself belongs to the upper side and needs one decimal only', () => {
  expect(decimalsFor(2.5, [2.5])).toBe(1);
});
