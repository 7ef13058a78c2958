import { describe, expect, it } from 'vitest';
import { isAtLeast, readNumber, roundedHalfUp, settled } from './numbers.ts';

describe('a computed number', () => {
  it('is free of what binary fractions add to it', () => {
    expect(settled(0.1 + 0.2)).toBe(0.3);
    expect(settled((0.1 * 3) / 0.1)).toBe(3);
    expect(settled(8 / 3)).toBe(2.666666667);
    expect(Object.is(settled(-1e-12), 0)).toBe(true);
  });

  it('meets a cut that it misses only by the last binary digit', () => {
    expect(1.1 + 1.4).toBe(2.5);
    expect(0.7 + 0.1).toBeLessThan(0.8);
    expect(isAtLeast(0.7 + 0.1, 0.8)).toBe(true);
    expect(isAtLeast(2.499999, 2.5)).toBe(false);
  });

  it('is rounded with a half upwards, below zero as well', () => {
    expect([2.4, 2.5, 2.6, -2.5, -2.6].map(roundedHalfUp)).toEqual([2, 3, 3, -2, -3]);
    expect(roundedHalfUp(1.005 * 100 + 0.0000000001)).toBe(101);
    expect(roundedHalfUp(4.35 * 100 - 434.5)).toBe(1);
  });
});

describe('a number that an editor writes', () => {
  it('has a point and digits', () => {
    expect(['4', '-1.5', '0.25'].map(readNumber)).toEqual([4, -1.5, 0.25]);
  });

  it('is nothing else', () => {
    expect(['', '2,5', '1e3', 'NaN', 'Infinity', '0x10', ' 4', '.5', '5.'].map(readNumber)).toEqual(
      Array.from({ length: 9 }, () => undefined),
    );
  });
});
