import { AUDIENCES, RISK_LEVELS } from '@moodspace/shared';
import { CANDIDATE_KINDS, MATCH_MODES, type Wish } from '@moodspace/shared/matching';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GRAVE_THEMES } from '../content/grave-themes.ts';
import type { FitCandidate, Occasion } from './candidates.ts';
import { isOpen, MOST_SUGGESTIONS, whatFits } from './what-fits.ts';

const candidate = (key: string, facts: Partial<FitCandidate> = {}): FitCandidate => ({
  kind: 'module',
  key,
  mode: 'do',
  themes: [],
  audiences: [],
  levels: [],
  minutes: null,
  order: 100,
  occasion: 'ordinary',
  isForAnything: false,
  ...facts,
});
const person = (key: string, facts: Partial<FitCandidate> = {}) =>
  candidate(key, { kind: 'service', mode: 'talk', occasion: 'any', ...facts });

const sleep = candidate('sleep', { themes: ['sleep'] });
const listens = person('listens', { themes: ['stress'], isForAnything: true });
const suicideLine = person('suicide-line', {
  themes: ['suicidal-thoughts'],
  occasion: 'gravest',
  levels: ['high'],
  order: 1,
});
const all = [sleep, listens, suicideLine];
const keys = (wish: Wish) => whatFits(all, wish).suggestions.map(({ candidate: { key } }) => key);

describe('what fits now', () => {
  test('is about the theme, and whoever listens to anything is there as well', () => {
    expect(keys({ theme: 'sleep' })).toEqual(['sleep', 'listens']);
    expect(keys({ theme: 'sleep', level: 'medium' })).toContain('listens');
  });

  test('is a person when somebody cannot go on, with help now above, and no exercise', () => {
    const { isGrave, suggestions } = whatFits(all, { level: 'high', mode: 'do', theme: 'sleep' });
    expect(isGrave).toBe(true);
    expect(suggestions.map(({ candidate: { key } }) => key)).toEqual(['listens']);
    expect(suggestions[0]?.because).toEqual([{ about: 'person_first' }]);
  });

  test('is people for a grave theme, however somebody says it goes', () => {
    expect(keys({ theme: 'suicidal-thoughts', level: 'none', mode: 'do' })).toEqual(['suicide-line', 'listens']);
    expect(whatFits(all, { theme: 'suicidal-thoughts' }).isGrave).toBe(true);
  });

  test('never alarms whoever asks about something else', () => {
    expect(keys({ mode: 'talk' })).not.toContain('suicide-line');
  });

  test('is nobody for one subject when nobody said what it is about', () => {
    const drugs = person('drugs', { themes: ['alcohol-and-drugs'], order: 1 });
    const people = (wish: Wish) => whatFits([drugs, ...all], wish).suggestions.map(({ candidate: { key } }) => key);
    expect(people({ mode: 'talk' })).toEqual(['listens', 'sleep']);
    expect(people({ level: 'high' })).toEqual(['listens']);
    expect(people({ theme: 'alcohol-and-drugs' })).toEqual(['drugs', 'listens']);
  });

  test('cannot be said before anything but for whom was said', () => {
    expect(isOpen({ audience: 'parent' })).toBe(true);
    expect(isOpen({ minutes: 5 })).toBe(false);
  });
});

const THEMES = ['sleep', 'stress', 'suicidal-thoughts', 'self-harm'];
const perhaps = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });

test('whatever there is and whatever is asked: the gravest moments get people and offers only, and all others nothing made for those', () => {
  const anyCandidates = fc.uniqueArray(
    fc.record<FitCandidate>({
      kind: fc.constantFrom(...CANDIDATE_KINDS),
      key: fc.stringMatching(/^[a-z]{1,3}$/),
      mode: fc.constantFrom(...MATCH_MODES),
      themes: fc.subarray(THEMES),
      audiences: fc.subarray([...AUDIENCES]),
      levels: fc.subarray([...RISK_LEVELS]),
      minutes: fc.option(fc.integer({ min: 1, max: 60 })),
      order: fc.integer({ min: 0, max: 5 }),
      occasion: fc.constantFrom<Occasion>('ordinary', 'gravest', 'any'),
      isForAnything: fc.boolean(),
    }),
    { selector: ({ kind, key }) => `${kind}:${key}`, maxLength: 25 },
  );
  const anyWish = fc.record<Wish>({
    theme: perhaps(THEMES),
    audience: perhaps(AUDIENCES),
    level: perhaps(RISK_LEVELS),
    minutes: perhaps([5, 15, 60]),
    mode: perhaps(MATCH_MODES),
  });
  fc.assert(
    fc.property(anyCandidates, anyWish, (candidates, wish) => {
      const { isGrave, suggestions } = whatFits(candidates, wish);
      expect(suggestions.length).toBeLessThanOrEqual(MOST_SUGGESTIONS);
      expect(isGrave).toBe(wish.level === 'high' || GRAVE_THEMES.has(wish.theme ?? ''));
      const never = isGrave ? 'ordinary' : 'gravest';
      for (const { candidate: found } of suggestions) expect(found.occasion).not.toBe(never);
    }),
  );
});
