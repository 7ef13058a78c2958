import { createHash } from 'node:crypto';
import { CHOSEN_PAGES } from './chosen-pages.ts';
import { WORKER_PATH } from './offline-names.ts';

/** Where the service worker stands in the built site. */
export const WORKER_FILE = WORKER_PATH.slice(1);

/** `/nl/hulp-nu/` as a folder of the built site: `nl/hulp-nu/`. */
const folderOf = (page: string): string => page.slice(1);

const ALWAYS = CHOSEN_PAGES.always.map(folderOf);
const WHEN_VISITED = CHOSEN_PAGES.whenVisited.map(folderOf);
const KEPT_FILES: ReadonlySet<string> = new Set(ALWAYS.map((folder) => `${folder}index.html`));

/** The folders of the built site in which pages lie that the worker may keep. */
export const keptFolders = (): readonly string[] => [...new Set([...ALWAYS, ...WHEN_VISITED])];

/** Tells whether the worker may keep a file of the built site. */
export const isKeptFile = (file: string): boolean =>
  file.endsWith('index.html') && (KEPT_FILES.has(file) || WHEN_VISITED.some((folder) => file.startsWith(folder)));

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
  `const OFFLINE_PAGES=${JSON.stringify({ release, ...CHOSEN_PAGES })};`;
