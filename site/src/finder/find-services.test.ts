import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACETS, NOTHING_CHOSEN, type Criteria, type Facet } from './criteria.ts';
import { prepareServices } from './finder-services.ts';
import { findServices, missedWish, unknownWishes } from './find-services.ts';
import { ALWAYS_OPEN, CODES, madeUpIndex, OFFICE_HOURS, type MadeUpService } from './made-up-index.ts';
import { openServices } from './open-services.ts';
import { reasonsOf } from './order.ts';

/** A Sunday night. */
const NIGHT = { day: '2026-11-22', minute: 120 };

const search = (choices: Partial<Criteria['choices']>, openNow = false): Criteria => ({
  ...NOTHING_CHOSEN,
  openNow,
  choices: { ...NOTHING_CHOSEN.choices, ...choices },
});

function find(list: readonly MadeUpService[], criteria: Criteria, distances?: readonly number[]) {
  const services = prepareServices(madeUpIndex(list));
  const open = openServices(services, NIGHT, criteria.choices.channel);
  const here = distances && { name: 'Gent', region: 'east_flanders', distances: Float32Array.from(distances) };
  return findServices(services, criteria, { here, open, pageLanguage: 'nl' });
}

describe('a search', () => {
  test('takes one of several themes, and both theme and region', () => {
    const list = [
      { theme: ['stress'], region: ['antwerp'] },
      { theme: ['sleep'], region: ['antwerp'] },
      { theme: ['grief'], region: ['antwerp'] },
      { theme: ['stress'], region: ['limburg'] },
    ];
    const found = find(list, search({ theme: ['stress', 'sleep'], region: ['antwerp'] }));
    expect(found.fitting).toEqual([0, 1]);
    expect(found.unsure).toEqual([]);
  });

  test('never counts what is not known as a match, but keeps it apart', () => {
    const list = [{ theme: ['stress'], language: ['nl', 'en'] }, { theme: ['stress'] }];
    const found = find(list, search({ theme: ['stress'], language: ['en'] }));
    expect(found.fitting).toEqual([0]);
    expect(found.unsure).toEqual([1]);
    expect(unknownWishes(found, 1)).toEqual(['language']);
  });

  test('offers what misses one wish that people can talk about, and no more than one', () => {
    const list: readonly MadeUpService[] = [
      { theme: ['stress'], language: ['nl'], cost: 'free' },
      { theme: ['stress'], language: ['nl'], cost: 'paid' },
      { theme: ['grief'], language: ['en'], cost: 'free' },
    ];
    const found = find(list, search({ theme: ['stress'], language: ['en'], cost: ['free'] }));
    expect(found.fitting).toEqual([]);
    expect(found.almost).toEqual([0]);
    expect(missedWish(found, 0)).toBe('language');
  });

  test('is unsure of what is free for some people only', () => {
    const found = find([{ cost: 'partly_free' }, { cost: 'paid' }], search({ cost: ['free'] }));
    expect(found.unsure).toEqual([0]);
    expect(found.almost).toEqual([1]);
  });

  test('leaves out what is for the students of another school, and puts one’s own first', () => {
    const list = [{}, { school: ['vub'] }, { school: ['ugent'] }];
    const found = find(list, search({ school: ['ugent'] }));
    expect(found.fitting).toEqual([2, 0]);
    expect(reasonsOf(found.reasons, 2)).toContain('school');
  });

  test('finds who is there in the middle of the night, and says who is not', () => {
    const list: readonly MadeUpService[] = [
      { answers: [['phone', ALWAYS_OPEN]] },
      { answers: [['phone', OFFICE_HOURS]] },
      { answers: [['phone', undefined]] },
      {},
    ];
    const found = find(list, search({}, true));
    expect([found.fitting, found.almost, found.unsure]).toEqual([[0], [1], [2, 3]]);
    expect(found.openCount).toBe(1);
  });

  test('near a town takes what is for its region and what lies close by across the border', () => {
    const list: readonly MadeUpService[] = [
      { region: ['east_flanders'] },
      { region: ['antwerp'] },
      { region: ['antwerp'] },
    ];
    const found = find(list, search({}), [Infinity, 3, 60]);
    expect(found.fitting).toEqual([1, 0]);
    expect(reasonsOf(found.reasons, 1)).toContain('walking');
  });

  test('puts an open line before a house of which one must first hear whether it is open', () => {
    const list: readonly MadeUpService[] = [
      { region: ['east_flanders'], hasAlert: true, channel: ['walk_in'] },
      { region: ['east_flanders'], isEverywhere: true, channel: ['phone'], answers: [['phone', ALWAYS_OPEN]] },
    ];
    expect(find(list, search({ region: ['east_flanders'] })).fitting).toEqual([1, 0]);
  });

  test('says how many each theme would leave, whatever theme is chosen now', () => {
    const list = [
      { theme: ['stress'], region: ['antwerp'] },
      { theme: ['sleep'], region: ['antwerp'] },
      { theme: ['sleep'], region: ['limburg'] },
    ];
    const { counts, withoutWish } = find(list, search({ theme: ['stress'], region: ['antwerp'] }));
    expect(counts.theme.get('sleep')).toBe(1);
    expect(counts.region.get('limburg')).toBe(0);
    expect(withoutWish.get('theme')).toBe(2);
  });
});

const some = (facet: Facet) => fc.uniqueArray(fc.constantFrom(...CODES[facet]), { maxLength: 2 });
const service: fc.Arbitrary<MadeUpService> = fc.record({
  theme: some('theme'),
  region: some('region'),
  audience: some('audience'),
  channel: some('channel'),
  language: some('language'),
  school: some('school'),
  cost: fc.constantFrom('free', 'partly_free', 'paid', undefined),
  answers: fc.array(
    fc.tuple(fc.constantFrom(...CODES.channel), fc.constantFrom(ALWAYS_OPEN, OFFICE_HOURS, undefined)),
    { maxLength: 2 },
  ),
});
const anySearch: fc.Arbitrary<Criteria> = fc
  .tuple(
    fc.record(Object.fromEntries(FACETS.map((facet) => [facet, some(facet)])) as Record<Facet, fc.Arbitrary<string[]>>),
    fc.boolean(),
  )
  .map(([choices, openNow]) => search(choices, openNow));

type Verdict = 'yes' | 'no' | 'unknown';

/** What the rules say of one wish and one service, told slowly. */
function verdict(wish: Facet | 'open', made: MadeUpService, { choices }: Criteria): Verdict {
  if (wish === 'open') {
    const counted = (made.answers ?? []).filter(
      ([channel]) => choices.channel.length === 0 || choices.channel.includes(channel),
    );
    if (counted.some(([, hours]) => hours === ALWAYS_OPEN)) return 'yes';
    return counted.length > 0 && counted.every(([, hours]) => hours === OFFICE_HOURS) ? 'no' : 'unknown';
  }
  if (wish === 'cost') return made.cost === 'free' ? 'yes' : made.cost === 'paid' ? 'no' : 'unknown';
  const own = made[wish] ?? [];
  if (own.some((code) => choices[wish].includes(code))) return 'yes';
  if (own.length > 0) return 'no';
  return wish === 'school' ? 'yes' : 'unknown';
}

test('every service of any list is found by any search exactly where the rules say', () => {
  fc.assert(
    fc.property(fc.array(service, { maxLength: 40 }), anySearch, (list, criteria) => {
      const found = find(list, criteria);
      const wishes = [
        ...FACETS.filter((facet) => criteria.choices[facet].length > 0),
        ...(criteria.openNow ? ['open' as const] : []),
      ];
      for (const [place, made] of list.entries()) {
        const verdicts = wishes.map((wish) => [wish, verdict(wish, made, criteria)] as const);
        const missed = verdicts.filter(([, said]) => said === 'no').map(([wish]) => wish);
        const isSoft = missed.every((wish) => ['channel', 'language', 'cost', 'open'].includes(wish));
        const group =
          missed.length === 1 && isSoft
            ? 'almost'
            : missed.length > 0
              ? undefined
              : verdicts.some(([, said]) => said === 'unknown')
                ? 'unsure'
                : 'fitting';
        const where = (['fitting', 'unsure', 'almost'] as const).filter((name) => found[name].includes(place));
        expect(where).toEqual(group === undefined ? [] : [group]);
      }
      for (const facet of FACETS)
        for (const code of CODES[facet]) {
          const others = wishes.filter((wish) => wish !== facet);
          const expected = list.filter(
            (made) =>
              (facet === 'cost' ? made.cost === 'free' : (made[facet] ?? []).includes(code)) &&
              others.every((wish) => verdict(wish, made, criteria) === 'yes'),
          );
          expect(found.counts[facet].get(code)).toBe(expected.length);
        }
    }),
  );
});

test('the order holds every service that was found once', () => {
  fc.assert(
    fc.property(fc.array(service, { maxLength: 40 }), (list) => {
      expect(find(list, NOTHING_CHOSEN).fitting.toSorted((a, b) => a - b)).toEqual(list.map((_, place) => place));
    }),
  );
});
