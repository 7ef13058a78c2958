import { MOUNTED_ROUTES, type MountedRoute, type PageName } from '../../src/routing/routes.ts';

/** Pages whose subject is a list of many entries. */
const LISTS: ReadonlySet<PageName> = new Set<PageName>([
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
const LONG_PAGES: ReadonlySet<PageName> = new Set<PageName>([
  'module',
  'module-paper',
  'self-help',
  'self-tests',
  'self-test-paper',
]);

/** Pages on which script refines what is there without it. */
const WITH_SCRIPT: ReadonlySet<PageName> = new Set<PageName>([
  'erase',
  'find-help',
  'my-space',
  'offers',
  'search',
  'style-guide-exercises',
  'what-fits',
]);
/** Pages of one entry that one works in: a self-test is an island, a programme and its modules remember what one does. */
const WORKING_PAGES: ReadonlySet<PageName> = new Set<PageName>(['module', 'self-help', 'self-tests']);
/** Pages of one entry on which a few lines of script say what only the device knows: whether somebody is there now; or print the page. */
const WITH_LITTLE_SCRIPT: ReadonlySet<PageName> = new Set<PageName>(['find-help', 'module-paper']);

/** Pages with a last part of their own that gather entries instead of showing one. */
const GATHERING: ReadonlySet<PageName> = new Set<PageName>(['find-help-for', 'institution', 'offers-for', 'region']);

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
  /** How much script it may have. */
  readonly script: 'none' | 'little' | 'full';
  /** A module of a programme, of which all that it needs together has a limit. */
  readonly isModule: boolean;
}

export function pageKind(path: string): PageKind {
  const route = routeOfPath(path);
  if (route === undefined) {
    // The front door has one line of script that follows the language of the browser where no server does.
    return { isLong: false, script: path === '/' ? 'little' : 'none', isModule: false };
  }
  const { page } = route;
  if (route.isDetail && !GATHERING.has(page)) {
    return {
      isLong: LONG_PAGES.has(page),
      script: WORKING_PAGES.has(page) ? 'full' : WITH_LITTLE_SCRIPT.has(page) ? 'little' : 'none',
      isModule: page === 'module',
    };
  }
  return { isLong: LISTS.has(page), script: WITH_SCRIPT.has(page) ? 'full' : 'none', isModule: false };
}
