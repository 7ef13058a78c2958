import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LOCALE_CODES, LOCALES } from '@moodspace/shared';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { z } from 'zod';
import { readIndexedPage, type IndexedPage } from './indexed-page.ts';
import { CHANGES_FILE, type SearchChanges } from './search-changes.ts';

/** The search index could not be made. The message says of which page and why. */
export class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError';
}

/** How many pages the index of each language holds, by BCP 47 tag in small letters. */
export type SearchIndexCounts = Readonly<Record<string, number>>;

/** How many pages are handed to the indexer at a time. */
const AT_ONCE = 16;

/** What only leads somewhere else is not printed, and says nothing about the page either. */
const NO_TEXT = ['.no-print'];

/** What Pagefind writes for its own search box, which this site does not use. */
const UNUSED_FILES = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-worker.js',
  'wasm.unknown.pagefind',
];

/** A search takes its code from the whole index, and only words, pages and filters from others. */
const OF_THE_WHOLE_INDEX = /^(?:[^/]+\.(?:js|css)|wasm\.[^/]+)$/;

const EntrySchema = z.object({ languages: z.record(z.string(), z.object({ page_count: z.int() })) });

function refuse(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new SearchIndexError(`The search index could not take in ${what}: ${errors.join(' ')}`);
}

/** The address of a page, by its file in the built site. */
export const urlOfPage = (file: string): string => `/${path.dirname(file).split(path.sep).join('/')}/`;

/** Takes in one page. */
async function addPage(index: PagefindIndex, url: string, page: IndexedPage): Promise<void> {
  const { errors } =
    page.extent === 'text'
      ? await index.addHTMLFile({ url, content: page.html })
      : await index.addCustomRecord({
          url,
          // Pagefind writes the languages of pages in small letters, and takes that of a record as it is given.
          language: languageInIndex(page),
          content: page.description,
          meta: { title: page.title, words: page.words },
          filters: { kind: ['page'] },
        });
  refuse(errors, url);
}

/**
 * Reads a page for the index, or gives `undefined` when it does not ask to be found.
 * @throws SearchIndexError when it lacks what the index needs
 */
export function readPage(url: string, html: string): IndexedPage | undefined {
  try {
    return readIndexedPage(html);
  } catch (cause) {
    throw new SearchIndexError(
      `The search index could not take in ${url}: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}

/** The language under which the index has a page. */
export const languageInIndex = ({ language }: IndexedPage): string => language.toLowerCase();

async function newIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ writePlayground: false, excludeSelectors: NO_TEXT });
  if (!index) throw new SearchIndexError(`The search index could not be started: ${errors.join(' ')}`);
  return index;
}

/**
 * Makes the index of a few pages, in memory.
 *
 * @param pages by address
 * @returns its files, by their path within the folder of the index, without what a search takes from the whole index
 * @throws SearchIndexError when a page cannot be taken in.
 */
export async function buildSmallIndex(
  pages: ReadonlyMap<string, IndexedPage>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const index = await newIndex();
  try {
    for (const [url, page] of pages) await addPage(index, url, page);
    const { files, errors } = await index.getFiles();
    refuse(errors, 'what changed');
    return new Map(
      files.flatMap(({ path: file, content }) => (OF_THE_WHOLE_INDEX.test(file) ? [] : [[file, content] as const])),
    );
  } finally {
    await index.deleteIndex();
  }
}

/** Holds what the index says it has against what was handed to it. */
async function check(outputPath: string, given: SearchIndexCounts): Promise<void> {
  const entry = EntrySchema.parse(JSON.parse(await readFile(path.join(outputPath, 'pagefind-entry.json'), 'utf8')));
  for (const locale of LOCALE_CODES) {
    const language = LOCALES[locale].tag.toLowerCase();
    const expected = given[language] ?? 0;
    const found = entry.languages[language]?.page_count ?? 0;
    if (expected === 0)
      throw new SearchIndexError(`No page in the language "${locale}" asks to be found: its search would be empty.`);
    if (found !== expected) {
      throw new SearchIndexError(
        `The search index of "${locale}" holds ${String(found)} pages instead of ${String(expected)}.`,
      );
    }
  }
  const strange = Object.keys(given).filter(
    (language) => !LOCALE_CODES.some((locale) => LOCALES[locale].tag.toLowerCase() === language),
  );
  if (strange.length > 0)
    throw new SearchIndexError(`Pages are marked with a language that the site does not speak: ${strange.join(', ')}.`);
}

/**
 * Makes the search index of a built site, one per language, in `pagefind/` within its folder.
 *
 * @param folder The folder with the built pages.
 * @throws SearchIndexError when a page cannot be taken in, a language has no pages, or the index is not complete.
 */
export async function buildSearchIndex(folder: string): Promise<SearchIndexCounts> {
  const outputPath = path.join(folder, 'pagefind');
  const waiting: string[] = [];
  for await (const file of glob(
    LOCALE_CODES.map((locale) => `${locale}/**/index.html`),
    { cwd: folder },
  ))
    waiting.push(file);
  waiting.sort();
  const given: Record<string, number> = {};
  try {
    const index = await newIndex();
    const takeIn = async (): Promise<void> => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        const url = urlOfPage(file);
        const page = readPage(url, await readFile(path.join(folder, file), 'utf8'));
        if (page === undefined) continue;
        await addPage(index, url, page);
        const language = languageInIndex(page);
        given[language] = (given[language] ?? 0) + 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, takeIn));
    await rm(outputPath, { recursive: true, force: true });
    refuse((await index.writeFiles({ outputPath })).errors, `what it must write to ${outputPath}`);
  } finally {
    await close();
  }
  await check(outputPath, given);
  await Promise.all(UNUSED_FILES.map((file) => rm(path.join(outputPath, file), { force: true })));
  await writeFile(path.join(outputPath, CHANGES_FILE), JSON.stringify({} satisfies SearchChanges));
  return given;
}
