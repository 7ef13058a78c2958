import {
  DEFAULT_LOCALE,
  LOCALE_CODES,
  LOCALES,
  type Content,
  type ContentTypeName,
  type Locale,
} from '@moodspace/shared';
import type { Localized } from '../localized.ts';
import type { MediaFile } from './media-file.ts';
import { REFERENCE_FIELDS, withReferencesOf } from './references.ts';
import { shownVersion, type ContentTables, type EntryTable, type Versions } from './validate-content.ts';

/** Types whose entries say what they are about. */
export type ThemedType = {
  [N in ContentTypeName]: Content<N> extends { themes: string[] } ? N : never;
}[ContentTypeName];

/** An entry with the id that Astro's live collections want. */
export interface IndexedEntry<N extends ContentTypeName> {
  readonly id: string;
  readonly data: Localized<N>;
}

/** The entries of a type as pages in one language see them, found without searching. */
interface TypeIndex<N extends ContentTypeName> {
  readonly sorted: readonly IndexedEntry<N>[];
  readonly byKey: ReadonlyMap<string, IndexedEntry<N>>;
  readonly bySlug: ReadonlyMap<string, IndexedEntry<N>>;
  readonly byTheme: ReadonlyMap<string, readonly IndexedEntry<N>[]>;
}

/**
 * All content in memory, valid and whole. Each index is made once, when it is first asked for, and kept until the store gets
 * other content, so that a page costs what it shows and not what the site has.
 */
export class ContentStore {
  readonly #tables: ContentTables;
  readonly #media: ReadonlyMap<string, MediaFile>;
  readonly #indexes = new Map<string, { readonly type: ContentTypeName; readonly index: TypeIndex<ContentTypeName> }>();
  /** The day for which the site is built, as YYYY-MM-DD. */
  readonly asOf: string;

  constructor({ tables, media, asOf }: { tables: ContentTables; media: ReadonlyMap<string, MediaFile>; asOf: string }) {
    this.#tables = tables;
    this.#media = media;
    this.asOf = asOf;
  }

  /** Every entry of a type, by `order` and then by title in the language's own alphabet. */
  list<N extends ContentTypeName>(type: N, locale: Locale): readonly IndexedEntry<N>[] {
    return this.#index(type, locale).sorted;
  }

  byKey<N extends ContentTypeName>(type: N, key: string, locale: Locale): IndexedEntry<N> | undefined {
    return this.#index(type, locale).byKey.get(key);
  }

  bySlug<N extends ContentTypeName>(type: N, slug: string, locale: Locale): IndexedEntry<N> | undefined {
    return this.#index(type, locale).bySlug.get(slug);
  }

  aboutTheme<N extends ContentTypeName>(type: N, theme: string, locale: Locale): readonly IndexedEntry<N>[] {
    return this.#index(type, locale).byTheme.get(theme) ?? [];
  }

  /**
   * What is known of an uploaded file, by its address in the CMS.
   * @throws RangeError when the file was not fetched.
   */
  media(url: string): MediaFile {
    const file = this.#media.get(url);
    if (!file) throw new RangeError(`The uploaded file "${url}" was not fetched from the CMS.`);
    return file;
  }

  /** All entries, for whoever makes a store with others of them. */
  get tables(): ContentTables {
    return this.#tables;
  }

  /** A store that knows these uploaded files, too. */
  withMedia(more: ReadonlyMap<string, MediaFile>): ContentStore {
    return more.size === 0 ? this : this.replacing(this.#tables, new Map([...this.#media, ...more]));
  }

  /** Tells whether an uploaded file is known, by its address in the CMS. */
  hasMedia(url: string): boolean {
    return this.#media.has(url);
  }

  /** Every uploaded file that the content shows. */
  mediaFiles(): Iterable<MediaFile> {
    return this.#media.values();
  }

  /** A store with other content. Indexes that the change cannot touch are kept. */
  replacing(tables: ContentTables, media: ReadonlyMap<string, MediaFile> = this.#media): ContentStore {
    const next = new ContentStore({ tables, media, asOf: this.asOf });
    for (const [name, { index, type }] of this.#indexes) {
      const readFrom = [type, ...REFERENCE_FIELDS[type].map(({ target }) => target)];
      if (readFrom.every((source) => tables[source] === this.#tables[source])) next.#indexes.set(name, { index, type });
    }
    return next;
  }

  #index<N extends ContentTypeName>(type: N, locale: Locale): TypeIndex<N> {
    const name = `${locale}/${type}`;
    const index = this.#indexes.get(name)?.index ?? buildIndex(type, locale, this.#tables);
    this.#indexes.set(name, { type, index });
    return index as unknown as TypeIndex<N>;
  }
}

function buildIndex<N extends ContentTypeName>(
  type: N,
  locale: Locale,
  tables: ContentTables,
): TypeIndex<ContentTypeName> {
  const collator = new Intl.Collator(LOCALES[locale].tag);
  const sorted = [...(tables[type] as EntryTable)]
    .map(([key, versions]) => ({ id: key, data: localize(type, key, versions, locale, tables) }))
    .sort(
      (a, b) =>
        orderOf(a.data.data) - orderOf(b.data.data) ||
        collator.compare(titleOf(a.data.data), titleOf(b.data.data)) ||
        (a.id < b.id ? -1 : 1),
    );
  const byTheme = new Map<string, IndexedEntry<ContentTypeName>[]>();
  for (const entry of sorted) {
    for (const theme of 'themes' in entry.data.data ? entry.data.data.themes : []) {
      const about = byTheme.get(theme);
      if (about) about.push(entry);
      else byTheme.set(theme, [entry]);
    }
  }
  return {
    sorted,
    byKey: new Map(sorted.map((entry) => [entry.id, entry])),
    bySlug: new Map(sorted.map((entry) => [entry.data.slugs[locale], entry])),
    byTheme,
  };
}

/**
 * Services have no order of editors: who is there for all of Flanders comes before who is there for a region, or inside an institution; among them, who was checked
 * before who was not, and last the ones with a warning, such as a house of which nobody knows whether it is open.
 */
function orderOf(data: Readonly<Content<ContentTypeName>>): number {
  if ('order' in data) return data.order;
  if (!('insideInstitution' in data)) return 0;
  return 3 * reachOrder(data) + (data.alert !== null ? 2 : data.checkedOn === null ? 1 : 0);
}

function reachOrder({ insideInstitution, regions }: Readonly<Content<'service'>>): number {
  if (insideInstitution) return 2;
  return regions.some((region) => region === 'belgium' || region === 'flanders_brussels') ? 0 : 1;
}

function titleOf(data: Readonly<Content<ContentTypeName>>): string {
  if ('title' in data) return data.title;
  return 'name' in data ? data.name : '';
}

function localize(
  type: ContentTypeName,
  key: string,
  versions: Versions,
  locale: Locale,
  tables: ContentTables,
): Localized {
  const shown = shownVersion(versions, locale);
  const slugIn = (code: Locale): string => {
    const version = shownVersion(versions, code);
    return 'slug' in version ? version.slug : '';
  };
  return {
    type,
    key,
    data: withUntranslatedReferences(type, shown, versions, locale, tables),
    contentLocale: shown.locale,
    isFallback: shown.locale !== locale,
    slugs: Object.fromEntries(LOCALE_CODES.map((code) => [code, slugIn(code)])) as Record<Locale, string>,
  };
}

/**
 * Strapi links entries within a language only: a translated entry cannot name a target that is not translated yet. So a
 * translation also has the references of the default language whose targets are missing in its own.
 */
function withUntranslatedReferences(
  type: ContentTypeName,
  shown: Content<ContentTypeName>,
  versions: Versions,
  locale: Locale,
  tables: ContentTables,
): Content<ContentTypeName> {
  const original = versions[DEFAULT_LOCALE];
  if (!original || shown === original) return shown;
  return REFERENCE_FIELDS[type].reduce((version, field) => {
    const targets: EntryTable = tables[field.target];
    return withReferencesOf(version, original, field, (key) => !targets.get(key)?.[locale]);
  }, shown);
}
