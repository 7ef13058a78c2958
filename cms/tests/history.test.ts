import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTENT_TYPE_NAMES, type ContentTypeName } from '@moodspace/shared';
import { contentUid } from '../src/content-uid.ts';
import { checkEntry, checkLog } from '../src/history/check-log.ts';
import type { DifferenceAnswer, HistoryAnswer, RestoreAnswer, Version } from '../src/history/history-answers.ts';
import { CONTENT_TABLE, LOG_TABLE, LOG_UID } from '../src/history/log-models.ts';
import type { LogRow } from '../src/history/log-row.ts';
import { appendToLog, contentsOf, lastPublicRow, rowsOf } from '../src/history/publication-log.ts';
import { liveSnapshots } from '../src/history/snapshot.ts';
import { thinLog } from '../src/history/thin-log.ts';
import { inviteAccount, registerAdministrator, type AdminClient } from './admin-client.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

let running: RunningStrapi;
let administrator: AdminClient;

beforeAll(async () => {
  running = await startStrapi();
  administrator = await registerAdministrator(running);
});
afterAll(() => running.stop());

const documents = (type: ContentTypeName) => running.strapi.documents(contentUid(type));
const rows = (type: ContentTypeName, documentId: string) => rowsOf(running.strapi, type, documentId);
const kinds = async (type: ContentTypeName, documentId: string) =>
  (await rows(type, documentId)).map(({ kind, language }) => `${kind} ${language}`);

const theme = (key: string, values: object = {}) => ({
  key,
  title: `Thema ${key}`,
  slug: key,
  summary: 'In één zin.',
  body: 'Slapen lukt niet altijd.',
  sensitivity: 'ordinary',
  order: 1,
  review: { author: 'Redactie', evidence: 'experience' },
  ...values,
});

async function draft(type: ContentTypeName, data: object, locale = 'nl'): Promise<string> {
  const { documentId } = await documents(type).create({ locale, data } as never);
  return documentId;
}

const change = (type: ContentTypeName, documentId: string, data: object, locale = 'nl') =>
  documents(type).update({ documentId, locale, data } as never);

const publish = (type: ContentTypeName, documentId: string, locale: string | readonly string[] = 'nl') =>
  documents(type).publish({ documentId, locale } as never);

async function publishedTheme(key: string, values: object = {}): Promise<string> {
  const documentId = await draft('theme', theme(key, values));
  await publish('theme', documentId);
  return documentId;
}

const asEnglish = (key: string) => ({
  title: `Theme ${key}`,
  slug: `${key}-en`,
  summary: 'In one sentence.',
  body: 'Sleep does not always come.',
  review: { author: 'Editors', evidence: 'experience' },
});

async function historyOf(type: ContentTypeName, documentId: string, who = administrator, locale = 'nl') {
  const { status, data } = await who.send('GET', `/history/${type}/${documentId}?locale=${locale}`);
  expect(status).toBe(200);
  return data as unknown as HistoryAnswer;
}

const compare = async (type: ContentTypeName, documentId: string, { sequence }: Version, other: 'before' | 'draft') =>
  (await administrator.send('GET', `/history/${type}/${documentId}/${sequence}?with=${other}`))
    .data as unknown as DifferenceAnswer;

const restore = async (type: ContentTypeName, documentId: string, { sequence }: Pick<Version, 'sequence'>) => {
  const { status, data } = await administrator.send('POST', `/history/${type}/${documentId}/${sequence}/restore`);
  expect(status).toBe(200);
  return data as unknown as RestoreAnswer;
};

const knex = () => running.strapi.db.connection;

describe('what is written down', () => {
  test('a publication leaves who did it, when, and the entry as visitors get it', async () => {
    const target = await publishedTheme('linked');
    const documentId = await draft('article', {
      ...theme('read-me'),
      themes: [target],
      audiences: { student: true },
    });
    const before = new Date().toISOString();
    const { status, message } = await administrator.send(
      'POST',
      `/content-manager/collection-types/${contentUid('article')}/${documentId}/actions/publish?locale=nl`,
      {},
    );
    expect(message).toBe('');
    expect(status).toBe(200);
    const [row] = await rows('article', documentId);
    expect(row).toMatchObject({
      kind: 'published',
      language: 'nl',
      entryKey: 'read-me',
      title: 'Thema read-me',
      accountName: 'Bea Beheer',
      sequence: 1,
    });
    expect(row!.accountId).toBeTypeOf('number');
    expect(row!.at >= before).toBe(true);
    const content = JSON.parse((await contentsOf(running.strapi, [row!.contentHash])).get(row!.contentHash!)!);
    expect(content).toMatchObject({ key: 'read-me', body: 'Slapen lukt niet altijd.', themes: ['linked'] });
    expect(content).not.toHaveProperty('id');
  });

  test('what a command publishes has no name', async () => {
    const documentId = await publishedTheme('by-command');
    expect((await rows('theme', documentId))[0]).toMatchObject({ accountId: null, accountName: null });
    expect((await historyOf('theme', documentId)).versions[0]).toMatchObject({ who: null, isByCommand: true });
  });

  test('a language that changes along is written down too, and one that does not change is not', async () => {
    const documentId = await publishedTheme('both');
    await change('theme', documentId, asEnglish('both'), 'en');
    await publish('theme', documentId, 'en');
    await change('theme', documentId, { summary: 'Alleen Nederlands.' });
    await publish('theme', documentId);
    await change('theme', documentId, { order: 7 });
    await publish('theme', documentId);
    expect(await kinds('theme', documentId)).toEqual([
      'published nl',
      'published en',
      'published nl',
      'published nl',
      'followed en',
    ]);
  });

  test('what is taken offline or deleted leaves what visitors saw until then', async () => {
    const offline = await publishedTheme('offline');
    await documents('theme').unpublish({ documentId: offline, locale: 'nl' } as never);
    expect(await kinds('theme', offline)).toEqual(['published nl', 'unpublished nl']);
    const [first, second] = await rows('theme', offline);
    expect(second!.contentHash).toBe(first!.contentHash);

    const deleted = await publishedTheme('deleted');
    await documents('theme').delete({ documentId: deleted, locale: '*' } as never);
    expect(await kinds('theme', deleted)).toEqual(['published nl', 'deleted nl']);
  });

  test('a draft that is deleted leaves nothing, since nobody saw it', async () => {
    const documentId = await draft('theme', theme('never-seen'));
    await documents('theme').delete({ documentId, locale: '*' } as never);
    expect(await rows('theme', documentId)).toEqual([]);
  });

  test('what was live before the log began is written down before it changes', async () => {
    const documentId = await publishedTheme('older');
    await withoutRefusal(async () => {
      await knex()(LOG_TABLE).where({ document_id: documentId }).delete();
    });
    await change('theme', documentId, { summary: 'Nieuw.' });
    await publish('theme', documentId);
    expect(await kinds('theme', documentId)).toEqual(['found nl', 'published nl']);
  });

  test('the same content is stored once', async () => {
    const documentId = await publishedTheme('again');
    await publish('theme', documentId);
    await publish('theme', documentId);
    const written = await rows('theme', documentId);
    expect(written).toHaveLength(3);
    expect(new Set(written.map(({ contentHash }) => contentHash)).size).toBe(1);
    const stored = await knex()(CONTENT_TABLE).where({ hash: written[0]!.contentHash });
    expect(stored).toHaveLength(1);
  });

  test('a publication that fails afterwards leaves no row, and a row that fails leaves no publication', async () => {
    const documentId = await draft('theme', theme('undone'));
    const failing = running.strapi.db.transaction(async () => {
      await publish('theme', documentId);
      throw new Error('Something after it failed.');
    });
    await expect(failing).rejects.toThrow('Something after it failed.');
    expect(await rows('theme', documentId)).toEqual([]);
    expect(await documents('theme').findOne({ documentId, status: 'published' })).toBeNull();

    await knex().schema.renameTable(CONTENT_TABLE, 'away');
    await expect(publish('theme', documentId)).rejects.toThrow();
    await knex().schema.renameTable('away', CONTENT_TABLE);
    expect(await rows('theme', documentId)).toEqual([]);
    expect(await documents('theme').findOne({ documentId, status: 'published' })).toBeNull();
  });

  test('what is published at the same moment stands in one chain', async () => {
    const documentId = await publishedTheme('crowd');
    await change('theme', documentId, asEnglish('crowd'), 'en');
    await Promise.all([publish('theme', documentId), publish('theme', documentId, 'en'), publish('theme', documentId)]);
    expect((await rows('theme', documentId)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    expect(await checkEntry(running.strapi, 'theme', documentId)).toEqual([]);
  });
});

/** Does in the database what somebody would have to do to change the log in secret. */
async function withoutRefusal(work: () => Promise<void>): Promise<void> {
  const isPostgres = running.strapi.db.dialect.client === 'postgres';
  for (const table of [LOG_TABLE, CONTENT_TABLE]) {
    if (isPostgres) await knex().raw(`alter table ${table} disable trigger all`);
    else for (const what of ['update', 'delete']) await knex().raw(`drop trigger ${table}_no_${what}`);
  }
  await work();
  const { refuseLogChanges } = await import('../src/history/append-only.ts');
  if (isPostgres)
    for (const table of [LOG_TABLE, CONTENT_TABLE]) await knex().raw(`alter table ${table} enable trigger all`);
  else await refuseLogChanges(running.strapi);
}

describe('the log is append-only', () => {
  test('the database refuses to change or remove a row, also when our own code asks', async () => {
    const documentId = await publishedTheme('fixed');
    const [row] = await rows('theme', documentId);
    const log = running.strapi.db.query(LOG_UID);
    const where = { documentId };
    await expect(log.update({ where, data: { title: 'Other' } })).rejects.toThrow(/append-only/);
    await expect(log.delete({ where })).rejects.toThrow(/append-only/);
    await expect(log.deleteMany({ where })).rejects.toThrow(/append-only/);
    await expect(knex()(LOG_TABLE).update({ title: 'Other' })).rejects.toThrow(/append-only/);
    await expect(knex()(CONTENT_TABLE).update({ content: '{}' })).rejects.toThrow(/append-only/);
    await expect(knex()(CONTENT_TABLE).delete()).rejects.toThrow(/append-only/);
    expect(await rows('theme', documentId)).toEqual([row]);
  });

  test('no API, document service or form of the admin knows it', async () => {
    expect(Object.keys(running.strapi.contentTypes).filter((uid) => uid.includes('publication'))).toEqual([]);
    expect(() => running.strapi.documents(LOG_UID as never)).toThrow();
    const { status } = await administrator.send('GET', `/content-manager/collection-types/${LOG_UID}`);
    expect(status).toBeGreaterThanOrEqual(400);
    const headers = { authorization: `Bearer ${running.readToken}` };
    for (const name of ['publication-log', 'publication-logs', 'publication-contents', 'history'])
      expect((await fetch(`${running.address}/api/${name}`, { headers })).status).toBe(404);
    const documentId = await publishedTheme('only-get');
    for (const method of ['PUT', 'PATCH', 'DELETE', 'POST'])
      for (const path of [`/history/theme/${documentId}`, `/history/theme/${documentId}/1`])
        expect((await administrator.send(method, path, {})).status).toBeGreaterThanOrEqual(404);
    expect(await rows('theme', documentId)).toHaveLength(1);
  });

  test.each<readonly [string, (row: LogRow) => Promise<unknown>, string]>([
    [
      'a changed row',
      (row) => knex()(LOG_TABLE).where({ row_hash: row.rowHash }).update({ title: 'Other' }),
      'row_altered',
    ],
    [
      'a changed moment',
      (row) => knex()(LOG_TABLE).where({ row_hash: row.rowHash }).update({ at: '2020' }),
      'row_altered',
    ],
    [
      'another name',
      (row) => knex()(LOG_TABLE).where({ row_hash: row.rowHash }).update({ account_name: 'X', account_salt: 'y' }),
      'person_altered',
    ],
    ['a removed row', (row) => knex()(LOG_TABLE).where({ row_hash: row.rowHash }).delete(), 'row_removed'],
    [
      'a changed content',
      (row) => knex()(CONTENT_TABLE).where({ hash: row.contentHash }).update({ content: '{}' }),
      'content_altered',
    ],
    ['a removed content', (row) => knex()(CONTENT_TABLE).where({ hash: row.contentHash }).delete(), 'content_removed'],
  ])('%s is seen, and said in the admin', async (what, tamper, problem) => {
    const documentId = await publishedTheme(`tampered-${what.replaceAll(' ', '-')}`);
    await change('theme', documentId, { summary: 'Twee.' });
    await publish('theme', documentId);
    expect(await checkEntry(running.strapi, 'theme', documentId)).toEqual([]);
    const [first] = await rows('theme', documentId);
    await withoutRefusal(async () => {
      await tamper(first!);
    });
    const { problems } = await historyOf('theme', documentId);
    expect(problems.map((found) => found.what)).toContain(problem);
    const suspects = await checkLog(running.strapi, CONTENT_TYPE_NAMES);
    expect(suspects.map((entry) => entry.documentId)).toContain(documentId);
  });

  test('the last rows that are removed are seen by what is live', async () => {
    const documentId = await publishedTheme('cut-off');
    await change('theme', documentId, { summary: 'Twee.' });
    await publish('theme', documentId);
    const [, last] = await rows('theme', documentId);
    await withoutRefusal(async () => {
      await knex()(LOG_TABLE).where({ row_hash: last!.rowHash }).delete();
    });
    expect(await checkEntry(running.strapi, 'theme', documentId)).toEqual([{ sequence: 2, what: 'row_removed' }]);
  });
});

describe('an editor reads the history', () => {
  test('the list says who did what, the newest first, in one language', async () => {
    const documentId = await publishedTheme('listed');
    await change('theme', documentId, asEnglish('listed'), 'en');
    await publish('theme', documentId, 'en');
    await documents('theme').unpublish({ documentId, locale: 'nl' } as never);
    const { versions, problems, mayRestore } = await historyOf('theme', documentId);
    expect(versions.map(({ kind }) => kind)).toEqual(['unpublished', 'published']);
    expect(problems).toEqual([]);
    expect(mayRestore).toBe(true);
    expect((await historyOf('theme', documentId, administrator, 'en')).versions).toHaveLength(1);
  });

  test('a version is compared with the one before it, word by word, and with the draft', async () => {
    const documentId = await publishedTheme('compared', { body: 'Slapen lukt niet altijd meteen.' });
    await change('theme', documentId, { body: 'Slapen lukt bijna altijd meteen.', order: 2 });
    await publish('theme', documentId);
    await change('theme', documentId, { title: 'Slaap' });
    const [second, first] = (await historyOf('theme', documentId)).versions;
    const before = await compare('theme', documentId, second!, 'before');
    const fields = before.differences.map(({ path }) => path.map(({ field }) => field).join('.'));
    expect(fields).toEqual(['body', 'order']);
    expect(before.differences[0]!.parts).toEqual([
      { what: 'same', text: 'Slapen lukt ' },
      { what: 'removed', text: 'niet' },
      { what: 'added', text: 'bijna' },
      { what: 'same', text: ' altijd meteen.' },
    ]);
    expect(await compare('theme', documentId, first!, 'before')).toEqual({ isAlone: true, differences: [] });
    const withDraft = await compare('theme', documentId, second!, 'draft');
    expect(withDraft.differences.map(({ path }) => path[0]!.field)).toEqual(['title']);
  });

  test('who may not read the entry does not see its history, and nobody does without signing in', async () => {
    const documentId = await publishedTheme('private');
    expect((await fetch(`${running.address}/history/theme/${documentId}?locale=nl`)).status).toBe(401);
    const outsider = await accountWith('Outsider', [['read', 'article']]);
    for (const path of [`/history/theme/${documentId}?locale=nl`, `/history/theme/${documentId}/1?with=draft`])
      expect((await outsider.send('GET', path)).status).toBe(403);
    const reader = await accountWith('Reader', [['read', 'theme']]);
    expect((await historyOf('theme', documentId, reader)).mayRestore).toBe(false);
    expect((await reader.send('POST', `/history/theme/${documentId}/1/restore`)).status).toBe(403);
    expect(await rows('theme', documentId)).toHaveLength(1);
  });

  test('a type, an entry or a version that is not there is said, not guessed', async () => {
    const documentId = await publishedTheme('real');
    expect((await administrator.send('GET', `/history/user/${documentId}?locale=nl`)).status).toBe(404);
    expect((await administrator.send('GET', '/history/theme/nothing?locale=nl')).status).toBe(404);
    for (const sequence of ['0', '9', '-1', 'x', '1e3', '%00'])
      expect((await administrator.send('GET', `/history/theme/${documentId}/${sequence}?with=draft`)).status).toBe(404);
    expect((await administrator.send('GET', `/history/theme/${documentId}/1?with=other`)).status).toBe(400);
  });
});

const TEXT_FIELDS = ['key', 'title', 'body', 'summary', 'slug', 'order'];

async function accountWith(
  name: string,
  rights: readonly (readonly [string, ContentTypeName])[],
  fields: readonly string[] = TEXT_FIELDS,
): Promise<AdminClient> {
  const { data } = await administrator.send('POST', '/admin/roles', { name, description: name });
  const role = data as unknown as { readonly id: number; readonly code: string };
  await administrator.send('PUT', `/admin/roles/${role.id}/permissions`, {
    permissions: rights.map(([action, type]) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject: contentUid(type),
      properties: { locales: ['nl', 'en'], fields },
      conditions: [],
    })),
  });
  return inviteAccount(running, administrator, role.code, name.toLowerCase());
}

describe('an editor puts a version back', () => {
  const draftOf = (type: ContentTypeName, documentId: string, locale = 'nl') =>
    documents(type).findOne({ documentId, locale, status: 'draft', populate: '*' } as never) as Promise<
      Record<string, unknown>
    >;

  test('the draft is what the version was, nothing is published, and the draft that was there is kept', async () => {
    const documentId = await publishedTheme('restored', { body: 'Eerste tekst.' });
    await change('theme', documentId, { body: 'Tweede tekst.' });
    await publish('theme', documentId);
    await change('theme', documentId, { body: 'Half geschreven.' });
    expect(await restore('theme', documentId, { sequence: 1 })).toEqual({ leftOut: [] });
    expect(await draftOf('theme', documentId)).toMatchObject({ body: 'Eerste tekst.', key: 'restored' });
    expect(await documents('theme').findOne({ documentId, status: 'published' })).toMatchObject({
      body: 'Tweede tekst.',
    });
    const { versions, problems } = await historyOf('theme', documentId);
    expect(problems).toEqual([]);
    expect(versions[0]).toMatchObject({ kind: 'before_restore', who: 'Bea Beheer' });
    await restore('theme', documentId, versions[0]!);
    expect(await draftOf('theme', documentId)).toMatchObject({ body: 'Half geschreven.' });
  });

  test('a version of before can be put back after the entry was taken offline', async () => {
    const documentId = await publishedTheme('back');
    await documents('theme').unpublish({ documentId, locale: 'nl' } as never);
    await change('theme', documentId, { title: 'Anders' });
    await restore('theme', documentId, { sequence: 2 });
    expect(await draftOf('theme', documentId)).toMatchObject({ title: 'Thema back' });
    expect(await documents('theme').findOne({ documentId, status: 'published' })).toBeNull();
  });

  test('links to entries that are gone are left out and named, the others come back', async () => {
    const [stays, goes] = [await publishedTheme('stays'), await publishedTheme('goes')];
    const documentId = await draft('article', {
      ...theme('links'),
      themes: [stays, goes],
      audiences: { student: true },
    });
    await publish('article', documentId);
    await change('article', documentId, { themes: { set: [] } });
    await documents('theme').delete({ documentId: goes, locale: '*' } as never);
    const { leftOut } = await restore('article', documentId, { sequence: 1 });
    expect(leftOut).toEqual([
      { path: [{ owner: contentUid('article'), field: 'themes' }], reason: 'link_gone', value: 'goes' },
    ]);
    expect(await draftOf('article', documentId)).toMatchObject({
      themes: [{ key: 'stays' }],
      audiences: { student: true },
    });
  });

  test('links of another language follow the default language, which is said when they would differ', async () => {
    const one = await publishedTheme('one');
    await change('theme', one, asEnglish('one'), 'en');
    await publish('theme', one, 'en');
    const documentId = await draft('article', {
      ...theme('follows'),
      themes: [one],
      audiences: { student: true },
    });
    await publish('article', documentId);
    await change('article', documentId, asEnglish('follows'), 'en');
    await publish('article', documentId, 'en');
    await change('article', documentId, { themes: { set: [] } });
    await change('article', documentId, { title: 'Other' }, 'en');
    const english = (await historyOf('article', documentId, administrator, 'en')).versions[0]!;
    const { leftOut } = await restore('article', documentId, english);
    expect(leftOut).toEqual([
      { path: [{ owner: contentUid('article'), field: 'themes' }], reason: 'follows_default', value: '["one"]' },
    ]);
    expect(await draftOf('article', documentId, 'en')).toMatchObject({ title: 'Theme follows', themes: [] });
  });

  test('a value that is the same in every language comes back in all drafts, and each of them is kept', async () => {
    const documentId = await publishedTheme('shared');
    await change('theme', documentId, asEnglish('shared'), 'en');
    await publish('theme', documentId, 'en');
    await change('theme', documentId, { order: 9 });
    await restore('theme', documentId, { sequence: 1 });
    for (const locale of ['nl', 'en']) expect(await draftOf('theme', documentId, locale)).toMatchObject({ order: 1 });
    expect((await kinds('theme', documentId)).slice(-2)).toEqual(['before_restore nl', 'before_restore en']);
  });

  test('a field that the role may not change stays as it is, and is named', async () => {
    const documentId = await publishedTheme('limited', { body: 'Eerste.' });
    await change('theme', documentId, { body: 'Tweede.', sensitivity: 'careful' });
    const limited = await accountWith('Limited', [
      ['read', 'theme'],
      ['update', 'theme'],
    ]);
    const { data } = await limited.send('POST', `/history/theme/${documentId}/1/restore`);
    expect((data as unknown as RestoreAnswer).leftOut).toEqual([
      { path: [{ owner: contentUid('theme'), field: 'sensitivity' }], reason: 'not_allowed', value: 'ordinary' },
    ]);
    expect(await draftOf('theme', documentId)).toMatchObject({ body: 'Eerste.', sensitivity: 'careful' });
  });
});

describe('an editor with fewer rights', () => {
  test('brings back a text without the name of who reviewed it, and is told', async () => {
    const reviewer = { reviewer: 'Dr. Els', reviewedOn: '2026-01-02', nextReview: '2027-01-02' };
    const review = { author: 'Redactie', evidence: 'experience', ...reviewer };
    const documentId = await publishedTheme('reviewed', { body: 'Nagekeken.', review });
    const rewritten = { author: 'Jan', evidence: 'guideline', reviewer: null, reviewedOn: null, nextReview: null };
    await change('theme', documentId, { body: 'Herschreven.', review: rewritten });
    const author = await accountWith(
      'Author',
      [
        ['read', 'theme'],
        ['update', 'theme'],
      ],
      [...TEXT_FIELDS, 'searchWords', 'sensitivity', 'review.author', 'review.evidence'],
    );
    const { status, data } = await author.send('POST', `/history/theme/${documentId}/1/restore`);
    expect(status).toBe(200);
    const { leftOut } = data as unknown as RestoreAnswer;
    expect(leftOut.map(({ path, reason }) => [path.at(-1)?.field, reason])).toEqual([
      ['reviewer', 'not_allowed'],
      ['reviewedOn', 'not_allowed'],
      ['nextReview', 'not_allowed'],
    ]);
    const draftNow = await documents('theme').findOne({ documentId, locale: 'nl', populate: '*' } as never);
    expect(draftNow).toMatchObject({
      body: 'Nagekeken.',
      review: { author: 'Redactie', evidence: 'experience', reviewer: null, reviewedOn: null },
    });
  });
});

describe('an operator thins the log', () => {
  test('old contents and names go, the chain stays whole, and what is live keeps its version', async () => {
    const place = {
      key: 'thin',
      name: 'Huis',
      street: 'Kerkstraat 1',
      postcode: '9000',
      city: 'Gent',
      accessibility: {},
      factSource: 'Made up for a test.',
    };
    const documentId = await draft('location', place);
    const editor = await inviteAccount(running, administrator, 'strapi-super-admin', 'thinner');
    const inAdmin = (name: string) =>
      editor.send(
        'POST',
        `/content-manager/collection-types/${contentUid('location')}/${documentId}/actions/publish?locale=nl`,
        { ...place, name },
      );
    for (const body of ['Een.', 'Twee.', 'Drie.']) expect((await inAdmin(body)).message).toBe('');
    const moment = new Date().toISOString();
    const { contents, names } = await thinLog(running.strapi, moment);
    expect(contents).toBeGreaterThanOrEqual(2);
    expect(names).toBeGreaterThanOrEqual(2);
    const { versions, problems } = await historyOf('location', documentId);
    expect(problems).toEqual([]);
    expect(versions.map(({ hasContent, who }) => [hasContent, who])).toEqual([
      [true, 'thinner Tester'],
      [false, null],
      [false, null],
    ]);
    expect((await administrator.send('GET', `/history/location/${documentId}/1?with=draft`)).status).toBe(404);
    await expect(knex()(LOG_TABLE).delete()).rejects.toThrow(/append-only/);
    expect((await inAdmin('Vier.')).message).toBe('');
    expect(await checkEntry(running.strapi, 'location', documentId)).toEqual([]);
    expect(await thinLog(running.strapi, moment)).toEqual({ contents: 0, names: 0 });
  });
});

test('a publication takes at most ten milliseconds more of the processor', async () => {
  const documentId = await publishedTheme('cost', { body: 'Woorden over slaap. '.repeat(500) });
  const rounds = 40;
  // Not the time on the clock: how busy the machine is otherwise is not what this costs.
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1)
    await running.strapi.db.transaction(async () => {
      await lastPublicRow(running.strapi, 'theme', documentId, 'nl');
      const snapshots = await liveSnapshots(running.strapi, 'theme', documentId);
      const entries = snapshots.map((snapshot) => ({ kind: 'published' as const, snapshot }));
      await appendToLog(running.strapi, 'theme', documentId, entries);
    });
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000 / rounds).toBeLessThan(10);
});
