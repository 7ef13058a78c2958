import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { contentUid } from '../src/content-uid.ts';
import { LOG_UID } from '../src/history/log-models.ts';
import { seed } from '../src/seed/seed.ts';
import { registerAdministrator, type AdminClient } from './admin-client.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';
import { articleFile, seedFolder, themeFile } from './seed-folder.ts';

const KEYS = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

let cms: RunningStrapi;
let folder = '';
let administrator: AdminClient;
let documentIds: readonly string[] = [];

beforeAll(async () => {
  cms = await startStrapi();
  folder = await seedFolder({
    'nl/themes/rest.md': themeFile('Rust'),
    ...Object.fromEntries(KEYS.map((key) => [`nl/articles/${key}.md`, articleFile(key)])),
  });
  await seed(cms.strapi, folder);
  administrator = await registerAdministrator(cms);
  documentIds = await Promise.all(
    KEYS.map(async (key) => {
      const row: { documentId: string } | null = await articles().findOne({ where: { key } });
      return row?.documentId ?? '';
    }),
  );
});
afterAll(async () => {
  await cms.stop();
  await rm(folder, { recursive: true });
});

const articles = () => cms.strapi.db.query(contentUid('article'));
const documents = () => cms.strapi.documents(contentUid('article'));
const address = `/content-manager/collection-types/${contentUid('article')}`;
const together = (action: string) =>
  administrator.send('POST', `${address}/actions/${action}?locale=nl`, { documentIds, locale: 'nl' });
const live = async (): Promise<readonly string[]> => {
  const rows: readonly { title: string }[] = await articles().findMany({
    where: { publishedAt: { $notNull: true } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ title }) => title).toSorted();
};
const versionsKept = async (): Promise<number> => cms.strapi.db.query(LOG_UID).count();

beforeEach(async () => {
  for (const [index, documentId] of documentIds.entries()) {
    await documents().update({ documentId, locale: 'nl', data: { title: KEYS[index], summary: 'Kort.' } } as never);
    await documents().publish({ documentId, locale: 'nl' });
    await documents().update({ documentId, locale: 'nl', data: { title: `${KEYS[index]} anew` } } as never);
  }
});

test.each([0, 2, 4])('of several that are published together none is live when number %i is refused', async (wrong) => {
  await documents().update({ documentId: documentIds[wrong] ?? '', locale: 'nl', data: { summary: '' } } as never);
  const before = await versionsKept();
  const { status, message } = await together('bulkPublish');
  expect(status).toBe(400);
  expect(message).toContain('This entry cannot be published yet in Dutch.');
  expect(await live()).toEqual(KEYS.toSorted());
  expect(await versionsKept()).toBe(before);
});

test('several that are right are published, taken offline and deleted together', async () => {
  expect((await together('bulkPublish')).message).toBe('');
  expect(await live()).toEqual(KEYS.map((key) => `${key} anew`).toSorted());
  expect((await together('bulkUnpublish')).message).toBe('');
  expect(await live()).toEqual([]);
  expect((await together('bulkDelete')).message).toBe('');
  expect(await articles().count()).toBe(0);
});
