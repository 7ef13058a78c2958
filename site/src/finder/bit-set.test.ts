import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, and, count, countBoth, emptySet, fullSet, has, members, or, without, type BitSet } from './bit-set.ts';

const SIZE = 100;
const numbers = fc.uniqueArray(fc.nat(SIZE - 1));
const setOf = (list: readonly number[]): BitSet => {
  const set = emptySet(SIZE);
  for (const number of list) add(set, number);
  return set;
};
const sorted = (list: Iterable<number>) => [...list].toSorted((a, b) => a - b);

describe('a set of bits is a set', () => {
  test('of two sets, what is in both, in either and only in the first', () => {
    fc.assert(
      fc.property(numbers, numbers, (first, second) => {
        const [a, b] = [setOf(first), setOf(second)];
        const [one, two] = [new Set(first), new Set(second)];
        expect(members(and(a, b))).toEqual(sorted(first.filter((number) => two.has(number))));
        expect(members(or(a, b))).toEqual(sorted(new Set([...one, ...two])));
        expect(members(without(a, b))).toEqual(sorted(first.filter((number) => !two.has(number))));
        expect(countBoth(a, b)).toBe(first.filter((number) => two.has(number)).length);
        expect(count(a)).toBe(one.size);
        expect(first.every((number) => has(a, number))).toBe(true);
      }),
    );
  });

  test('the full one holds every number below its size and no other', () => {
    for (const size of [0, 1, 31, 32, 33, 64]) {
      expect(members(fullSet(size))).toEqual(Array.from({ length: size }, (_, number) => number));
    }
  });
});
