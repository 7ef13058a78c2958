import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { generateContent } from '../../../bench/generate-content.ts';
import { withEntries, withFields } from '../../../tests/changed-content.ts';
import { FAKE_TOKEN, sendJson, startFakeCms, type FakeCms } from '../../../tests/fake-cms.ts';
import { EnvironmentError } from '../../settings.ts';
import { ContentError, ContentSourceError } from './content-error.ts';
import { openStore } from './open-store.ts';

const IMAGE = {
  url: '/uploads/hill.png',
  mime: 'image/png',
  hash: 'hill',
  ext: '.png',
  alternativeText: 'A hill',
  caption: null,
  width: 700,
  height: 350,
};
const RECORDING = {
  ...IMAGE,
  url: '/uploads/talk.mp3',
  mime: 'audio/mpeg',
  ext: '.mp3',
  alternativeText: null,
  width: null,
  height: null,
};
const content = withFields(
  withFields(generateContent({ entries: 10, seed: 4 }), 'article', 'nl', 'article-1', { image: IMAGE }),
  'testimonial',
  'nl',
  'testimonial-1',
  { storyMedium: 'audio', recording: RECORDING, transcript: 'Elk woord.' },
);
const picture = await sharp({ create: { width: 700, height: 350, channels: 3, background: '#264' } })
  .png()
  .toBuffer();
const uploads = new Map([
  [IMAGE.url, { bytes: new Uint8Array(picture), etag: '"1"' }],
  [RECORDING.url, { bytes: new Uint8Array([7, 7, 7]), etag: '"2"' }],
]);

let folder: string;
let settings: { STRAPI_TOKEN: string; SNAPSHOT_DIR: string; IMAGE_CACHE_DIR: string };
const servers: FakeCms[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'store-'));
  settings = {
    STRAPI_TOKEN: FAKE_TOKEN,
    SNAPSHOT_DIR: path.join(folder, 'snapshot'),
    IMAGE_CACHE_DIR: path.join(folder, 'images'),
  };
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  await rm(folder, { recursive: true, force: true });
});

async function cms(options: Partial<Parameters<typeof startFakeCms>[0]> = {}): Promise<FakeCms> {
  const server = await startFakeCms({ content, uploads, ...options });
  servers.push(server);
  return server;
}
const said: string[] = [];
const openLive = ({ url }: FakeCms, onOverdue: 'refuse' | 'warn' = 'warn') =>
  openStore({ ...settings, CONTENT_SOURCE: 'live', STRAPI_URL: url, OVERDUE_CRISIS_CHECKS: onOverdue }, (sentence) =>
    said.push(sentence),
  );
const openSnapshot = () =>
  openStore(
    {
      ...settings,
      CONTENT_SOURCE: 'snapshot',
      STRAPI_URL: 'http://127.0.0.1:9',
      OVERDUE_CRISIS_CHECKS: 'warn',
    },
    () => undefined,
  );
const manifest = () => readFile(path.join(settings.SNAPSHOT_DIR, 'manifest.json'), 'utf8');

test('live content becomes a snapshot that gives the same store without a CMS', async () => {
  const live = await openLive(await cms());
  const kept = await openSnapshot();
  expect(kept.list('article', 'en')).toEqual(live.list('article', 'en'));
  expect(kept.asOf).toBe(live.asOf);
  expect([...kept.mediaFiles()]).toEqual([...live.mediaFiles()]);
});

test('a video of a module, its captions and a sound recording reach the site as they were uploaded', async () => {
  const file = (name: string, mime: string) => ({
    ...RECORDING,
    url: `/uploads/${name}`,
    mime,
    ext: path.extname(name),
  });
  const files = [
    file('calm.webm', 'video/webm'),
    file('calm.vtt', 'text/vtt'),
    file('breath.ogg', 'audio/ogg'),
  ] as const;
  const [video, captions, audio] = files;
  const { blocks } = content['programme-module'].nl[0] as { blocks: readonly object[] };
  const recordings = [
    { __component: 'module.video', title: 'Rust', video, captions, transcript: 'Elk woord.' },
    { __component: 'module.audio', title: 'Adem', audio, transcript: 'Elk woord.' },
  ];
  const store = await openLive(
    await cms({
      content: withFields(content, 'programme-module', 'nl', 'programme-module-1', {
        blocks: [...blocks, ...recordings],
      }),
      uploads: new Map([...uploads, ...files.map(({ url }) => [url, { bytes: Buffer.from(url), etag: url }] as const)]),
    }),
  );
  for (const { url, ext } of files) {
    const media = store.media(url);
    const served = media.kind === 'file' ? media.file : '';
    expect(path.extname(served)).toBe(ext);
    expect(await readFile(path.join(settings.IMAGE_CACHE_DIR, served), 'utf8')).toBe(url);
  }
});

test('an image is made in two formats and never wider than it is; a recording stays as it is', async () => {
  const store = await openLive(await cms());
  const image = store.media(IMAGE.url);
  expect(image).toMatchObject({ kind: 'image', width: 700, height: 350 });
  expect(image.kind === 'image' && image.variants.map(({ format, width }) => `${format} ${width}`)).toEqual([
    'avif 320',
    'avif 640',
    'avif 700',
    'webp 320',
    'webp 640',
    'webp 700',
  ]);
  const recording = store.media(RECORDING.url);
  expect(recording.kind === 'file' && (await readFile(path.join(settings.IMAGE_CACHE_DIR, recording.file)))).toEqual(
    Buffer.from([7, 7, 7]),
  );
});

test('a second sync fetches no file again and encodes nothing', async () => {
  await openLive(await cms());
  const times = async () =>
    Promise.all(
      (await readdir(settings.IMAGE_CACHE_DIR))
        .toSorted()
        .map(async (name) => [name, (await stat(path.join(settings.IMAGE_CACHE_DIR, name))).mtimeMs]),
    );
  const before = await times();
  const answered: number[] = [];
  const second = await cms({
    fault: (request, response) => {
      if (request.url?.startsWith('/uploads/')) response.on('finish', () => answered.push(response.statusCode));
      return false;
    },
  });
  await openLive(second);
  expect(answered).toEqual([304, 304]);
  expect(await times()).toEqual(before);
  // The snapshot alone is enough to make them again.
  await rm(settings.IMAGE_CACHE_DIR, { recursive: true });
  await openSnapshot();
  expect((await readdir(settings.IMAGE_CACHE_DIR)).toSorted()).toEqual(before.map(([name]) => name));
});

test('an image that cannot be read is named with the entry that shows it, and the last good snapshot stays', async () => {
  await openLive(await cms());
  const before = await manifest();
  const broken = new Map(uploads).set(IMAGE.url, { bytes: new Uint8Array(picture.subarray(0, 60)), etag: '"3"' });
  const error: unknown = await openLive(await cms({ uploads: broken })).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ContentError);
  expect((error as Error).message).toMatch(
    /article ".+" \(article-1\), language nl, field image: the file "\/uploads\/hill.png" cannot be read as an image .*; upload it once more\. Open http/,
  );
  expect(await manifest()).toBe(before);
});

test('content that is not valid stops the sync with every problem, and the last good snapshot stays', async () => {
  await openLive(await cms());
  const before = await manifest();
  const wrong = withFields(
    withEntries(content, 'testimonial', 'nl', () => []),
    'service',
    'nl',
    'service-1',
    { name: '' },
  );
  const error: unknown = await openLive(await cms({ content: wrong })).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ContentError);
  expect((error as ContentError).problems).toHaveLength(2);
  expect(await manifest()).toBe(before);
});

test('a CMS that fails in the middle leaves the last good snapshot as it was', async () => {
  await openLive(await cms());
  const before = await manifest();
  const failing = await cms({
    fault: (request, response) => {
      if (!request.url?.startsWith('/api/pages')) return false;
      sendJson(response, 403, {});
      return true;
    },
  });
  await expect(openLive(failing)).rejects.toThrow(ContentSourceError);
  expect(await manifest()).toBe(before);
  await expect(openSnapshot()).resolves.toBeDefined();
});

test('live content without a token is refused by the name of the setting', async () => {
  const { url } = await cms();
  const { STRAPI_TOKEN: _, ...rest } = settings;
  await expect(
    openStore(
      { ...rest, STRAPI_TOKEN: undefined, CONTENT_SOURCE: 'live', STRAPI_URL: url, OVERDUE_CRISIS_CHECKS: 'warn' },
      () => undefined,
    ),
  ).rejects.toThrow(EnvironmentError);
  expect(existsSync(settings.SNAPSHOT_DIR)).toBe(false);
});

test('a crisis contact whose check is overdue stops the build, unless the operator asked only to be told', async () => {
  const overdue = withFields(content, 'crisis-contact', 'nl', 'crisis-contact-1', {
    checkedOn: '2020-01-01',
    nextCheck: '2020-04-01',
  });
  const server = await cms({ content: overdue });
  const refused = await openLive(server, 'refuse').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ContentError);
  expect(String(refused)).toContain('its check was due on 2020-04-01');
  said.length = 0;
  await openLive(server, 'warn');
  expect(said).toContainEqual(expect.stringContaining('its check was due on 2020-04-01'));
});
