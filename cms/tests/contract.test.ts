import path from 'node:path';
import {
  CONTENT_TYPES,
  CONTENT_TYPE_NAMES,
  LOCALE_CODES,
  type Content,
  type ContentTypeName,
  type Locale,
} from '@moodspace/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentUid } from '../src/content-uid.ts';
import { seed, type SeedSummary } from '../src/seed/seed.ts';
import { contentPath, readContent, restRequest } from './rest-reader.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

const SEED_FOLDER = path.resolve(__dirname, '../seed');

let cms: RunningStrapi;
let firstRun: SeedSummary;

beforeAll(async () => {
  cms = await startStrapi();
  firstRun = await seed(cms.strapi, SEED_FOLDER);
});

afterAll(() => cms.stop());

const everyTypeAndLocale = CONTENT_TYPE_NAMES.flatMap((type) => LOCALE_CODES.map((locale) => ({ type, locale })));

async function published<N extends ContentTypeName>(type: N, locale: Locale): Promise<readonly Content<N>[]> {
  return (await readContent(cms, type, locale)).map((entry) => CONTENT_TYPES[type].schema.parse(entry) as Content<N>);
}

describe('the site', () => {
  test.each(everyTypeAndLocale)('understands every $type in $locale that Strapi answers', async ({ type, locale }) => {
    const entries = await readContent(cms, type, locale);
    const refused = entries.flatMap((entry) => CONTENT_TYPES[type].schema.safeParse(entry).error?.issues ?? []);
    expect(refused).toEqual([]);
    expect(entries.length > 0 || CONTENT_TYPES[type].mayBeEmpty, `there is no ${type} in ${locale}`).toBe(true);
  });

  test('gets every published entry of a list that is longer than one page', async () => {
    const entries = await readContent(cms, 'service', 'nl');
    expect(entries.length).toBe(
      await cms.strapi.documents(contentUid('service')).count({ status: 'published', locale: 'nl' }),
    );
    const keys = new Set((await published('service', 'nl')).map(({ key }) => key));
    expect(keys.size).toBe(entries.length);
  });

  test('gets at most a hundred entries at once, whatever it asks', async () => {
    const response = await restRequest(cms, contentPath('service', { locale: 'nl', pagination: { pageSize: 5000 } }));
    expect(((await response.json()) as { data: unknown[] }).data.length).toBeLessThanOrEqual(100);
  });

  test('never gets an entry that is a draft', async () => {
    const services = cms.strapi.documents(contentUid('service'));
    const drafts = await services.findMany({
      locale: 'nl',
      status: 'draft',
      publicationFilter: 'never-published',
      fields: ['documentId'],
    } as never);
    expect(drafts.length, 'the seed holds a draft of a service').toBeGreaterThan(0);
    const answered = new Set((await published('service', 'nl')).map(({ documentId }) => documentId));
    expect(drafts.filter(({ documentId }) => answered.has(documentId))).toEqual([]);
  });

  test('is refused when it asks for something that does not exist', async () => {
    expect((await restRequest(cms, 'themes?colour=blue')).status).toBe(400);
  });
});

describe('somebody without a token', () => {
  test.each(CONTENT_TYPE_NAMES)('cannot read any %s', async (type) => {
    const { restName } = CONTENT_TYPES[type];
    const anonymous = { address: cms.address };
    expect((await restRequest(anonymous, restName)).status).toBe(401);
    expect((await restRequest(anonymous, `${restName}/1`)).status).toBeOneOf([401, 404]);
  });

  test.each(['upload/files', 'upload/files/1', 'i18n/locales', 'users', 'users/me', 'auth/local'])(
    'gets nothing from %s',
    async (address) => {
      expect((await restRequest({ address: cms.address }, address)).status).toBeOneOf([401, 403, 404, 405]);
    },
  );

  test('gets nothing with a token that is wrong', async () => {
    expect((await restRequest({ address: cms.address, readToken: 'a'.repeat(40) }, 'themes')).status).toBe(401);
  });
});

describe('the token of the site', () => {
  test.each(CONTENT_TYPE_NAMES)('cannot write any %s', async (type) => {
    const { restName } = CONTENT_TYPES[type];
    const before = await cms.strapi.db.query(contentUid(type)).count();
    const body = JSON.stringify({ data: { key: 'written-by-a-token' } });
    const attempts = [
      restRequest(cms, restName, { method: 'POST', body }),
      restRequest(cms, restName, { method: 'PUT', body }),
      restRequest(cms, `${restName}/1`, { method: 'PUT', body }),
      restRequest(cms, `${restName}/1`, { method: 'DELETE' }),
    ];
    for (const { status } of await Promise.all(attempts)) expect(status).toBeOneOf([401, 403, 404, 405]);
    expect(await cms.strapi.db.query(contentUid(type)).count()).toBe(before);
  });

  test('cannot upload a file', async () => {
    expect((await restRequest(cms, 'upload', { method: 'POST', body: '{}' })).status).toBe(404);
  });
});

describe('a second run of the seed', () => {
  test('writes nothing', async () => {
    const writes: string[] = [];
    const note = (event: { action: string; model: { uid: string } }): void =>
      void writes.push(`${event.action} ${event.model.uid}`);
    const stopListening = cms.strapi.db.lifecycles.subscribe({
      afterCreate: note,
      afterCreateMany: note,
      afterUpdate: note,
      afterUpdateMany: note,
      afterDelete: note,
      afterDeleteMany: note,
    });
    const secondRun = await seed(cms.strapi, SEED_FOLDER);
    stopListening();
    expect(writes).toEqual([]);
    for (const type of CONTENT_TYPE_NAMES) {
      expect(secondRun.types[type]).toEqual({
        created: 0,
        updated: 0,
        published: 0,
        unpublished: 0,
        unchanged: firstRun.types[type].created,
      });
    }
  });
});
