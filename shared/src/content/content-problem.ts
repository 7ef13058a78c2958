import type { Sentence } from './sentence.ts';

/** What keeps an entry from being published, at which field, in a sentence for an editor. */
export interface ContentProblem {
  readonly path: readonly (string | number)[];
  readonly message: Sentence;
}

/** Names in a sentence: `"a", "b" and "c"`. A long list is cut off after six, and says how many there are. */
export function quoted(names: readonly (string | number)[]): Sentence {
  const shown = names.length > 7 ? names.slice(0, 6) : names;
  const parts = shown.map((name) => (typeof name === 'number' ? String(name) : `"${name}"`));
  const more = names.length - shown.length;
  if (more > 0) return { nl: `${parts.join(', ')} en nog ${more}`, en: `${parts.join(', ')} and ${more} more` };
  if (parts.length < 2) return { nl: parts.join(''), en: parts.join('') };
  const [first, last] = [parts.slice(0, -1).join(', '), parts.at(-1) ?? ''];
  return { nl: `${first} en ${last}`, en: `${first} and ${last}` };
}

/** The names that stand more than once, each with the place where it stands again. */
export function repeated(names: readonly string[]): readonly { readonly name: string; readonly index: number }[] {
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [{ name, index }] : []));
}
