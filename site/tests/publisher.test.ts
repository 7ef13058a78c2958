import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { LOCALE_CODES, type Locale } from '@moodspace/shared';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { generateContent } from '../bench/generate-content.ts';
import { withEntries, withFields } from './changed-content.ts';
import { FAKE_TOKEN, sendJson, startFakeCms, type FakeCms, type Fault } from './fake-cms.ts';
import { freePort, liveAndClean, liveIn, ORIGIN, settingsIn } from './publisher/publisher-folder.ts';
import { PublisherProgram } from './publisher/publisher-program.ts';

const siteRoot = fileURLToPath(new URL('..', import.meta.url));

/** Two builds and hundreds of pages, on a machine that may be busy. */
const PATIENCE = 240_000;
vi.setConfig({ testTimeout: PATIENCE });
/** Long enough that whatever is going to happen has happened. */
const A_WHILE = 4000;

let folder: string;
let port: number;
let cmsPort: number;
let cms: FakeCms;
let fault: Fault = () => false;
let publisher: PublisherProgram;
const uploads = new Map<string, { readonly bytes: Uint8Array; readonly etag: string }>();

const start = (more: Readonly<Record<string, string>> = {}): PublisherProgram =>
  new PublisherProgram({ ...settingsIn(folder, cmsPort), ...more }, port);

const startCms = (content: Parameters<FakeCms['use']>[0]): Promise<FakeCms> =>
  startFakeCms({ content, uploads, port: cmsPort, fault: (request, response) => fault(request, response) });

beforeAll(async () => {
  // Inside the package, where Astro keeps its temporary files beside the output: two builds at once do not meet.
  await mkdir(path.join(siteRoot, '.tmp'), { recursive: true });
  folder = await mkdtemp(path.join(siteRoot, '.tmp', 'publisher-'));
  [port, cmsPort] = [await freePort(), await freePort()];
  cms = await startCms(generateContent({ entries: 60, seed: 21 }));
  publisher = start();
  await publisher.said('ready');
}, PATIENCE);

afterAll(async () => {
  await publisher.kill('SIGTERM');
  await cms.close();
  await rm(folder, { recursive: true, force: true });
}, PATIENCE);

const later = (): string => new Date().toISOString();

const articles = (locale: Locale): readonly Readonly<Record<string, string>>[] =>
  cms.content().article[locale] as readonly Readonly<Record<string, string>>[];

const article = (index: number, locale: Locale = 'nl') => articles(locale)[index]!;

/** An editor changes fields of an article in the CMS; nobody is told. */
function edit(index: number, fields: Readonly<Record<string, unknown>>, locale: Locale = 'nl'): string {
  const { key, documentId } = article(index, locale);
  cms.use(withFields(cms.content(), 'article', locale, key!, { ...fields, updatedAt: later() }));
  return documentId!;
}

const named = (documentId: string) => ({ kind: 'entry', type: 'article', documentId }) as const;

/** The live page at an address; undefined when there is none. */
async function page(address: string): Promise<string | undefined> {
  const live = await liveIn(folder);
  return readFile(path.join(live, address, 'index.html'), 'utf8').catch(() => undefined);
}

const articlePage = (index: number): Promise<string | undefined> => page(`nl/infotheek/${article(index)['slug']}`);

/** Waits until something is so. */
async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE / 2;
  while (Date.now() < end) {
    if (await isSo()) return;
    await pause(50);
  }
  throw new Error(
    `It never came to this: ${what}. The log:\n${publisher.lines.map((line) => JSON.stringify(line)).join('\n')}`,
  );
}

const publishedSince = (from: number) => publisher.lines.slice(from).filter(({ event }) => event === 'published');

/** Lets the CMS behave in a way for a while, in which visitors must see nothing new. */
async function whileCms(behaves: Fault, does: () => Promise<void>): Promise<void> {
  const seen = () => Promise.all(['nl', 'nl/infotheek', 'en/library'].map(page));
  const before = await seen();
  fault = behaves;
  try {
    await does();
    expect(await seen()).toEqual(before);
  } finally {
    fault = () => false;
  }
}

test('an edit is live on the page, in the lists and in the sitemap, and can be followed on its way', async () => {
  const from = publisher.lines.length;
  const documentId = edit(0, { title: 'Een titel van vandaag' });
  await publisher.tell(named(documentId));
  const line = await publisher.said('published', from);
  expect(await articlePage(0)).toContain('Een titel van vandaag');
  expect(await page('nl/infotheek')).toContain('Een titel van vandaag');
  expect(line).toMatchObject({ entries: 1, ms: { read: expect.any(Number), written: expect.any(Number) } });
  expect(Date.parse(String(line['switched']))).toBeGreaterThanOrEqual(Date.parse(String(line['received'])));
  // No person, and no word of what was written.
  expect(JSON.stringify(line)).not.toContain('titel');
  const { nl } = await publisher.entry('article', documentId);
  expect(nl).toMatchObject({ kind: 'live', href: `/nl/infotheek/${article(0)['slug']}/` });
  expect(await publisher.status()).toMatchObject({ state: 'idle', siteUrl: ORIGIN, isCmsReachable: true });
});

test('a change of which nobody told is found by asking', async () => {
  edit(1, { title: 'Stil veranderd' });
  await until('the change is found', async () => (await articlePage(1))!.includes('Stil veranderd'));
  expect(await page('nl/infotheek')).toContain('Stil veranderd');
});

test('what is refused is told with its entry, field and language, holds back nobody else, and goes live once it is mended', async () => {
  const [good, bad] = [edit(2, { title: 'Goed en wel' }), edit(3, { title: '' })];
  await publisher.tell(named(bad), named(good));
  await publisher.said('refused');
  await until('the good one is live', async () => (await articlePage(2))!.includes('Goed en wel'));
  const { nl, en } = await publisher.entry('article', bad);
  expect(nl).toMatchObject({
    kind: 'refused',
    isOlderLive: true,
    refusal: { problems: [{ type: 'article', locale: 'nl', documentId: bad, field: 'title' }] },
  });
  expect(en).toMatchObject({ kind: 'live' });
  expect(await publisher.status()).toMatchObject({ state: 'refused', refusal: { problems: [{ documentId: bad }] } });
  // Asking does not make it news again and again.
  await pause(A_WHILE);
  expect(publisher.lines.filter(({ event }) => event === 'refused')).toHaveLength(1);

  edit(3, { title: 'Weer in orde' });
  await publisher.tell(named(bad));
  await until('the mended one is live', async () => (await articlePage(3))!.includes('Weer in orde'));
  expect(await publisher.status()).toMatchObject({ state: 'idle' });
});

test('an entry that is deleted while it is being published is gone from the site', async () => {
  const slug = article(4)['slug']!;
  const documentId = edit(4, { title: 'Even maar' });
  const slow: Fault = (request) => {
    if (request.url?.includes('filters') !== true) return false;
    for (const locale of LOCALE_CODES)
      cms.use(
        withEntries(cms.content(), 'article', locale, (entries) =>
          entries.filter((entry) => entry['documentId'] !== documentId),
        ),
      );
    return false;
  };
  fault = slow;
  await publisher.tell(named(documentId));
  await until('the page is gone', async () => (await page(`nl/infotheek/${slug}`)) === undefined);
  fault = () => false;
  expect(await page('nl/infotheek')).not.toContain('Even maar');
  // Visitors see it a moment before the publisher has written it down.
  await expect
    .poll(() => publisher.entry('article', documentId))
    .toEqual({ nl: { kind: 'absent' }, en: { kind: 'absent' } });
});

test('many entries that are published at once, in notices of their own, become few rounds', async () => {
  const from = publisher.lines.length;
  const ids = articles('nl').map((_, index) => edit(index, { summary: `Samen gepubliceerd, nummer ${index}.` }));
  await Promise.all(ids.map((id) => publisher.tell(named(id))));
  await until('all of them are live', async () => {
    const pages = await Promise.all(ids.map((_, index) => articlePage(index)));
    return pages.every((html, index) => html!.includes(`Samen gepubliceerd, nummer ${index}.`));
  });
  expect(ids.length).toBeGreaterThan(20);
  expect(publishedSince(from).length).toBeLessThan(8);
});

test('a picture goes live with its entry, and anew when its file is replaced', async () => {
  const picture = (colour: string) =>
    sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
      .png()
      .toBuffer();
  const url = '/uploads/hill.png';
  uploads.set(url, { bytes: await picture('#356'), etag: '"1"' });
  const image = {
    ...{ url, mime: 'image/png', hash: 'hill', ext: '.png', width: 900, height: 600 },
    ...{ alternativeText: 'Een heuvel', caption: null },
  };
  const documentId = edit(5, { image });
  await publisher.tell(named(documentId));
  await until('the picture is there', async () => (await articlePage(5))!.includes('/media/'));
  const before = /\/media\/[\w-]+\.avif/.exec((await articlePage(5))!)![0];

  uploads.set(url, { bytes: await picture('#a63'), etag: '"2"' });
  await publisher.tell({ kind: 'media', url });
  await until('the other picture is there', async () => !(await articlePage(5))!.includes(before));
  const live = await liveIn(folder);
  const now = /\/media\/[\w-]+\.avif/.exec((await articlePage(5))!)![0];
  expect((await readFile(path.join(live, now))).length).toBeGreaterThan(100);
});

test.each<[string, Fault]>([
  [
    'sends half of its answers',
    (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"data": [{"id": 1');
      return true;
    },
  ],
  [
    'answers with errors',
    (_, response) => {
      sendJson(response, 500, { error: { status: 500 } });
      return true;
    },
  ],
  [
    'counts wrong',
    (request, response) => {
      const asked = new URL(request.url ?? '', 'http://fake').searchParams;
      sendJson(response, 200, {
        data: [],
        meta: { pagination: { page: Number(asked.get('pagination[page]')), total: 7 } },
      });
      return true;
    },
  ],
])(
  'a CMS that %s changes nothing for visitors, is told once, and what was published meanwhile goes live afterwards',
  async (_, behaves) => {
    const from = publisher.lines.length;
    const title = `Onderweg ${from}`;
    await whileCms(behaves, async () => {
      await publisher.tell(named(edit(6, { title })));
      await publisher.said('cms_silent', from);
      await pause(A_WHILE);
      expect(publisher.lines.slice(from).filter(({ event }) => event === 'cms_silent')).toHaveLength(1);
      expect(await publisher.status()).toMatchObject({ isCmsReachable: false });
    });
    await until('it is live', async () => (await articlePage(6))!.includes(title));
    expect(await publisher.status()).toMatchObject({ state: 'idle', isCmsReachable: true });
  },
);

test('a CMS that has suddenly lost its entries takes nothing offline, and the status says so until they are back', async () => {
  const from = publisher.lines.length;
  const isAboutLists = (url: string): boolean => url.startsWith('/api/articles?') && !url.includes('filters');
  await whileCms(
    (request, response) => {
      if (!isAboutLists(request.url ?? '')) return false;
      sendJson(response, 200, { data: [], meta: { pagination: { page: 1, total: 0 } } });
      return true;
    },
    async () => {
      const { sentence } = await publisher.said('sudden_removals', from);
      expect(sentence).toContain('SUDDEN_REMOVALS=accept');
      await pause(A_WHILE);
      expect((await publisher.status()).refusal?.reason?.nl).toContain('plots veel teksten weg');
    },
  );
  await until('all is well again', async () => (await publisher.status()).refusal === undefined);
});

test('a CMS that stops and comes back costs nothing but time', async () => {
  const content = cms.content();
  await cms.close();
  await until('it is noticed', async () => !(await publisher.status()).isCmsReachable);
  expect(await page('nl')).toContain('<html');
  cms = await startCms(content);
  edit(7, { title: 'Na de herstart' });
  await until('the change is live', async () => (await articlePage(7))!.includes('Na de herstart'));
});

test('a second publisher ends with a sentence and leaves the first one alone', async () => {
  const second = new PublisherProgram(
    {
      STRAPI_URL: cms.url,
      STRAPI_TOKEN: FAKE_TOKEN,
      SNAPSHOT_DIR: path.join(folder, 'snapshot'),
      RELEASES_DIR: path.join(folder, 'releases'),
    },
    await freePort(),
  );
  expect(await second.ended).toBe(1);
  expect(second.lines.at(-1)?.sentence).toContain('Another publisher already runs');
  await publisher.tell(named(edit(8, { title: 'Nog altijd de eerste' })));
  await until('the first one publishes', async () => (await articlePage(8))!.includes('Nog altijd de eerste'));
});

test(
  'after kill -9 in mid-round visitors see one complete release, and the change is live after the restart',
  { timeout: PATIENCE },
  async () => {
    const ids = articles('nl').map((_, index) => edit(index, { summary: `Vlak voor het einde, nummer ${index}.` }));
    const reading = new Promise<void>((resolve) => {
      fault = (request) => {
        if (request.url?.includes('filters') === true) resolve();
        return false;
      };
    });
    await publisher.tell(...ids.map(named));
    await reading;
    // Anywhere between reading and switching.
    await pause(Math.random() * 300);
    await publisher.kill('SIGKILL');
    fault = () => false;
    const live = await liveIn(folder);
    const summaries = await Promise.all(ids.map((_, index) => articlePage(index)));
    const changed = summaries.filter((html) => html!.includes('Vlak voor het einde'));
    expect([0, ids.length]).toContain(changed.length);
    expect(live).toContain('releases');

    publisher = start();
    await publisher.said('ready');
    await until('all of them are live', async () =>
      (await Promise.all(ids.map((_, index) => articlePage(index)))).every((html) =>
        html!.includes('Vlak voor het einde'),
      ),
    );
  },
);

test('after all that, every file has the bytes of a clean build', async () => {
  // The end writes the snapshot, from which the clean build is made.
  expect(await publisher.kill('SIGTERM')).toBe(0);
  const { live, clean, different } = await liveAndClean(folder);
  expect(live).toEqual(clean);
  expect(clean.length).toBeGreaterThan(300);
  expect(different).toEqual([]);
});
