import type { Locale } from '../../locales.ts';
import { freeName, slugOf } from './entry-keys.ts';
import type { EntryKind, EntryLink, ImportedEntry } from './imported-entry.ts';
import type { StoredDocuments } from './stored-documents.ts';
import type { Stored } from './stored-entry.ts';

/** The keys and slugs of the entries of one import: those that are stored keep theirs, new ones get one that nobody has. */
export class EntryNames {
  readonly #documents: StoredDocuments;
  readonly #stored: Pick<Stored, 'slugs'>;
  readonly #source: string;
  readonly #taken: Readonly<Record<EntryKind, Set<string>>> = {
    location: new Set(),
    organization: new Set(),
    service: new Set(),
  };
  readonly #slugs = new Map<Locale, Set<string>>();
  /** The key of each record of the source, once it has one. */
  readonly #given: Readonly<Record<EntryKind, Map<string, string>>> = {
    location: new Map(),
    organization: new Map(),
    service: new Map(),
  };
  readonly #claimed = new Set<string>();
  /** The languages in which each entry is there, or will be. */
  readonly #locales = new Map<string, Set<Locale>>();

  /** @param source the name of the source that is imported */
  constructor(documents: StoredDocuments, stored: Pick<Stored, 'drafts' | 'slugs'>, source: string) {
    this.#documents = documents;
    this.#stored = stored;
    this.#source = source;
    for (const { kind, key, locale } of stored.drafts) {
      this.#taken[kind].add(key);
      this.#noteLocale(kind, key, locale);
    }
  }

  /** Gives a record its key: before any is looked at, as records link to each other. One without a name gets none, and neither does a second one for the same entry. */
  give(entry: ImportedEntry): void {
    if (entry.values['name'] === undefined) return;
    const { kind, id, locale } = entry;
    const key = this.#storedKey(entry) ?? this.#newKey(entry);
    const claim = `${kind} ${key} ${locale}`;
    if (this.#claimed.has(claim)) return;
    this.#claimed.add(claim);
    this.#given[kind].set(id, key);
    this.#noteLocale(kind, key, locale);
  }

  #storedKey({ kind, id, key }: ImportedEntry): string | undefined {
    const document =
      (key === undefined ? undefined : this.#documents.withKey(kind, key)) ??
      this.#documents.withId(kind, this.#source, id);
    // A record that was found by its id leaves the key that it came with to nobody else.
    if (document && key !== undefined) this.#taken[kind].add(key);
    return document?.key;
  }

  #newKey({ kind, id, key, name }: ImportedEntry): string {
    if (key === undefined || this.#taken[kind].has(key))
      return freeName(name, `${this.#source} ${id}`, kind, this.#taken[kind]);
    this.#taken[kind].add(key);
    return key;
  }

  #noteLocale(kind: EntryKind, key: string, locale: Locale): void {
    const name = `${kind} ${key}`;
    this.#locales.set(name, (this.#locales.get(name) ?? new Set()).add(locale));
  }

  /** The key of a record; undefined when it got none. */
  keyOf({ kind, id }: Pick<ImportedEntry, 'kind' | 'id'>): string | undefined {
    return this.#given[kind].get(id);
  }

  /** The key of the entry that a link points to; undefined when there is none in that language. */
  keyOfLink(kind: EntryKind, link: EntryLink, locale: Locale): string | undefined {
    const key =
      'key' in link
        ? link.key
        : (this.#given[kind].get(link.id) ?? this.#documents.withId(kind, this.#source, link.id)?.key);
    return key !== undefined && this.#locales.get(`${kind} ${key}`)?.has(locale) === true ? key : undefined;
  }

  /** Gives a service its part of an address in the language of the record: the one it comes with where that is free. */
  slugFor({ values, name, id, locale }: ImportedEntry, key: string): string {
    const slugs = this.#slugsIn(locale);
    const own = values['slug'];
    if (typeof own === 'string' && !slugs.has(own)) {
      slugs.add(own);
      return own;
    }
    return freeName(slugOf(name) === '' ? key : name, `${this.#source} ${id}`, 'service', slugs);
  }

  #slugsIn(locale: Locale): Set<string> {
    let slugs = this.#slugs.get(locale);
    if (!slugs) {
      slugs = new Set(this.#stored.slugs[locale]);
      this.#slugs.set(locale, slugs);
    }
    return slugs;
  }
}
