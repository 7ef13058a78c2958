import { LOCALE_CODES, type CollectionName, type Locale } from '@moodspace/shared';

/** Where a page stands in each language, and which templates (`src/templates/<name>.astro`) show it. */
interface Route {
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

const routeFacts = (page: PageName): Route => ROUTES[page];

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

/** One template, mounted at one pattern of addresses in one language. */
export interface MountedRoute {
  readonly page: PageName;
  readonly locale: Locale;
  /** As Astro writes it: `/nl/infotheek/[slug]`. */
  readonly pattern: string;
  readonly template: string;
  readonly isDetail: boolean;
}

/** Every pattern of addresses below the languages. */
export const MOUNTED_ROUTES: readonly MountedRoute[] = PAGE_NAMES.flatMap((page) =>
  LOCALE_CODES.flatMap((locale) => {
    const { words, index, detail } = routeFacts(page);
    const base = words[locale] === '' ? `/${locale}` : `/${locale}/${words[locale]}`;
    const mounted: MountedRoute[] = [];
    if (index) mounted.push({ page, locale, pattern: base, template: index, isDetail: false });
    if (detail) mounted.push({ page, locale, pattern: `${base}/[slug]`, template: detail, isDetail: true });
    return mounted;
  }),
);

const MOUNTED_BY_PATTERN = new Map(MOUNTED_ROUTES.map((route) => [route.pattern, route]));

/**
 * Which page, in which language, a template is showing. A template passes `Astro.routePattern`, and in `getStaticPaths` its
 * `routePattern`.
 * @throws RangeError when the pattern is not in the table.
 */
export function routeOf(routePattern: string): MountedRoute {
  const route = MOUNTED_BY_PATTERN.get(routePattern.length > 1 ? routePattern.replace(/\/$/, '') : routePattern);
  if (!route) throw new RangeError(`No page in src/routing/routes.ts has the address pattern "${routePattern}".`);
  return route;
}

/** Last parts that a content page cannot have in a language, because a page of the site has that address. */
export function reservedSlugs(page: DetailPageName, locale: Locale): ReadonlySet<string> {
  const prefix = `/${locale}/${routeFacts(page).words[locale]}`.replace(/\/$/, '');
  return new Set(
    MOUNTED_ROUTES.filter((route) => route.locale === locale && route.pattern.startsWith(`${prefix}/`))
      .map((route) => route.pattern.slice(prefix.length + 1).split('/')[0] ?? '')
      .filter((word) => word !== '' && word !== '[slug]'),
  );
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
