import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentUid } from '../src/content-uid.ts';
import { seed } from '../src/seed/seed.ts';
import { inviteAccount, registerAdministrator, type AdminAnswer, type AdminClient } from './admin-client.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';
import { articleFile, seedFolder, themeFile } from './seed-folder.ts';

let cms: RunningStrapi;
let folder = '';
let author: AdminClient;
let chief: AdminClient;
let article = '';
/** In the article as visitors see it. */
let shown = 0;
/** Only in the draft of the article. */
let chosen = 0;

beforeAll(async () => {
  cms = await startStrapi();
  folder = await seedFolder({ 'nl/themes/rest.md': themeFile('Rust'), 'nl/articles/bed.md': articleFile('Bed') });
  await seed(cms.strapi, folder);
  const administrator = await registerAdministrator(cms);
  author = await inviteAccount(cms, administrator, 'moodspace-author');
  chief = await inviteAccount(cms, administrator, 'moodspace-editor-in-chief');
  const found: { documentId: string } | null = await cms.strapi.db
    .query(contentUid('article'))
    .findOne({ where: { key: 'bed' } });
  article = found?.documentId ?? '';
  shown = await upload(author, 'seen.png');
  await choose(shown);
  await documents().publish({ documentId: article, locale: 'nl' });
  chosen = await upload(author, 'draft.png');
  await choose(chosen);
});
afterAll(async () => {
  await cms.stop();
  await rm(folder, { recursive: true });
});

const documents = () => cms.strapi.documents(contentUid('article'));
const choose = async (image: number): Promise<unknown> =>
  documents().update({ documentId: article, locale: 'nl', data: { image } } as never);

/** Grey images of one pixel, the second one darker. */
const [PIXEL, OTHER_PIXEL] = [
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
].map((base64) => Buffer.from(base64, 'base64')) as [Buffer, Buffer];

function form(name: string, bytes: Buffer, inFolder?: number): FormData {
  const data = new FormData();
  data.append('files', new Blob([Uint8Array.from(bytes)], { type: 'image/png' }), name);
  data.append('fileInfo', JSON.stringify({ name, alternativeText: 'A pixel', folder: inFolder ?? null }));
  return data;
}

async function upload(client: AdminClient, name: string, inFolder?: number): Promise<number> {
  const response = await client.fetch('/upload', { method: 'POST', body: form(name, PIXEL, inFolder) });
  expect(response.status).toBe(201);
  const [file] = (await response.json()) as readonly { id: number }[];
  return file?.id ?? 0;
}

interface Answer {
  readonly status: number;
  readonly message: string;
}

async function answerTo(asked: Promise<Response>): Promise<Answer> {
  const response = await asked;
  const { error } = (await response.json()) as { error?: { message: string } };
  return { status: response.status, message: error?.message ?? '' };
}
const factsOf = async (asked: Promise<AdminAnswer>): Promise<Answer> => {
  const { status, message } = await asked;
  return { status, message };
};

const describeAs = (client: AdminClient, id: number, alternativeText: string): Promise<Answer> =>
  factsOf(client.send('PUT', `/upload/files/${id}`, { fileInfo: { alternativeText } }));
const replaceAt = (client: AdminClient, path: string): Promise<Answer> =>
  answerTo(client.fetch(path, { method: 'POST', body: form('other.png', OTHER_PIXEL) }));
const remove = (client: AdminClient, id: number): Promise<Answer> =>
  factsOf(client.send('DELETE', `/upload/files/${id}`));
const removeTogether = (client: AdminClient, what: object): Promise<Answer> =>
  factsOf(client.send('POST', '/upload/actions/bulk-delete', { fileIds: [], folderIds: [], ...what }));

interface StoredFile {
  readonly alternativeText: string;
  readonly url: string;
}
const stored = async (id: number): Promise<StoredFile | null> =>
  cms.strapi.db.query('plugin::upload.file').findOne({ where: { id } });
const bytesOf = async (id: number): Promise<Buffer> =>
  Buffer.from(await (await fetch(`${cms.address}${(await stored(id))?.url}`)).arrayBuffer());

describe('a file that visitors see', () => {
  test('is not described anew by an author, who may not publish, and by an editor in chief it is', async () => {
    expect(await describeAs(author, shown, 'Something else')).toEqual({
      status: 400,
      message:
        '“seen.png” is on the site, in “Bed” (in Dutch). What you change here is seen by visitors at once. Ask an editor in chief to do it.',
    });
    expect((await stored(shown))?.alternativeText).toBe('A pixel');
    expect((await describeAs(chief, shown, 'A grey pixel')).status).toBe(200);
    expect((await stored(shown))?.alternativeText).toBe('A grey pixel');
  });

  test('is not described anew by an author together with others', async () => {
    const { status } = await author.send('POST', '/upload/actions/bulk-update', {
      updates: [{ id: shown, fileInfo: { alternativeText: 'Something else' } }],
    });
    expect(status).toBe(400);
    expect((await stored(shown))?.alternativeText).toBe('A grey pixel');
  });

  test.each([
    ['an author', () => author],
    ['an editor in chief', () => chief],
  ])(
    'is not deleted by %s, alone or together with others or with its folder, and nothing else is either',
    async (role, who) => {
      const other = await upload(who(), 'loose.png');
      const { data: place } = await chief.send('POST', '/upload/folders', { name: `Folder of ${role}`, parent: null });
      const below = await upload(who(), 'below.png', place.id);
      const folderOf = await cms.strapi.db.query('plugin::upload.file').findOne({ where: { id: below } });
      await cms.strapi.db
        .query('plugin::upload.file')
        .update({ where: { id: shown }, data: { folder: place.id, folderPath: folderOf?.folderPath } });

      const before = await Promise.all([shown, other, below].map(bytesOf));

      const refusal = {
        status: 400,
        message:
          '“seen.png” is on the site, in “Bed” (in Dutch). Choose another file there or take it out first, and publish that; then you can delete it.',
      };
      expect(await remove(who(), shown)).toEqual(refusal);
      expect(await removeTogether(who(), { fileIds: [other, shown] })).toEqual(refusal);
      expect(await removeTogether(who(), { folderIds: [place.id] })).toEqual(refusal);
      expect(await removeTogether(who(), { fileIds: [other], folderIds: [place.id] })).toEqual(refusal);
      expect(await Promise.all([shown, other, below].map(bytesOf))).toEqual(before);
    },
  );
});

describe('a file that is used', () => {
  test.each([
    ['on the site', () => shown, 'seen.png'],
    ['in a draft', () => chosen, 'draft.png'],
  ])('%s keeps its bytes, whoever replaces it, for somebody may have reviewed it', async (_, id, name) => {
    const before = await bytesOf(id());
    for (const client of [author, chief])
      for (const path of [`/upload?id=${id()}`, `/upload/files/${id()}/replace`])
        expect(await replaceAt(client, path)).toEqual({
          status: 400,
          message: `“${name}” is used in “Bed” (in Dutch). Add the other file as a new one and choose it there, so that a colleague reviews it like the rest.`,
        });
    expect(await bytesOf(id())).toEqual(before);
  });

  test('in no entry is replaced, described and deleted by whose it is', async () => {
    const own = await upload(author, 'own.png');
    const before = await bytesOf(own);
    expect((await replaceAt(author, `/upload?id=${own}`)).status).toBe(200);
    expect(await bytesOf(own)).not.toEqual(before);
    expect((await describeAs(author, own, 'Mine')).status).toBe(200);
    expect((await remove(author, own)).status).toBe(200);
    expect(await stored(own)).toBeNull();
  });

  test('in a draft only is described anew and deleted', async () => {
    const own = await upload(author, 'passing.png');
    await choose(own);
    expect((await describeAs(author, own, 'Passing')).status).toBe(200);
    expect((await remove(author, own)).status).toBe(200);
    await choose(chosen);
  });
});

describe('an author', () => {
  test('deletes no files of others, not by naming several or a folder either', async () => {
    const { data: place } = await chief.send('POST', '/upload/folders', {
      name: 'Of the editor in chief',
      parent: null,
    });
    const [own, others, below] = [
      await upload(author, 'own.png'),
      await upload(chief, 'others.png'),
      await upload(chief, 'others-below.png', place.id),
    ];
    expect(await removeTogether(author, { fileIds: [own, others] })).toEqual({
      status: 403,
      message:
        'Somebody else added “others.png”, and your role may change or delete only your own files. Ask an editor in chief.',
    });
    expect((await removeTogether(author, { folderIds: [place.id] })).status).toBe(403);
    expect((await removeTogether(author, { fileIds: [own], folderIds: [place.id] })).status).toBe(403);
    for (const id of [own, others, below]) expect(await stored(id)).not.toBeNull();
    expect((await removeTogether(author, { fileIds: [own] })).status).toBe(200);
    expect(await stored(own)).toBeNull();
  });
});
