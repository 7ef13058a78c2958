import { openedStore } from './store/current-store.ts';

/**
 * A fact that follows from an entry alone, such as how long it takes to read. A page that shows only the fact is not touched by an edit that leaves it as it is.
 * `name` is its own; `measure` reads nothing but the entry.
 */
export const measured = <E extends object, T extends string | number>(
  entry: E,
  name: string,
  measure: (entry: E) => T,
): T => openedStore()?.measured(entry, name, measure) ?? measure(entry);
