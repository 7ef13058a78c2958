import type { Refusal } from '@moodspace/shared/publishing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contentUid } from '../src/content-uid.ts';
import type { EntryStateAnswer, StatusAnswer, WorkAnswer } from '../src/publishing/publishing-answers.ts';
import { inviteAccount, registerAdministrator, type AdminClient } from './admin-client.ts';
import { PUBLISH_SECRET, startLittlePublisher, type LittlePublisher } from './little-publisher.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

let publisher: LittlePublisher;
let cms: RunningStrapi;
let administrator: AdminClient;
let translator: AdminClient;

const SINCE = '2026-11-22T13:03:22.000Z';
const IDLE = {
  state: 'idle',
  siteUrl: 'https://www.example.org',
  release: { id: 'r1', since: SINCE, files: 12 },
  isCmsReachable: true,
};

beforeAll(async () => {
  publisher = await startLittlePublisher();
  Object.assign(process.env, { PUBLISHER_URL: publisher.url, PUBLISH_SECRET });
  cms = await startStrapi();
  administrator = await registerAdministrator(cms);
  translator = await inviteAccount(cms, administrator, 'moodspace-translator');
});
afterAll(async () => {
  await cms.stop();
  await publisher.stop();
  delete process.env['PUBLISHER_URL'];
  delete process.env['PUBLISH_SECRET'];
});
beforeEach(() => {
  answers({});
});

/** How the publisher answers each question; anything else is accepted. */
function answers(byPath: Readonly<Record<string, unknown>>): void {
  publisher.answer = (method, path) =>
    method === 'POST'
      ? { status: 202 }
      : { status: 200, body: path === '/status' ? (byPath['/status'] ?? IDLE) : (byPath[path] ?? { byLocale: {} }) };
}

const documents = () => cms.strapi.documents(contentUid('location'));

let count = 0;
async function place({ isLive = true } = {}): Promise<string> {
  count += 1;
  const data = {
    ...{ key: `place${count}`, name: `Place ${count}`, street: 'Kerkstraat 1', postcode: '9000', city: 'Gent' },
    ...{ accessibility: {}, factSource: 'Made up for a test.' },
  };
  const { documentId } = await documents().create({ locale: 'nl', data } as never);
  if (isLive) await documents().publish({ documentId, locale: 'nl' } as never);
  return documentId;
}

async function entryState(documentId: string, client = administrator): Promise<EntryStateAnswer> {
  const { status, data } = await client.send<EntryStateAnswer>('GET', `/publishing/entries/location/${documentId}`);
  expect(status).toBe(200);
  return data;
}

const siteState = async (client = administrator): Promise<StatusAnswer> =>
  (await client.send<StatusAnswer>('GET', '/publishing/status')).data;

const work = async (): Promise<WorkAnswer> => (await administrator.send<WorkAnswer>('GET', '/publishing/work')).data;

describe('what visitors see of an entry', () => {
  test('stands beside its form in each language, with the address of the site', async () => {
    const documentId = await place();
    const nl = { kind: 'live', since: SINCE, href: '/nl/plaatsen/gent/' };
    answers({ [`/entries/location/${documentId}`]: { byLocale: { nl } } });
    expect(await entryState(documentId)).toEqual({
      contact: 'answers',
      siteUrl: 'https://www.example.org',
      hasPreview: false,
      mayTranslate: true,
      languages: [
        { locale: 'nl', hasDraft: true, isPublished: true, status: nl },
        { locale: 'en', hasDraft: false, isPublished: false, status: { kind: 'absent' } },
      ],
    });
  });

  test.each([
    ['a publisher that fails', () => ({ status: 500 }), 'silent'],
    ['a publisher with another secret', () => ({ status: 401 }), 'refuses'],
    ['a publisher that speaks another language', () => ({ status: 200, body: { hello: 'world' } }), 'refuses'],
    ['a publisher that says nothing in time', () => new Promise<never>(() => undefined), 'silent'],
  ])('is not made up with %s: the admin says so, and what the CMS itself knows', async (_, answer, contact) => {
    const documentId = await place();
    publisher.answer = answer;
    expect(await entryState(documentId)).toMatchObject({
      contact,
      siteUrl: null,
      languages: [{ isPublished: true, status: null }, { status: null }],
    });
    expect(await siteState()).toEqual({ contact, status: null });
  });

  test('is told to who may read the entry, and to nobody else', async () => {
    const documentId = await place();
    const path = `/publishing/entries/location/${documentId}`;
    const author = await inviteAccount(cms, administrator, 'moodspace-author');
    for (const client of [author, translator]) expect((await client.send('GET', path)).status).toBe(200);
    const { id } = await (
      cms.strapi.service('admin::role') as unknown as { create(data: object): Promise<{ id: number }> }
    ).create({ name: 'Nothing', description: '' });
    const nobody = await inviteAccount(cms, administrator, await codeOf(id), 'nobody');
    expect((await nobody.send('GET', path)).status).toBe(403);
    expect((await fetch(`${cms.address}${path}`)).status).toBe(401);
    expect((await administrator.send('GET', '/publishing/entries/user/abc')).status).toBe(404);
    expect((await administrator.send('GET', '/publishing/entries/location/gone')).status).toBe(404);
  });
});

async function codeOf(id: number): Promise<string> {
  const { code } = (await cms.strapi.db.query('admin::role').findOne({ where: { id } })) as { code: string };
  return code;
}

test('the home page tells why a change is not live, as far as one may read the entry', async () => {
  const problem = { type: 'location', locale: 'nl', message: { nl: 'ontbreekt.', en: 'is missing.' } };
  const refusal: Refusal = { at: SINCE, problems: [problem as Refusal['problems'][number]] };
  answers({ '/status': { ...IDLE, state: 'refused', refusal } });
  expect((await siteState()).status?.refusal?.problems).toEqual([problem]);
  const nobody = await inviteAccount(cms, administrator, await emptyRole(), 'stranger');
  expect((await siteState(nobody)).status).toMatchObject({ state: 'refused', refusal: { problems: [] } });
});

async function emptyRole(): Promise<string> {
  const roles = cms.strapi.service('admin::role') as unknown as { create(data: object): Promise<{ id: number }> };
  return codeOf((await roles.create({ name: 'Empty', description: '' })).id);
}

describe('a translation', () => {
  /** What the button does. */
  const start = (client: AdminClient, documentId: string) =>
    client.send('PUT', `/content-manager/collection-types/${contentUid('location')}/${documentId}?locale=en`, {
      locale: 'en',
    });
  const draft = (documentId: string, locale: string) =>
    documents().findOne({ documentId, locale, status: 'draft' } as never) as Promise<Record<string, unknown> | null>;

  test('is missing until it is live, begun or not', async () => {
    const documentId = await place();
    const listed = async () =>
      (await work()).missingTranslations.entries.find((entry) => entry.documentId === documentId);
    expect(await listed()).toMatchObject({ missing: 'en', locale: 'nl', isStarted: false, title: `Place ${count}` });
    await start(administrator, documentId);
    expect(await listed()).toMatchObject({ missing: 'en', isStarted: true });
    await documents().update({ documentId, locale: 'en', data: { name: 'A place' } } as never);
    await documents().publish({ documentId, locale: 'en' } as never);
    expect(await listed()).toBeUndefined();
  });

  test('starts with what is the same in every language and without texts, so that it cannot be published before it is written', async () => {
    const documentId = await place();
    expect((await start(translator, documentId)).status).toBe(200);
    expect(await draft(documentId, 'en')).toMatchObject({ street: 'Kerkstraat 1', city: 'Gent', name: null });
    const published = await administrator.send(
      'POST',
      `/content-manager/collection-types/${contentUid('location')}/${documentId}/actions/publish?locale=en`,
      { locale: 'en' },
    );
    expect(published.status).toBe(400);
    expect(await entryState(documentId)).toMatchObject({ languages: [{}, { hasDraft: true, isPublished: false }] });
  });

  test('of what is no longer live in any language is missed by nobody', async () => {
    const documentId = await place({ isLive: false });
    expect((await work()).missingTranslations.entries.map((entry) => entry.documentId)).not.toContain(documentId);
  });
});

test('a review that is overdue in what visitors see is listed, and one of a draft is not', async () => {
  const themes = cms.strapi.documents(contentUid('theme'));
  const rows = cms.strapi.db.query(contentUid('theme'));
  const theme = (key: string, nextReview: string) => ({
    ...{ key, title: key, slug: key, summary: 'x', body: 'x', sensitivity: 'ordinary' },
    review: { author: 'A', reviewer: 'B', reviewedOn: '2020-01-01', nextReview, evidence: 'theory', sources: [] },
  });
  for (const [key, nextReview] of [
    ['late', '2020-02-01'],
    ['current', '2999-01-01'],
  ] as const) {
    const { documentId } = await themes.create({ locale: 'nl', data: theme(key, nextReview) } as never);
    // What may be published is another subject: here a draft simply becomes what visitors see.
    await rows.update({ where: { documentId }, data: { publishedAt: new Date() } });
  }
  await themes.create({ locale: 'nl', data: theme('draft', '2020-02-01') } as never);
  const { overdueReviews } = await work();
  expect(overdueReviews.entries).toMatchObject([{ title: 'late', nextReview: '2020-02-01', locale: 'nl' }]);
});
