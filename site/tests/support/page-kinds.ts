import { GATHERING, LISTS, LONG_PAGES, routeOfPath } from '../../publisher/gates/page-limits.ts';
import type { PageName } from '../../src/routing/routes.ts';

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
