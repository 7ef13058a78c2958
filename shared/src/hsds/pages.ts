/** A page of a list, as the HSDS API wraps it. */
export interface Page<T> {
  readonly total_items: number;
  readonly total_pages: number;
  /** From 1. */
  readonly page_number: number;
  /** How many are on this page. */
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly T[];
}

/** A list in pages of at most `perPage`. An empty list is one empty page. */
export function pagesOf<T>(items: readonly T[], perPage: number): readonly Page<T>[] {
  const total = Math.max(1, Math.ceil(items.length / perPage));
  return Array.from({ length: total }, (_, index) => {
    const contents = items.slice(index * perPage, (index + 1) * perPage);
    return {
      total_items: items.length,
      total_pages: total,
      page_number: index + 1,
      size: contents.length,
      first_page: index === 0,
      last_page: index === total - 1,
      empty: contents.length === 0,
      contents,
    };
  });
}
