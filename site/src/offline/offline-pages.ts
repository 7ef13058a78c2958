import type { OFFLINE_NAMES } from './offline-names.ts';

/**
 * What the service worker must know: written into its file by the build, the same for every visitor. It shares no module with pages, so that it is one file
 * that every browser can run; what both must know comes this way too.
 */
export interface OfflinePages {
  readonly names: typeof OFFLINE_NAMES;
  /** A digest of everything it keeps: a release in which nothing of that changed has the same worker. */
  readonly release: string;
  /** Paths of the pages that are kept at once, in every language. */
  readonly always: readonly string[];
  /** A page whose path begins with one of these is kept once it was visited. */
  readonly whenVisited: readonly string[];
  /** The page for what is not kept, by the first part of the path. The first is for paths without a language. */
  readonly instead: Readonly<Record<string, string>>;
}

/** Tells whether a page is one of those that are kept. Everything else is never written to the device. */
export const isKeptPage = (path: string, { always, whenVisited }: OfflinePages): boolean =>
  always.includes(path) || (path.endsWith('/') && whenVisited.some((start) => path.startsWith(start)));

/** The path of the page that stands in for one that is not kept. */
export const pageInstead = (path: string, { instead }: OfflinePages): string =>
  instead[path.split('/')[1] ?? ''] ?? Object.values(instead)[0] ?? '/';
