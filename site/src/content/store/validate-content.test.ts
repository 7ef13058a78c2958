import { SPOKEN_LANGUAGES } from '@moodspace/shared';
import { describe, expect, test } from 'vitest';
import { generateContent } from '../../../bench/generate-content.ts';
import { withEntries, withFields } from '../../../tests/changed-content.ts';
import { ContentError } from './content-error.ts';
import { ContentStore } from './content-store.ts';
import type { RawContent } from './raw-content.ts';
import { brokenLinkProblems } from './site-links.ts';
import { validateContent, validateEntry, withVersion } from './validate-content.ts';

const content = generateContent({ entries: 20, seed: 5 });

/** What is printed for content, one sentence per problem. */
function sentences(changed: RawContent): readonly string[] {
  const { tables, problems } = validateContent(changed);
  const links = brokenLinkProblems(new ContentStore({ tables, media: new Map(), asOf: '2026-11-22' }));
  return new ContentError([...problems, ...links], 'http://127.0.0.1:1337').message.split('\n').slice(1);
}

test('good content has no problems', () => {
  expect(sentences(content)).toEqual([]);
});

test('a service without a name is refused with where to mend it', () => {
  expect(sentences(withFields(content, 'service', 'nl', 'service-1', { name: '' }))).toEqual([
    '- service (service-1), language nl, field name: It is empty; fill it in. ' +
      'Open http://127.0.0.1:1337/admin/content-manager/collection-types/api::service.service/service0000000000000000?plugins[i18n][locale]=nl',
  ]);
});

test('a theme key that nobody has is refused', () => {
  expect(sentences(withFields(content, 'article', 'en', 'article-1', { themes: [{ key: 'sleeep' }] }))).toEqual([
    expect.stringMatching(
      /^- article ".+" \(article-1\), language en, field themes: there is no valid published theme with the key "sleeep"; choose another/,
    ),
  ]);
});

test('a key that nobody has is refused inside the parts of an entry too, with the part', () => {
  const [first, second] = (content.instrument.nl[0] as { bandWords: readonly object[] }).bandWords;
  const bandWords = [first, { ...second, services: [{ key: 'nobody' }] }];
  expect(sentences(withFields(content, 'instrument', 'nl', 'instrument-1', { bandWords }))).toEqual([
    expect.stringMatching(/field bandWords 2 › services: there is no valid published service with the key "nobody"/),
  ]);
});

test.each([
  ['website', 'htp:/example', /field website: A web address starts with https/],
  ['ageTo', 9000, /field ageTo: /],
  ['serviceKind', 'spaceship', /field serviceKind: "spaceship" is not a known choice; use one of crisis, helpline/],
  ['summary', 'x'.repeat(500), /field summary: It has 500 characters, and at most 240 are allowed; make it shorter/],
  ['formal', 'maybe', /field formal: "maybe" is not of the expected kind \(boolean\)/],
])('a service whose %s is not as it must be is refused', (field, value, sentence) => {
  expect(sentences(withFields(content, 'service', 'en', 'service-2', { [field]: value }))).toEqual([
    expect.stringMatching(sentence),
  ]);
});

test.each([
  [{ phone: '09-123' }, /field channels 1 › phone: .*"09-123"/],
  [{ phone: null }, /field channels 1 › phone: Give the phone number/],
  [{ hours: 'every day' }, /field channels 1 › hours: "every" is not a day/],
])('a way to reach a service with %j is refused with its place in the list', (wrong, sentence) => {
  const spokenLanguages = Object.fromEntries(SPOKEN_LANGUAGES.map((code) => [code, false]));
  const right = { channelKind: 'phone', phone: '106', url: null, email: null, hours: '24/7', hoursSeenIn: null };
  const withChannel = (changes: object) =>
    sentences(
      withFields(content, 'service', 'nl', 'service-1', { channels: [{ ...right, spokenLanguages, ...changes }] }),
    );
  expect(withChannel({})).toEqual([]);
  expect(withChannel(wrong)).toEqual([expect.stringMatching(sentence)]);
});

test('a service that cannot be reached is refused with the rule of the content model', () => {
  const unreachable = { channels: [], locations: [], website: null };
  expect(sentences(withFields(content, 'service', 'nl', 'service-1', unreachable))).toEqual([
    expect.stringContaining('A service needs at least one way to reach it'),
  ]);
});

test('a block that the site does not know is refused by its place and name', () => {
  const blocks = [
    { __component: 'block.text', body: 'Tekst' },
    { __component: 'block.carousel', images: [] },
  ];
  expect(sentences(withFields(content, 'page', 'nl', 'page-1', { blocks }))).toEqual([
    expect.stringContaining(
      'field blocks 2 › __component: The site does not know the block "block.carousel"; remove it or choose another.',
    ),
  ]);
});

test('an image without alternative text is refused', () => {
  const image = {
    url: '/uploads/a.png',
    mime: 'image/png',
    hash: 'a',
    ext: '.png',
    alternativeText: '',
    caption: null,
    width: 10,
    height: 10,
  };
  expect(sentences(withFields(content, 'article', 'nl', 'article-1', { image }))).toEqual([
    expect.stringContaining(
      'field image › alternativeText: This image has no alternative text. Describe in the media library what it shows.',
    ),
  ]);
});

test('every problem is named, not only the first', () => {
  const twice = withFields(
    withFields(content, 'service', 'nl', 'service-1', { name: null, costKind: 'cheap' }),
    'theme',
    'en',
    'sleep',
    { order: 5000 },
  );
  expect(sentences(twice)).toHaveLength(3);
});

test('a type that must not be empty and is empty is refused; announcements may be empty', () => {
  expect(sentences(withEntries(content, 'testimonial', 'nl', () => []))).toEqual([
    expect.stringMatching(/^- testimonial, language nl: the CMS has not one published entry/),
  ]);
  expect(sentences(withEntries(content, 'site-settings', 'nl', () => []))).toEqual([
    expect.stringMatching(
      /^- site-settings, language nl: nothing is published; .*single-types\/api::site-settings.site-settings\?/,
    ),
  ]);
  expect(sentences(withEntries(content, 'announcement', 'nl', () => []))).toEqual([]);
});

test('a language without any translation is not an error', () => {
  let untranslated = content;
  for (const type of ['testimonial', 'article', 'site-settings'] as const)
    untranslated = withEntries(untranslated, type, 'en', () => []);
  expect(sentences(untranslated)).toEqual([]);
});

describe('keys and addresses', () => {
  test('one key for two entries is refused', () => {
    const doubled = withEntries(content, 'article', 'nl', ([first, ...others]) => [
      first,
      { ...first, documentId: 'another', slug: 'anders' },
      ...others,
    ]);
    expect(sentences(doubled)).toEqual([
      expect.stringContaining('field key: the key "article-1" is also the key of another entry'),
    ]);
  });

  test('one key for two entries in different languages is refused', () => {
    expect(sentences(withFields(content, 'article', 'en', 'article-1', { documentId: 'another' }))).toEqual([
      expect.stringContaining('field key: the key "article-1" is also the key of another entry'),
    ]);
  });

  test('one address for two entries is refused', () => {
    expect(sentences(withFields(content, 'article', 'nl', 'article-1', { slug: 'tekst-article-2' }))).toEqual([
      expect.stringContaining('field slug: "tekst-article-2" is also the address of "article-1"; each needs its own.'),
    ]);
  });

  test('an address that a fallback already has is refused', () => {
    const untranslated = withEntries(content, 'article', 'en', (entries) =>
      entries.filter((entry) => entry['key'] !== 'article-1'),
    );
    expect(sentences(withFields(untranslated, 'article', 'en', 'article-2', { slug: 'tekst-article-1' }))).toHaveLength(
      1,
    );
  });

  test.each(['infotheek', '404', 'aanbod'])('a page cannot have the address "%s" of a page of the site', (slug) => {
    expect(sentences(withFields(content, 'page', 'nl', 'page-1', { slug }))).toEqual([
      expect.stringContaining(`field slug: "${slug}" is the address of a page of the site itself`),
    ]);
  });
});

describe('links to pages of the site', () => {
  test('a link in a text that leads nowhere is refused', () => {
    const body = 'Lees [dit](/infotheek/tekst-article-2#kop), [dat](/zelftests/) of [iets](/bestaat-niet).';
    expect(sentences(withFields(content, 'article', 'nl', 'article-1', { body }))).toEqual([
      expect.stringContaining('field body: The link "/bestaat-niet" leads to no page in this language'),
    ]);
  });

  test('a link in the words of a part is judged; what only looks like one in plain text and in facts kept for another system is none', () => {
    const [first, second] = (content.instrument.nl[0] as { bandWords: readonly object[] }).bandWords;
    const changed = withFields(content, 'instrument', 'nl', 'instrument-1', {
      bandWords: [first, { ...second, feedback: 'Lees [dit](/bestaat-niet).', stepNow: '/ook-niet' }],
      limits: 'Zie [hier](/nergens).',
      fhir: { answerValueSet: '/ValueSet', note: '[x](/nergens)' },
    });
    expect(sentences(changed)).toEqual([
      expect.stringContaining('field bandWords 2 › feedback: The link "/bestaat-niet" leads to no page'),
    ]);
  });

  test('a link may lead to a self-test and to its version on paper', () => {
    const body = '[test](/zelftests/tekst-instrument-1) [papier](/zelftests/papier/tekst-instrument-1)';
    expect(sentences(withFields(content, 'article', 'nl', 'article-1', { body }))).toEqual([]);
  });

  test('a link in a building block is judged too', () => {
    const blocks = [{ __component: 'block.text', body: '[x](/nergens)' }];
    expect(sentences(withFields(content, 'page', 'nl', 'page-1', { blocks }))).toEqual([
      expect.stringContaining('field blocks 1 › body: The link "/nergens"'),
    ]);
  });

  test('a button that leads nowhere is refused, and so is one with the words of another language', () => {
    expect(
      sentences(withFields(content, 'intervention', 'nl', 'intervention-1', { actionUrl: '/self-tests' })),
    ).toHaveLength(1);
    expect(
      sentences(withFields(content, 'intervention', 'en', 'intervention-1', { actionUrl: '/self-tests' })),
    ).toEqual([]);
  });
});

test('an entry in another language than was asked for is refused', () => {
  expect(validateEntry('theme', 'en', content.theme.nl[0])).toEqual({
    problems: [
      expect.objectContaining({
        field: 'locale',
        message: {
          nl: 'het CMS stuurde de taal nl waar en werd gevraagd.',
          en: 'the CMS sent the language nl where en was asked for.',
        },
      }),
    ],
  });
});

test('one version can be replaced or taken away, and the rest stays the same', () => {
  const { tables } = validateContent(content);
  const [key, versions] = [...tables.theme][0] ?? [];
  if (!key || !versions?.nl) throw new RangeError('There is a theme.');
  const renamed = withVersion(tables, 'theme', key, 'nl', { ...versions.nl, title: 'Anders' });
  expect(renamed.theme.get(key)?.nl?.title).toBe('Anders');
  expect(renamed.theme.get(key)?.en).toBe(versions.en);
  expect(renamed.article).toBe(tables.article);
  const gone = withVersion(withVersion(tables, 'theme', key, 'nl', undefined), 'theme', key, 'en', undefined);
  expect(gone.theme.has(key)).toBe(false);
  expect(tables.theme.get(key)).toBe(versions);
});
