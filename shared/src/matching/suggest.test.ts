import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AUDIENCES, RISK_LEVELS } from '../content/vocabularies.ts';
import { CANDIDATE_KINDS, MATCH_MODES, type Candidate, type Wish } from './candidate.ts';
import { suggest } from './suggest.ts';

const candidate = (key: string, facts: Partial<Candidate> = {}): Candidate => ({
  kind: 'module',
  key,
  mode: 'do',
  themes: [],
  audiences: [],
  levels: [],
  minutes: null,
  order: 100,
  ...facts,
});
const keys = (candidates: readonly Candidate[], wish: Wish, most = 3) =>
  suggest(candidates, wish, most).map(({ candidate: { key } }) => key);

const sleep = candidate('sleep', { themes: ['sleep'], minutes: 10, levels: ['low'] });
const panic = candidate('panic', { themes: ['anxiety'], minutes: 12, levels: ['medium'], order: 50 });
const night = candidate('night', { kind: 'article', mode: 'find_out', themes: ['sleep'], minutes: 5 });
const line = candidate('line', { kind: 'service', mode: 'talk', audiences: ['student', 'friend'] });
const all = [sleep, panic, night, line];

describe('what fits somebody', () => {
  test('is about the subject, and says so; what is about nothing in particular comes after', () => {
    expect(suggest(all, { theme: 'sleep' }, 3)).toEqual([
      { candidate: night, because: [{ about: 'theme', theme: 'sleep' }] },
      { candidate: sleep, because: [{ about: 'theme', theme: 'sleep' }] },
      { candidate: line, because: [] },
    ]);
  });

  test('comes in the way that somebody wants first, within the subject', () => {
    expect(keys(all, { theme: 'sleep', mode: 'do' })).toEqual(['sleep', 'night', 'line']);
    expect(keys(all, { theme: 'sleep', mode: 'talk' })).toEqual(['night', 'sleep', 'line']);
    expect(keys(all, { mode: 'talk' }, 1)).toEqual(['line']);
  });

  test('takes no longer than there is time, and tells how long it takes', () => {
    expect(suggest([sleep, night], { minutes: 5 }, 3)).toEqual([
      { candidate: night, because: [{ about: 'time', minutes: 5 }] },
    ]);
  });

  test('is not for others', () => {
    expect(keys(all, { audience: 'parent' })).not.toContain('line');
    expect(keys(all, { audience: 'friend' })[0]).toBe('line');
  });

  test('is a person first when it is too heavy, whatever was asked', () => {
    const [first] = suggest(all, { level: 'high', mode: 'find_out', theme: 'sleep' }, 3);
    expect(first).toEqual({ candidate: line, because: [{ about: 'person_first' }] });
  });

  test('names a person, too, when it has been heavy for a while', () => {
    const more = Array.from({ length: 5 }, (_, index) => candidate(`m${index}`, { levels: ['medium'] }));
    expect(keys([...more, line], { level: 'medium' })).toEqual(['m0', 'm1', 'line']);
  });

  test('is not three times the same kind of thing, unless there is nothing else', () => {
    const modules = ['a', 'b', 'c'].map((key) => candidate(key, { themes: ['sleep'] }));
    expect(keys([...modules, night], { theme: 'sleep' })).toEqual(['night', 'a', 'b']);
    expect(keys(modules, { theme: 'sleep' })).toEqual(['a', 'b', 'c']);
  });
});

const THEMES = ['sleep', 'anxiety', 'stress'];
const some = <T>(values: readonly T[]) => fc.subarray([...values]);
const perhaps = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const anyCandidates = fc.uniqueArray(
  fc.record<Candidate>({
    kind: fc.constantFrom(...CANDIDATE_KINDS),
    key: fc.stringMatching(/^[a-z]{1,3}$/),
    mode: fc.constantFrom(...MATCH_MODES),
    themes: some(THEMES),
    audiences: some(AUDIENCES),
    levels: some(RISK_LEVELS),
    minutes: fc.option(fc.integer({ min: 1, max: 60 })),
    order: fc.integer({ min: 0, max: 5 }),
  }),
  { selector: ({ kind, key }) => `${kind}:${key}`, maxLength: 25 },
);
const anyWish = fc.record<Wish>({
  theme: perhaps(THEMES),
  audience: perhaps(AUDIENCES),
  level: perhaps(RISK_LEVELS),
  minutes: perhaps([2, 5, 10, 30]),
  mode: perhaps(MATCH_MODES),
});

describe('for every wish and all that there is', () => {
  test('nothing is suggested that does not fit, and nothing twice', () => {
    fc.assert(
      fc.property(anyCandidates, anyWish, fc.integer({ min: 1, max: 6 }), (candidates, wish, most) => {
        const found = suggest(candidates, wish, most).map((suggestion) => suggestion.candidate);
        expect(found.length).toBeLessThanOrEqual(most);
        expect(new Set(found).size).toBe(found.length);
        for (const { audiences, levels, minutes, themes } of found) {
          if (wish.audience && audiences.length > 0) expect(audiences).toContain(wish.audience);
          if (wish.level && levels.length > 0) expect(levels).toContain(wish.level);
          if (wish.theme && themes.length > 0) expect(themes).toContain(wish.theme);
          if (wish.minutes && minutes !== null) expect(minutes).toBeLessThanOrEqual(wish.minutes);
        }
      }),
    );
  });

  test('the order in which candidates are given changes nothing', () => {
    fc.assert(
      fc.property(anyCandidates, anyWish, (candidates, wish) => {
        expect(suggest(candidates.toReversed(), wish, 4)).toEqual(suggest(candidates, wish, 4));
      }),
    );
  });

  test('a person who fits comes first at the heaviest level, and is among them one level below', () => {
    fc.assert(
      fc.property(anyCandidates, anyWish, (candidates, wish) => {
        const talks = ({ mode }: Candidate): boolean => mode === 'talk';
        const heaviest = suggest(candidates, { ...wish, level: 'high' }, 3);
        const [anybody] = suggest(candidates.filter(talks), { ...wish, level: 'high' }, 1);
        expect(heaviest[0]?.candidate.mode === 'talk').toBe(anybody !== undefined);
        const heavy = suggest(candidates, { ...wish, level: 'medium' }, 3);
        const [somebody] = suggest(candidates.filter(talks), { ...wish, level: 'medium' }, 1);
        expect(heavy.some((suggestion) => talks(suggestion.candidate))).toBe(somebody !== undefined);
      }),
    );
  });
});
