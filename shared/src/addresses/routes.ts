import type { CollectionName } from '../content/content-types.ts';
import type { Locale } from '../locales.ts';

/** Where a page stands in each language, and which templates of the site (`site/src/templates/<name>.astro`) show it. */
export interface Route {
  /** The words of its address after the language, without slashes at the ends. Empty: directly under the language. */
  readonly words: Readonly<Record<Locale, string>>;
  /** The template of the page itself. Absent: the address exists only with a last part behind it. */
  readonly index?: string;
  /** The template of what lies under it, one page for each last part. */
  readonly detail?: string;
  /** The content type whose entries lie under it. Absent: the last parts come from somewhere else. */
  readonly entries?: CollectionName;
  /** The content type whose entries it shows once more, at the same last parts, in another form. */
  readonly formOf?: CollectionName;
}

/** Every page of the site: the one table of route words. A further language is one more word in each row. */
export const ROUTES = {
  home: { words: { nl: '', en: '' }, index: 'home' },
  'help-now': { words: { nl: 'hulp-nu', en: 'help-now' }, index: 'help-now' },
  'find-help': {
    words: { nl: 'hier-kun-je-terecht', en: 'find-help' },
    index: 'find-help',
    detail: 'service',
    entries: 'service',
  },
  'find-help-for': { words: { nl: 'hier-kun-je-terecht/voor', en: 'find-help/for' }, detail: 'find-help-for' },
  region: { words: { nl: 'hier-kun-je-terecht/regio', en: 'find-help/region' }, detail: 'region' },
  institution: {
    words: { nl: 'hier-kun-je-terecht/instelling', en: 'find-help/institution' },
    detail: 'institution',
  },
  'self-tests': {
    words: { nl: 'zelftests', en: 'self-tests' },
    index: 'self-tests',
    detail: 'self-test',
    entries: 'instrument',
  },
  'self-test-paper': {
    words: { nl: 'zelftests/papier', en: 'self-tests/paper' },
    detail: 'self-test-paper',
    formOf: 'instrument',
  },
  'self-help': {
    words: { nl: 'zelf-aan-de-slag', en: 'self-help' },
    index: 'self-help',
    detail: 'programme',
    entries: 'programme',
  },
  module: {
    words: { nl: 'zelf-aan-de-slag/module', en: 'self-help/module' },
    detail: 'module',
    entries: 'programme-module',
  },
  'module-paper': {
    words: { nl: 'zelf-aan-de-slag/papier', en: 'self-help/paper' },
    detail: 'module-paper',
    formOf: 'programme-module',
  },
  stories: {
    words: { nl: 'krachtverhalen', en: 'stories' },
    index: 'stories',
    detail: 'story',
    entries: 'testimonial',
  },
  library: { words: { nl: 'infotheek', en: 'library' }, index: 'library', detail: 'article', entries: 'article' },
  topics: { words: { nl: 'themas', en: 'topics' }, index: 'topics', detail: 'topic', entries: 'theme' },
  offers: { words: { nl: 'aanbod', en: 'offers' }, index: 'offers', detail: 'offer', entries: 'intervention' },
  'offers-for': { words: { nl: 'aanbod/voor', en: 'offers/for' }, detail: 'offers-for' },
  'what-fits': { words: { nl: 'wat-past-nu', en: 'what-fits-now' }, index: 'what-fits' },
  'open-data': { words: { nl: 'open-data', en: 'open-data' }, index: 'open-data' },
  search: { words: { nl: 'zoeken', en: 'search' }, index: 'search' },
  'my-space': { words: { nl: 'mijn-ruimte', en: 'my-space' }, index: 'my-space' },
  erase: { words: { nl: 'wissen', en: 'erase' }, index: 'erase' },
  /** Whoever opens it has pressed the button to erase: its answer tells the browser to. */
  erased: { words: { nl: 'wissen/klaar', en: 'erase/done' }, index: 'erased' },
  'style-guide': { words: { nl: 'stijlgids', en: 'style-guide' }, index: 'style-guide' },
  'style-guide-exercises': {
    words: { nl: 'stijlgids/oefeningen', en: 'style-guide/exercises' },
    index: 'style-guide-exercises',
  },
  'quick-exit': { words: { nl: 'snel-weg', en: 'quick-exit' }, index: 'quick-exit' },
  offline: { words: { nl: 'zonder-internet', en: 'offline' }, index: 'offline' },
  'not-found': { words: { nl: '404', en: '404' }, index: 'not-found' },
  'content-page': { words: { nl: '', en: '' }, detail: 'content-page', entries: 'page' },
} as const satisfies Record<string, Route>;

export type PageName = keyof typeof ROUTES;
/** Pages that have an address of their own. */
export type IndexPageName = { [P in PageName]: (typeof ROUTES)[P] extends { index: string } ? P : never }[PageName];
/** Pages that have further pages under them. */
export type DetailPageName = { [P in PageName]: (typeof ROUTES)[P] extends { detail: string } ? P : never }[PageName];
/** Content types whose entries have a page of their own. */
export type RoutedType = { [P in PageName]: (typeof ROUTES)[P] extends { entries: infer T } ? T : never }[PageName];

export const PAGE_NAMES = Object.keys(ROUTES) as readonly PageName[];

/** The row of a page in the table. */
export const routeFacts = (page: PageName): Route => ROUTES[page];

/**
 * The address of a page, with the language in front and a slash at the end: `pageHref('nl', 'library', 'beter-slapen')` gives
 * `/nl/infotheek/beter-slapen/`.
 */
export function pageHref(locale: Locale, page: IndexPageName): string;
export function pageHref(locale: Locale, page: DetailPageName, slug: string): string;
export function pageHref(locale: Locale, page: PageName, slug?: string): string {
  const parts = [locale, routeFacts(page).words[locale], slug ?? ''];
  return `/${parts.filter((part) => part !== '').join('/')}/`;
}

const PAGE_OF_TYPE = Object.fromEntries(
  PAGE_NAMES.flatMap((page) => {
    const { entries } = routeFacts(page);
    return entries ? [[entries, page]] : [];
  }),
) as Record<RoutedType, DetailPageName>;

/** Tells whether entries of a content type have a page of their own. */
export function isRoutedType(type: string): type is RoutedType {
  return Object.hasOwn(PAGE_OF_TYPE, type);
}

/** The page under which the entries of a content type lie. */
export const pageOfType = (type: RoutedType): DetailPageName => PAGE_OF_TYPE[type];

/** The address of an entry's own page. `slugs` holds its last part in each language. */
export function entryHref(
  entry: { readonly type: RoutedType; readonly slugs: Readonly<Record<Locale, string>> },
  locale: Locale,
): string {
  return pageHref(locale, pageOfType(entry.type), entry.slugs[locale]);
}

/** What an address below a language means: a page, and what lies under it. */
export type SitePlace = { readonly page: IndexPageName } | { readonly page: DetailPageName; readonly slug: string };

/** Every reading of a path without its language, such as `/infotheek/beter-slapen`, by the route words of a language. */
export function placesOfPath(path: string, locale: Locale): readonly SitePlace[] {
  const wanted = path.replace(/^\/|\/$/g, '');
  const places: SitePlace[] = [];
  for (const page of PAGE_NAMES) {
    const { words, index, detail } = routeFacts(page);
    const base = words[locale];
    if (index && wanted === base) places.push({ page: page as IndexPageName });
    const slug = base === '' ? wanted : wanted.startsWith(`${base}/`) ? wanted.slice(base.length + 1) : '';
    if (detail && slug !== '' && !slug.includes('/')) places.push({ page: page as DetailPageName, slug });
  }
  return places;
}

/** The content type whose entries lie under a page, as their own pages or in another form. */
export const typeOfPage = (page: PageName): RoutedType | undefined => {
  const { entries, formOf } = routeFacts(page);
  return (entries ?? formOf) as RoutedType | undefined;
};
