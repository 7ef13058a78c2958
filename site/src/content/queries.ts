/**
 * Everything that pages ask about content. Called while a page renders, never from module scope: then the same page code
 * serves the whole build and the renderer that stays in memory after it.
 */
import { getLiveCollection, getLiveEntry } from 'astro:content';
import type { CollectionName, ContentTypeName, Locale, Offer } from '@moodspace/shared';
import type { Localized } from './localized.ts';
import { currentStore } from './store/current-store.ts';
import type { ContentStore, ThemedType } from './store/content-store.ts';
import type { IndexedEntry } from './store/type-index.ts';

export type { Localized } from './localized.ts';
export type { ThemedType } from './store/content-store.ts';

/** How content is read where nothing may be awaited: in what is made for more than one page. */
export interface ContentReader {
  readonly list: <N extends CollectionName>(type: N, locale: Locale) => readonly Localized<N>[];
  readonly day: string;
}

/** Something that is made of much content, such as a file of data, for all pages that show it or a part of it. */
export class Derived<T> {
  readonly #name: string;
  readonly #make: (content: ContentReader, locale: Locale) => T;

  /** `name` is its own. `make` reads nothing but content, and is called again when something that it read is another. */
  constructor(name: string, make: (content: ContentReader, locale: Locale) => T) {
    this.#name = name;
    this.#make = make;
  }

  whole(locale: Locale): T {
    return currentStore().derived(`${this.#name} ${locale}`, this.#maker(locale));
  }

  /** A part of it, plain data or text. Who shows it is only rendered anew when this part is another. */
  part<P>(locale: Locale, part: string, pick: (value: T) => P): P {
    return currentStore().derivedPart(`${this.#name} ${locale}`, this.#maker(locale), part, pick);
  }

  #maker(locale: Locale): (store: ContentStore) => T {
    return (store) =>
      this.#make(
        {
          list: (type, code) => store.entriesOf(store.list(type, code)),
          get day() {
            return store.asOf;
          },
        },
        locale,
      );
  }
}

async function list<N extends CollectionName>(
  type: N,
  filter: { locale: Locale; theme?: string },
): Promise<readonly Localized<N>[]> {
  const { entries, error } = await getLiveCollection(type, filter);
  if (error) throw error as Error;
  // Astro hands the list of the store through as it is.
  return entries ? currentStore().entriesOf(entries as unknown as readonly IndexedEntry<N>[]) : [];
}

async function find<N extends ContentTypeName>(
  type: N,
  filter: { locale: Locale; key: string },
): Promise<Localized<N> | undefined> {
  const { entry, error } = await getLiveEntry(type, filter);
  // An entry that is not there is an answer, too; anything else is not.
  if (error && error.name !== 'LiveEntryNotFoundError') throw error as Error;
  return entry?.data as Localized<N> | undefined;
}

/** All entries of a type, each in the language of the page or else in the default language; by `order`, then by title. */
export const listEntries = <N extends CollectionName>(type: N, locale: Locale): Promise<readonly Localized<N>[]> =>
  list(type, { locale });

/** The entry with a key. */
export const findEntry = <N extends CollectionName>(
  type: N,
  key: string,
  locale: Locale,
): Promise<Localized<N> | undefined> => find(type, { locale, key });

/**
 * The entry with a key that is known to exist: from `getStaticPaths`, or from a reference of another entry.
 * @throws RangeError when there is none.
 */
export async function getEntry<N extends CollectionName>(type: N, key: string, locale: Locale): Promise<Localized<N>> {
  const entry = await findEntry(type, key, locale);
  if (!entry) throw new RangeError(`No ${type} has the key "${key}".`);
  return entry;
}

/** The entries with these keys, in this order. Keys that are not there are left out. */
export async function entriesByKeys<N extends CollectionName>(
  type: N,
  keys: readonly string[],
  locale: Locale,
): Promise<readonly Localized<N>[]> {
  const found = await Promise.all(keys.map((key) => findEntry(type, key, locale)));
  return found.filter((entry) => entry !== undefined);
}

/** The entries of a type that are about a theme, in the order of `listEntries`. */
export const entriesAboutTheme = <N extends ThemedType>(
  type: N,
  themeKey: string,
  locale: Locale,
): Promise<readonly Localized<N>[]> => list(type, { locale, theme: themeKey });

/** A few entries of a type that share a theme with another entry: those on its first theme first. */
export async function relatedEntries<N extends ThemedType>(
  type: N,
  { themes, except, most }: { readonly themes: readonly string[]; readonly except: string; readonly most: number },
  locale: Locale,
): Promise<readonly Localized<N>[]> {
  const related = new Set<Localized<N>>();
  for (const theme of themes) {
    for (const entry of await entriesAboutTheme(type, theme, locale)) {
      if (related.size === most) return [...related];
      if (entry.key !== except) related.add(entry);
    }
  }
  return [...related];
}

/** The interventions in one form of offer: every self-test, every programme. */
export async function offersOfForm(offer: Offer, locale: Locale): Promise<readonly Localized<'intervention'>[]> {
  return (await listEntries('intervention', locale)).filter((entry) => entry.data.offer === offer);
}

/** What holds for the whole site. */
export async function siteSettings(locale: Locale): Promise<Localized<'site-settings'>> {
  const settings = await find('site-settings', { locale, key: 'site-settings' });
  if (!settings) throw new RangeError('There are no site settings.');
  return settings;
}

/** The numbers for the worst moments, most urgent first. */
export const crisisContacts = (locale: Locale): Promise<readonly Localized<'crisis-contact'>[]> =>
  listEntries('crisis-contact', locale);

/** Which announcements hold on the day of the build, by their keys. */
const holding = new Derived('announcements', ({ list, day }, locale) =>
  list('announcement', locale)
    .filter(({ data }) => data.startsOn <= day && day <= data.endsOn)
    .map(({ key }) => key),
);

/** The announcements that hold on the day of the build. */
export const announcements = (locale: Locale): Promise<readonly Localized<'announcement'>[]> =>
  entriesByKeys(
    'announcement',
    holding.part(locale, 'keys', (keys) => keys),
    locale,
  );

/** The day for which the site is built, as YYYY-MM-DD. Pages compare with it and never with the clock. */
export const buildDay = (): string => currentStore().asOf;
