import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FACETS,
  isSearch,
  isSingle,
  NOTHING_CHOSEN,
  readFragment,
  withChoice,
  writeFragment,
  type Criteria,
  type Facet,
  type KnownCodes,
} from './criteria.ts';
import { CODES } from './made-up-index.ts';

const known: KnownCodes = {
  choices: Object.fromEntries(FACETS.map((facet) => [facet, new Set(CODES[facet])])) as unknown as Record<
    Facet,
    ReadonlySet<string>
  >,
  isPlace: (code) => code === '9000-gent',
};
const read = (fragment: string) => readFragment(fragment, known);

const codes = (facet: Facet) =>
  fc.uniqueArray(fc.constantFrom(...CODES[facet]), { maxLength: isSingle(facet) ? 1 : 3 });
const criteria: fc.Arbitrary<Criteria> = fc.record({
  choices: fc.record(
    Object.fromEntries(FACETS.map((facet) => [facet, codes(facet)])) as Record<Facet, fc.Arbitrary<string[]>>,
  ),
  openNow: fc.boolean(),
  near: fc.constantFrom(undefined, '9000-gent'),
});

describe('a search in the address', () => {
  test('is written in codes that are the same in every language', () => {
    const search = withChoice(withChoice(NOTHING_CHOSEN, 'theme', 'stress', true), 'region', 'east_flanders', true);
    expect(writeFragment({ ...search, openNow: true })).toBe('theme=stress&region=east_flanders&open=now');
  });

  test('is read back as it was written, whatever was chosen', () => {
    fc.assert(
      fc.property(criteria, (search) => {
        expect(read(`#${writeFragment(search)}`)).toEqual({ criteria: search, leftSomethingOut: false });
      }),
    );
  });

  test('leaves out a code that does not exist, keeps the rest, and says so', () => {
    const { criteria: found, leftSomethingOut } = read('#theme=stress&theme=dragons&colour=red&near=atlantis');
    expect(found.choices.theme).toEqual(['stress']);
    expect(found.near).toBeUndefined();
    expect(leftSomethingOut).toBe(true);
  });

  test('counts a repeated code once, and says so', () => {
    const { criteria: found, leftSomethingOut } = read('#theme=stress&theme=stress&open=now&open=now');
    expect(found.choices.theme).toEqual(['stress']);
    expect(leftSomethingOut).toBe(true);
  });

  test('keeps the first of two schools, as one can choose only one', () => {
    expect(read('#school=ugent&school=vub').criteria.choices.school).toEqual(['ugent']);
  });

  test('never throws, whatever stands in the address', () => {
    const parts = fc.constantFrom(
      'theme',
      'near',
      'open',
      '=',
      '&',
      '%',
      '%zz',
      '#',
      '%00',
      'stress',
      '__proto__',
      '💥',
    );
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts, { maxLength: 40 }).map((list) => list.join('')),
      fc.string().map((text) => `theme=${text}`),
    );
    fc.assert(
      fc.property(hostile, (fragment) => {
        const { choices } = read(fragment).criteria;
        expect(FACETS.every((facet) => choices[facet].every((code) => CODES[facet].includes(code)))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('stays quick when the address is very long', () => {
    const { leftSomethingOut } = read(`#${'theme=stress&'.repeat(50_000)}`);
    expect(leftSomethingOut).toBe(true);
  });

  test('is not taken from a place in the page, such as that of the skip link', () => {
    expect(isSearch('#content')).toBe(false);
    expect(read('#content')).toEqual({ criteria: NOTHING_CHOSEN, leftSomethingOut: false });
  });
});

test('choosing another school takes the place of the first', () => {
  const first = withChoice(NOTHING_CHOSEN, 'school', 'ugent', true);
  expect(withChoice(first, 'school', 'vub', true).choices.school).toEqual(['vub']);
  expect(withChoice(first, 'school', 'ugent', false)).toEqual(NOTHING_CHOSEN);
});
