import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

import { LOCALES, type Locale } from '@moodspace/shared';

import { createSearchEngine, type PagefindModule } from '../../../site/src/islands/search/search-engine.ts';

/** Somebody who opens the search page anew for every question. */
export interface SearchVisitor {
  /** The paths of the first pages that are found. */
  readonly find: (query: string) => Promise<readonly string[]>;
  /** How many questions were answered with an error. */
  readonly failures: () => number;
  /**
   * Asks again and again until a page is found.
   * @returns milliseconds since `since`; undefined when it was not found within the patience
   */
  readonly untilFound: (query: string, page: string, since: number, patience: number) => Promise<number | undefined>;
}

const HITS = 20;
const MOST_FAILURES = 1000;

/**
 * Searches with the code of the search page, without a browser.
 *
 * @param folder for the module of the search that a browser would have in its memory
 */
export async function searchVisitor(site: string, locale: Locale, folder: string): Promise<SearchVisitor> {
  const module = path.join(folder, 'pagefind.mjs');
  await writeFile(module, await (await fetch(new URL('/pagefind/pagefind.js', site))).text());
  const { tag } = LOCALES[locale];
  // Pagefind asks the page for its language.
  Object.assign(globalThis, {
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => tag }) },
  });
  let failures = 0;
  const ask = async (query: string): Promise<readonly string[]> => {
    const engine = createSearchEngine({
      basePath: `${site}/pagefind/`,
      language: tag.toLowerCase(),
      stopWords: '',
      load: () => import(pathToFileURL(module).href) as Promise<PagefindModule>,
    });
    const { hits } = await engine.ask({ query, filters: {} }, HITS);
    return hits.map(({ url }) => new URL(url, site).pathname);
  };
  const find: SearchVisitor['find'] = async (query) => {
    for (;;) {
      try {
        return await ask(query);
      } catch {
        // The index was replaced while it was fetched. The page asks anew with the next question, as is done here.
        failures += 1;
        if (failures > MOST_FAILURES) throw new Error('The search does not answer.');
        await pause(20);
      }
    }
  };
  return {
    find,
    failures: () => failures,
    untilFound: async (query, page, since, patience) => {
      while (performance.now() - since < patience) {
        if ((await find(query)).includes(page)) return performance.now() - since;
        await pause(5);
      }
      return undefined;
    },
  };
}
