import { REGIONS, type Region } from '@moodspace/shared';
import { describe, expect, test } from 'vitest';
import { generateContent } from '../../../bench/generate-content.ts';
import { withEntries, withFields } from '../../../tests/changed-content.ts';
import { ContentStore } from './content-store.ts';
import type { RawContent } from './raw-content.ts';
import { sitePathHref } from './site-links.ts';
import { validateContent, withVersion } from './validate-content.ts';

const content = generateContent({ entries: 20, seed: 5 });
const storeOf = (raw: RawContent) =>
  new ContentStore({ tables: validateContent(raw).tables, media: new Map(), asOf: '2026-11-22' });
const without = (raw: RawContent, type: 'theme' | 'article' | 'organization', locale: 'nl' | 'en', key: string) =>
  withEntries(raw, type, locale, (entries) => entries.filter((entry) => entry['key'] !== key));

describe('an entry without a translation', () => {
  const store = storeOf(without(content, 'article', 'en', 'article-1'));

  test('is shown in the default language, at its address there', () => {
    const entry = store.byKey('article', 'article-1', 'en')?.data;
    expect(entry).toMatchObject({
      isFallback: true,
      contentLocale: 'nl',
      slugs: { nl: 'tekst-article-1', en: 'tekst-article-1' },
    });
    expect(store.bySlug('article', 'tekst-article-1', 'en')?.data).toBe(entry);
    expect(store.list('article', 'en')).toHaveLength(store.list('article', 'nl').length);
  });

  test('is itself in its own language', () => {
    expect(store.byKey('article', 'article-1', 'nl')?.data).toMatchObject({ isFallback: false, contentLocale: 'nl' });
  });

  test('is shown in the language that it has when it is not there in the default one', () => {
    const english = storeOf(without(content, 'article', 'nl', 'article-1'));
    expect(english.byKey('article', 'article-1', 'nl')?.data).toMatchObject({
      isFallback: true,
      contentLocale: 'en',
      slugs: { nl: 'text-article-1' },
    });
  });
});

describe('references of a translation', () => {
  const dutch = { themes: [{ key: 'sleep' }, { key: 'grief' }, { key: 'stress' }] };
  const linked = withFields(content, 'article', 'nl', 'article-1', dutch);
  const untranslated = without(linked, 'theme', 'en', 'grief');

  test('are its own, and those of the original whose target has no translation', () => {
    const store = storeOf(withFields(untranslated, 'article', 'en', 'article-1', { themes: [{ key: 'sleep' }] }));
    expect(store.byKey('article', 'article-1', 'en')?.data.data.themes).toEqual(['sleep', 'grief']);
    expect(store.aboutTheme('article', 'grief', 'en').map(({ id }) => id)).toContain('article-1');
  });

  test('are only its own when every target is translated', () => {
    const store = storeOf(withFields(linked, 'article', 'en', 'article-1', { themes: [] }));
    expect(store.byKey('article', 'article-1', 'en')?.data.data.themes).toEqual([]);
  });

  test('hold for a reference to one entry too', () => {
    const owner = withFields(content, 'intervention', 'nl', 'intervention-1', { owner: { key: 'organization-3' } });
    const store = storeOf(
      withFields(without(owner, 'organization', 'en', 'organization-3'), 'intervention', 'en', 'intervention-1', {
        owner: null,
      }),
    );
    expect(store.byKey('intervention', 'intervention-1', 'en')?.data.data.owner).toBe('organization-3');
  });

  test('hold inside the parts of an entry too, whatever the order of those in the translation', () => {
    const feedback = (raw: RawContent, locale: 'nl' | 'en') =>
      (raw.instrument[locale][0] as { bandWords: readonly { band: string; themes: readonly { key: string }[] }[] })
        .bandWords;
    const named = (locale: 'nl' | 'en', themes: Readonly<Record<string, readonly string[]>>) =>
      feedback(content, locale).map((words) => ({
        ...words,
        themes: (themes[words.band] ?? []).map((key) => ({ key })),
      }));
    const original = { bandWords: named('nl', { low: ['grief', 'sleep'], high: ['stress'] }) };
    const translation = { bandWords: named('en', { low: ['sleep'], high: [] }).toReversed() };
    const both = withFields(
      withFields(content, 'instrument', 'nl', 'instrument-1', original),
      'instrument',
      'en',
      'instrument-1',
      translation,
    );
    const shown = storeOf(without(both, 'theme', 'en', 'grief')).byKey('instrument', 'instrument-1', 'en');
    expect(shown?.data.data.bandWords.map(({ band, themes }) => [band, themes])).toEqual([
      ['high', []],
      ['low', ['sleep', 'grief']],
    ]);
  });
});

test('services for everybody come before those for a region, and those before the ones of a school', () => {
  const inRegion = (raw: RawContent, key: string, region: Region, insideInstitution: boolean): RawContent =>
    withFields(raw, 'service', 'nl', key, {
      regions: Object.fromEntries(REGIONS.map((code) => [code, code === region])),
      insideInstitution,
    });
  const school = inRegion(content, 'service-1', 'antwerp', true);
  const region = inRegion(school, 'service-2', 'antwerp', false);
  const everybody = inRegion(region, 'service-3', 'flanders_brussels', false);
  const keys = storeOf(everybody)
    .list('service', 'nl')
    .map(({ id }) => id)
    .filter((id) => ['service-1', 'service-2', 'service-3'].includes(id));
  expect(keys).toEqual(['service-3', 'service-2', 'service-1']);
});

test('among services that are equally near, checked ones come first and ones with a warning last', () => {
  const reach = {
    regions: Object.fromEntries(REGIONS.map((code) => [code, code === 'antwerp'])),
    insideInstitution: false,
  };
  const check = { checkedOn: '2026-11-22', checkedBy: 'Editors', nextCheck: '2027-05-21' };
  const changed = (
    [
      ['service-1', { name: 'A', alert: 'Perhaps closed.' }],
      ['service-2', { name: 'B' }],
      ['service-3', { name: 'C', ...check }],
    ] as const
  ).reduce((raw, [key, fields]) => withFields(raw, 'service', 'nl', key, { ...reach, ...fields }), content);
  const keys = storeOf(changed)
    .list('service', 'nl')
    .map(({ id }) => id)
    .filter((id) => ['service-1', 'service-2', 'service-3'].includes(id));
  expect(keys).toEqual(['service-3', 'service-2', 'service-1']);
});

test('entries come by their order, and then by title in the alphabet of the language', () => {
  const titles: Readonly<Record<string, string>> = {
    'article-1': 'Écht slapen',
    'article-2': 'Zoeken',
    'article-3': 'eten',
    'article-4': 'Drinken',
  };
  let named = withEntries(content, 'article', 'nl', (entries) =>
    entries.filter((entry) => String(entry['key']) in titles),
  );
  for (const [key, title] of Object.entries(titles))
    named = withFields(named, 'article', 'nl', key, { title, order: key === 'article-2' ? 0 : 1 });
  named = withEntries(named, 'article', 'en', () => []);
  expect(
    storeOf(named)
      .list('article', 'nl')
      .map(({ data }) => data.data.title),
  ).toEqual(['Zoeken', 'Drinken', 'Écht slapen', 'eten']);
});

test('after a change of one entry, the lists that it cannot touch are the very same', () => {
  const { tables } = validateContent(content);
  const store = new ContentStore({ tables, media: new Map(), asOf: '2026-11-22' });
  const before = {
    services: store.list('service', 'nl'),
    themesInEnglish: store.list('theme', 'en'),
    articles: store.list('article', 'nl'),
    pages: store.list('page', 'nl'),
  };
  const article = tables.article.get('article-1')?.nl;
  if (!article) throw new RangeError('There is an article.');
  const next = store.replacing(withVersion(tables, 'article', 'article-1', 'nl', { ...article, title: 'Anders' }));
  expect(next.byKey('article', 'article-1', 'nl')?.data.data.title).toBe('Anders');
  expect(next.list('service', 'nl')).toBe(before.services);
  expect(next.list('article', 'nl')).not.toBe(before.articles);
  expect(store.list('article', 'nl')).toBe(before.articles);
  // A theme taken away in one language touches the themes there, and of what names it only what looks otherwise now.
  const themeless = store.replacing(withVersion(tables, 'theme', 'sleep', 'en', undefined));
  expect(themeless.list('theme', 'en')).not.toBe(before.themesInEnglish);
  expect(themeless.list('service', 'nl')).toBe(before.services);
  expect(themeless.list('page', 'nl')).toBe(before.pages);
});

test('an uploaded file that was not fetched is named', () => {
  expect(() => storeOf(content).media('/uploads/a.png')).toThrow(
    'The uploaded file "/uploads/a.png" was not fetched from the CMS.',
  );
});

describe('a path of the site in a text', () => {
  const store = storeOf(content);
  test.each([
    ['/', '/en/'],
    ['/zelftests', '/en/self-tests/'],
    ['/zelftests/', '/en/self-tests/'],
    ['/infotheek/tekst-article-1#kop', '/en/library/text-article-1/#kop'],
    ['/tekst-page-1', '/en/text-page-1/'],
    ['/aanbod/voor/studenten', '/en/offers/for/students/'],
    ['/aanbod/voor/thema-tekst-sleep', '/en/offers/for/topic-text-sleep/'],
  ])('%s of a Dutch text leads to %s on an English page', (path, href) => {
    expect(sitePathHref(store, path, 'nl', 'en')).toBe(href);
  });

  test.each([
    '/self-tests',
    '/infotheek/weg',
    '/infotheek/tekst-article-1/meer',
    '/aanbod/voor/marsmannetjes',
    '/nl/zelftests',
  ])('%s of a Dutch text leads nowhere', (path) => {
    expect(sitePathHref(store, path, 'nl', 'en')).toBeUndefined();
  });
});
