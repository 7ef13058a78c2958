import { LOCALE_CODES, type Locale } from '@moodspace/shared';
import { pageHref, type DetailPageName, type IndexPageName } from '../../routing/routes.ts';

/** One page, in one of its languages. */
export interface Alternate {
  readonly locale: Locale;
  readonly href: string;
}

/** Which page of the site is shown: one with an address of its own, or one of those under it. */
export type Place =
  | { readonly page: IndexPageName; readonly slugs?: undefined }
  | { readonly page: DetailPageName; readonly slugs: Readonly<Record<Locale, string>> };

/** The addresses of a page in every language. */
export const alternatesOf = (place: Place): readonly Alternate[] =>
  LOCALE_CODES.map((locale) => ({
    locale,
    href: place.slugs ? pageHref(locale, place.page, place.slugs[locale]) : pageHref(locale, place.page),
  }));
