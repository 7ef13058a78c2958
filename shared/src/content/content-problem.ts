/** What keeps an entry from being published, at which field, in a sentence for an editor. */
export interface ContentProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Names in a sentence: `"a", "b" and "c"`. A long list is cut off after six, and says how many there are. */
export function quoted(names: readonly (string | number)[]): string {
  const shown = names.length > 7 ? names.slice(0, 6) : names;
  const parts = shown.map((name) => (typeof name === 'number' ? String(name) : `"${name}"`));
  if (shown.length < names.length) return `${parts.join(', ')} and ${names.length - shown.length} more`;
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** The names that stand more than once, each with the place where it stands again. */
export function repeated(names: readonly string[]): readonly { readonly name: string; readonly index: number }[] {
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [{ name, index }] : []));
}
