import { v5 } from 'uuid';

const SUFFIXES = '0d5f2a7e-5c0b-4b7a-9a55-2f1f3b1c7a10';
const LONGEST = 80;
const SUFFIX_LENGTH = 6;

/** A name as part of an address: small letters, digits and single hyphens; empty when nothing of it can be written so. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST - SUFFIX_LENGTH - 2)
    .replaceAll(/^-+|-+$/g, '');

/**
 * A name that nobody has yet: readable, and where it is taken, with some signs behind it that depend only on the id of the record, so that every run chooses the same.
 * @param taken the names that are given; the new one is added
 */
export function freeName(name: string, id: string, fallback: string, taken: Set<string>): string {
  const slug = slugOf(name);
  const readable = slug === '' ? fallback : slug;
  for (let attempt = 0; ; attempt += 1) {
    const suffix = v5(`${id.toWellFormed()} ${attempt}`, SUFFIXES).slice(0, SUFFIX_LENGTH);
    const candidate = attempt === 0 && slug !== '' ? readable : `${readable}-${suffix}`;
    if (taken.has(candidate)) continue;
    taken.add(candidate);
    return candidate;
  }
}
