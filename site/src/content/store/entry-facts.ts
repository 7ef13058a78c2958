/** What was found of entries. An entry that changes is another object, so nothing here is ever out of date. */
const facts = new WeakMap<object, Map<string, unknown>>();

/** A fact that follows from an entry alone, found once however many pages show it. `name` is its own. */
export function factOf<E extends object, T>(entry: E, name: string, measure: (entry: E) => T): T {
  const known = facts.get(entry) ?? new Map<string, unknown>();
  facts.set(entry, known);
  if (!known.has(name)) known.set(name, measure(entry));
  return known.get(name) as T;
}
