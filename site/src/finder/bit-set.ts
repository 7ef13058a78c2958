/** A set of small whole numbers, such as the places of services in a list: one bit each, so that thousands are compared in microseconds. */
export type BitSet = Uint32Array;

const BITS = 32;

/** The empty set that can hold the numbers below `size`. */
export const emptySet = (size: number): BitSet => new Uint32Array(Math.ceil(size / BITS));

/** All numbers below `size`. */
export function fullSet(size: number): BitSet {
  const set = emptySet(size).fill(~0);
  const rest = size % BITS;
  if (rest > 0) set[set.length - 1] = (1 << rest) - 1;
  return set;
}

export function add(set: BitSet, member: number): void {
  set[member >> 5] = (set[member >> 5] ?? 0) | (1 << (member & 31));
}

export const has = (set: BitSet, member: number): boolean => (((set[member >> 5] ?? 0) >>> (member & 31)) & 1) === 1;

/** What is in both. Both sets have the same size, here and below. */
export const and = (a: BitSet, b: BitSet): BitSet => a.map((word, index) => word & (b[index] ?? 0));

export const or = (a: BitSet, b: BitSet): BitSet => a.map((word, index) => word | (b[index] ?? 0));

/** What is in the first and not in the second. */
export const without = (a: BitSet, b: BitSet): BitSet => a.map((word, index) => word & ~(b[index] ?? 0));

/** How many numbers are in both. */
export function countBoth(a: BitSet, b: BitSet): number {
  let total = 0;
  for (let index = 0; index < a.length; index += 1) {
    // Adds the bits of a word in pairs, then in fours, then in bytes (Hacker's Delight, 5-1).
    let word = (a[index] ?? 0) & (b[index] ?? 0);
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    total += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return total;
}

export const count = (set: BitSet): number => countBoth(set, set);

/** The members, from the lowest. */
export function members(set: BitSet): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < set.length; index += 1) {
    for (let word = set[index] ?? 0; word !== 0; word &= word - 1)
      found.push(index * BITS + 31 - Math.clz32(word & -word));
  }
  return found;
}
