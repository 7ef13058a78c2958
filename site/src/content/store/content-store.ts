import type { Content, ContentTypeName, Locale } from '@moodspace/shared';
import type { Localized } from '../localized.ts';
import { factOf } from './entry-facts.ts';
import type { MediaFile } from './media-file.ts';
import { REFERENCE_FIELDS } from './references.ts';
import { buildIndex, changedIndex, type IndexedEntry, type TypeIndex } from './type-index.ts';
import type { ContentTables } from './validate-content.ts';

/** Types whose entries say what they are about. */
export type ThemedType = {
  [N in ContentTypeName]: Content<N> extends { themes: string[] } ? N : never;
}[ContentTypeName];

/** What a store is made of. */
export interface StoreContent {
  readonly tables: ContentTables;
  /** What is known of each uploaded file, by its address in the CMS. */
  readonly media: ReadonlyMap<string, MediaFile>;
  /** The day for which the site is built, as YYYY-MM-DD. */
  readonly asOf: string;
}

const NONE: readonly never[] = [];

/**
 * All content in memory, valid and whole. Each index is made once, when it is first asked for, and kept or changed in place when the store gets
 * other content, so that a page costs what it shows and not what the site has.
 */
export class ContentStore {
  readonly #content: StoreContent;
  readonly #indexes = new Map<string, { readonly type: ContentTypeName; readonly locale: Locale; index: TypeIndex }>();
  readonly #derived = new Map<string, { readonly value: unknown }>();
  readonly #entries = new WeakMap<readonly IndexedEntry[], readonly Localized[]>();

  constructor(content: StoreContent) {
    this.#content = content;
  }

  /** The day for which the site is built, as YYYY-MM-DD. */
  get asOf(): string {
    return this.#content.asOf;
  }

  /** Every entry of a type, by `order` and then by title in the language's own alphabet. */
  list<N extends ContentTypeName>(type: N, locale: Locale): readonly IndexedEntry<N>[] {
    return this.index(type, locale).sorted;
  }

  byKey<N extends ContentTypeName>(type: N, key: string, locale: Locale): IndexedEntry<N> | undefined {
    return this.index(type, locale).byKey.get(key);
  }

  bySlug<N extends ContentTypeName>(type: N, slug: string, locale: Locale): IndexedEntry<N> | undefined {
    return this.index(type, locale).bySlug.get(slug);
  }

  aboutTheme<N extends ContentTypeName>(type: N, theme: string, locale: Locale): readonly IndexedEntry<N>[] {
    return this.index(type, locale).byTheme.get(theme) ?? NONE;
  }

  /** What pages see of a list of this store: its entries, without ids. The same list gives the same one, so that a page does not copy what another has. */
  entriesOf<N extends ContentTypeName>(list: readonly IndexedEntry<N>[]): readonly Localized<N>[] {
    const known = this.#entries.get(list) ?? list.map(({ data }) => data);
    this.#entries.set(list, known);
    return known as readonly Localized<N>[];
  }

  /**
   * What is known of an uploaded file, by its address in the CMS.
   * @throws RangeError when the file was not fetched.
   */
  media(url: string): MediaFile {
    const file = this.#content.media.get(url);
    if (!file) throw new RangeError(`The uploaded file "${url}" was not fetched from the CMS.`);
    return file;
  }

  /** All entries, for whoever makes a store with others of them. */
  get tables(): ContentTables {
    return this.#content.tables;
  }

  /** A store that knows these uploaded files, too. */
  withMedia(more: ReadonlyMap<string, MediaFile>): ContentStore {
    return more.size === 0 ? this : this.replacing(this.tables, { media: new Map([...this.#content.media, ...more]) });
  }

  /** Tells whether an uploaded file is known, by its address in the CMS. */
  hasMedia(url: string): boolean {
    return this.#content.media.has(url);
  }

  /** Every uploaded file that the content shows, by its address in the CMS. */
  get mediaByUrl(): ReadonlyMap<string, MediaFile> {
    return this.#content.media;
  }

  /** Every uploaded file that the content shows. */
  mediaFiles(): Iterable<MediaFile> {
    return this.#content.media.values();
  }

  /** A store with other content. Indexes that the change cannot touch are kept, and the others changed where it touches them. */
  replacing(tables: ContentTables, others: Partial<Omit<StoreContent, 'tables'>> = {}): ContentStore {
    const next = new ContentStore({ ...this.#content, ...others, tables });
    for (const [name, { index, type, locale }] of this.#indexes) {
      const readFrom = [type, ...REFERENCE_FIELDS[type].map(({ target }) => target)];
      const isTouched = readFrom.some((source) => tables[source] !== this.tables[source]);
      const kept = isTouched ? changedIndex(index, type, locale, this.tables, tables) : index;
      next.#indexes.set(name, { type, locale, index: kept });
    }
    return next;
  }

  /**
   * What is made of content for more than one page, under a name of its own; made once for a store. It is made while nothing is awaited, from this store only.
   */
  derived<T>(name: string, make: (store: ContentStore) => T): T {
    const known = this.#derived.get(name) as { readonly value: T } | undefined;
    const derived = known ?? { value: make(this) };
    this.#derived.set(name, derived);
    return derived.value;
  }

  /**
   * A part of what is made so, plain data or text: who shows it does not depend on the other parts. `pick` takes it out; the same name always means the same part.
   */
  derivedPart<T, P>(name: string, make: (store: ContentStore) => T, _part: string, pick: (value: T) => P): P {
    return pick(this.derived(name, make));
  }

  /** A fact that follows from an entry alone; see `measured`. */
  measured<E extends object, T>(entry: E, name: string, measure: (entry: E) => T): T {
    return factOf(entry, name, measure);
  }

  /** The index of a type in a language, for whoever compares two stores. */
  index<N extends ContentTypeName>(type: N, locale: Locale): TypeIndex<N> {
    const name = `${locale}/${type}`;
    let known = this.#indexes.get(name);
    if (!known) {
      known = { type, locale, index: buildIndex(type, locale, this.tables) };
      this.#indexes.set(name, known);
    }
    return known.index as TypeIndex<N>;
  }
}
