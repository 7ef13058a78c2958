import { createHmac } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PREVIEW_SECONDS, signedMessage, writtenClaims, type PreviewClaims } from '@moodspace/shared/preview';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { close, listen } from '../server/listen.ts';
import type { PreviewAnswer } from './renderer-process.ts';
import { createPreviewServer } from './preview-server.ts';

const SECRET = 'a-secret-that-only-the-cms-and-the-preview-know';
const NOW = 1_763_826_000;
const CMS = 'http://127.0.0.1:1337';
const CLAIMS: PreviewClaims = {
  type: 'programme-module',
  documentId: 'abc123',
  locale: 'nl',
  status: 'draft',
  expires: NOW + PREVIEW_SECONDS,
};
const PAGE =
  '<!DOCTYPE html><html lang="nl-BE"><head><title>Piekeren</title></head><body class="area"><a class="x" href="/nl/hulp-nu/">Hulp</a><a href="#stap">Stap</a><a href="https://www.example.org/nl/">Elders</a><img src="/media/a.avif"></body></html>';

let folder: string;
let server: Server;
let origin: string;
let outcome: PreviewAnswer;
const asked: (string | undefined)[] = [];

function addressOf(claims: PreviewClaims = CLAIMS, secret = SECRET): string {
  const written = writtenClaims(claims);
  return `/preview/${written}.${createHmac('sha256', secret).update(signedMessage(written)).digest('base64url')}/`;
}

const ask = (address: string, init: RequestInit = {}): Promise<Response> =>
  fetch(new URL(address, origin), { redirect: 'manual', ...init });

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'preview-server-'));
  await mkdir(path.join(folder, 'nl'), { recursive: true });
  await mkdir(path.join(folder, '_astro'));
  await writeFile(path.join(folder, 'nl/index.html'), 'a page of the build');
  await writeFile(path.join(folder, '_astro/app.abc.js'), 'export {};');
  await writeFile(path.join(folder, 'service-worker.js'), 'a worker');
  server = createPreviewServer({
    page: (_, address) => {
      asked.push(address);
      return Promise.resolve(outcome);
    },
    folder,
    secret: SECRET,
    cmsOrigins: [CMS],
    isHttps: false,
    now: () => NOW * 1000,
  });
  origin = `http://127.0.0.1:${await listen(server, { host: '127.0.0.1', port: 0, variable: 'PREVIEW_PORT' })}`;
});
afterAll(async () => {
  await close(server);
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  asked.length = 0;
  outcome = { kind: 'page', html: PAGE, key: 'worrying', problems: [] };
});

describe('who has no address that the CMS signed', () => {
  test.each([
    ['nothing', '/'],
    ['no token', '/preview/'],
    ['a page of the site', '/nl/'],
    ['a file of a page', '/nl/index.html'],
    ['a forged token', addressOf(CLAIMS, 'another-secret-of-the-same-length-0123456789')],
    ['a token for another entry', addressOf().replace('abc123', 'abc124')],
    ['an address that has ended', addressOf({ ...CLAIMS, expires: NOW })],
  ])('sees nothing of a draft (%s)', async (_, address) => {
    const response = await ask(address);
    expect(response.status).toBe(403);
    expect(asked).toEqual([]);
    expect(await response.text()).not.toContain('a page of the build');
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
  });

  test('gets no worker that would keep drafts on the device', async () => {
    expect((await ask('/service-worker.js')).status).toBe(403);
  });

  test('can send nothing', async () => {
    expect((await ask(addressOf(), { method: 'POST', body: 'x' })).status).toBe(405);
  });
});

describe('an editor with an address of the CMS', () => {
  test('sees the page, that no search engine keeps, no cache, and nobody but the CMS frames', async () => {
    const { status, headers } = await ask(addressOf());
    expect(status).toBe(200);
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toBe(`frame-ancestors ${CMS}`);
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('stays in the preview when following a link of the site, and only then', async () => {
    const address = addressOf();
    const page = await (await ask(address)).text();
    expect(page).toContain(`href="${address.slice(0, -1)}/nl/hulp-nu/"`);
    expect(page).toContain('href="#stap"');
    expect(page).toContain('href="https://www.example.org/nl/"');
    expect(page).toContain('src="/media/a.avif"');
    await ask(`${address}nl/hulp-nu/`);
    expect(asked).toEqual([undefined, '/nl/hulp-nu/']);
  });

  test('reads above the page what keeps it from being published, as text', async () => {
    const message = { nl: 'dit is <script>alert(1)</script>.', en: 'it is <script>alert(1)</script>.' };
    const place = { type: 'programme-module', locale: 'nl', key: 'worrying' } as const;
    const problems = [
      { ...place, field: 'title', message },
      {
        ...place,
        key: 'other',
        title: 'Angst',
        message: { nl: 'dit is nog niet gepubliceerd.', en: 'it is not published yet.' },
      },
    ];
    outcome = { kind: 'page', html: PAGE, key: 'worrying', problems };
    const page = await (await ask(addressOf())).text();
    expect(page).toContain('Nog 2 dingen voor je kunt publiceren');
    expect(page).toContain('<b>Titel</b>: dit is &lt;script&gt;alert(1)&lt;/script&gt;.');
    expect(page).toContain('Module “Angst”');
  });

  test('is told in the language of the entry that the preview is being prepared, and the page goes on by itself', async () => {
    outcome = { kind: 'preparing' };
    const response = await ask(addressOf({ ...CLAIMS, locale: 'en' }));
    expect(response.status).toBe(503);
    const page = await response.text();
    expect(page).toContain('The preview is being prepared');
    expect(page).toContain('http-equiv="refresh"');
  });

  test('is told why there is no page', async () => {
    outcome = {
      kind: 'no_page',
      problems: [
        { type: 'article', locale: 'nl', field: 'key', message: { nl: 'dit is leeg.', en: 'the field is empty.' } },
      ],
    };
    expect(await (await ask(addressOf())).text()).toContain('<b>Sleutel</b>: dit is leeg.');
    outcome = { kind: 'failed', sentence: 'nothing listens at http://127.0.0.1:1337.' };
    const failed = await ask(addressOf());
    expect(failed.status).toBe(500);
    expect(await failed.text()).toContain('nothing listens at');
  });
});

test('scripts and styles of the design are there for the page, and keep the policy of the site', async () => {
  const script = await ask('/_astro/app.abc.js');
  expect(script.status).toBe(200);
  expect(script.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect((await ask('/preview/bar.js')).headers.get('content-type')).toContain('javascript');
  expect((await ask('/preview/bar.css')).headers.get('content-type')).toContain('css');
  expect((await ask('/preview/main.ts')).status).toBe(403);
  expect((await ask('/preview/..%2fmain.ts')).status).toBe(403);
});
