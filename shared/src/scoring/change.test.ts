import { describe, expect, it } from 'vitest';
import { changeBetween, changeThreshold } from './change.ts';
import { reliability } from './instrument.sample.ts';
import { standardError, uncertainty } from './measurement-error.ts';

const RANGE = { kind: 'number', lowest: 1, highest: 5, step: null } as const;
const UNKNOWN = reliability({ coefficient: null });

describe('how exactly a score measures', () => {
  it('follows from standard deviation and reliability, unless it is published', () => {
    expect(standardError(reliability())).toBeCloseTo(0.313, 3);
    expect(standardError(reliability({ standardError: 0.4 }))).toBe(0.4);
    expect(standardError(UNKNOWN)).toBeUndefined();
  });

  it('gives an interval of 95 %, within the range of the score', () => {
    expect(uncertainty(2.75, reliability(), RANGE)).toEqual({
      lowest: expect.closeTo(2.136, 3),
      highest: expect.closeTo(3.364, 3),
    });
    expect(uncertainty(1.2, reliability(), RANGE)).toMatchObject({ lowest: 1 });
    expect(uncertainty(4.9, reliability(), RANGE)).toMatchObject({ highest: 5 });
  });

  it('gives no interval for a category, or when it is not known', () => {
    expect(uncertainty(2.75, reliability(), { kind: 'category', categories: ['a'] })).toBeUndefined();
    expect(uncertainty(2.75, UNKNOWN, RANGE)).toBeUndefined();
  });
});

describe('a change between two results', () => {
  it('must pass 1.96 · √2 · standard error', () => {
    expect(changeThreshold(reliability())).toBeCloseTo(0.868, 3);
    expect(changeThreshold(reliability({ coefficient: 0.85 }))).toBeCloseTo(0.75, 2);
    expect(changeThreshold(reliability({ coefficient: 0.75 }))).toBeCloseTo(0.97, 2);
    expect(changeBetween(2.75, 3.6, reliability())).toBe('not_clearly_changed');
    expect(changeBetween(2.75, 3.75, reliability())).toBe('clearly_higher');
    expect(changeBetween(3.75, 2.75, reliability())).toBe('clearly_lower');
  });

  it('must be as large as the published smallest change', () => {
    const published = reliability({ smallestChange: 10 });
    expect(changeThreshold(published)).toBe(10);
    expect(changeBetween(40, 50, published)).toBe('clearly_higher');
    expect(changeBetween(50, 41, published)).toBe('not_clearly_changed');
    expect(changeBetween(2.1, 2.4, reliability({ smallestChange: 0.3 }))).toBe('clearly_higher');
  });

  it('is none when both are equal, however exact the score is', () => {
    expect(changeBetween(3, 3, reliability({ smallestChange: 0 }))).toBe('not_clearly_changed');
  });

  it('cannot be judged when nothing is known of the exactness', () => {
    expect(changeThreshold(UNKNOWN)).toBeUndefined();
    expect(changeBetween(1, 5, UNKNOWN)).toBeUndefined();
  });
});
