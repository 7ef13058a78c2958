/** A few filters that work without script: the style sheet hides the rows that do not say that they fit. */

/** What can be asked of a row; each is a word in its `data-fits`. */
export const QUICK_FILTERS = ['phone', 'chat', 'walk_in', 'free', 'en'] as const;
export type QuickFilter = (typeof QUICK_FILTERS)[number];

/** The id of a filter's box. */
export const quickId = (filter: QuickFilter): string => `only-${filter}`;

/**
 * The style sheet that hides what does not fit, the parts in which nothing is left, and shows a word where nothing is left at
 * all. `parts` are the words of the rows of each part, in the order of `data-part`.
 */
export function quickFilterStyles(parts: readonly (readonly (readonly string[])[])[]): string {
  const hidden = [
    ...QUICK_FILTERS.map((filter) => `${checked([filter])} [data-fits]:not([data-fits~='${filter}'])`),
    ...parts.flatMap((rows, part) => emptyChoices(rows).map((filters) => `${checked(filters)} [data-part='${part}']`)),
  ];
  const empty = emptyChoices(parts.flat()).map((filters) => `${checked(filters)} .none`);
  return `.none,${hidden.join(',')}{display:none}${empty.length > 0 ? `${empty.join(',')}{display:block}` : ''}`;
}

const checked = (filters: readonly QuickFilter[]): string =>
  `.narrowed${filters.map((filter) => `:has(#${quickId(filter)}:checked)`).join('')}`;

/** The smallest sets of filters that no row fits: every larger one fits none, either. */
export function emptyChoices(rows: readonly (readonly string[])[]): readonly (readonly QuickFilter[])[] {
  const found: (readonly QuickFilter[])[] = [];
  const sets = Array.from({ length: 2 ** QUICK_FILTERS.length - 1 }, (_, bits) =>
    QUICK_FILTERS.filter((_filter, place) => ((bits + 1) >> place) % 2 === 1),
  );
  for (const set of sets.toSorted((a, b) => a.length - b.length)) {
    const isKnown = found.some((smaller) => smaller.every((filter) => set.includes(filter)));
    if (!isKnown && !rows.some((row) => set.every((filter) => row.includes(filter)))) found.push(set);
  }
  return found;
}
