import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import { buildSmallIndex, languageInIndex, readPage, SearchIndexError, urlOfPage } from './build-search-index.ts';
import type { IndexedPage } from './indexed-page.ts';
import { CHANGES_FILE, type LanguageChanges, type PageFilters, type SearchChanges } from './search-changes.ts';

const unpacked = promisify(gunzip);

/** What Pagefind writes before the JSON of a page. */
const FRAGMENT_MARK = 'pagefind_dcd';
const FRAGMENT = /^(?<id>(?<language>[a-z-]+)_[0-9a-f]+)\.pf_fragment$/;
const FragmentSchema = z.object({ url: z.string(), filters: z.record(z.string(), z.array(z.string())) });

const INDEX_FOLDER = 'pagefind';

/** A page as an index has it. */
interface IndexedFragment {
  readonly url: string;
  readonly id: string;
  readonly language: string;
  readonly filters: PageFilters;
}

/** The index of the pages of one language that changed. */
interface SmallIndex {
  readonly folder: string;
  readonly files: readonly string[];
  readonly pages: ReadonlyMap<string, IndexedFragment>;
}

/** Files of the site to write and to remove, by their path in the release. */
export interface SearchFiles {
  readonly written: ReadonlyMap<string, Uint8Array>;
  readonly removed: readonly string[];
}

/**
 * The search index of the live site, which follows changes of pages with a small second index per language, until a whole one is made again. What was told and
 * not taken back counts: keep it when a change was refused by making the index anew from the release.
 */
export class FollowedSearchIndex {
  readonly #whole: ReadonlyMap<string, readonly IndexedFragment[]>;
  /** Pages that changed since the whole index, by address; undefined when they are gone or no longer ask to be found. */
  readonly #pages = new Map<string, IndexedPage | undefined>();
  /** The files of the small indexes that are live, by language. */
  readonly #small = new Map<string, SmallIndex>();
  /** The files of those before them: who has just read that they are the ones to ask still finds them. */
  readonly #former = new Map<string, readonly string[]>();

  #changedPages = 0;

  private constructor(whole: ReadonlyMap<string, readonly IndexedFragment[]>) {
    this.#whole = whole;
  }

  /**
   * Reads which pages the whole index of a release has.
   * @param release folder of the built site
   * @throws SearchIndexError when there is none, or when it is of another version of Pagefind.
   */
  static async read(release: string): Promise<FollowedSearchIndex> {
    const folder = path.join(release, INDEX_FOLDER, 'fragment');
    const whole = new Map<string, IndexedFragment[]>();
    const names = await readdir(folder).catch((cause: unknown) => {
      throw new SearchIndexError(`There is no search index in ${release}.`, { cause });
    });
    for (const name of names) {
      const page = await readFragment(name, await readFile(path.join(folder, name)));
      if (page) whole.set(page.url, [...(whole.get(page.url) ?? []), page]);
    }
    return new FollowedSearchIndex(whole);
  }

  /** How many pages differ from the whole index: when they are many, it is time for a whole one. Pages that are being taken in do not count yet. */
  get changedPages(): number {
    return this.#changedPages;
  }

  /**
   * Takes pages that are gone out of the search. Made from what is known, so it can go live with the change itself: nobody ever finds a page that is not there.
   *
   * @param removed files of pages in the release
   */
  withoutPages(removed: readonly string[]): SearchFiles {
    const urls = removed.filter(isPage).map(urlOfPage);
    const known = urls.filter((url) => this.#whole.has(url) || this.#pages.get(url) !== undefined);
    if (known.length === 0) return { written: new Map(), removed: [] };
    for (const url of known) this.#pages.set(url, undefined);
    this.#changedPages = this.#pages.size;
    return { written: new Map([this.#changesFile()]), removed: [] };
  }

  /**
   * Makes pages findable as they are now.
   *
   * @param changed HTML of pages, by their file in the release; other files are passed over
   * @throws SearchIndexError when a page cannot be taken in.
   */
  async withPages(changed: ReadonlyMap<string, Uint8Array>): Promise<SearchFiles> {
    const touched = new Set<string>();
    for (const [file, bytes] of changed) {
      if (!isPage(file)) continue;
      const url = urlOfPage(file);
      const page = readPage(url, Buffer.from(bytes).toString('utf8'));
      for (const { language: before } of this.#whole.get(url) ?? []) touched.add(before);
      if (page !== undefined) touched.add(languageInIndex(page));
      this.#pages.set(url, page);
    }
    if (touched.size === 0) return { written: new Map(), removed: [] };
    const written = new Map<string, Uint8Array>();
    const removed: string[] = [];
    for (const language of touched) {
      const before = this.#small.get(language)?.files ?? [];
      const former = this.#former.get(language) ?? [];
      const small = await this.#smallIndex(language);
      this.#former.set(language, before);
      this.#small.delete(language);
      if (small) {
        for (const [file, content] of small.contents) written.set(file, content);
        this.#small.set(language, small);
      }
      removed.push(...former.filter((file) => !written.has(file) && !before.includes(file)));
    }
    written.set(...this.#changesFile());
    this.#changedPages = this.#pages.size;
    return { written, removed };
  }

  /** The small index of a language; undefined when no page of it differs from the whole one. */
  async #smallIndex(
    language: string,
  ): Promise<(SmallIndex & { readonly contents: SearchFiles['written'] }) | undefined> {
    const pages = this.#pagesIn(language);
    if (pages.size === 0) return undefined;
    const index = await buildSmallIndex(pages);
    const found = new Map<string, IndexedFragment>();
    for (const [file, content] of index) {
      const page = await readFragment(path.posix.basename(file), content);
      if (page) found.set(page.url, page);
    }
    // A page that is as it was again has the id that it has in the whole index: it has not changed.
    const same = [...found.values()].filter(({ url, id }) => this.#whole.get(url)?.some((one) => one.id === id));
    if (same.length > 0) {
      for (const { url } of same) this.#pages.delete(url);
      return this.#smallIndex(language);
    }
    const digest = createHash('sha256');
    digest.update(JSON.stringify([...pages]));
    const folder = `changes-${language}-${digest.digest('hex').slice(0, 12)}`;
    const contents = new Map([...index].map(([file, content]) => [`${INDEX_FOLDER}/${folder}/${file}`, content]));
    return { folder, files: [...contents.keys()], pages: found, contents };
  }

  #pagesIn(language: string): ReadonlyMap<string, IndexedPage> {
    const pages = [...this.#pages].flatMap(([url, page]) =>
      page !== undefined && languageInIndex(page) === language ? [[url, page] as const] : [],
    );
    return new Map(pages.toSorted(([one], [other]) => (one < other ? -1 : 1)));
  }

  #changesFile(): [file: string, content: Uint8Array] {
    const superseded = new Map<string, Record<string, PageFilters>>();
    for (const [url, page] of this.#pages) {
      const small = [...this.#small.values()].flatMap(({ pages }) => pages.get(url) ?? []);
      const gone = [...(this.#whole.get(url) ?? []), ...(page === undefined ? small : [])];
      for (const { id, language, filters } of gone)
        superseded.set(language, Object.assign(superseded.get(language) ?? {}, { [id]: filters }));
    }
    const changes = Object.fromEntries(
      [...new Set([...superseded.keys(), ...this.#small.keys()])].map((language): [string, LanguageChanges] => [
        language,
        { superseded: superseded.get(language) ?? {}, index: this.#small.get(language)?.folder ?? null },
      ]),
    );
    return [`${INDEX_FOLDER}/${CHANGES_FILE}`, Buffer.from(JSON.stringify(changes satisfies SearchChanges))];
  }
}

const isPage = (file: string): boolean => file.endsWith('/index.html');

/** A page of an index, from its file; undefined for other files. */
async function readFragment(name: string, content: Uint8Array): Promise<IndexedFragment | undefined> {
  const { id, language } = FRAGMENT.exec(name)?.groups ?? {};
  if (id === undefined || language === undefined) return undefined;
  const text = (await unpacked(content)).toString('utf8');
  if (!text.startsWith(FRAGMENT_MARK))
    throw new SearchIndexError('The search index is of another version of Pagefind; build the site anew.');
  return { id, language, ...FragmentSchema.parse(JSON.parse(text.slice(FRAGMENT_MARK.length))) };
}
