import { isKeptPage } from './offline-pages.ts';
import { filesOfPage, filesOfScript, imageOf, isRecording, keptTogether } from './page-files.ts';

/** One cache for all releases: a page in it is always whole, with the files of its own release. The number is one higher when its form changes. */
const CACHE = `${OFFLINE_PAGES.names.cachePrefix}pages-1`;

/** A recording that is larger is heard and seen with internet only. Bytes. */
const LARGEST_RECORDING = 5_000_000;

/** What a server says of a page that is no more. */
const GONE = [404, 410];

/** The visitor wants nothing kept any more: what is still on its way must not come back. */
let isStopped = false;

/** Deletes everything that was kept, and keeps nothing until `keepAgain`. */
export async function forgetKept(): Promise<void> {
  isStopped = true;
  await caches.delete(CACHE);
}

/** Keeps what is always kept, as far as it is not there, and the page that was just opened. */
export async function keepAgain(opened: string): Promise<void> {
  isStopped = false;
  for (const path of [...OFFLINE_PAGES.always, opened])
    if (path === opened || !(await keptAnswer(path))) await fetchAndKeep(path);
}

/** What was kept under a path. */
export async function keptAnswer(path: string): Promise<Response | undefined> {
  // Asking makes nothing: where everything was erased, nothing comes back.
  return caches.match(path, { cacheName: CACHE, ignoreVary: true });
}

/** A kept image in whatever size there is. */
export async function keptImage(path: string): Promise<Response | undefined> {
  const image = imageOf(path);
  if (image === undefined || !(await caches.has(CACHE))) return undefined;
  const cache = await caches.open(CACHE);
  const other = (await paths(cache)).find((kept) => imageOf(kept) === image);
  return other === undefined ? undefined : cache.match(other, { ignoreVary: true });
}

/** Fetches a page and keeps it with all its files. @throws when the page or a file of it cannot be fetched. */
export async function fetchAndKeep(path: string): Promise<void> {
  await keepAnswer(path, await fetched(path, 'no-cache'));
}

/**
 * Keeps a page that the server just sent, in the place of what was kept before; first its files, then the page, so that what is kept is whole at every
 * moment. A page that is no more is forgotten. Anything else that a server can say changes nothing.
 */
export async function keepAnswer(path: string, answer: Response): Promise<void> {
  if (isStopped || !isKeptPage(path, OFFLINE_PAGES)) return;
  const cache = await caches.open(CACHE);
  if (GONE.includes(answer.status)) {
    await cache.delete(path, { ignoreVary: true });
    return;
  }
  const isPage = answer.ok && !answer.redirected && answer.headers.get('content-type')?.startsWith('text/html');
  if (!isPage) return;
  const html = await keepWhole(cache, path, answer);
  for (const other of keptTogether(html)) {
    if (isKeptPage(other, OFFLINE_PAGES) && !(await cache.match(other, { ignoreVary: true })))
      await keepOther(cache, other).catch(() => undefined);
  }
}

/** What belongs with a page was decided by the page that was visited; the other names the same ones. */
async function keepOther(cache: Cache, path: string): Promise<void> {
  const answer = await fetched(path, 'no-cache');
  if (answer.ok && !answer.redirected) await keepWhole(cache, path, answer);
}

async function keepWhole(cache: Cache, path: string, answer: Response): Promise<string> {
  const html = await answer.clone().text();
  await keepFiles(cache, filesOfPage(html));
  await cache.put(path, answer);
  return html;
}

/** Files have a digest of their content in their name: what is there already is right. */
async function keepFiles(cache: Cache, files: readonly string[]): Promise<void> {
  const waiting = [...files];
  const seen = new Set(waiting);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const kept = await cache.match(path, { ignoreVary: true });
    const file = kept ?? (await fetched(path, 'default'));
    if (!file.ok) throw new Error(`${path} could not be fetched.`);
    if (!kept && isRecording(path) && Number(file.headers.get('content-length')) > LARGEST_RECORDING) {
      await file.body?.cancel();
      continue;
    }
    const named = path.endsWith('.js') ? filesOfScript(await file.clone().text()) : [];
    if (!kept) await cache.put(path, file);
    for (const name of named) {
      if (!seen.has(name)) waiting.push(name);
      seen.add(name);
    }
  }
}

/** Brings every page that was kept to this release, as far as there is network. */
export async function renewKept(): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const path of await paths(cache)) {
    if (path.endsWith('/')) await fetchAndKeep(path).catch(() => undefined);
  }
}

/** Deletes caches of older forms, and files that no kept page needs any more. */
export async function tidy(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(OFFLINE_PAGES.names.cachePrefix) && name !== CACHE) await caches.delete(name);
  }
  const cache = await caches.open(CACHE);
  const all = await paths(cache);
  const needed = new Set<string>();
  const need = async (path: string): Promise<void> => {
    if (needed.has(path)) return;
    needed.add(path);
    const kept = await cache.match(path, { ignoreVary: true });
    if (kept && path.endsWith('/')) await Promise.all(filesOfPage(await kept.text()).map(need));
    else if (kept && path.endsWith('.js')) await Promise.all(filesOfScript(await kept.text()).map(need));
  };
  await Promise.all(all.filter((path) => path.endsWith('/')).map(need));
  for (const path of all) if (!needed.has(path)) await cache.delete(path, { ignoreVary: true });
}

const paths = async (cache: Cache): Promise<readonly string[]> =>
  (await cache.keys()).map(({ url }) => new URL(url).pathname);

/** `no-cache`: as the server has it now. What has a digest in its name may come from the browser's own memory. */
const fetched = (path: string, cache: RequestCache): Promise<Response> =>
  // eslint-disable-next-line no-restricted-globals -- In the service worker: a page or a file of this site.
  fetch(path, { cache });
