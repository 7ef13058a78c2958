/** The address of the service worker. */
export const WORKER_PATH = '/service-worker.js';

/** The name of the Trusted Types policy that lets exactly one script become a service worker. */
export const WORKER_POLICY = 'moodspace-offline';

/** Every cache of ours begins like this, so that all of them can be found and deleted. */
export const CACHE_PREFIX = 'moodspace-';

/** What a page tells the worker when everything is to be forgotten. Anything else that it tells is the path of the page. */
export const FORGET = 'forget';

/** Which pages the service worker keeps: written into its file by the build, the same for every visitor. */
export interface OfflinePages {
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
