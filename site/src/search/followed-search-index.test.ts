import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { close, listen } from '../../server/listen.ts';
import { createSiteServer } from '../../server/site-server.ts';
import { createSearchEngine, type PagefindModule } from '../islands/search/search-engine.ts';
import { buildSearchIndex } from './build-search-index.ts';
import { FollowedSearchIndex, type SearchFiles } from './followed-search-index.ts';

let folder: string;
let server: Server;
let address: string;

const page = (lang: string, kind: string, title: string, text: string): string =>
  `<!doctype html><html lang="${lang}"><head><meta name="search" content="${kind}" data-pagefind-filter="kind[content]" data-extent="text"></head>` +
  `<body><main data-pagefind-body><h1>${title}</h1><p>${text}</p></main></body></html>`;

const PAGES: Readonly<Record<string, string>> = {
  'nl/infotheek/slaap/index.html': page('nl-BE', 'article', 'Beter slapen', 'Over rust en donker.'),
  'nl/infotheek/stress/index.html': page('nl-BE', 'article', 'Stress', 'Over rust en adem.'),
  'nl/hier/lijn/index.html': page('nl-BE', 'service', 'Een lijn', 'Rust in een gesprek.'),
  'en/library/sleep/index.html': page('en-GB', 'article', 'Better sleep', 'About rest and dark.'),
};

async function write({ written, removed }: SearchFiles): Promise<void> {
  for (const [file, bytes] of written) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), bytes);
  }
  for (const file of removed) await rm(path.join(folder, file));
}
const bytes = (html: string): Uint8Array => Buffer.from(html);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'followed-search-'));
  for (const [file, html] of Object.entries(PAGES))
    await write({ written: new Map([[file, bytes(html)]]), removed: [] });
  await buildSearchIndex(folder);
  server = createSiteServer({ releaseFolder: () => folder, isHttps: false });
  address = `http://127.0.0.1:${await listen(server, { host: '127.0.0.1', port: 0, variable: '' })}`;
});
afterAll(async () => {
  Reflect.deleteProperty(globalThis, 'document');
  await close(server);
  await rm(folder, { recursive: true, force: true });
});

/** The search of a page that is opened now. */
function openSearch(lang: string): (query: string) => Promise<{ urls: readonly string[]; kinds: object }> {
  // Pagefind reads the language of the page when an instance is made.
  Object.assign(globalThis, {
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => lang }) },
  });
  const engine = createSearchEngine({
    basePath: `${address}/pagefind/`,
    language: lang.toLowerCase(),
    stopWords: '',
    load: () => import(pathToFileURL(path.join(folder, 'pagefind/pagefind.js')).href) as Promise<PagefindModule>,
  });
  return async (query) => {
    const { hits, counts } = await engine.ask({ query, filters: {} }, 10);
    return { urls: hits.map(({ url }) => new URL(url, address).pathname).toSorted(), kinds: counts.kind };
  };
}

/** Searches as a page that was opened just now. */
const search = (lang: string, query: string) => openSearch(lang)(query);

test('a search that was opened before a change goes on as it was, and follows when what it was to read is gone', async () => {
  const followed = await FollowedSearchIndex.read(folder);
  const publish = async (title: string): Promise<void> => {
    const html = page('nl-BE', 'article', title, 'Over een brug.');
    await write(await followed.withPages(new Map([['nl/infotheek/brug/index.html', bytes(html)]])));
  };
  const opened = async (): Promise<ReturnType<typeof openSearch>> => {
    const open = openSearch('nl-BE');
    // Of the pages that changed it has read nothing yet but where they are.
    expect((await open('gesprek')).urls).toEqual(['/nl/hier/lijn/']);
    return open;
  };
  await publish('De brug');
  const [one, other] = [await opened(), await opened()];
  await publish('De brug en het viaduct');
  expect((await one('brug')).urls).toEqual(['/nl/infotheek/brug/']);
  await publish('De brug, het viaduct en de tunnel');
  expect((await other('brug')).urls).toEqual(['/nl/infotheek/brug/']);
  expect((await other('tunnel')).urls).toEqual(['/nl/infotheek/brug/']);
  await write(followed.withoutPages(['nl/infotheek/brug/index.html']));
});

test('a search follows what is changed, added and removed, without a new whole index', async () => {
  const followed = await FollowedSearchIndex.read(folder);
  expect((await search('nl-BE', 'rust')).urls).toEqual([
    '/nl/hier/lijn/',
    '/nl/infotheek/slaap/',
    '/nl/infotheek/stress/',
  ]);

  await write(followed.withoutPages(['nl/infotheek/stress/index.html', 'nl/feed.xml', 'nl/nooit/index.html']));
  expect(await search('nl-BE', 'rust')).toEqual({
    urls: ['/nl/hier/lijn/', '/nl/infotheek/slaap/'],
    kinds: { article: 1, service: 1 },
  });

  const changed = page('nl-BE', 'article', 'Beter slapen', 'Over een vast uur en donker.');
  const fresh = page('nl-BE', 'article', 'Rouw', 'Over rust na verlies.');
  await write(
    await followed.withPages(
      new Map([
        ['nl/infotheek/slaap/index.html', bytes(changed)],
        ['nl/infotheek/rouw/index.html', bytes(fresh)],
        ['nl/feed.xml', bytes('<feed/>')],
      ]),
    ),
  );
  expect(await search('nl-BE', 'rust')).toEqual({
    urls: ['/nl/hier/lijn/', '/nl/infotheek/rouw/'],
    kinds: { article: 1, service: 1 },
  });
  expect((await search('nl-BE', 'uur')).urls).toEqual(['/nl/infotheek/slaap/']);
  expect((await search('en-GB', 'rest')).urls).toEqual(['/en/library/sleep/']);
  expect(followed.changedPages).toBe(3);

  await write(followed.withoutPages(['nl/infotheek/rouw/index.html']));
  await write(await followed.withPages(new Map()));
  expect((await search('nl-BE', 'rust')).urls).toEqual(['/nl/hier/lijn/']);
});

test('a page that comes back is found again, and a whole index leaves nothing of the small ones', async () => {
  const followed = await FollowedSearchIndex.read(folder);
  await write(followed.withoutPages(['nl/infotheek/stress/index.html']));
  const again = new Map([['nl/infotheek/stress/index.html', bytes(PAGES['nl/infotheek/stress/index.html'] ?? '')]]);
  await write(await followed.withPages(again));
  expect((await search('nl-BE', 'adem')).urls).toEqual(['/nl/infotheek/stress/']);

  await buildSearchIndex(folder);
  expect(await readFile(path.join(folder, 'pagefind/changes.json'), 'utf8')).toBe('{}');
  expect((await search('nl-BE', 'adem')).urls).toEqual(['/nl/infotheek/stress/']);
});

test('pages that no search may show stay out of it', async () => {
  const followed = await FollowedSearchIndex.read(folder);
  const hidden = '<!doctype html><html lang="nl-BE"><head></head><body><main><h1>Rust</h1></main></body></html>';
  const { written, removed } = await followed.withPages(new Map([['nl/stijlgids/index.html', bytes(hidden)]]));
  expect([written.size, removed.length]).toEqual([0, 0]);
});
