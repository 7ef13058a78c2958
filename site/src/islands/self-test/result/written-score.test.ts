import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalsFor, writtenSpan } from './written-score.ts';

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

const FIVE = { lowest: 1, highest: 5 };
const TWENTY = { lowest: 0, highest: 20 };

test('a span on a short scale is written in tenths, on a long one in whole points', () => {
  expect(writtenSpan({ lowest: 2.412, highest: 3.588 }, FIVE)).toEqual({ lowest: 2.4, highest: 3.6 });
  expect(writtenSpan({ lowest: 9.08, highest: 16.92 }, TWENTY)).toEqual({ lowest: 9, highest: 17 });
});

test('a span that is written in tenths already stays as it is', () => {
  expect(writtenSpan({ lowest: 1.1, highest: 4.6 }, FIVE)).toEqual({ lowest: 1.1, highest: 4.6 });
});

test('a span never looks more exact than it is', () => {
  const value = fc.double({ min: -100, max: 100, noNaN: true });
  fc.assert(
    fc.property(value, value, fc.constantFrom(FIVE, TWENTY), (one, other, scale) => {
      const span = { lowest: Math.min(one, other), highest: Math.max(one, other) };
      const written = writtenSpan(span, scale);
      expect(written.lowest).toBeLessThanOrEqual(span.lowest + 1e-6);
      expect(written.highest).toBeGreaterThanOrEqual(span.highest - 1e-6);
    }),
  );
});
