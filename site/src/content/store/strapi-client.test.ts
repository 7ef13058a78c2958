import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { generateContent } from '../../../bench/generate-content.ts';
import { FAKE_TOKEN, sendJson, startFakeCms, type FakeCms, type Fault } from '../../../tests/fake-cms.ts';
import { ContentSourceError } from './content-error.ts';
import { strapiClient, type StrapiClient, type StrapiClientOptions } from './strapi-client.ts';

const content = generateContent({ entries: 250, seed: 3 });
const impatient = { attempts: 2, backoff: 1, timeout: 300 };
const open: FakeCms[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((cms) => cms.close()));
});

async function cmsWith(fault?: Fault) {
  const cms = await startFakeCms({ content, ...(fault ? { fault } : {}) });
  open.push(cms);
  return cms;
}

async function failure(cms: Pick<FakeCms, 'url'>, options: Partial<StrapiClientOptions> = {}): Promise<string> {
  const client = strapiClient({ url: cms.url, token: FAKE_TOKEN, ...impatient, ...options });
  const error: unknown = await client.entries('article', 'nl').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ContentSourceError);
  const { message } = error as ContentSourceError;
  expect(message).not.toContain('\n');
  return message;
}

const html = (response: ServerResponse, status: number) => {
  response.writeHead(status, { 'content-type': 'text/html' });
  response.end('<!doctype html><title>Hello</title>');
  return true;
};

test('reads every page of a type until the total that the CMS announced', async () => {
  const cms = await cmsWith();
  const entries = await strapiClient({ url: cms.url, token: FAKE_TOKEN }).entries('article', 'nl');
  expect(entries).toHaveLength(125);
  expect(cms.asked).toHaveLength(2);
  expect(decodeURIComponent(cms.asked[0] ?? '')).toContain('populate[themes][fields][0]=key');
  expect(cms.asked[0]).toContain('status=published');
});

test('a type of one entry that is not published in a language has none', async () => {
  const cms = await startFakeCms({ content: { ...content, 'site-settings': { ...content['site-settings'], en: [] } } });
  open.push(cms);
  const client = strapiClient({ url: cms.url, token: FAKE_TOKEN });
  expect(await client.entries('site-settings', 'en')).toEqual([]);
  expect(await client.entries('site-settings', 'nl')).toHaveLength(1);
});

test('says that nothing listens when the CMS is down', async () => {
  const cms = await cmsWith();
  await cms.close();
  expect(await failure(cms)).toMatch(
    /^Reading articles in nl failed, tried 2 times: nothing listens at http:\/\/127.*start the CMS/,
  );
});

test('says that the CMS is slow when it does not answer in time', async () => {
  expect(await failure(await cmsWith(() => true), { timeout: 50 })).toMatch(/did not answer within 0.05 seconds/);
});

test('says that the token is wrong when the CMS answers 401, and does not try again', async () => {
  const cms = await cmsWith();
  expect(await failure(cms, { token: 'another' })).toMatch(/refused \(status 401\): STRAPI_TOKEN is wrong/);
  expect(cms.asked).toHaveLength(1);
});

test('tries again after status 500, and then says where to look', async () => {
  const cms = await cmsWith((_, response) => {
    sendJson(response, 500, {});
    return true;
  });
  expect(await failure(cms)).toMatch(/tried 2 times: the CMS at .* answered with status 500; look in its log/);
  expect(cms.asked).toHaveLength(2);
});

test('is content when a second try succeeds', async () => {
  let failed = false;
  const cms = await cmsWith((_, response) => {
    if (failed) return false;
    failed = true;
    sendJson(response, 503, {});
    return true;
  });
  const client = strapiClient({ url: cms.url, token: FAKE_TOKEN, ...impatient });
  await expect(client.entries('theme', 'nl')).resolves.toHaveLength(23);
});

test('says that it is the wrong address when HTML comes back', async () => {
  expect(await failure(await cmsWith((_, response) => html(response, 200)))).toMatch(
    /answered with text\/html where JSON was expected; check that STRAPI_URL/,
  );
  expect(await failure(await cmsWith((_, response) => html(response, 404)))).toMatch(
    /status 404; check that STRAPI_URL/,
  );
});

test('says that the type is unknown when a collection answers 404', async () => {
  const cms = await cmsWith((_, response) => {
    sendJson(response, 404, { data: null });
    return true;
  });
  expect(await failure(cms)).toMatch(/does not know this type/);
});

test('refuses JSON that ends too early', async () => {
  const cms = await cmsWith((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"data": [{"documentId": "a"');
    return true;
  });
  expect(await failure(cms)).toMatch(/not complete JSON \(28 bytes\)/);
});

test('refuses an answer whose connection broke in the middle', async () => {
  const cms = await cmsWith((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
    response.write('{"data":', () => response.destroy());
    return true;
  });
  expect(await failure(cms)).toMatch(/the connection to the CMS at .* broke/);
});

test('refuses a total that does not agree with what was sent', async () => {
  const tooFew: Fault = (request, response) => {
    const page = Number(new URL(request.url ?? '', 'http://fake').searchParams.get('pagination[page]'));
    sendJson(response, 200, {
      data: page === 1 ? content.article.nl.slice(0, 3) : [],
      meta: { pagination: { total: 9 } },
    });
    return true;
  };
  expect(await failure(await cmsWith(tooFew))).toMatch(/announced 9 entries and sent 3/);
  const twice: Fault = (_, response) => {
    sendJson(response, 200, {
      data: [content.article.nl[0], content.article.nl[0]],
      meta: { pagination: { total: 2 } },
    });
    return true;
  };
  expect(await failure(await cmsWith(twice))).toMatch(/sent 2, of them 1 different/);
  let total = 100;
  const changing: Fault = (_, response) => {
    total += 1;
    sendJson(response, 200, { data: content.article.nl.slice(0, 100), meta: { pagination: { total } } });
    return true;
  };
  expect(await failure(await cmsWith(changing))).toMatch(/somebody published in between/);
});

test('refuses an answer without a list', async () => {
  const cms = await cmsWith((_, response) => {
    sendJson(response, 200, { data: {}, meta: {} });
    return true;
  });
  expect(await failure(cms)).toMatch(/has no list or no total/);
});

test('an uploaded file that did not change is not sent again', async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const cms = await startFakeCms({ content, uploads: new Map([['/uploads/a.png', { bytes, etag: '"v1"' }]]) });
  open.push(cms);
  const client = strapiClient({ url: cms.url, token: FAKE_TOKEN });
  expect(await client.upload('/uploads/a.png')).toEqual({ changed: true, bytes, etag: '"v1"' });
  expect(await client.upload('/uploads/a.png', '"v1"')).toEqual({ changed: false });
  await expect(client.upload('/uploads/b.png')).rejects.toThrow(/Fetching the uploaded file \/uploads\/b.png/);
});

describe('an uploaded file on another server', () => {
  const bytes = new Uint8Array([1, 2, 3]);
  let store: FakeCms;
  let others: FakeCms;
  beforeEach(async () => {
    store = await startFakeCms({ content, uploads: new Map([['/media/a.png', { bytes, etag: '"v1"' }]]) });
    others = await startFakeCms({ content, uploads: new Map([['/secret', { bytes, etag: '"v1"' }]]) });
    open.push(store, others);
  });
  const client = (): StrapiClient =>
    strapiClient({ url: 'http://127.0.0.1:9', token: FAKE_TOKEN, mediaUrl: `${store.url}/media`, ...impatient });

  test('is fetched when it lies in the store of uploads that the settings name', async () => {
    expect(await client().upload(`${store.url}/media/a.png`)).toEqual({ changed: true, bytes, etag: '"v1"' });
  });

  test.each([
    ['on a server that the settings do not name', () => `${others.url}/secret`],
    ['beside the store', () => `${store.url}/api/articles`],
    ['beside the store, by a way round', () => `${store.url}/media/../api/articles`],
    ['beside the store, by a hidden way round', () => `${store.url}/media/%2e%2e/api/articles`],
    ['on a server whose name begins alike', () => `${store.url}.example.org/media/a.png`],
    ['behind the name of the store', () => `${store.url.replace('//', '//x@')}/media/a.png`],
    ['on the disk', () => 'file:///etc/passwd'],
    ['nowhere', () => 'http://'],
  ])('is not asked for %s', async (_what, address) => {
    await expect(client().upload(address())).rejects.toThrow(/lies neither in the CMS nor under MEDIA_PUBLIC_URL/);
  });
});
