import { DEFAULT_LOCALE, LOCALE_CODES, type Locale } from '../locales.ts';

/** The language in which a page shows an entry: its own, else the default one, else any in which the entry is there. */
export function shownLocale(locale: Locale, isThere: (code: Locale) => boolean): Locale | undefined {
  if (isThere(locale)) return locale;
  return isThere(DEFAULT_LOCALE) ? DEFAULT_LOCALE : LOCALE_CODES.find(isThere);
}

/** The last part of an entry's address in each language in which it is published. */
export type PublishedSlugs = Readonly<Partial<Record<Locale, string>>>;

/** The last part of an entry's address on the pages of a language; undefined when it is published in none. */
export function shownSlug(slugs: PublishedSlugs, locale: Locale): string | undefined {
  const shown = shownLocale(locale, (code) => slugs[code] !== undefined);
  return shown && slugs[shown];
}

/** The last part of an address, in the language whose pages have it. */
export interface SlugIn {
  readonly locale: Locale;
  readonly slug: string;
}

/**
 * The addresses that an entry no longer has after a change. A language in which it is not published has the address of the one that is shown
 * there, so publishing a translation may end an address as well.
 */
export const lostSlugs = (before: PublishedSlugs, after: PublishedSlugs): readonly SlugIn[] =>
  LOCALE_CODES.flatMap((locale) => {
    const slug = shownSlug(before, locale);
    return slug === undefined || slug === shownSlug(after, locale) ? [] : [{ locale, slug }];
  });
