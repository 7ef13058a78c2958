import { LOCALE_CODES, type Locale } from '@moodspace/shared';
import { PAGE_NAMES, routeFacts, type DetailPageName, type PageName } from '@moodspace/shared/addresses';

// The table of route words is in `shared`: the content system reads the links of editors by it, too. Here its templates are mounted.
export * from '@moodspace/shared/addresses';

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
  if (!route)
    throw new RangeError(`No page in shared/src/addresses/routes.ts has the address pattern "${routePattern}".`);
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
