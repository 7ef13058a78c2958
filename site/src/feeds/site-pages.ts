import { DEFAULT_LOCALE, isInstitution, LOCALE_CODES, type Locale } from '@moodspace/shared';
import { findHelpChoiceHref, findHelpChoices, institutionHref, isThinChoice } from '../routing/find-help-pages.ts';
import { regionHref, REGIONS_WITH_PAGE } from '../routing/region-choices.ts';
import { choiceHref, offerChoices } from '../routing/offer-choices.ts';
import { Derived, type ContentReader, type Localized } from '../content/queries.ts';
import {
  pageHref,
  pageOfType,
  PAGE_NAMES,
  ROUTES,
  type IndexPageName,
  type PageName,
  type RoutedType,
} from '../routing/routes.ts';
import type { SitemapPage } from './sitemap.ts';

/** Pages that no search engine should show. */
const HIDDEN: readonly PageName[] = ['erased', 'not-found', 'offline', 'style-guide', 'style-guide-exercises'];

const isIndexPage = (page: PageName): page is IndexPageName => 'index' in ROUTES[page];

const inEveryLocale = (pathIn: (locale: Locale) => string): Record<Locale, string> =>
  Object.fromEntries(LOCALE_CODES.map((locale) => [locale, pathIn(locale)])) as Record<Locale, string>;

const latest = (times: readonly string[]): string | undefined => times.toSorted().at(-1);

/** The pages of a type's entries. A language in which a text is not translated is left out: the page there repeats another. */
function entryPages({ list }: ContentReader, type: RoutedType): readonly SitemapPage[] {
  const lists = LOCALE_CODES.map((locale) => list(type, locale));
  const pages = new Map<string, { paths: Partial<Record<Locale, string>>; times: string[] }>();
  for (const [index, locale] of LOCALE_CODES.entries()) {
    for (const { key, slugs, data, isFallback } of lists[index] ?? []) {
      if (isFallback) continue;
      const page = pages.get(key) ?? { paths: {}, times: [] };
      page.paths[locale] = pageHref(locale, pageOfType(type), slugs[locale]);
      page.times.push(data.updatedAt);
      pages.set(key, page);
    }
  }
  return [...pages.values()].map(({ paths, times }) => ({ paths, modified: latest(times) }));
}

/** Every page that a search engine may show; the same in every language. */
export const sitePages = new Derived<readonly SitemapPage[]>('site pages', (content) => {
  const types = PAGE_NAMES.flatMap((page) => {
    const route = ROUTES[page];
    return 'entries' in route ? [route.entries] : [];
  });
  const byType = new Map<string, readonly SitemapPage[]>(types.map((type) => [type, entryPages(content, type)]));
  const entries = [...byType.values()].flat();
  const changed = (pages: readonly SitemapPage[]) => latest(pages.flatMap(({ modified }) => modified ?? []));

  const indexes = PAGE_NAMES.filter(isIndexPage)
    .filter((page) => !HIDDEN.includes(page))
    .map((page): SitemapPage => {
      const route = ROUTES[page];
      const shown = 'entries' in route ? (byType.get(route.entries) ?? []) : page === 'home' ? entries : [];
      return {
        paths: inEveryLocale((locale) => pageHref(locale, page)),
        // The first page of all lets a visitor choose a language.
        defaultPath: page === 'home' ? '/' : undefined,
        modified: changed(shown),
      };
    });

  const themes = content.list('theme', DEFAULT_LOCALE);
  const narrowed = offerChoices(themes).map((choice): SitemapPage => ({
    paths: inEveryLocale((locale) => choiceHref(choice, locale)),
    modified: changed(byType.get('intervention') ?? []),
  }));
  const ofMap = mapPages(content, themes).map((paths) => ({ paths, modified: changed(byType.get('service') ?? []) }));
  return [...indexes, ...narrowed, ...ofMap, ...entries];
});

/** The pages that gather services: by what one looks for, by region and by institution. */
function mapPages({ list }: ContentReader, themes: readonly Localized<'theme'>[]): readonly Record<Locale, string>[] {
  const services = list('service', DEFAULT_LOCALE);
  const choices = findHelpChoices(themes, services).filter((choice) => !isThinChoice(choice, services));
  const institutions = list('organization', DEFAULT_LOCALE).filter(({ data }) => isInstitution(data));
  return [
    ...choices.map((choice) => inEveryLocale((locale) => findHelpChoiceHref(choice, locale))),
    ...REGIONS_WITH_PAGE.map((region) => inEveryLocale((locale) => regionHref(region, locale))),
    ...institutions.map(({ key }) => inEveryLocale((locale) => institutionHref(key, locale))),
  ];
}
