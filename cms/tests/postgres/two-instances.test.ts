import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { TEST_DIST_FOLDER } from '../compile-cms.ts';
import { PUBLISH_SECRET, startLittlePublisher, type LittlePublisher } from '../little-publisher.ts';
import { readContent } from '../rest-reader.ts';
import { startStrapi, type RunningStrapi } from '../running-strapi.ts';
import { startS3Server, type S3Server } from '../s3-server.ts';

let bucket: S3Server;
let publisher: LittlePublisher;
let one: RunningStrapi;
/** The address of the other CMS, which has the same database and a disk of its own. */
let other: string;
let process2: ChildProcess;
let folder2: string;
let token: string | undefined;

beforeAll(async () => {
  bucket = await startS3Server();
  publisher = await startLittlePublisher();
  one = await startStrapi({ settings: { ...bucket.settings, PUBLISHER_URL: publisher.url, PUBLISH_SECRET } });
  folder2 = await mkdtemp(path.join(tmpdir(), 'moodspace-other-'));
  process2 = fork(path.join(__dirname, 'second-instance.mts'), [TEST_DIST_FOLDER], {
    cwd: path.resolve(__dirname, '../..'),
    env: { ...process.env, DATA_DIR: folder2 },
    execArgv: [],
  });
  const [port] = (await once(process2, 'message')) as [number];
  other = `http://127.0.0.1:${port}`;
  const account = { firstname: 'A', lastname: 'B', email: 'a@example.org', password: 'A-long-password-1' };
  token = ((await ask(one.address, 'POST', '/admin/register-admin', account)) as { data: { token: string } }).data
    .token;
});
afterAll(async () => {
  process2.disconnect();
  await once(process2, 'exit');
  await one.stop();
  await publisher.stop();
  await bucket.stop();
  await rm(folder2, { recursive: true });
});

/** Asks one of the two as the admin in a browser does. */
async function ask(address: string, method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(`${address}${url}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect({ url, isOk: response.ok, text: response.ok ? '' : await response.clone().text() }).toMatchObject({
    isOk: true,
  });
  return response.json();
}

/** Makes a place in the admin and publishes it. */
async function publishPlace(address: string, name: string): Promise<string> {
  const places = '/content-manager/collection-types/api::location.location';
  const place = {
    ...{ key: name.toLowerCase(), name, street: 'Kerkstraat 1', postcode: '9000', city: 'Gent' },
    ...{ accessibility: {}, factSource: 'Made up for a test.' },
  };
  const answer = (await ask(address, 'POST', `${places}?locale=nl`, place)) as { data: { documentId: string } };
  const { documentId } = answer.data;
  await ask(address, 'POST', `${places}/${documentId}/actions/publish?locale=nl`, place);
  return documentId;
}

const placesAt = async (address: string): Promise<readonly unknown[]> =>
  (await readContent({ ...one, address }, 'location', 'nl')).map((place) => (place as { name: string }).name);
const isTold = (documentId: string) => () => expect(JSON.stringify(publisher.notices)).toContain(documentId);

test('somebody who signs in at one CMS is signed in at the other', async () => {
  expect(await ask(other, 'GET', '/admin/users/me')).toMatchObject({ data: { email: 'a@example.org' } });
});

test('what is published at one is read through the other, and each tells the publisher', async () => {
  const first = await publishPlace(one.address, 'Eerste');
  expect(await placesAt(other)).toEqual(['Eerste']);
  await vi.waitFor(isTold(first), 5000);
  const second = await publishPlace(other, 'Tweede');
  expect((await placesAt(one.address)).toSorted()).toEqual(['Eerste', 'Tweede']);
  await vi.waitFor(isTold(second), 5000);
  expect(publisher.refused).toEqual([]);
});

test('a file that is uploaded at one is in the library of the other', async () => {
  const form = new FormData();
  form.append('files', new Blob(['WEBVTT\n\n00:00.000 --> 00:02.000\nWelkom.\n'], { type: 'text/vtt' }), 'uitleg.vtt');
  const response = await fetch(`${one.address}/upload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token ?? ''}` },
    body: form,
  });
  const [{ id }] = (await response.json()) as [{ id: number }];
  const found = (await ask(other, 'GET', `/upload/files/${id}`)) as { url: string };
  expect(await (await fetch(found.url)).text()).toContain('Welkom.');
});

test('somebody who signs out at one is signed out at the other', async () => {
  await ask(one.address, 'POST', '/admin/logout', {});
  const answer = await fetch(`${other}/admin/users/me`, { headers: { authorization: `Bearer ${token ?? ''}` } });
  expect(answer.status).toBe(401);
});
