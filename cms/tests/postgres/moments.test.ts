import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Client } from 'pg';
import { contentUid } from '../../src/content-uid.ts';
import { startStrapi, type RunningStrapi } from '../running-strapi.ts';
import { databaseBeside, type TestDatabase } from './database-beside.ts';

let cms: RunningStrapi;
let database: TestDatabase;
const zone = process.env['TZ'];

beforeAll(async () => {
  process.env['TZ'] = 'Europe/Brussels';
  database = await databaseBeside(inject('postgresUrl') ?? '', 'moments');
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query('CREATE SCHEMA mood_space');
  await client.end();
  cms = await startStrapi({ databaseUrl: database.url, settings: { DATABASE_SCHEMA: 'mood_space' } });
});
afterAll(async () => {
  await cms.stop();
  await database.remove();
  process.env['TZ'] = zone ?? '';
});

test('two moments in the hour that comes twice in autumn stay two moments', async () => {
  const themes = cms.strapi.db.query(contentUid('theme'));
  const moments = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'];
  for (const publishedAt of moments)
    await themes.create({ data: { documentId: 'a', locale: 'nl', publishedAt: new Date(publishedAt) } });
  const found = await themes.findMany({ where: { documentId: 'a' }, orderBy: { id: 'asc' } });
  expect(found.map(({ publishedAt }) => new Date(publishedAt as string).toISOString())).toEqual(moments);
});

test('all tables are in the schema that the settings name', async () => {
  const rows = await cms.strapi.db.connection('information_schema.tables').distinct('table_schema').where({
    table_name: 'themes',
  });
  expect(rows).toEqual([{ table_schema: 'mood_space' }]);
});
