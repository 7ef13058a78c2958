import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { NOTICE_SECONDS, SIGNATURE_HEADER, TIME_HEADER, type ContentChange } from '@moodspace/shared/publishing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { close, listen } from '../../server/listen.ts';
import { KnownNotices } from './known-notices.ts';
import { createPublisherServer } from './publisher-server.ts';
import { ALLOWED_SKEW, signatureOf } from './verify-request.ts';

const SECRET = 'a-secret-that-is-only-for-this-test';
const NOW = 1_800_000_000;

let server: Server;
let url: string;
let told: ContentChange[][];
let isReady = false;

async function start(secret: string | undefined): Promise<void> {
  told = [];
  isReady = false;
  server = createPublisherServer({
    secret,
    onChanges: (changes) => void told.push([...changes]),
    status: () => ({ state: 'idle', siteUrl: 'https://www.example.org', isCmsReachable: true }),
    entry: (type, documentId) => ({
      byLocale: type === 'article' && documentId === 'abc' ? { nl: { kind: 'publishing', step: 'waiting' } } : {},
    }),
    isReady: () => isReady,
    now: () => NOW * 1000,
  });
  url = `http://127.0.0.1:${await listen(server, { host: '127.0.0.1', port: 0, variable: '' })}`;
}

beforeEach(() => start(SECRET));
afterEach(() => close(server));

const change: ContentChange = { kind: 'entry', type: 'service', documentId: 'abc123' };
const notice = (changes: readonly unknown[] = [change], id: string = randomUUID()) => JSON.stringify({ id, changes });

interface Forged {
  readonly time?: number | string;
  readonly signature?: string;
  readonly secret?: string;
  readonly signedPath?: string;
}

async function ask(method: 'GET' | 'POST', path: string, body = '', forged: Forged = {}): Promise<Response> {
  const { time = NOW, secret = SECRET, signedPath = path } = forged;
  const signature = forged.signature ?? signatureOf({ method, path: signedPath, body, time: Number(time) }, secret);
  return fetch(new URL(path, url), {
    method,
    headers: { [TIME_HEADER]: String(time), [SIGNATURE_HEADER]: signature },
    ...(method === 'POST' ? { body } : {}),
  });
}

const post = (body: string, forged?: Forged) => ask('POST', '/notices', body, forged);
const errorOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { readonly error: string }).error;

test('a signed notice is taken', async () => {
  const response = await post(notice([change, { kind: 'media', url: '/uploads/a.mp4' }]));
  expect(response.status).toBe(202);
  expect(told).toEqual([[change, { kind: 'media', url: '/uploads/a.mp4' }]]);
});

test('a notice that comes twice is taken once, and answered as taken', async () => {
  const body = notice();
  expect((await post(body)).status).toBe(202);
  // The CMS tries again when an answer got lost; the second one is signed anew.
  const again = await post(body, { time: NOW - 5 });
  expect(again.status).toBe(202);
  expect(await again.json()).toEqual({ isNew: false });
  expect(told).toHaveLength(1);
});

test.each([
  ['another secret', { secret: 'another-secret-that-is-long-enough' }],
  ['a signature for another address', { signedPath: '/status' }],
  [
    'a signature of another time',
    { time: NOW, signature: signatureOf({ method: 'POST', path: '/notices', body: '{}', time: NOW - 1 }, SECRET) },
  ],
  ['no signature', { signature: '' }],
  ['a signature that is longer', { signature: 'A'.repeat(44) }],
  ['a time that is no number', { time: '1e9' }],
  ['a time before 1970', { time: '-1' }],
])('a notice with %s is refused as forged', async (_, forged) => {
  const response = await post('{}', forged);
  expect(response.status).toBe(401);
  expect(await errorOf(response)).toContain('PUBLISH_SECRET');
  expect(told).toEqual([]);
});

test('a notice is good for five minutes and no longer', async () => {
  expect((await post(notice(), { time: NOW - NOTICE_SECONDS })).status).toBe(202);
  const late = await post(notice(), { time: NOW - NOTICE_SECONDS - 1 });
  expect(late.status).toBe(401);
  expect(await errorOf(late)).toContain('clocks');
  expect((await post(notice(), { time: NOW + ALLOWED_SKEW })).status).toBe(202);
  expect((await post(notice(), { time: NOW + ALLOWED_SKEW + 1 })).status).toBe(401);
  expect(told).toHaveLength(2);
});

test.each([
  ['no JSON', 'changed'],
  ['half of it', notice().slice(0, -3)],
  ['no changes', notice([])],
  ['a type that does not exist', notice([{ ...change, type: 'user' }])],
  ['data of an entry', notice([{ ...change, title: 'x' }])],
  ['an id that is none', notice([change], 'one')],
  ['too many changes', notice(Array.from({ length: 1001 }, () => change))],
])('a signed notice with %s is refused and says so', async (_, body) => {
  const response = await post(body);
  expect(response.status).toBe(400);
  expect(await errorOf(response)).toContain('This is no notice');
  expect(told).toEqual([]);
});

test('a body that is larger than any notice is not read to its end', async () => {
  const announced = await post('x'.repeat(256 * 1024 + 1));
  expect(announced.status).toBe(413);
  const endless = await fetch(new URL('/notices', url), {
    method: 'POST',
    headers: { [TIME_HEADER]: String(NOW), [SIGNATURE_HEADER]: 'A'.repeat(43) },
    body: new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536)) }),
    // @ts-expect-error Node asks for it with a stream; the types of the browser do not know it.
    duplex: 'half',
  }).then(
    ({ status }) => status,
    () => 'closed',
  );
  expect([413, 'closed']).toContain(endless);
  expect(told).toEqual([]);
});

test('a burst of notices is taken whole', async () => {
  const bodies = Array.from({ length: 300 }, () => notice());
  const answers = await Promise.all(bodies.map((body) => post(body)));
  expect(answers.every(({ status }) => status === 202)).toBe(true);
  expect(told).toHaveLength(300);
});

test('the status and an entry are told to the CMS only', async () => {
  expect(await (await ask('GET', '/status')).json()).toMatchObject({ state: 'idle' });
  expect(await (await ask('GET', '/entries/article/abc')).json()).toEqual({
    byLocale: { nl: { kind: 'publishing', step: 'waiting' } },
  });
  expect((await ask('GET', '/entries/user/abc')).status).toBe(404);
  for (const path of ['/status', '/entries/article/abc']) {
    expect((await fetch(new URL(path, url))).status, path).toBe(401);
    expect((await ask('GET', path, '', { time: NOW - NOTICE_SECONDS - 1 })).status, path).toBe(401);
  }
});

test('health and readiness are open and say nothing else', async () => {
  expect(await (await fetch(new URL('/health', url))).json()).toEqual({ status: 'ok' });
  expect((await fetch(new URL('/ready', url))).status).toBe(503);
  isReady = true;
  expect((await fetch(new URL('/ready', url))).status).toBe(200);
});

test('other addresses and methods are refused', async () => {
  expect((await ask('GET', '/')).status).toBe(404);
  expect((await ask('GET', '/entries/article/..%2Fetc')).status).toBe(404);
  expect((await ask('GET', '/status?x=1')).status).toBe(404);
  const response = await ask('GET', '/notices');
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('POST');
  expect((await ask('POST', '/status')).status).toBe(405);
});

test('without a secret nothing is taken from anybody', async () => {
  await close(server);
  await start(undefined);
  expect((await post(notice())).status).toBe(401);
  expect((await ask('GET', '/status')).status).toBe(401);
  expect((await fetch(new URL('/health', url))).status).toBe(200);
});

test('a notice is remembered as long as a copy of it would be let in, and the memory is bounded', () => {
  const known = new KnownNotices(3);
  expect(known.take('a', 0)).toBe('new');
  expect(known.take('b', 10)).toBe('new');
  expect(known.take('a', NOTICE_SECONDS + ALLOWED_SKEW)).toBe('known');
  expect(known.take('c', 20)).toBe('new');
  // Forgetting one early would let a copy of it in.
  expect(known.take('d', 20)).toBe('full');
  expect(known.take('d', NOTICE_SECONDS + ALLOWED_SKEW + 2)).toBe('new');
  expect(known.take('b', NOTICE_SECONDS + ALLOWED_SKEW + 2)).toBe('known');
});
