import { describe, expect, it } from 'vitest';
import { bandOf, neighbouringBand } from './bands.ts';
import { band, bands } from './instrument.sample.ts';
import type { ScoreResult } from './score-result.ts';

const number = (value: number): ScoreResult => ({ kind: 'number', value, answered: 1, missing: [], isProrated: false });

// As editors may type them: not from the lowest.
const structure = {
  bands: [
    ...bands('steps', [5, 9], [0, 4], [10, 14]),
    ...bands('mean', [1, 2.5], [2.5, 3.5], [3.5, 5]),
    band('good', 'profile', { category: 'high-low' }),
  ],
};

const bandAt = (score: string, value: number) => bandOf(structure, score, number(value))?.key;

describe('the band of a result', () => {
  it('holds both of its ends when the score moves in steps', () => {
    expect([0, 4, 5, 9, 10, 14].map((value) => bandAt('steps', value))).toEqual([
      'steps-2',
      'steps-2',
      'steps-1',
      'steps-1',
      'steps-3',
      'steps-3',
    ]);
  });

  it('begins at the limit that it shares with the band below', () => {
    expect([1, 2.499999999, 2.5, 3.5, 5].map((value) => bandAt('mean', value))).toEqual([
      'mean-1',
      'mean-1',
      'mean-2',
      'mean-3',
      'mean-3',
    ]);
  });

  it('is not missed by the last binary digit', () => {
    expect(bandAt('mean', 0.7 + 1.8 - 1e-15)).toBe('mean-2');
  });

  it('is that of the category', () => {
    expect(bandOf(structure, 'profile', { kind: 'category', category: 'high-low' })?.key).toBe('good');
    expect(bandOf(structure, 'profile', { kind: 'category', category: 'low-low' })).toBeUndefined();
  });

  it('is none without a score, outside of all bands, and for a score without bands', () => {
    expect(bandOf(structure, 'mean', { kind: 'none', reason: { code: 'nothing_answered' } })).toBeUndefined();
    expect(bandAt('steps', 15)).toBeUndefined();
    expect(bandAt('steps', 4.5)).toBeUndefined();
    expect(bandAt('other', 1)).toBeUndefined();
  });
});

describe('a result near a limit', () => {
  const neighbourAt = (score: string, value: number, error: number) =>
    neighbouringBand(structure, score, number(value), error)?.key;

  it('names the band beyond the limit when that is at most one standard error away', () => {
    expect(neighbourAt('mean', 2.2, 0.3)).toBe('mean-2');
    expect(neighbourAt('mean', 2.5, 0.3)).toBe('mean-1');
    expect(neighbourAt('mean', 2.1, 0.3)).toBeUndefined();
  });

  it('takes the middle of the step between two bands as their limit', () => {
    expect(neighbourAt('steps', 4, 0.5)).toBe('steps-1');
    expect(neighbourAt('steps', 5, 0.5)).toBe('steps-2');
    expect(neighbourAt('steps', 4, 0.4)).toBeUndefined();
  });

  it('names the nearer of two bands, and the lower one at equal distance', () => {
    expect(neighbourAt('mean', 3.1, 1)).toBe('mean-3');
    expect(neighbourAt('mean', 2.9, 1)).toBe('mean-1');
    expect(neighbourAt('mean', 3, 1)).toBe('mean-1');
  });

  it('has no neighbour beyond the ends of the range', () => {
    expect(neighbourAt('mean', 1, 0.5)).toBeUndefined();
    expect(neighbourAt('mean', 5, 0.5)).toBeUndefined();
  });

  it('has none for a category', () => {
    expect(neighbouringBand(structure, 'profile', { kind: 'category', category: 'high-low' }, 1)).toBeUndefined();
  });
});
