import { createHmac } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentUid } from '../src/content-uid.ts';
import { BODY_LIMITS } from '../src/hardening/body-limit.ts';
import { inviteAccount, logIn, registerAdministrator, type AdminClient } from './admin-client.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

const MEGABYTE = 1024 * 1024;

let cms: RunningStrapi;
let administrator: AdminClient;
let editor: AdminClient;

/** Where files wait while they come in. */
let temporary: string;

beforeAll(async () => {
  temporary = await mkdtemp(path.join(tmpdir(), 'moodspace-uploads-'));
  cms = await startStrapi({ settings: { TMPDIR: temporary } });
  administrator = await registerAdministrator(cms);
  editor = await inviteAccount(cms, administrator, 'moodspace-editor-in-chief', 'editor');
});
afterAll(async () => {
  await cms.stop();
  await rm(temporary, { recursive: true, force: true });
});

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

async function upload(
  name: string,
  type: string,
  bytes: Uint8Array,
): Promise<{ status: number; url: string; message: string }> {
  const form = new FormData();
  form.append('files', new Blob([bytes], { type }), name);
  const response = await editor.fetch('/upload', { method: 'POST', body: form });
  const answer = (await response.json()) as { url: string }[] & { error?: { message: string } };
  return { status: response.status, url: answer[0]?.url ?? '', message: answer.error?.message ?? '' };
}

/** A grey image of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);
const SVG = text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const HTML = text('<!doctype html><script>alert(1)</script>');

describe('a file', () => {
  test.each([
    ['a drawing with a script that calls itself a picture', 'plan.png', 'image/png', SVG],
    [
      'a drawing that starts as a declaration does',
      'plan.jpg',
      'image/jpeg',
      text(`<?xml version="1.0"?>${new TextDecoder().decode(SVG)}`),
    ],
    ['a page that calls itself a picture', 'plan.jpg', 'image/jpeg', HTML],
    ['a page that calls itself captions', 'plan.vtt', 'text/html', HTML],
    ['a drawing under its own name', 'plan.svg', 'image/svg+xml', SVG],
    ['a page with two endings', 'plan.html.png', 'image/png', HTML],
    [
      'a picture with a page behind it under the name of a page',
      'both.html',
      'text/html',
      Buffer.concat([PIXEL, HTML]),
    ],
    ['a picture under the name of a drawing', 'both.svg', 'image/png', PIXEL],
    ['a picture that calls itself a film', 'pixel.mp4', 'video/mp4', PIXEL],
    ['a file without an ending', 'pixel', 'image/png', PIXEL],
    ['an empty file', 'empty.png', 'image/png', new Uint8Array()],
    ['a page under the name of a drawing', 'plan.svg', 'image/png', HTML],
  ])('is refused when it is %s', async (_what, name, type, bytes) => {
    expect((await upload(name, type, bytes)).status).toBe(400);
  });

  test('that is a picture goes no further than a sandbox when it is opened by itself', async () => {
    const { status, url } = await upload('pixel.png', 'image/png', PIXEL);
    expect(status).toBe(201);
    for (const method of ['GET', 'HEAD']) {
      const response = await fetch(`${cms.address}${url}`, { method });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-security-policy')).toBe(
        "sandbox; default-src 'none'; frame-ancestors 'none'",
      );
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-type')).toBe('image/png');
    }
  });

  test('with a page behind a picture is kept as the picture that it says it is', async () => {
    const { url } = await upload('both.png', 'image/png', Buffer.concat([PIXEL, HTML]));
    const response = await fetch(`${cms.address}${url}`);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
  });

  test('of a picture is at most 15 MB, and the sentence says so', async () => {
    const picture = new Uint8Array(16 * MEGABYTE);
    picture.set(PIXEL);
    const { status, message } = await upload('large.png', 'image/png', picture);
    expect(status).toBe(413);
    expect(message).toMatch(/“large.png” is too large: 16 MB, and at most 15 MB/);
  });
});

interface RawAnswer {
  readonly status: number;
  readonly message: string;
  /** How many bytes were sent before the answer came. */
  readonly sent: number;
}

/** Sends bytes until the server answers, as a browser would that uploads a large file. */
async function sendBytes(
  path: string,
  headers: Readonly<Record<string, string>>,
  length: number,
  { head = '', saysLength = true }: { readonly head?: string; readonly saysLength?: boolean } = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(cms.address);
    const chunk = Buffer.alloc(64 * 1024, 'x');
    let sent = 0;
    const sending = request({
      hostname,
      port,
      path,
      method: 'POST',
      headers: { ...headers, ...(saysLength ? { 'content-length': length } : {}) },
    });
    sending.write(head);
    const write = (): void => {
      while (sent < length && !sending.destroyed) {
        sent += chunk.length;
        if (!sending.write(chunk.subarray(0, Math.min(chunk.length, length - sent + chunk.length)))) return;
      }
    };
    sending.on('drain', write);
    sending.on('response', (response) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () => {
        sending.destroy();
        const { error } = JSON.parse(body) as { error: { message: string } };
        resolve({ status: response.statusCode ?? 0, message: error.message, sent });
      });
    });
    sending.on('error', reject);
    write();
  });
}

describe('a body', () => {
  test('of 200 MB is refused before it came in, with a sentence in the language of the browser', async () => {
    const token = (await logIn(cms, 'editor@example.org')).data.token;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=x' };
    const before = process.memoryUsage().rss;
    const dutch = await sendBytes('/upload', { ...headers, 'accept-language': 'nl-BE,nl;q=0.9' }, 200 * MEGABYTE);
    expect(dutch).toMatchObject({
      status: 413,
      message: expect.stringContaining('Dit bestand is te groot: 200 MB') as string,
    });
    expect(dutch.sent).toBeLessThan(50 * MEGABYTE);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * MEGABYTE);
    const english = await sendBytes('/upload', headers, 200 * MEGABYTE);
    expect(english.message).toContain('This file is too large: 200 MB');
  });

  test.each([
    ['says so', { saysLength: true }],
    ['does not say so', { saysLength: false }],
  ])('of 200 MB that %s is refused in the language of the editor, and leaves nothing behind', async (_what, how) => {
    const { token } = (await logIn(cms, 'editor@example.org')).data;
    await editor.send('PUT', '/admin/users/me', { preferedLanguage: 'nl' });
    const headers = {
      authorization: `Bearer ${token}`,
      'accept-language': 'en-GB',
      'content-type': 'multipart/form-data; boundary=x',
    };
    const head = [
      ...['--x', 'content-disposition: form-data; name="files"; filename="film.mp4"', 'content-type: video/mp4'],
      ...['', '0000ftypisom'],
    ].join('\r\n');
    const before = process.memoryUsage().rss;
    const answers: number[] = [];
    let isSending = true;
    const askMeanwhile = async (): Promise<void> => {
      while (isSending) answers.push((await fetch(`${cms.address}/_health`)).status);
    };
    const asking = askMeanwhile();
    const { status, message } = await sendBytes('/upload', headers, 200 * MEGABYTE, { ...how, head });
    isSending = false;
    await asking;
    expect([status, message]).toEqual([413, expect.stringContaining('Dit bestand is te groot')]);
    expect(message).toContain('hoogstens 101 MB kan. Maak het kleiner en probeer opnieuw.');
    expect(answers.length).toBeGreaterThan(0);
    expect(new Set(answers)).toEqual(new Set([204]));
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * MEGABYTE);
    await expect.poll(() => readdir(temporary)).toEqual([]);
    await editor.send('PUT', '/admin/users/me', { preferedLanguage: 'en' });
  });

  test.each([
    ['a form that nobody asked for', 'note', 'film.mp4'],
    ['a file that is refused for what it is', 'files', 'film.png'],
  ])('leaves nothing on the disk when it is %s', async (_what, field, name) => {
    const form = new FormData();
    form.append(field, new Blob([Buffer.concat([text('0000ftypisom'), Buffer.alloc(MEGABYTE)])]), name);
    const { status } = await editor.fetch('/upload', { method: 'POST', body: form });
    expect(status).toBe(400);
    await expect.poll(() => readdir(temporary)).toEqual([]);
  });

  test('of more than 256 kB is taken from nobody who is not signed in', async () => {
    for (const path of ['/upload', '/admin/login', '/api/articles', '/admin/register']) {
      const answer = await sendBytes(path, { 'content-type': 'application/json' }, 300 * 1024).catch(() => undefined);
      expect([path, [404, 413].includes(answer?.status ?? 0)]).toEqual([path, true]);
    }
  });

  test('of unknown length is taken from nobody who is not signed in', async () => {
    const response = await fetch(`${cms.address}/admin/login`, {
      method: 'POST',
      body: new ReadableStream({
        start(controller) {
          controller.enqueue(text('{"email":"a"}'));
          controller.close();
        },
      }),
      duplex: 'half',
    });
    expect(response.status).toBe(411);
  });

  test('of an entry ten times the largest of the repository can be saved; one beyond every measure is refused in words', async () => {
    const save = (length: number) =>
      editor.send('POST', `/content-manager/collection-types/${contentUid('article')}?locale=nl`, {
        ...{ key: 'long', title: 'Lang', body: 'woord '.repeat(length / 6) },
      });
    // Ten times as long as the largest entry is longer than its field takes: that is said by the field, not by the server.
    expect([201, 400]).toContain((await save(640 * 1024)).status);
    const { status, message } = await save(BODY_LIMITS.entry + 1000);
    expect([status, message]).toEqual([413, expect.stringContaining('This entry is too large to be saved')]);
    const { token } = (await logIn(cms, 'editor@example.org')).data;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const silent = await sendBytes(
      `/content-manager/collection-types/${contentUid('article')}`,
      headers,
      4 * MEGABYTE,
      {
        head: '{"title":"',
        saysLength: false,
      },
    );
    expect([silent.status, silent.message]).toEqual([413, expect.stringContaining('This entry is too large')]);
  });
});

describe('a session', () => {
  test('lasts eight hours at most and half an hour without a sign of life', () => {
    expect(cms.strapi.config.get('admin.auth.sessions')).toEqual({
      accessTokenLifespan: 600,
      ...{ idleRefreshTokenLifespan: 1800, idleSessionLifespan: 1800 },
      ...{ maxRefreshTokenLifespan: 28_800, maxSessionLifespan: 28_800 },
    });
  });

  test('is taken with no other algorithm than the one that signs it', async () => {
    const sessions = cms.strapi.db.query('admin::session');
    const [session] = (await sessions.findMany({ limit: 1 })) as { sessionId: string; userId: string }[];
    const now = Math.floor(Date.now() / 1000);
    const part = (facts: object): string => Buffer.from(JSON.stringify(facts)).toString('base64url');
    const status = async (algorithm: string, hash: string | undefined, secret = 'admin-secret-of-the-tests') => {
      const head = part({ alg: algorithm, typ: 'JWT' });
      const facts = { userId: session?.userId, sessionId: session?.sessionId, type: 'access', iat: now, exp: now + 60 };
      const signed = `${head}.${part(facts)}`;
      const signature = hash === undefined ? '' : createHmac(hash, secret).update(signed).digest('base64url');
      const headers = { authorization: `Bearer ${signed}.${signature}` };
      return (await fetch(`${cms.address}/admin/users/me`, { headers })).status;
    };
    expect(await status('HS256', 'sha256')).toBe(200);
    expect(await status('HS512', 'sha512')).toBe(401);
    expect(await status('HS384', 'sha384')).toBe(401);
    expect(await status('none', undefined)).toBe(401);
    expect(await status('HS256', 'sha256', 'another-secret-of-nobody')).toBe(401);
  });

  test('has a cookie that goes to no other site and to no script', async () => {
    const response = await fetch(`${cms.address}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'editor@example.org', password: 'A-long-password-of-the-tests-1' }),
    });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/httponly/i);
    expect(cookie).toMatch(/samesite=strict/i);
  });
});

describe('keys', () => {
  test('that Strapi makes by itself are gone; the one of the site only reads, and ends ninety days after it was last seen', async () => {
    const tokens = (await cms.strapi.db.query('admin::api-token').findMany()) as {
      name: string;
      type: string;
      expiresAt: string;
    }[];
    expect(tokens).toHaveLength(1);
    expect(tokens[0]).toMatchObject({ name: 'Site (read only)', type: 'read-only', kind: 'content-api' });
    const days = (new Date(tokens[0]?.expiresAt ?? 0).getTime() - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(90);
  });

  test('that have ended open nothing', async () => {
    const tokens = cms.strapi.db.query('admin::api-token');
    const [token] = (await tokens.findMany()) as { id: number; expiresAt: string }[];
    const read = async () =>
      (await fetch(`${cms.address}/api/articles`, { headers: { authorization: `Bearer ${cms.readToken}` } })).status;
    expect(await read()).toBe(200);
    await tokens.update({ where: { id: token?.id }, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await read()).toBe(401);
    await tokens.update({ where: { id: token?.id }, data: { expiresAt: token?.expiresAt } });
  });

  test('of an administrator for programs cannot be made', async () => {
    expect((await administrator.send('POST', '/admin/admin-tokens', { name: 'x' })).status).toBe(404);
  });
});

describe('the running system', () => {
  test('tells nobody about itself, and fetches nothing from elsewhere', async () => {
    expect(cms.strapi.telemetry.isDisabled).toBe(true);
    expect(cms.strapi.config.get('admin.flags')).toMatchObject({ nps: false, promoteEE: false });
    expect(cms.strapi.config.get('admin.ai')).toMatchObject({ enabled: false });
    const fetchFile = await editor.send('POST', '/upload/actions/upload-from-urls', { urls: ['http://127.0.0.1:1/'] });
    expect(fetchFile.status).toBe(404);
  });

  test('sends no mail, for no account and to nobody', async () => {
    const mail = { to: 'somebody@example.org', from: 'editor@example.org', subject: 'Hello', text: 'Hello' };
    for (const account of [editor, administrator])
      expect((await account.send('POST', '/email', mail)).status).toBe(404);
    const service = cms.strapi.plugin('email').service<{ send(mail: object): Promise<unknown> }>('email');
    await expect(service.send(mail)).rejects.toThrow('This system sends no email');
  });

  test.each([
    ['nl-BE', 'Dit systeem verstuurt geen e-mail. Vraag je beheerder een nieuw wachtwoord.'],
    ['en-GB', 'This system sends no email. Ask your administrator for a new password.'],
  ])('tells whoever lost their password what to do, in %s', async (language, sentence) => {
    const response = await fetch(`${cms.address}/admin/forgot-password`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ email: 'administrator@example.org' }),
    });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { message: sentence } });
  });

  test('changes no schema, whoever asks', async () => {
    for (const [method, path] of [
      ['POST', '/content-type-builder/update-schema'],
      ['POST', '/content-type-builder/content-types'],
      ['PUT', `/content-type-builder/content-types/${contentUid('article')}`],
      ['DELETE', `/content-type-builder/content-types/${contentUid('article')}`],
      ['DELETE', '/content-type-builder/components/shared.review'],
    ] as const)
      expect([path, (await administrator.send(method, path, {})).status]).toEqual([path, 404]);
  });

  test('lets the admin run its own scripts only, in no frame', async () => {
    // Under /admin Strapi itself loosens the policy while tests run; what it sends there in production is what it sends here.
    const { headers } = await fetch(`${cms.address}/api/articles`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(/script-src 'self'(?:;|$)/);
    expect(policy).not.toMatch(/market|strapi\.io|unsafe-eval/);
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('gives no other web page an answer', async () => {
    const { headers } = await fetch(`${cms.address}/api/articles`, { headers: { origin: 'https://evil.example' } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

// The last: it uses up the attempts of this network.
describe('signing in', () => {
  const wrong = (email: string, headers: Record<string, string> = {}) =>
    logIn(cms, email, 'not-the-password-1', headers);

  test('fails ten times from one network, whatever account is tried, however it is written and whoever is said to ask, and then waits', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const forged = { 'x-forwarded-for': `198.51.100.${attempt}`, 'x-real-ip': `198.51.100.${attempt}` };
      statuses.push((await wrong(`nobody-${attempt}@example.org`, forged)).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 400), 429, 429]);
    for (const email of ['Editor@example.org', 'EDITOR@EXAMPLE.ORG', ' editor@example.org'])
      expect((await wrong(email)).status).toBe(429);
    const { status, message } = await logIn(cms, 'editor@example.org', undefined, { 'accept-language': 'nl' });
    expect([status, message]).toEqual([
      429,
      expect.stringMatching(/^Te veel mislukte pogingen .* over \d+ minuten opnieuw\.$/),
    ]);
    for (const path of [
      '/admin/LOGIN',
      '/admin/login/',
      '/admin/login?x=1',
      '/admin/register',
      '/admin/reset-password',
    ]) {
      const response = await fetch(`${cms.address}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"email":"editor@example.org","password":"x"}',
      });
      expect([path, response.status]).toEqual([path, 429]);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    // Who is signed in is not touched by it.
    expect((await editor.send('GET', '/admin/users/me')).status).toBe(200);
  });
});
