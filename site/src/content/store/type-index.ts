import {
  DEFAULT_LOCALE,
  LOCALE_CODES,
  LOCALES,
  type Content,
  type ContentTypeName,
  type Locale,
} from '@moodspace/shared';
import type { Localized } from '../localized.ts';
import { REFERENCE_FIELDS, withReferencesOf } from './references.ts';
import { shownVersion, type ContentTables, type EntryTable, type Versions } from './validate-content.ts';

/** An entry with the id that Astro's live collections want. */
export interface IndexedEntry<N extends ContentTypeName = ContentTypeName> {
  readonly id: string;
  readonly data: Localized<N>;
}

/** The entries of a type as pages in one language see them, found without searching. */
export interface TypeIndex<N extends ContentTypeName = ContentTypeName> {
  /** By `order` and then by title in the language's own alphabet. */
  readonly sorted: readonly IndexedEntry<N>[];
  readonly byKey: ReadonlyMap<string, IndexedEntry<N>>;
  /** Without types that have no addresses of their own. */
  readonly bySlug: ReadonlyMap<string, IndexedEntry<N>>;
  /** Only themes that an entry is about. */
  readonly byTheme: ReadonlyMap<string, readonly IndexedEntry<N>[]>;
}

/** The index of a type in a language, made from nothing. */
export function buildIndex(type: ContentTypeName, locale: Locale, tables: ContentTables): TypeIndex {
  const sorted = [...(tables[type] as EntryTable)]
    .map(([key, versions]) => ({ id: key, data: localize(type, key, versions, locale, tables) }))
    .sort(comparing(locale));
  const byTheme = new Map<string, IndexedEntry[]>();
  for (const entry of sorted) {
    for (const theme of themesOf(entry)) {
      const about = byTheme.get(theme);
      if (about) about.push(entry);
      else byTheme.set(theme, [entry]);
    }
  }
  return {
    sorted,
    byKey: new Map(sorted.map((entry) => [entry.id, entry])),
    bySlug: new Map(
      sorted.flatMap((entry) => (slugOf(entry, locale) === '' ? [] : [[slugOf(entry, locale), entry] as const])),
    ),
    byTheme,
  };
}

/**
 * The index after a change of content, made from the one before it: entries that changed are taken out and put in at their places. It equals a new index;
 * what did not change, an entry or the list of a theme, stays the very same object. The index itself is the same object when nothing in it changed.
 */
export function changedIndex(
  index: TypeIndex,
  type: ContentTypeName,
  locale: Locale,
  before: ContentTables,
  after: ContentTables,
): TypeIndex {
  const taken = new Set<string>();
  const put: IndexedEntry[] = [];
  for (const key of keysToLookAt(index, type, locale, before, after)) {
    const old = index.byKey.get(key);
    const versions = (after[type] as EntryTable).get(key);
    const data = versions && localize(type, key, versions, locale, after);
    if (old && data && isSame(old.data, data)) continue;
    if (old) taken.add(key);
    if (data) put.push({ id: key, data });
  }
  if (taken.size === 0 && put.length === 0) return index;
  const compare = comparing(locale);
  put.sort(compare);

  const byKey = new Map(index.byKey);
  const bySlug = new Map(index.bySlug);
  const themes = new Set<string>();
  for (const key of taken) {
    const old = index.byKey.get(key);
    if (!old) continue;
    byKey.delete(key);
    if (bySlug.get(slugOf(old, locale)) === old) bySlug.delete(slugOf(old, locale));
    for (const theme of themesOf(old)) themes.add(theme);
  }
  for (const entry of put) {
    byKey.set(entry.id, entry);
    if (slugOf(entry, locale) !== '') bySlug.set(slugOf(entry, locale), entry);
    for (const theme of themesOf(entry)) themes.add(theme);
  }
  const byTheme = new Map(index.byTheme);
  for (const theme of themes) {
    const about = merged(
      index.byTheme.get(theme) ?? [],
      taken,
      put.filter((entry) => themesOf(entry).includes(theme)),
      compare,
    );
    if (about.length > 0) byTheme.set(theme, about);
    else byTheme.delete(theme);
  }
  return { sorted: merged(index.sorted, taken, put, compare), byKey, bySlug, byTheme };
}

/** A sorted list without some entries and with others, both few: everything else is only copied. */
function merged(
  sorted: readonly IndexedEntry[],
  taken: ReadonlySet<string>,
  put: readonly IndexedEntry[],
  compare: Comparison,
): readonly IndexedEntry[] {
  const kept = taken.size === 0 ? sorted : sorted.filter(({ id }) => !taken.has(id));
  const next: IndexedEntry[] = [];
  let from = 0;
  for (const entry of put) {
    let low = from;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = kept[middle];
      if (other && compare(other, entry) < 0) low = middle + 1;
      else high = middle;
    }
    for (; from < low; from += 1) {
      const other = kept[from];
      if (other) next.push(other);
    }
    next.push(entry);
  }
  return put.length === 0 ? kept : next.concat(kept.slice(from));
}

/** The keys of entries that may look otherwise: those that changed, and all of them when others that they name came or went in the language. */
function keysToLookAt(
  index: TypeIndex,
  type: ContentTypeName,
  locale: Locale,
  before: ContentTables,
  after: ContentTables,
): Iterable<string> {
  const [old, now] = [before[type], after[type]] as [EntryTable, EntryTable];
  const targetsMoved = REFERENCE_FIELDS[type].some(({ target }) => isMoved(before[target], after[target], locale));
  if (targetsMoved) return new Set([...index.byKey.keys(), ...now.keys()]);
  return old === now ? [] : changedKeys(old, now);
}

/** The keys whose versions are not the same objects in two tables. */
export function changedKeys(before: EntryTable, after: EntryTable): readonly string[] {
  if (before === after) return [];
  const keys: string[] = [];
  for (const [key, versions] of after) if (before.get(key) !== versions) keys.push(key);
  for (const key of before.keys()) if (!after.has(key)) keys.push(key);
  return keys;
}

/** Tells whether a key has a translation in one table and not in the other. */
const isMoved = (before: EntryTable, after: EntryTable, locale: Locale): boolean =>
  changedKeys(before, after).some((key) => !before.get(key)?.[locale] !== !after.get(key)?.[locale]);

function isSame(a: Localized, b: Localized): boolean {
  return (
    a.contentLocale === b.contentLocale &&
    a.isFallback === b.isFallback &&
    LOCALE_CODES.every((code) => a.slugs[code] === b.slugs[code]) &&
    (a.data === b.data || JSON.stringify(a.data) === JSON.stringify(b.data))
  );
}

type Comparison = (a: IndexedEntry, b: IndexedEntry) => number;

const COMPARISONS = Object.fromEntries(
  LOCALE_CODES.map((locale): [Locale, Comparison] => {
    const collator = new Intl.Collator(LOCALES[locale].tag);
    return [
      locale,
      (a, b) =>
        orderOf(a.data.data) - orderOf(b.data.data) ||
        collator.compare(titleOf(a.data.data), titleOf(b.data.data)) ||
        (a.id < b.id ? -1 : Number(a.id > b.id)),
    ];
  }),
) as Record<Locale, Comparison>;

const comparing = (locale: Locale): Comparison => COMPARISONS[locale];

const slugOf = ({ data }: IndexedEntry, locale: Locale): string => data.slugs[locale];

/** Each theme once, also when an entry names it twice. */
const themesOf = ({ data: { data } }: IndexedEntry): readonly string[] =>
  'themes' in data ? [...new Set(data.themes)] : [];

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
