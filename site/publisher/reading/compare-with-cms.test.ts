import { CONTENT_TYPE_NAMES, LOCALE_CODES } from '@moodspace/shared';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { generateContent } from '../../bench/generate-content.ts';
import { withEntries, withFields } from '../../tests/changed-content.ts';
import { FAKE_TOKEN, startFakeCms, type FakeCms } from '../../tests/fake-cms.ts';
import { asRecord, asText } from '../../src/content/store/raw-content.ts';
import { strapiClient, type StrapiClient } from '../../src/content/store/strapi-client.ts';
import { compareWithCms } from './compare-with-cms.ts';
import { differingEntries } from './differing-entries.ts';
import { readVersions } from './read-versions.ts';
import { SeenVersions } from './seen-versions.ts';

const content = generateContent({ entries: 250, seed: 5 });
const idOf = (index: number): string => asText(asRecord(content.article.nl[index])?.['documentId']) ?? '';
const keyOf = (index: number): string => asText(asRecord(content.article.nl[index])?.['key']) ?? '';

let cms: FakeCms;
let client: StrapiClient;
let seen: SeenVersions;

beforeEach(async () => {
  cms = await startFakeCms({ content });
  client = strapiClient({ url: cms.url, token: FAKE_TOKEN, attempts: 1 });
  seen = new SeenVersions(content);
});
afterEach(() => cms.close());

const newer = { updatedAt: '2027-01-01T00:00:00.000Z' };

test('a CMS in which nothing changed is asked one small question per list', async () => {
  expect(await compareWithCms(client, seen)).toEqual({ changed: [], suddenRemovals: [] });
  expect(cms.asked).toHaveLength(CONTENT_TYPE_NAMES.length * LOCALE_CODES.length);
  expect(cms.asked.filter((address) => address.includes('populate'))).toEqual([]);
});

test('a changed, a new and a removed entry are found without reading any', async () => {
  cms.use(withFields(content, 'article', 'en', keyOf(3), newer));
  expect((await compareWithCms(client, seen)).changed).toEqual([{ type: 'article', documentId: idOf(3) }]);

  cms.use(withEntries(content, 'article', 'nl', (entries) => entries.slice(1)));
  expect((await compareWithCms(client, seen)).changed).toEqual([{ type: 'article', documentId: idOf(0) }]);

  cms.use(
    withEntries(content, 'article', 'nl', (entries) => [...entries, { ...entries[0], documentId: 'new', ...newer }]),
  );
  expect((await compareWithCms(client, seen)).changed).toEqual([{ type: 'article', documentId: 'new' }]);
  expect(cms.asked.filter((address) => address.includes('populate'))).toEqual([]);
});

test('what was read is no news any more, also when it was refused', async () => {
  cms.use(withFields(content, 'article', 'nl', keyOf(3), { ...newer, title: '' }));
  for (const one of await readVersions(client, [{ type: 'article', documentId: idOf(3) }])) seen.note(one);
  expect((await compareWithCms(client, seen)).changed).toEqual([]);
});

test('a list that lost far too much is not believed, unless somebody said so', async () => {
  cms.use(withEntries(content, 'article', 'nl', (entries) => entries.slice(0, 100)));
  const before = content.article.nl.length;
  expect(await compareWithCms(client, seen)).toEqual({
    changed: [],
    suddenRemovals: [{ type: 'article', locale: 'nl', before, now: 100 }],
  });
  expect((await compareWithCms(client, seen, { acceptRemovals: true })).changed).toHaveLength(before - 100);

  cms.use(withEntries(content, 'crisis-contact', 'nl', () => []));
  expect((await compareWithCms(client, seen)).suddenRemovals).toMatchObject([{ type: 'crisis-contact', now: 0 }]);
});

test('a few entries less are what editors do', async () => {
  cms.use(withEntries(content, 'article', 'nl', (entries) => entries.slice(9)));
  const { changed, suddenRemovals } = await compareWithCms(client, seen);
  expect(suddenRemovals).toEqual([]);
  expect(changed).toHaveLength(9);
});

test('only what is named is read, in every language, in questions that are not too long', async () => {
  const names = content.article.nl.map((_, index) => ({ type: 'article', documentId: idOf(index) }) as const);
  const versions = await readVersions(client, [...names, { type: 'article', documentId: 'gone' }]);
  expect(versions).toHaveLength(names.length + 1);
  for (const { documentId, byLocale } of versions.slice(0, -1))
    for (const locale of LOCALE_CODES)
      expect(asRecord(byLocale[locale])?.['documentId'] ?? documentId).toBe(documentId);
  expect(versions.find(({ documentId }) => documentId === 'gone')?.byLocale).toEqual({});
  expect(Math.max(...cms.asked.map(({ length }) => length))).toBeLessThan(8000);
  expect(cms.asked.every((address) => address.startsWith('/api/articles?'))).toBe(true);
});

test('the one entry of a type is read as such', async () => {
  const documentId = asText(asRecord(content['site-settings'].nl[0])?.['documentId']) ?? '';
  const [versions] = await readVersions(client, [{ type: 'site-settings', documentId }]);
  expect(Object.keys(versions!.byLocale)).toEqual([...LOCALE_CODES]);
});

test('what no date tells is found by reading everything', async () => {
  expect(await differingEntries(client, content)).toEqual([]);
  cms.use(withFields(content, 'article', 'nl', keyOf(7), { themes: [] }));
  expect(await differingEntries(client, content)).toEqual([{ type: 'article', documentId: idOf(7) }]);
});
