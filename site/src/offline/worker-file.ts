import { createHash } from 'node:crypto';
import { chosenPages } from './chosen-pages.ts';
import { WORKER_PATH } from './offline-names.ts';

/** Where the service worker stands in the built site. */
export const WORKER_FILE = WORKER_PATH.slice(1);

/** `/nl/hulp-nu/` as a folder of the built site: `nl/hulp-nu/`. */
const folderOf = (page: string): string => page.slice(1);

/** The folders of the built site in which pages lie that the worker may keep. */
export const keptFolders = (): readonly string[] => {
  const { always, whenVisited } = chosenPages();
  return [...new Set([...always, ...whenVisited].map(folderOf))];
};

/** Tells whether the worker may keep a file of the built site. */
export function isKeptFile(file: string): boolean {
  const { always, whenVisited } = chosenPages();
  if (!file.endsWith('index.html')) return false;
  return (
    always.some((page) => file === `${folderOf(page)}index.html`) ||
    whenVisited.some((page) => file.startsWith(folderOf(page)))
  );
}

/**
 * A digest of every page that the worker may keep, from the hash of each by its file: when one of them changes, browsers find a new worker, and it renews what
 * it kept. Other files are left out.
 */
export function releaseOfPages(hashes: ReadonlyMap<string, string>): string {
  const digest = createHash('sha256');
  for (const [file, hash] of [...hashes].filter(([name]) => isKeptFile(name)).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    digest.update(`${file} ${hash}\n`);
  return digest.digest('base64url').slice(0, 16);
}

/** What stands before the code of the worker: which pages it keeps. */
export const workerStart = (release: string): string =>
  `const OFFLINE_PAGES=${JSON.stringify({ release, ...chosenPages() })};`;
