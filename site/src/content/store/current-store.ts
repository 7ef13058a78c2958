import type { ContentStore } from './content-store.ts';

/**
 * The build and the pages are two bundles with two copies of every module in one process. A registered symbol on the global
 * object is what both can reach.
 */
const STORE = Symbol.for('moodspace.content-store');
const holder = globalThis as { [STORE]?: ContentStore };

/**
 * The content that pages are rendered from.
 * @throws TypeError when nothing has been opened yet: content is read while a page renders and never when a module loads.
 */
export function currentStore(): ContentStore {
  const store = holder[STORE];
  if (!store)
    throw new TypeError('The content store is not open. Read content while a page renders, never from module scope.');
  return store;
}

/** Makes this the content that pages are rendered from. */
export function useStore(store: ContentStore): void {
  holder[STORE] = store;
}

/** The content that pages are rendered from, if there is any: tests of small parts have none. */
export const openedStore = (): ContentStore | undefined => holder[STORE];
