import type { Candidate } from '@moodspace/shared/matching';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aboutTheSame } from './about-the-same.ts';

const about = (key: string, themes: readonly string[], facts: Partial<Candidate> = {}): Candidate => ({
  kind: 'module',
  key,
  mode: 'do',
  themes,
  audiences: [],
  levels: [],
  minutes: 12,
  order: 10,
  ...facts,
});
const sleep = about('sleep', ['healthy-living', 'stress', 'sleep']);
const worrying = about('worrying', ['anxiety', 'stress', 'sleep'], { levels: ['medium'] });
const signals = about('signals', ['caring-for-someone', 'relationships', 'suicidal-thoughts']);
const keys = (themes: readonly string[], options: Partial<Parameters<typeof aboutTheSame>[2]> = {}) =>
  aboutTheSame([signals, worrying, sleep], themes, { most: 3, ...options }).map(({ candidate }) => candidate.key);

describe('what is about the same', () => {
  test('shares most themes, and says which', () => {
    expect(aboutTheSame([worrying, sleep], ['healthy-living', 'stress', 'sleep'], { most: 1 })).toEqual([
      {
        candidate: sleep,
        because: ['healthy-living', 'stress', 'sleep'].map((theme) => ({ about: 'theme', theme })),
      },
    ]);
  });

  test('is not what shares one theme of many: a story of grief does not lead to signals in a friend', () => {
    expect(keys(['grief', 'low-mood', 'relationships'])).toEqual([]);
    expect(keys(['anxiety', 'relationships'])).toEqual([]);
  });

  test('is everything about a theme, where there is only one', () => {
    expect(keys(['relationships'])).toEqual(['signals']);
    expect(keys(['sleep'])).toEqual(['sleep', 'worrying']);
  });

  test('is nothing for lighter or heavier complaints', () => {
    expect(keys(['sleep'], { wish: { level: 'low' } })).toEqual(['sleep']);
  });

  test('is nothing where there is no theme', () => {
    expect(keys([])).toEqual([]);
  });

  test('always shares at least half, in one order, whatever the order in which it is given', () => {
    const themes = fc.subarray(['a', 'b', 'c', 'd']);
    const candidates = fc.uniqueArray(
      fc.tuple(fc.stringMatching(/^[a-z]{2}$/), themes).map(([key, own]) => about(key, own)),
      { selector: ({ key }) => key, maxLength: 8 },
    );
    fc.assert(
      fc.property(candidates, themes, (given, wanted) => {
        const found = aboutTheSame(given, wanted, { most: 8 });
        expect(aboutTheSame(given.toReversed(), wanted, { most: 8 })).toEqual(found);
        for (const { candidate } of found) {
          const shared = candidate.themes.filter((theme) => wanted.includes(theme)).length;
          expect(2 * shared).toBeGreaterThanOrEqual(wanted.length);
          expect(shared).toBeGreaterThan(0);
        }
      }),
    );
  });
});
