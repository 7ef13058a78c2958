/**
 * The service worker: makes help now, and the programmes that somebody opened, work without internet. It exists only on a device of which the visitor
 * said that it is their own. The build writes which pages it keeps into the first line of its file.
 */
import {
  fetchAndKeep,
  forgetKept,
  keepAgain,
  keepAnswer,
  keptAnswer,
  keptImage,
  renewKept,
  tidy,
} from './kept-pages.ts';
import { isKeptPage, pageInstead } from './offline-pages.ts';
import { askedPart } from './page-files.ts';
import type { AskingEvent, WorkerScope } from './worker-scope.ts';

const worker = globalThis as unknown as WorkerScope;
/** How long a page that is kept may take to come from the network, in milliseconds. */
const PATIENCE = 3000;

worker.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      for (const path of OFFLINE_PAGES.always) await fetchAndKeep(path);
      await renewKept();
      // No page waits for an older worker to end: what is kept is whole for each page, whichever worker hands it out.
      await worker.skipWaiting();
    })(),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(tidy().then(() => worker.clients.claim()));
});

/** A page tells where it stands when it is open on the visitor's own device, or that everything is to be forgotten. */
worker.addEventListener('message', (event) => {
  const { data } = event;
  if (data === OFFLINE_PAGES.names.forget) event.waitUntil(forgetKept());
  else if (typeof data === 'string') event.waitUntil(keepAgain(data).catch(() => undefined));
});

worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== worker.location.origin) return;
  if (mode === 'navigate') event.respondWith(page(event, pathname));
  else if (/^\/(?:_astro\/|media\/|icon\.svg$)/.test(pathname)) event.respondWith(file(event.request, pathname));
});

/** The page as it is now; as it was kept where the network is slow or absent; else the page that says so. */
async function page(event: AskingEvent, path: string): Promise<Response> {
  // eslint-disable-next-line no-restricted-globals -- In the service worker: what the page asked for.
  const asked = fetch(event.request);
  if (isKeptPage(path, OFFLINE_PAGES))
    event.waitUntil(asked.then((answer) => keepAnswer(path, answer.clone())).catch(() => undefined));
  const kept = await keptAnswer(path);
  if (!kept) return asked.catch(() => instead(path));
  return Promise.race([asked.then((answer) => (answer.status < 500 ? answer : kept)), after(PATIENCE, kept)]).catch(
    () => kept,
  );
}

async function instead(path: string): Promise<Response> {
  const kept = await keptAnswer(pageInstead(path, OFFLINE_PAGES));
  return kept ? new Response(kept.body, { status: 503, headers: kept.headers }) : Response.error();
}

/** A file as it was kept: what has a digest in its name never changes. */
async function file(request: Request, path: string): Promise<Response> {
  const kept = await keptAnswer(path);
  if (kept) return partOf(kept, request.headers.get('range'));
  // eslint-disable-next-line no-restricted-globals -- In the service worker: what the page asked for.
  return fetch(request).catch(async () => (await keptImage(path)) ?? Response.error());
}

/** Players ask for a recording part by part, and some refuse anything else. */
async function partOf(kept: Response, range: string | null): Promise<Response> {
  if (range === null) return kept;
  const whole = await kept.blob();
  const part = askedPart(range, whole.size);
  if (!part) return new Response(whole, { headers: kept.headers });
  const headers = new Headers(kept.headers);
  headers.set('content-range', `bytes ${String(part.first)}-${String(part.last)}/${String(whole.size)}`);
  headers.set('content-length', String(part.last - part.first + 1));
  return new Response(whole.slice(part.first, part.last + 1), { status: 206, headers });
}

const after = <T>(milliseconds: number, value: T): Promise<T> =>
  new Promise((resolve) => setTimeout(() => resolve(value), milliseconds));
