import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { s3Store } from '../src/media/s3-store.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';
import { startS3Server, type S3Server } from './s3-server.ts';

let bucket: S3Server;
let cms: RunningStrapi;
let editor = '';

beforeAll(async () => {
  bucket = await startS3Server();
  cms = await startStrapi({ settings: bucket.settings });
  const response = await fetch(`${cms.address}/admin/register-admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ firstname: 'A', lastname: 'B', email: 'a@example.org', password: 'A-long-password-1' }),
  });
  editor = ((await response.json()) as { data: { token: string } }).data.token;
});
afterAll(async () => {
  await cms.stop();
  await bucket.stop();
});

interface LibraryFile {
  readonly id: number;
  readonly url: string;
  readonly mime: string;
  readonly formats: { readonly thumbnail?: { readonly url: string } } | null;
}

async function send(method: string, address: string, body?: FormData): Promise<Response> {
  const init = { method, headers: { authorization: `Bearer ${editor}` } };
  return fetch(`${cms.address}${address}`, body === undefined ? init : { ...init, body });
}

/** Puts a file into the media library as the admin does, or in the place of another one. */
async function upload(name: string, type: string, bytes: Uint8Array, replaced?: number): Promise<LibraryFile> {
  const form = new FormData();
  form.append('files', new Blob([Uint8Array.from(bytes)], { type }), name);
  const response = await send('POST', replaced === undefined ? '/upload' : `/upload?id=${replaced}`, form);
  expect([200, 201]).toContain(response.status);
  const [file] = [await response.json()].flat() as readonly LibraryFile[];
  return file!;
}

const bytesAt = async (address: string): Promise<string> => (await fetch(address)).text();
const captions = (words: string): Uint8Array =>
  new TextEncoder().encode(`WEBVTT\n\n00:00.000 --> 00:02.000\n${words}\n`);

describe('with a bucket, an uploaded file', () => {
  test('is in the bucket as it is, under the public address, and not on the disk', async () => {
    const file = await upload('uitleg.vtt', 'text/vtt', captions('Welkom.'));
    expect(file.url.startsWith(`${bucket.publicUrl}/`)).toBe(true);
    const stored = await fetch(file.url);
    expect(stored.headers.get('content-type')).toBe('text/vtt');
    expect(stored.headers.get('cache-control')).toBe('no-cache');
    expect(await stored.text()).toContain('Welkom.');
    expect(await readdir(path.join(cms.dataFolder, 'public/uploads'))).toEqual([]);
  });

  test('has its small picture for the admin beside it', async () => {
    const picture = path.resolve(__dirname, '../seed/media/homesick.png');
    const file = await upload('homesick.png', 'image/png', await readFile(picture));
    const small = await fetch(file.formats?.thumbnail?.url ?? '');
    expect(small.headers.get('content-type')).toBe('image/png');
    expect((await small.arrayBuffer()).byteLength).toBeGreaterThan(100);
  });

  test('can have the signs that people put in names', async () => {
    const file = await upload('ademen & rust – één (2) 100%.vtt', 'text/vtt', captions('Rust.'));
    expect(await bytesAt(file.url)).toContain('Rust.');
  });

  test('is replaced where it is', async () => {
    const file = await upload('uitleg.vtt', 'text/vtt', captions('Eerst.'));
    const next = await upload('anders.vtt', 'text/vtt', captions('Daarna.'), file.id);
    expect(next.url).toBe(file.url);
    expect(await bytesAt(file.url)).toContain('Daarna.');
  });

  test('is gone when it is removed', async () => {
    const file = await upload('uitleg.vtt', 'text/vtt', captions('Weg.'));
    expect((await send('DELETE', `/upload/files/${file.id}`)).status).toBe(200);
    expect((await fetch(file.url)).status).toBe(404);
  });

  test('is shown by the admin, and files of no other server are', async () => {
    const policy = (await fetch(`${cms.address}/_health`)).headers.get('content-security-policy') ?? '';
    for (const directive of ['img-src', 'media-src'])
      expect(policy).toContain(`${directive} 'self' data: blob: ${bucket.endpoint}`);
    expect(policy).toMatch(/default-src 'self';/);
    expect(policy).toMatch(/script-src 'self'[^;]*;/);
    expect(/script-src [^;]*/.exec(policy)?.[0]).not.toContain(bucket.endpoint);
  });
});

test('a file that was on the disk before there was a bucket stays there, and is removed there', async () => {
  const folder = path.join(cms.dataFolder, 'public/uploads');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'vroeger_1.vtt'), captions('Vroeger.'));
  const { id }: { id: number } = await cms.strapi.db.query('plugin::upload.file').create({
    data: {
      ...{ name: 'vroeger.vtt', hash: 'vroeger_1', ext: '.vtt', mime: 'text/vtt', size: 1 },
      ...{ url: '/uploads/vroeger_1.vtt', provider: 'local', folderPath: '/' },
    },
  });
  expect(await bytesAt(`${cms.address}/uploads/vroeger_1.vtt`)).toContain('Vroeger.');
  expect((await send('DELETE', `/upload/files/${id}`)).status).toBe(200);
});

describe('what is wrong is said to whoever uploads', () => {
  const file = { hash: 'a', ext: '.vtt', mime: 'text/vtt', buffer: captions('Welkom.') };
  const setting = (changes: object = {}) => ({
    endpoint: bucket.endpoint,
    bucket: 'moodspace-media',
    region: 'eu-west-1',
    accessKey: 'key-of-the-tests',
    secretKey: 'secret-of-the-tests',
    publicUrl: bucket.publicUrl,
    ...changes,
  });

  test('a secret that the service does not know', async () => {
    await expect(s3Store(setting({ secretKey: 'another-secret' })).upload(file)).rejects.toThrow(
      /refused the file \(status 403\); check MEDIA_S3_ACCESS_KEY/,
    );
  });

  test('a bucket that is not there', async () => {
    await expect(s3Store(setting({ bucket: 'somewhere-else' })).upload(file)).rejects.toThrow(
      /refused the file \(status 404\); check MEDIA_S3_ENDPOINT and MEDIA_S3_BUCKET/,
    );
  });

  test('a service that does not answer', async () => {
    await expect(s3Store(setting({ endpoint: 'http://127.0.0.1:9' })).upload(file)).rejects.toThrow(
      /did not answer, so the file was not stored; try again/,
    );
  });

  test('but to remove what is not there any more is no mistake', async () => {
    await expect(s3Store(setting()).delete({ ...file, hash: 'never-there' })).resolves.toBeUndefined();
  });
});
