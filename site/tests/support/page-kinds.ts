import { MOUNTED_ROUTES, type MountedRoute, type PageName } from '../../src/routing/routes.ts';

/** Pages whose subject is a list of many entries. */
const LISTS: ReadonlySet<PageName> = new Set<PageName>([
  'find-help',
  'library',
  'offers',
  'offers-for',
  'search',
  'self-help',
  'self-tests',
  'stories',
  'style-guide',
  'topics',
]);

/** Pages of one entry that hold as much as a list: a test carries all it needs, so that it asks for nothing later; on paper it stands with its key. */
const LONG_PAGES: ReadonlySet<PageName> = new Set<PageName>(['self-tests', 'self-test-paper']);

/** Pages on which script refines what is there without it. */
const WITH_SCRIPT: ReadonlySet<PageName> = new Set<PageName>(['offers', 'search']);
/** Pages of one entry that are an island. */
const ISLANDS: ReadonlySet<PageName> = new Set<PageName>(['self-tests']);

/** The route that a path belongs to; the most exact pattern wins. */
export function routeOfPath(path: string): MountedRoute | undefined {
  const bare = path.replace(/\/$/, '');
  return (
    MOUNTED_ROUTES.find(({ pattern }) => pattern === bare) ??
    MOUNTED_ROUTES.find(({ pattern, isDetail }) => isDetail && parentOf(pattern) === parentOf(bare))
  );
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** What a page may weigh depends on what it is. */
export interface PageKind {
  /** A list, or a page that holds as much. */
  readonly isLong: boolean;
  readonly mayHaveScript: boolean;
}

export function pageKind(path: string): PageKind {
  const route = routeOfPath(path);
  if (route === undefined) {
    // The front door has one line of script that follows the language of the browser where no server does.
    return { isLong: false, mayHaveScript: path === '/' };
  }
  const isOneOfMany = route.isDetail && route.page !== 'offers-for';
  return isOneOfMany
    ? { isLong: LONG_PAGES.has(route.page), mayHaveScript: ISLANDS.has(route.page) }
    : { isLong: LISTS.has(route.page), mayHaveScript: WITH_SCRIPT.has(route.page) };
}
