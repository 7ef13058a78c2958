import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { generateContent } from '../../../bench/generate-content.ts';
import { withFields } from '../../../tests/changed-content.ts';
import { ContentSourceError } from './content-error.ts';
import { readSnapshot, readUpload, uploadFileName, writeSnapshot, type Snapshot } from './snapshot.ts';

const content = generateContent({ entries: 10, seed: 9 });
const bytes = new Uint8Array([1, 2, 3]);
const file = uploadFileName(bytes, '/uploads/Photo.PNG');
const snapshot: Snapshot = {
  asOf: '2026-11-22',
  content,
  uploads: new Map([['/uploads/Photo.PNG', { file, etag: '"1"' }]]),
};
const files = new Map([[file, bytes]]);

let base: string;
let folder: string;
beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'snapshot-'));
  folder = path.join(base, 'snapshot');
});
afterEach(() => rm(base, { recursive: true, force: true }));

async function failure(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ContentSourceError);
  expect((error as Error).message).not.toContain('\n');
  return (error as Error).message;
}

test('gives back what was written, whatever the order in which the CMS sent it', async () => {
  await writeSnapshot(
    folder,
    { ...snapshot, content: { ...content, article: { nl: content.article.nl.toReversed(), en: content.article.en } } },
    files,
  );
  const read = await readSnapshot(folder);
  expect(read.asOf).toBe('2026-11-22');
  expect(read.content.article.nl).toHaveLength(content.article.nl.length);
  expect(read.content.theme.nl.map((entry) => (entry as { key: string }).key)).toEqual(
    content.theme.nl.map((entry) => (entry as { key: string }).key).toSorted(),
  );
  expect(await readUpload(folder, { file, etag: null })).toEqual(Buffer.from(bytes));
});

test('is a folder that people can read: one file of indented JSON per language and type', async () => {
  await writeSnapshot(folder, snapshot, files);
  expect((await readdir(folder)).toSorted()).toEqual(['en', 'manifest.json', 'nl', 'uploads']);
  expect(await readFile(path.join(folder, 'nl/crisis-contacts.json'), 'utf8')).toMatch(/^\[\n {2}\{\n {4}"documentId"/);
});

test('the same content gives the same bytes', async () => {
  await writeSnapshot(folder, snapshot, files);
  await writeSnapshot(
    `${folder}-2`,
    { ...snapshot, content: { ...content, page: { nl: content.page.nl.toReversed(), en: content.page.en } } },
    files,
  );
  expect(await readFile(path.join(folder, 'manifest.json'))).toEqual(
    await readFile(path.join(`${folder}-2`, 'manifest.json')),
  );
});

test('an uploaded file that is not new is taken over from the last good snapshot', async () => {
  await writeSnapshot(folder, snapshot, files);
  await writeSnapshot(folder, snapshot);
  expect(await readUpload(folder, { file, etag: null })).toEqual(Buffer.from(bytes));
});

test('a snapshot that cannot be finished leaves the last good one as it was', async () => {
  await writeSnapshot(folder, snapshot, files);
  const before = await readFile(path.join(folder, 'manifest.json'), 'utf8');
  const missing = {
    ...snapshot,
    uploads: new Map([['/uploads/new.png', { file: `${'0'.repeat(64)}.png`, etag: null }]]),
  };
  expect(await failure(writeSnapshot(folder, missing))).toMatch(
    /could not be written to .* The last good snapshot was kept\.$/,
  );
  expect(await readFile(path.join(folder, 'manifest.json'), 'utf8')).toBe(before);
  expect(existsSync(`${folder}.next`)).toBe(false);
});

test('when the process ended in the middle of the switch, the one before is used', async () => {
  await writeSnapshot(folder, snapshot, files);
  await rename(folder, `${folder}.previous`);
  await expect(readSnapshot(folder)).resolves.toMatchObject({ asOf: '2026-11-22' });
  await writeSnapshot(folder, { ...snapshot, asOf: '2026-11-23' });
  await expect(readSnapshot(folder)).resolves.toMatchObject({ asOf: '2026-11-23' });
});

test('a new one replaces the last good one', async () => {
  await writeSnapshot(folder, snapshot, files);
  await writeSnapshot(folder, {
    ...snapshot,
    content: withFields(content, 'theme', 'nl', 'sleep', { title: 'Anders' }),
  });
  const { content: read } = await readSnapshot(folder);
  expect(read.theme.nl).toContainEqual(expect.objectContaining({ key: 'sleep', title: 'Anders' }));
  expect(read.theme.nl).toHaveLength(content.theme.nl.length);
});

test('one that was written before there was a content type has none of it', async () => {
  await writeSnapshot(folder, snapshot, files);
  const manifest = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')) as { entries: object };
  const older = Object.entries(manifest.entries).filter(([file]) => !file.endsWith('/instruments.json'));
  for (const locale of ['nl', 'en']) await rm(path.join(folder, locale, 'instruments.json'));
  await writeFile(
    path.join(folder, 'manifest.json'),
    JSON.stringify({ ...manifest, entries: Object.fromEntries(older) }),
  );
  await expect(readSnapshot(folder)).resolves.toMatchObject({ content: { instrument: { nl: [], en: [] } } });
});

test('says how to make one when there is none', async () => {
  expect(await failure(readSnapshot(folder))).toMatch(
    /^There is no snapshot in .*; build once with CONTENT_SOURCE=live and a running CMS/,
  );
});

test.each(['manifest.json', 'nl/articles.json', 'en/site-settings.json'])(
  'is refused when %s is cut off',
  async (name) => {
    await writeSnapshot(folder, snapshot, files);
    const whole = await readFile(path.join(folder, name), 'utf8');
    await writeFile(path.join(folder, name), whole.slice(0, whole.length / 2));
    expect(await failure(readSnapshot(folder))).toMatch(
      new RegExp(`is damaged: ${name} is missing or not as it was written; build once with CONTENT_SOURCE=live`),
    );
  },
);

test.each(['manifest.json', 'en/articles.json'])('is refused when %s is missing', async (name) => {
  await writeSnapshot(folder, snapshot, files);
  await rm(path.join(folder, name));
  expect(await failure(readSnapshot(folder))).toMatch(/is damaged/);
});

test('is refused when an uploaded file is missing', async () => {
  await writeSnapshot(folder, snapshot, files);
  await rm(path.join(folder, 'uploads', file));
  expect(await failure(readSnapshot(folder))).toMatch(/is damaged: uploads\//);
});
