import { WORD_WEIGHTS } from '../../search/ranking.ts';
import {
  CHANGES_FILE,
  withoutSuperseded,
  type LanguageChanges,
  type SearchChanges,
} from '../../search/search-changes.ts';
import { attempts } from './query-plan.ts';
import { DIMENSIONS, hasFilters, narrowed, type Dimension, type Filters, type Question } from './question.ts';
import type { Answer, Counts, Hit } from './state.ts';

/** The part of Pagefind's browser module that is used here. */
export interface PagefindModule {
  readonly createInstance: (options: {
    basePath: string;
    /** Without a worker: one file less to fetch, and a search of this index takes a few milliseconds. */
    noWorker: true;
    excerptLength: number;
    excerptEllipsis: string;
    ranking: { metaWeights: Readonly<Record<string, number>> };
  }) => PagefindInstance;
}

interface PagefindInstance {
  filters(): Promise<unknown>;
  mergeIndex(
    path: string,
    options: {
      language: string;
      excerptLength: number;
      excerptEllipsis: string;
      ranking: { metaWeights: Readonly<Record<string, number>> };
    },
  ): Promise<void>;
  search(term: string, options: { filters: Filters }): Promise<PagefindResponse>;
}

interface PagefindResponse {
  readonly results: readonly { readonly id: string; data(): Promise<PagefindFragment> }[];
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface PagefindFragment {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly filters: Readonly<Record<string, readonly string[] | undefined>>;
}

export interface SearchEngine {
  /** Fetches what a first search needs. */
  readonly prepare: () => Promise<void>;
  /** Answers a question with its first `length` hits. Rejects when the index cannot be fetched. */
  readonly ask: (question: Question, length: number) => Promise<Answer>;
}

export interface SearchEngineOptions {
  /** The path of the index: `/pagefind/`. */
  readonly basePath: string;
  /** The language of the index: a BCP 47 tag in small letters. */
  readonly language: string;
  /** Words without a meaning of their own, separated by commas. */
  readonly stopWords: string;
  /** Fetches Pagefind's browser module, after so many failures; from `basePath` when it is not given. */
  readonly load?: (failures: number) => Promise<PagefindModule>;
}

const EXCERPT_WORDS = 26;
const PATIENCE_IN_MS = 15_000;

type Search = (term: string, filters: Filters) => Promise<PagefindResponse>;

/** What changed since the whole index was made. A site that was made whole has no such file, or one that says nothing. */
async function readChanges(basePath: string, language: string): Promise<LanguageChanges> {
  // eslint-disable-next-line no-restricted-globals -- In the browser: a file of the index.
  const response = await fetch(`${basePath}${CHANGES_FILE}`);
  if (response.status === 404) return UNCHANGED;
  if (!response.ok) throw new Error(`The changes of the search index answered with status ${String(response.status)}.`);
  return ((await response.json()) as SearchChanges)[language] ?? UNCHANGED;
}

const UNCHANGED: LanguageChanges = { superseded: {}, index: null };

/** A search over the index of the language of the page. Nothing is fetched before the first question or `prepare`. */
export function createSearchEngine({
  basePath,
  language,
  stopWords,
  // Some browsers never fetch a module again that they could not fetch once, unless its address is another one.
  load = (failures) =>
    import(
      /* @vite-ignore */ `${basePath}pagefind.js${failures === 0 ? '' : `?again=${String(failures)}`}`
    ) as Promise<PagefindModule>,
}: SearchEngineOptions): SearchEngine {
  let opened: Promise<Search> | undefined;
  let failures = 0;

  const open = (): Promise<Search> => {
    opened ??= Promise.all([load(failures), readChanges(basePath, language)]).then(
      async ([{ createInstance }, { superseded, index }]) => {
        const shown = {
          excerptLength: EXCERPT_WORDS,
          excerptEllipsis: '…',
          ranking: { metaWeights: WORD_WEIGHTS },
        };
        const instance = createInstance({ basePath, noWorker: true, ...shown });
        // Without this an answer has no counts: Pagefind fetches only the filters that a question uses.
        await instance.filters();
        if (index !== null) {
          await instance.mergeIndex(`${basePath}${index}/`, { language, ...shown });
          await instance.filters();
        }
        return async (term, filters) => withoutSuperseded(await instance.search(term, { filters }), superseded);
      },
    );
    return opened;
  };

  const answer = async (question: Question, length: number): Promise<Answer> => {
    const search = await open();
    for (const { term, isWhole } of attempts(question.query, stopWords)) {
      const everything = await search(term, {});
      if (everything.results.length === 0) continue;
      const response = hasFilters(question) ? await search(term, question.filters) : everything;
      const fragments = await Promise.all(response.results.slice(0, length).map((result) => result.data()));
      return {
        question,
        total: response.results.length,
        hits: fragments.map(toHit),
        counts: await countsFor(search, term, question, response),
        isWhole,
      };
    }
    return { question, total: 0, hits: [], counts: { kind: {}, theme: {}, audience: {} }, isWhole: true };
  };

  const closeIndex = (): void => {
    opened = undefined;
    failures += 1;
  };

  /** What was opened may be gone since, because something newer was published: then it is opened anew, once. */
  const answerOfLatest = async (question: Question, length: number): Promise<Answer> => {
    try {
      return await answer(question, length);
    } catch {
      closeIndex();
      return answer(question, length);
    }
  };

  return {
    prepare: async () => {
      await open();
    },
    ask: async (question, length) => {
      try {
        return await inTime(answerOfLatest(question, length));
      } catch (error) {
        // The next question tries again from the beginning.
        closeIndex();
        throw error;
      }
    },
  };
}

/** The counts of a dimension are those without its own filter: they say what another choice would give. */
async function countsFor(
  search: Search,
  term: string,
  question: Question,
  response: PagefindResponse,
): Promise<Counts> {
  const count = async (dimension: Dimension) => {
    const { filters } = narrowed(question, dimension, undefined);
    const source = question.filters[dimension] ? await search(term, filters) : response;
    return [dimension, source.filters[dimension] ?? {}] as const;
  };
  return Object.fromEntries(await Promise.all(DIMENSIONS.map(count))) as Counts;
}

function toHit({ url, excerpt, meta, filters }: PagefindFragment): Hit {
  return { url, title: meta['title'] ?? url, kind: filters['kind']?.[0] ?? 'page', excerpt, lang: meta['lang'] };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`The search index did not answer within ${String(PATIENCE_IN_MS / 1000)} seconds.`));
    }, PATIENCE_IN_MS);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
