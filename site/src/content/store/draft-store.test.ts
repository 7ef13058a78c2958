import { LOCALE_CODES, type ContentTypeName, type Locale } from '@moodspace/shared';
import { describe, expect, test } from 'vitest';
import { generateContent } from '../../../bench/generate-content.ts';
import { ContentStore } from './content-store.ts';
import { draftStore } from './draft-store.ts';
import { asRecord } from './raw-content.ts';
import type { StrapiClient } from './strapi-client.ts';
import { validateContent } from './validate-content.ts';

const content = generateContent({ entries: 5, seed: 11 });
const published = new ContentStore({
  tables: validateContent(content).tables,
  media: new Map(),
  asOf: '2026-11-22',
});
const raw = (type: ContentTypeName, key: string, locale: Locale = 'nl') =>
  asRecord(content[type][locale].find((entry) => asRecord(entry)?.['key'] === key)) ?? {};

interface Draft {
  readonly type: ContentTypeName;
  readonly entry: Readonly<Record<string, unknown>>;
}

/** A CMS in which nothing but these drafts was written. */
function cmsWith(drafts: readonly Draft[]): Pick<StrapiClient, 'draft' | 'drafts'> & StrapiClient {
  const found = (type: ContentTypeName, locale: Locale, name: string, value: unknown) =>
    drafts.filter((draft) => draft.type === type && draft.entry['locale'] === locale && draft.entry[name] === value);
  const never = () => Promise.reject(new Error('A preview reads nothing but drafts.'));
  return {
    entries: never,
    published: never,
    lastChange: never,
    changeTimes: never,
    upload: never,
    draft: (type, documentId, locale) => Promise.resolve(found(type, locale, 'documentId', documentId)[0]?.entry),
    drafts: (type, locale, filters) =>
      Promise.resolve(found(type, locale, 'key', asRecord(filters['key'])?.['$eq']).map(({ entry }) => entry)),
  };
}

const view = (drafts: readonly Draft[], locale: Locale = 'nl') =>
  draftStore(
    published,
    cmsWith(drafts),
    { type: drafts[0]!.type, documentId: String(drafts[0]!.entry['documentId']), locale },
    '/nowhere',
  );

describe('the draft of an entry', () => {
  const entry = { ...raw('article', 'article-1'), title: 'Nog niet af', publishedAt: null };

  test('stands in the place of what is published, and only in its preview', async () => {
    const { store, key, problems } = await view([{ type: 'article', entry }]);
    expect(key).toBe('article-1');
    expect(problems).toEqual([]);
    expect(store.byKey('article', 'article-1', 'nl')?.data.data.title).toBe('Nog niet af');
    expect(published.byKey('article', 'article-1', 'nl')?.data.data.title).not.toBe('Nog niet af');
    for (const locale of LOCALE_CODES)
      expect(store.list('article', locale)).toHaveLength(published.list('article', locale).length);
  });

  test('that was never published is there too, at its own address', async () => {
    const fresh = { ...entry, documentId: 'fresh000', key: 'fresh', slug: 'vers' };
    const { store } = await view([{ type: 'article', entry: fresh }]);
    expect(store.bySlug('article', 'vers', 'nl')?.id).toBe('fresh');
    expect(published.bySlug('article', 'vers', 'nl')).toBeUndefined();
  });

  test('with the address of another entry is shown, and told about', async () => {
    const slug = published.byKey('article', 'article-2', 'nl')?.data.slugs.nl;
    const { store, problems } = await view([{ type: 'article', entry: { ...entry, slug } }]);
    const addresses = store.list('article', 'nl').map(({ data }) => data.slugs.nl);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(problems.map(({ field }) => field)).toContain('slug');
  });

  test('brings along what it names and nobody has published', async () => {
    const theme = { ...raw('theme', 'sleep'), documentId: 'theme000', key: 'rest', slug: 'rust', title: 'Rust' };
    const { store, problems } = await view([
      { type: 'article', entry: { ...entry, themes: [{ key: 'rest' }] } },
      { type: 'theme', entry: { ...theme, publishedAt: null } },
    ]);
    expect(store.byKey('theme', 'rest', 'nl')?.data.data.title).toBe('Rust');
    expect(store.aboutTheme('article', 'rest', 'nl').map(({ id }) => id)).toEqual(['article-1']);
    expect(problems).toMatchObject([{ type: 'theme', key: 'rest' }]);
  });

  test('loses what it names and is nowhere, and that is told', async () => {
    const { store, problems } = await view([{ type: 'article', entry: { ...entry, themes: [{ key: 'gone' }] } }]);
    expect(store.byKey('article', 'article-1', 'nl')?.data.data.themes).toEqual([]);
    expect(problems.map(({ message }) => message.en).join()).toContain('"gone"');
  });

  test('that is not there in the language has no page', async () => {
    expect((await view([{ type: 'article', entry }], 'en')).key).toBeUndefined();
  });
});
