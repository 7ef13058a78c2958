/** An object of a file from elsewhere: nothing is known of its members yet. */
export type SourceObject = Readonly<Record<string, unknown>>;

export const isSourceObject = (value: unknown): value is SourceObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names that mean something to JavaScript itself. A file has no honest use for them, so they are never carried over. */
const RESERVED_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export const isReservedName = (name: string): boolean => RESERVED_NAMES.has(name);

/** A member of its own; what every object inherits is not one. */
export const memberOf = (object: SourceObject, name: string): unknown =>
  Object.hasOwn(object, name) && !isReservedName(name) ? object[name] : undefined;

/** The first of some members that is not empty. */
export function firstOf(object: SourceObject, names: readonly string[]): unknown {
  for (const name of names) {
    const value = memberOf(object, name);
    if (!isEmpty(value)) return value;
  }
  return undefined;
}

/** Words with which tables say that a cell is empty. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(['null', 'nil', 'n/a', '\\n', 'undefined', 'nan', '#n/a']);

/** Tells whether a value says nothing. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && (value.trim() === '' || EMPTY_WORDS.has(value.trim().toLowerCase()))) ||
  (Array.isArray(value) && value.length === 0);

/** A text, number or truth value as a text, with U+FFFD for halves of characters; undefined for what is empty and for what is no text, such as a list. */
export function textOf(value: unknown): string | undefined {
  if (isEmpty(value)) return undefined;
  if (typeof value === 'string') return value.trim().toWellFormed();
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return undefined;
}

/** A number, or a text that is written as one (with a comma or a point). */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  const text = textOf(value);
  if (text === undefined || !/^[-+]?[0-9]+(?:[.,][0-9]+)?$/.test(text)) return undefined;
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}

/** The objects of a list, of a single object, or none. */
export function objectsOf(value: unknown): readonly SourceObject[] {
  if (Array.isArray(value)) return value.filter(isSourceObject);
  return isSourceObject(value) ? [value] : [];
}

/** The texts of a list, of a text with separators between them, or of objects by one of their members. */
export function textsOf(value: unknown, members: readonly string[] = []): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => textsOf(one, members));
  if (isSourceObject(value)) {
    const text = textOf(firstOf(value, members));
    return text === undefined ? [] : [text];
  }
  const text = textOf(value);
  if (text === undefined) return [];
  return text
    .split(/[,;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** How a value is named in a sentence: short, on one line. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return `“${line.length > 80 ? `${line.slice(0, 79).toWellFormed()}…` : line}”`;
}

/** Letters and digits without accents or case, for comparing words of different spellings. */
export const foldedWord = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();

/** A column or member name in the spelling of HSDS: `Postal Code` and `postalCode` become `postal_code`. */
export const memberName = (written: string): string =>
  written
    .trim()
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[\s.-]+/g, '_')
    .toLowerCase();
