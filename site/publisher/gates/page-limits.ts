import { MOUNTED_ROUTES, type MountedRoute, type PageName } from '../../src/routing/routes.ts';

/** Pages whose subject is a list of many entries. */
export const LISTS: ReadonlySet<PageName> = new Set<PageName>([
  'find-help',
  'find-help-for',
  'institution',
  'library',
  'my-space',
  'offers',
  'offers-for',
  'region',
  'search',
  'self-help',
  'self-tests',
  'stories',
  'style-guide',
  'style-guide-exercises',
  'topics',
  // It brings everything that can be suggested, so that no request depends on an answer.
  'what-fits',
]);

/**
 * Pages of one entry that hold as much as a list: a test or a module carries all its steps, so that it asks for nothing later; on paper a test stands with
 * its key; a programme lists its modules, and asks a few questions.
 */
export const LONG_PAGES: ReadonlySet<PageName> = new Set<PageName>([
  'module',
  'module-paper',
  'self-help',
  'self-tests',
  'self-test-paper',
]);

/** Pages with a last part of their own that gather entries instead of showing one. */
export const GATHERING: ReadonlySet<PageName> = new Set<PageName>([
  'find-help-for',
  'institution',
  'offers-for',
  'region',
]);

/** The route that a path belongs to; the most exact pattern wins. */
export function routeOfPath(path: string): MountedRoute | undefined {
  const bare = path.replace(/\/$/, '');
  return (
    MOUNTED_ROUTES.find(({ pattern }) => pattern === bare) ??
    MOUNTED_ROUTES.find(({ pattern, isDetail }) => isDetail && parentOf(pattern) === parentOf(bare))
  );
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

const KILOBYTE = 1000;

/** What the HTML of a page may weigh with its styles, in bytes as brotli sends them. */
export const PAGE_BUDGETS = {
  /** One network window. */
  contentPage: 13 * KILOBYTE,
  longPage: 30 * KILOBYTE,
} as const;

/** A list grows with what is published: a new entry is never refused because the list is long, but a list of this many bytes is a mistake. */
const LIST_CEILING = 10 * PAGE_BUDGETS.longPage;

/**
 * What a page may weigh when it goes live, in bytes as brotli sends them.
 * @param path such as `/nl/infotheek/beter-slapen/`
 */
export function pageLimit(path: string): number {
  const route = routeOfPath(path);
  if (route === undefined) return PAGE_BUDGETS.contentPage;
  if (GATHERING.has(route.page) || (!route.isDetail && LISTS.has(route.page))) return LIST_CEILING;
  return LONG_PAGES.has(route.page) ? PAGE_BUDGETS.longPage : PAGE_BUDGETS.contentPage;
}
