/**
 * What changed since the whole search index was made. It takes minutes to make a whole index of a large site, and a moment to make a small one of a few pages: a
 * search asks both, and leaves out of the whole one what is no longer so.
 */

/** Beside the files of the whole index. */
export const CHANGES_FILE = 'changes.json';

/** The filters of a page, as the index has them. */
export type PageFilters = Readonly<Record<string, readonly string[]>>;

export interface LanguageChanges {
  /** Pages of the whole index that are gone or different, by the id that Pagefind gave them, with what they are counted under. */
  readonly superseded: Readonly<Record<string, PageFilters>>;
  /** The folder with the index of pages that are new or different, beside this file; null when there are none. */
  readonly index: string | null;
}

/** By language as Pagefind writes it: a BCP 47 tag in small letters. A language that is absent has no changes. */
export type SearchChanges = Readonly<Record<string, LanguageChanges>>;

interface Found {
  readonly id: string;
}
interface Response<Result extends Found> {
  readonly results: readonly Result[];
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The answer of a search without pages that are no longer so, neither among its results nor in its counts. */
export function withoutSuperseded<Result extends Found, Answer extends Response<Result>>(
  answer: Answer,
  superseded: LanguageChanges['superseded'],
): Answer {
  const gone = answer.results.filter(({ id }) => Object.hasOwn(superseded, id));
  if (gone.length === 0) return answer;
  const filters = Object.fromEntries(
    Object.entries(answer.filters).map(([name, counts]) => {
      const left = Object.entries(counts).map(([value, count]) => {
        const less = gone.filter(({ id }) => superseded[id]?.[name]?.includes(value)).length;
        return [value, Math.max(0, count - less)];
      });
      return [name, Object.fromEntries(left) as Record<string, number>];
    }),
  );
  return { ...answer, results: answer.results.filter((result) => !gone.includes(result)), filters };
}
