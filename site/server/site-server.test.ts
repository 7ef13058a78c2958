import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { compressRelease } from './compress-release.ts';
import { close, listen } from './listen.ts';
import { createSiteServer } from './site-server.ts';

const HELP_NOW = `<!doctype html><title>Hulp nu</title>${'<p>Bel 1813.</p>'.repeat(50)}`;
const AUDIO = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 256));

let folder: string;
let server: Server;
let port: number;

/** Long enough to be worth compressing. */
const DATA = JSON.stringify(Array.from({ length: 500 }, () => 'data'));

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Sends the path as it is written: `fetch` would tidy away what these tests are about. */
function ask(target: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: target, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'site-server-'));
  const files: Record<string, string | Buffer> = {
    'index.html': '<!doctype html><title>MoodSpace</title>',
    'nl/404/index.html': '<!doctype html><title>Niet gevonden</title>',
    'en/404/index.html': '<!doctype html><title>Not found</title>',
    'nl/hulp-nu/index.html': HELP_NOW,
    'nl/wissen/index.html': HELP_NOW,
    'nl/wissen/klaar/index.html': HELP_NOW,
    'en/erase/done/index.html': HELP_NOW,
    '_astro/app.abc123.js': 'export const calm = true;',
    'media/story.mp3': AUDIO,
    'feed.xml': '<feed/>',
    'api/hsds/nl/index.json': DATA,
    'api/hsds/nl/services.geojson': DATA,
    'api/hsds/nl/tables/phones.csv': DATA,
    '.secret': 'no',
    '.well-known/security.txt': 'Contact: mailto:security@example.org',
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  await writeFile(path.join(folder, '../outside.txt'), 'outside');
  await compressRelease(folder);
  server = createSiteServer({ releaseFolder: () => folder, isHttps: false });
  port = await listen(server, { host: '127.0.0.1', port: 0, variable: 'SITE_PORT' });
});

afterAll(async () => {
  await close(server);
  await rm(folder, { recursive: true, force: true });
  await rm(path.join(tmpdir(), 'outside.txt'), { force: true });
});

describe('a page', () => {
  it('is sent with its type and is asked for again each time', async () => {
    const answer = await ask('/nl/hulp-nu/');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.body.toString()).toBe(HELP_NOW);
  });

  it('is sent in brotli to a browser that reads it', async () => {
    const answer = await ask('/nl/hulp-nu/', { 'accept-encoding': 'gzip, br' });
    expect(answer.headers['content-encoding']).toBe('br');
    expect(answer.headers.vary).toContain('Accept-Encoding');
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(brotliDecompressSync(answer.body).toString()).toBe(HELP_NOW);
  });

  it('is sent plain to a browser that refuses brotli and gzip', async () => {
    const answer = await ask('/nl/hulp-nu/', { 'accept-encoding': 'br;q=0, gzip;q=0' });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.body.toString()).toBe(HELP_NOW);
  });

  it('is not sent again to a browser that still has it', async () => {
    const { headers } = await ask('/nl/hulp-nu/');
    const answer = await ask('/nl/hulp-nu/', { 'if-none-match': headers.etag ?? '' });
    expect(answer.status).toBe(304);
    expect(answer.body).toHaveLength(0);
  });

  it('answers HEAD with the headers and no body', async () => {
    const answer = await ask('/nl/hulp-nu/', {}, 'HEAD');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-length']).toBe(String(HELP_NOW.length));
    expect(answer.body).toHaveLength(0);
  });

  it('without its last slash leads to the right address and keeps the question', async () => {
    const answer = await ask('/nl/hulp-nu?from=sms');
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe('/nl/hulp-nu/?from=sms');
  });
});

describe('the front door', () => {
  it.each([
    ['nl-BE,nl;q=0.9,en;q=0.5', '/nl/'],
    ['fr-BE, en;q=0.7, nl;q=0.3', '/en/'],
    ['de;q=0.1, *;q=0', undefined],
    [undefined, undefined],
  ])('leads a browser that asks for %s to %s', async (language, location) => {
    const answer = await ask('/', language === undefined ? {} : { 'accept-language': language });
    expect(answer.headers.location).toBe(location);
    expect(answer.status).toBe(location === undefined ? 200 : 302);
    expect(answer.headers.vary).toContain('Accept-Language');
  });
});

describe('an address where nothing is', () => {
  it.each([
    ['/nl/bestaat-niet/', 'Niet gevonden'],
    ['/en/nothing-here/', 'Not found'],
    ['/xx/', 'Niet gevonden'],
  ])('%s shows the 404 page in its language', async (target, title) => {
    const answer = await ask(target);
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toContain(title);
  });

  it('never answers "not changed" or a part of the 404 page', async () => {
    const first = await ask('/nl/bestaat-niet/');
    const again = await ask('/nl/bestaat-niet/', { 'if-none-match': first.headers.etag ?? '', range: 'bytes=0-3' });
    expect(again.status).toBe(404);
    expect(again.body.toString()).toContain('Niet gevonden');
  });

  it('follows the wish of the browser when the address has no language', async () => {
    const answer = await ask('/nothing', { 'accept-language': 'en' });
    expect(answer.body.toString()).toContain('Not found');
  });
});

describe('what must not be reached', () => {
  it.each([
    '/../outside.txt',
    '/nl/../../outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/nl/..%5c..%5coutside.txt',
    '/.secret',
    '//example.org/',
    '/%00',
    '/%E0%A4%A',
    '/nl/hulp-nu/index.html.br',
  ])('%s is answered with 404', async (target) => {
    const answer = await ask(target);
    expect(answer.status).toBe(404);
    expect(answer.headers.location).toBeUndefined();
    expect(answer.body.toString()).not.toContain('outside');
  });

  it('is not reached by another method than GET or HEAD', async () => {
    const answer = await ask('/nl/hulp-nu/', {}, 'POST');
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });
});

describe('a file', () => {
  it('with a hash in its name is kept for a year', async () => {
    const answer = await ask('/_astro/app.abc123.js');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    ['bytes=0-9', 0, 10],
    ['bytes=990-', 990, 1000],
    ['bytes=-10', 990, 1000],
  ])('of sound is sent in parts for %s, so that a listener can jump', async (range, start, end) => {
    const answer = await ask('/media/story.mp3', { range });
    expect(answer.status).toBe(206);
    expect(answer.headers['content-range']).toBe(`bytes ${start}-${end - 1}/1000`);
    expect(answer.body).toEqual(AUDIO.subarray(start, end));
  });

  it('says so when the part lies behind its end', async () => {
    const answer = await ask('/media/story.mp3', { range: 'bytes=5000-' });
    expect(answer.status).toBe(416);
  });

  it('in .well-known is public', async () => {
    const answer = await ask('/.well-known/security.txt');
    expect(answer.status).toBe(200);
  });
});

describe('open data', () => {
  it.each([
    ['/api/hsds/nl/index.json', 'application/json'],
    ['/api/hsds/nl/services.geojson', 'application/geo+json'],
    ['/api/hsds/nl/tables/phones.csv', 'text/csv; charset=utf-8'],
  ])('at %s may be read by a script of any other site', async (target, type) => {
    const { status, headers } = await ask(target, { 'accept-encoding': 'br' });
    expect(status).toBe(200);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(headers['content-type']).toBe(type);
    expect(headers['content-encoding']).toBe('br');
  });

  it('is the only thing that may: a page and a feed stay with this site', async () => {
    for (const target of ['/nl/hulp-nu/', '/feed.xml', '/_astro/app.abc123.js']) {
      const { headers } = await ask(target);
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    }
  });
});

describe('listening', () => {
  it('says which variable to change when the port is taken', async () => {
    const second = createSiteServer({ releaseFolder: () => folder, isHttps: false });
    await expect(listen(second, { host: '127.0.0.1', port, variable: 'SITE_PORT' })).rejects.toThrow(
      `127.0.0.1:${port} is already in use by another program; stop that program, or set SITE_PORT to another port.`,
    );
  });
});

describe('the button that erases', () => {
  it.each(['/nl/wissen/klaar/', '/en/erase/done/'])('makes the browser erase, without script (%s)', async (address) => {
    const sites: Record<string, string>[] = [{}, { 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }];
    for (const site of sites) {
      const { headers } = await ask(address, site);
      expect(headers['clear-site-data']).toBe('"cache", "storage"');
      expect(headers['cache-control']).toBe('no-store');
    }
  });

  it('cannot be pressed by another site, nor by only looking at the page with the button', async () => {
    const elsewhere = await ask('/nl/wissen/klaar/', { 'sec-fetch-site': 'cross-site' });
    expect(elsewhere.status).toBe(200);
    expect(elsewhere.headers['clear-site-data']).toBeUndefined();
    expect((await ask('/nl/wissen/')).headers['clear-site-data']).toBeUndefined();
  });
});
