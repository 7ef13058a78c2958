import type { Locale } from '@moodspace/shared';
import type { ContentChange } from '@moodspace/shared/publishing';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { contentUid } from '../src/content-uid.ts';
import { publisherTold } from '../src/publishing/tell-publisher.ts';
import { ACCEPTED, PUBLISH_SECRET, startLittlePublisher, type LittlePublisher } from './little-publisher.ts';
import { readContent } from './rest-reader.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

let publisher: LittlePublisher;
let cms: RunningStrapi;
let editor: string;

beforeAll(async () => {
  publisher = await startLittlePublisher();
  Object.assign(process.env, { PUBLISHER_URL: publisher.url, PUBLISH_SECRET });
  cms = await startStrapi();
  const response = await fetch(`${cms.address}/admin/register-admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ firstname: 'A', lastname: 'B', email: 'a@example.org', password: 'A-long-password-1' }),
  });
  editor = ((await response.json()) as { data: { token: string } }).data.token;
});
afterAll(async () => {
  await cms.stop();
  await publisher.stop();
  delete process.env['PUBLISHER_URL'];
  delete process.env['PUBLISH_SECRET'];
});
beforeEach(async () => {
  publisher.answer = () => ACCEPTED;
  await told();
  expect(publisher.refused).toEqual([]);
});

const documents = () => cms.strapi.documents(contentUid('location'));
const place = (name: string, street = 'Kerkstraat 1') => ({
  key: name.toLowerCase(),
  name,
  street,
  postcode: '9000',
  city: 'Gent',
  accessibility: {},
  factSource: 'Made up for a test.',
});

let count = 0;
/** A place that is live in Dutch, and in English when asked. */
async function livePlace({ isTranslated = false } = {}): Promise<string> {
  count += 1;
  const { documentId } = await documents().create({ locale: 'nl', data: place(`Place${count}`) } as never);
  if (isTranslated) await write(documentId, 'en', { name: `Place ${count} in English` });
  await documents().publish({ documentId, locale: isTranslated ? ['nl', 'en'] : 'nl' } as never);
  await told();
  return documentId;
}
const write = (documentId: string, locale: Locale, data: object) =>
  documents().update({ documentId, locale, data } as never);

/** Hands out what the publisher was told since the last time. */
async function told(): Promise<readonly ContentChange[]> {
  await publisherTold(cms.strapi);
  const seen = publisher.notices.flatMap(({ changes }) => changes);
  (publisher.notices as unknown[]).length = 0;
  return seen;
}

interface ReadPlace {
  readonly documentId: string;
  readonly name: string;
  readonly street: string;
}

async function readPlace(documentId: string, locale: Locale): Promise<ReadPlace | undefined> {
  const places = (await readContent(cms, 'location', locale)) as readonly ReadPlace[];
  return places.find((found) => found.documentId === documentId);
}

/** What the site reads of an entry at the moment at which the publisher hears of it, in each language. */
function readAtNotice(documentId: string): Promise<Readonly<Record<Locale, ReadPlace | undefined>>> {
  return new Promise((resolve) => {
    publisher.answer = async () => {
      const [nl, en] = await Promise.all([readPlace(documentId, 'nl'), readPlace(documentId, 'en')]);
      resolve({ nl, en });
      return ACCEPTED;
    };
  });
}

const inAdmin = (method: 'DELETE' | 'POST', path: string, body?: object): Promise<Response> =>
  fetch(`${cms.address}/content-manager/collection-types/${contentUid('location')}/${path}`, {
    method,
    headers: { authorization: `Bearer ${editor}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

const changeOf = (documentId: string): ContentChange => ({ kind: 'entry', type: 'location', documentId });

test('when the publisher hears that an editor published, the site already reads it, in every language that follows', async () => {
  const documentId = await livePlace({ isTranslated: true });
  const read = readAtNotice(documentId);
  const response = await inAdmin('POST', `${documentId}/actions/publish?locale=nl`, { street: 'Nieuwstraat 2' });
  expect(response.status).toBe(200);
  expect(await read).toMatchObject({ nl: { street: 'Nieuwstraat 2' }, en: { street: 'Nieuwstraat 2' } });
  expect(await told()).toEqual([changeOf(documentId)]);
});

test('when the publisher hears that an entry was unpublished or deleted, the site reads nothing of it any more', async () => {
  const documentId = await livePlace({ isTranslated: true });
  const offline = readAtNotice(documentId);
  await inAdmin('POST', `${documentId}/actions/unpublish?locale=nl`, {});
  expect(await offline).toMatchObject({ nl: undefined, en: { name: expect.any(String) as string } });
  expect(await told()).toEqual([changeOf(documentId)]);
  const gone = readAtNotice(documentId);
  await inAdmin('DELETE', `${documentId}?locale=*`);
  expect(await gone).toEqual({ nl: undefined, en: undefined });
  expect(await told()).toEqual([changeOf(documentId)]);
});

test('a draft is written, discarded and deleted without a word', async () => {
  const documentId = await livePlace();
  await write(documentId, 'nl', { name: 'Draft' });
  await write(documentId, 'en', { name: 'Draft' });
  await documents().discardDraft({ documentId, locale: 'nl' });
  const { documentId: neverLive } = await documents().create({ locale: 'nl', data: place('Never live') } as never);
  await documents().delete({ documentId: neverLive, locale: '*' });
  expect(await told()).toEqual([]);
});

test('a bulk action of the admin is one notice, with each entry once', async () => {
  const documentIds = await Promise.all(
    Array.from({ length: 40 }, async (_, index) => {
      const { documentId } = await documents().create({ locale: 'nl', data: place(`Many${index}`) } as never);
      return documentId;
    }),
  );
  expect((await inAdmin('POST', 'actions/bulkPublish?locale=nl', { documentIds })).status).toBe(200);
  await vi.waitFor(() => expect(publisher.notices).toHaveLength(1));
  expect((await told()).toSorted(byIdentity)).toEqual(documentIds.map(changeOf).toSorted(byIdentity));
});

const byIdentity = (a: ContentChange, b: ContentChange): number => JSON.stringify(a).localeCompare(JSON.stringify(b));

test('what is taken back before it is stored is told to nobody', async () => {
  const documentId = await livePlace();
  await write(documentId, 'nl', { street: 'Nooitstraat 1' });
  const work = cms.strapi.db.transaction(async () => {
    await documents().publish({ documentId, locale: 'nl' });
    throw new Error('Taken back.');
  });
  await expect(work).rejects.toThrow('Taken back.');
  expect(await told()).toEqual([]);
});

test('a file that is described anew or deleted is told by its address', async () => {
  const url = '/uploads/a_1.png';
  const files = cms.strapi.db.query('plugin::upload.file');
  const data = { name: 'a.png', hash: 'a_1', ext: '.png', mime: 'image/png', size: 1, url, provider: 'local' };
  const { id } = (await files.create({ data })) as { id: number };
  expect(await told()).toEqual([]);
  await cms.strapi.plugin('upload').service('upload')['updateFileInfo'](id, { alternativeText: 'A bed' });
  expect(await told()).toEqual([{ kind: 'media', url }]);
  await files.delete({ where: { id } });
  expect(await told()).toEqual([{ kind: 'media', url }]);
});

test('many rows at once are told as everything', async () => {
  await livePlace();
  await cms.strapi.db.query(contentUid('location')).updateMany({ where: { city: 'Gent' }, data: { city: 'Gent' } });
  expect(await told()).toEqual([{ kind: 'everything' }]);
});

test('a notice says where to look and nothing else', async () => {
  const documentId = await livePlace();
  let notice: unknown;
  publisher.answer = (_method, _path, sent) => {
    notice = sent;
    return ACCEPTED;
  };
  await documents().publish({ documentId, locale: 'nl' });
  await told();
  expect(notice).toEqual({ id: expect.any(String) as string, changes: [changeOf(documentId)] });
});

test('an editor never waits for a publisher that hangs, and what changed meanwhile goes in one notice after it', async () => {
  const documentId = await livePlace();
  const other = await livePlace();
  let goOn: () => void = () => undefined;
  publisher.answer = () => new Promise((resolve) => (goOn = () => resolve(ACCEPTED)));
  await documents().publish({ documentId, locale: 'nl' });
  await vi.waitFor(() => expect(publisher.notices).toHaveLength(1));
  for (let time = 0; time < 3; time += 1) {
    await documents().publish({ documentId, locale: 'nl' });
    await documents().publish({ documentId: other, locale: 'nl' });
  }
  expect(publisher.notices).toHaveLength(1);
  publisher.answer = () => ACCEPTED;
  goOn();
  await vi.waitFor(() => expect(publisher.notices).toHaveLength(2));
  expect(publisher.notices[1]?.changes).toHaveLength(2);
});

test('what a publisher could not take at first, it hears a moment later', async () => {
  const documentId = await livePlace();
  publisher.answer = () => ({ status: 503 });
  await documents().publish({ documentId, locale: 'nl' });
  await vi.waitFor(() => expect(publisher.notices).toHaveLength(1));
  publisher.answer = () => ACCEPTED;
  await vi.waitFor(() => expect(publisher.notices).toHaveLength(2));
  expect(publisher.notices[1]?.changes).toEqual([changeOf(documentId)]);
});

test('a publisher with another secret costs no publication, and the log says once what to do', async () => {
  const documentId = await livePlace();
  const warn = vi.spyOn(cms.strapi.log, 'warn').mockReturnValue(cms.strapi.log);
  publisher.answer = () => ({ status: 401 });
  for (let time = 0; time < 2; time += 1) {
    await documents().publish({ documentId, locale: 'nl' });
    await publisherTold(cms.strapi);
  }
  expect(warn.mock.calls).toEqual([[expect.stringContaining('PUBLISH_SECRET')]]);
  warn.mockRestore();
});
