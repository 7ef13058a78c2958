import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CONTENT_TYPE_NAMES, LOCALE_CODES } from '@moodspace/shared';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { contentUid } from '../../src/content-uid.ts';
import type { DatabaseSetting } from '../../src/database/database-setting.ts';
import { moveDatabase, sqliteFile } from '../../src/database/move/move-database.ts';
import { CONTENT_TABLE, LOG_TABLE } from '../../src/history/log-models.ts';
import { seed } from '../../src/seed/seed.ts';
import { readContent } from '../rest-reader.ts';
import { startStrapi, type RunningStrapi } from '../running-strapi.ts';
import { databaseBeside, type TestDatabase } from './database-beside.ts';

/** Each move starts Strapi twice, on a machine that may be busy. */
const MOVE_LIMIT_IN_MILLISECONDS = 240_000;

const ACCOUNT = { email: 'ed@example.org', password: 'A-long-password-1' };

let folders: readonly string[];
let database: TestDatabase;
let onServer: DatabaseSetting;
const inFile: DatabaseSetting = { client: 'sqlite' };
/** What the CMS answered while it ran on SQLite. */
let answers: readonly unknown[];
let hashOfFile: string;

beforeAll(async () => {
  folders = await Promise.all(['first', 'second'].map((name) => mkdtemp(path.join(tmpdir(), `moodspace-${name}-`))));
  database = await databaseBeside(inject('postgresUrl') ?? '', 'moving');
  onServer = { client: 'postgres', url: database.url, tls: null, schema: undefined, poolSize: 10 };
  const cms = await startStrapi({ databaseUrl: null, dataFolder: folders[0]! });
  await seed(cms.strapi, path.resolve(__dirname, '../../seed'));
  await ask(cms, '/admin/register-admin', { firstname: 'Ed', lastname: 'Itor', ...ACCOUNT });
  answers = await allAnswers(cms);
  await cms.stop({ keepData: true });
  hashOfFile = await hashOf(sqliteFile(folders[0]!));
});

afterAll(async () => {
  await database.remove();
  for (const folder of folders) await rm(folder, { recursive: true });
});

const ask = async (cms: RunningStrapi, address: string, body: object): Promise<Response> =>
  fetch(`${cms.address}${address}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** The answer to every shared query, in every language. */
async function allAnswers(cms: RunningStrapi): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (const type of CONTENT_TYPE_NAMES)
    for (const locale of LOCALE_CODES)
      found.push((await readContent(cms, type, locale)).toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : 1)));
  return found;
}

const idOf = (entry: unknown): string => (entry as { documentId: string }).documentId;

const hashOf = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

const move = (from: DatabaseSetting, to: DatabaseSetting, dataFolder: string, options: { isDryRun?: boolean } = {}) =>
  moveDatabase({
    ...{ from, to, dataFolder, isDryRun: false, onCounts: () => undefined },
    makeTables: async () => {
      const cms = await startStrapi({ databaseUrl: to.client === 'postgres' ? to.url : null, dataFolder });
      await cms.stop({ keepData: true });
    },
    ...options,
  });

async function onDatabase<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  return work(client).finally(() => client.end());
}

const numberOfTables = (): Promise<number> =>
  onDatabase(async (client) => {
    const { rows } = await client.query<{ tables: number }>(
      "SELECT count(*)::int AS tables FROM information_schema.tables WHERE table_schema = 'public'",
    );
    return rows[0]!.tables;
  });

/** Everything works as before: what the site reads, who may sign in, what editors make new, and that nobody changes the log of publications. */
async function expectSame(cms: RunningStrapi): Promise<void> {
  expect(await allAnswers(cms)).toEqual(answers);
  const login = await ask(cms, '/admin/login', ACCOUNT);
  expect(login.status).toBe(200);
  const made = await cms.strapi.documents(contentUid('theme')).create({
    locale: 'nl',
    data: { key: `new-${Date.now()}`, title: 'Nieuw', slug: `nieuw-${Date.now()}` },
  } as never);
  expect(made.documentId).toMatch(/^[a-z0-9]{24}$/);
  await cms.strapi.documents(contentUid('theme')).delete({ documentId: made.documentId });
  for (const table of [LOG_TABLE, CONTENT_TABLE])
    await expect(cms.strapi.db.connection(table).delete()).rejects.toThrow('The publication log is append-only.');
}

describe('before anything is moved', () => {
  test('a dry run counts the rows of each table and leaves both databases as they are', async () => {
    let services: number | undefined;
    const onCounts = (counts: ReadonlyMap<string, number>) => (services = counts.get('services'));
    const options = { from: inFile, to: onServer, dataFolder: folders[0]!, isDryRun: true };
    const makeTables = () => Promise.reject(new Error('A dry run makes no tables.'));
    expect(await moveDatabase({ ...options, makeTables, onCounts })).toBeUndefined();
    expect(services).toBeGreaterThan(10);
    expect(await numberOfTables()).toBe(0);
  });

  test('a database that is not empty is refused, and keeps what it has', async () => {
    await onDatabase((client) => client.query('CREATE TABLE notes (id serial)'));
    await expect(move(inFile, onServer, folders[0]!)).rejects.toThrow('is not empty: it has 1 tables, such as "notes"');
    expect(await numberOfTables()).toBe(1);
    await onDatabase((client) => client.query('DROP TABLE notes'));
  });

  test('a file that is there already is refused', async () => {
    await expect(move(onServer, inFile, folders[0]!)).rejects.toThrow('content.db exists already: move it away');
  });

  test('a server that cannot be reached is named, without its password', async () => {
    const nowhere = { ...onServer, url: 'postgres://cms:hidden@127.0.0.1:1/moodspace' } as DatabaseSetting;
    const refusal = expect(move(inFile, nowhere, folders[0]!)).rejects;
    await refusal.toThrow(/^postgres:\/\/cms:\*\*\*@127\.0\.0\.1:1\/moodspace cannot be used: /);
  });

  test('a schema that is not there is named', async () => {
    const elsewhere = { ...onServer, schema: 'nowhere' } as DatabaseSetting;
    await expect(move(inFile, elsewhere, folders[0]!)).rejects.toThrow('There is no schema "nowhere"');
  });

  test(
    'what PostgreSQL cannot hold stops the move, and leaves the database empty',
    async () => {
      const file = sqliteFile(folders[1]!);
      const copy = new Database(sqliteFile(folders[0]!));
      await copy.backup(file);
      copy.close();
      const broken = new Database(file);
      broken.prepare('UPDATE themes SET key = ? WHERE id = (SELECT min(id) FROM themes)').run('x'.repeat(300));
      broken.close();
      await expect(move(inFile, onServer, folders[1]!)).rejects.toThrow(/does not take what is in the table "themes"/);
      expect(await numberOfTables()).toBe(0);
      await rm(file);
    },
    MOVE_LIMIT_IN_MILLISECONDS,
  );
});

describe('from SQLite to PostgreSQL and back', () => {
  test(
    'every answer, account and id is on PostgreSQL as it was, and the file is untouched',
    async () => {
      const sums = await move(inFile, onServer, folders[0]!);
      for (const table of ['services', LOG_TABLE, CONTENT_TABLE]) expect(sums?.get(table)?.rows).toBeGreaterThan(10);
      expect(await hashOf(sqliteFile(folders[0]!))).toBe(hashOfFile);
      const cms = await startStrapi({ databaseUrl: database.url, dataFolder: folders[0]! });
      await expectSame(cms);
      await cms.stop({ keepData: true });
    },
    MOVE_LIMIT_IN_MILLISECONDS,
  );

  test(
    'everything comes back into a file',
    async () => {
      await rm(sqliteFile(folders[1]!), { force: true });
      await move(onServer, inFile, folders[1]!);
      const cms = await startStrapi({ databaseUrl: null, dataFolder: folders[1]! });
      await expectSame(cms);
      await cms.stop({ keepData: true });
    },
    MOVE_LIMIT_IN_MILLISECONDS,
  );
});
