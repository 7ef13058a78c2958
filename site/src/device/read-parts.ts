/** The parts from which the readers of kept records are made. Anything can stand in the storage of a browser, so they take anything and never throw. */

const ID = /^[0-9A-Za-z][0-9A-Za-z:.-]{0,79}$/;
/** As shared keys are written: small letters, digits and single hyphens. */
const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_KEY = 80;
/** Two thousand is more than twice what a test may have of items, scales and scores together. */
const MAX_ENTRIES = 2000;
/** As `Date.toISOString` writes it. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

/** The key of an entry or of a part of it. */
export const isKey = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_KEY && KEY.test(value);

/** A moment that exists: not 30 February. */
export const isMoment = (value: unknown): value is string =>
  typeof value === 'string' && MOMENT.test(value) && momentOf(value) === value;

const momentOf = (text: string): string | undefined => {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
};

/** A text of at most so many characters; it may be empty. */
export const isTextUpTo = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;

/** The entries of an object; undefined when it is none, or far larger than anything that is kept. */
export function readEntries(value: unknown): readonly (readonly [string, unknown])[] | undefined {
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value);
  return entries.length <= MAX_ENTRIES ? entries : undefined;
}

/** A list of which every part can be read, with at most so many of them; undefined otherwise. */
export function readList<T>(
  value: unknown,
  longest: number,
  read: (part: unknown) => T | undefined,
): readonly T[] | undefined {
  if (!Array.isArray(value) || value.length > longest) return undefined;
  const parts: T[] = [];
  for (const part of value as readonly unknown[]) {
    const known = read(part);
    if (known === undefined) return undefined;
    parts.push(known);
  }
  return parts;
}

/** The later one of two moments. */
export const laterOf = (a: string, b: string): string => (a < b ? b : a);
