import { rm } from 'node:fs/promises';
import { CONTENT_TYPES, InstrumentSchema, type Instrument, type Locale } from '@moodspace/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contentUid } from '../src/content-uid.ts';
import { seed } from '../src/seed/seed.ts';
import { instrumentFile, structure, translatedInstrumentFile } from './instrument-file.ts';
import { readContent } from './rest-reader.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';
import { seedFolder, themeFile, translatedThemeFile } from './seed-folder.ts';

let cms: RunningStrapi;
/** Each test has a self-test of its own, by its key. */
let key = '';
let number = 0;
const folders: string[] = [];

beforeAll(async () => {
  cms = await startStrapi();
});
afterAll(async () => {
  await cms.stop();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});
beforeEach(async () => {
  number += 1;
  key = `rest-${number}`;
  await seedFrom();
});

async function seedFrom(nl: object = {}, en: object | null = {}) {
  const folder = await seedFolder({
    'nl/themes/rest.md': themeFile('Rust'),
    'en/themes/rest.md': translatedThemeFile('Rest'),
    [`nl/instruments/${key}.yaml`]: instrumentFile({ slug: key, ...nl }),
    ...(en === null ? {} : { [`en/instruments/${key}.yaml`]: translatedInstrumentFile({ slug: key, ...en }) }),
  });
  folders.push(folder);
  return seed(cms.strapi, folder);
}

const documents = () => cms.strapi.documents(contentUid('instrument'));

async function documentId(): Promise<string> {
  const found = await documents().findFirst({ filters: { key }, locale: 'nl', status: 'draft' } as never);
  return found?.documentId ?? '';
}

/** What the site reads. */
async function live(locale: Locale): Promise<Instrument | undefined> {
  const entries = (await readContent(cms, 'instrument', locale)).map((entry) => InstrumentSchema.parse(entry));
  return entries.find((entry) => entry.key === key);
}

async function draft(locale: Locale): Promise<Readonly<Record<string, unknown>>> {
  const { query } = CONTENT_TYPES.instrument;
  return (await documents().findFirst({ ...query, filters: { key }, locale, status: 'draft' } as never)) as never;
}

/** Changes fields of a draft, as the form of an editor does. */
async function edit(locale: Locale, data: object): Promise<void> {
  await documents().update({ documentId: await documentId(), locale, data } as never);
}

const publish = async (...locale: readonly Locale[]) =>
  documents().publish({ documentId: await documentId(), locale: locale.length === 1 ? locale[0] : locale } as never);

const thirdItem = { key: 'rest-3', scale: 'how-much', reversed: false, skippable: true };
const itemWords = (...items: readonly string[]) => items.map((item) => ({ item, text: `${item}?` }));
const moreItems = { version: '2.0', items: [...structure.items, thirdItem] };

describe('a self-test of the seed', () => {
  test('arrives on the site with its structure and the words of each language', async () => {
    const [nl, en] = [await live('nl'), await live('en')];
    expect(nl?.scales[0]?.points.map(({ value }) => value)).toEqual([0, 0.5, 1]);
    expect(nl?.items[1]?.showIf).toEqual({
      mode: 'all',
      conditions: [{ item: 'rest-1', comparison: 'answered', answer: null }],
    });
    expect(nl?.scores[1]?.criteria).toEqual([
      { category: 'still', items: ['rest-1', 'rest-2'], atLeast: 1, lowest: 0.5, highest: 1 },
    ]);
    expect(nl?.reliabilities[0]?.coefficient).toBe(0.82);
    expect(nl?.fhir).toEqual(structure.fhir);
    expect(nl?.scaleWords[0]?.labels).toEqual(['Rust 0', 'Rust ½', 'Rust 1']);
    expect(en?.scaleWords[0]?.labels).toEqual(['Calm 0', 'Calm ½', 'Calm 1']);
    expect([nl?.bandWords[0]?.themes, en?.bandWords[1]?.themes]).toEqual([['rest'], ['rest']]);
    for (const part of ['scales', 'items', 'scores', 'bands', 'reliabilities', 'examples', 'fhir', 'version'] as const)
      expect(en?.[part]).toEqual(nl?.[part]);
  });

  test('is left alone by a second run', async () => {
    const { types } = await seedFrom();
    expect(types.instrument).toEqual({ created: 0, updated: 0, published: 0, unpublished: 0, unchanged: 2 });
  });

  test('gets a new question in every language at once', async () => {
    await seedFrom(
      { ...moreItems, itemWords: itemWords('rest-1', 'rest-2', 'rest-3') },
      { itemWords: itemWords('rest-1', 'rest-2', 'rest-3') },
    );
    for (const locale of ['nl', 'en'] as const)
      expect((await live(locale))?.items.map((item) => item.key)).toEqual(['rest-1', 'rest-2', 'rest-3']);
  });

  test('keeps leading to a topic that was published again', async () => {
    const themes = cms.strapi.documents(contentUid('theme'));
    const theme = await themes.findFirst({ filters: { key: 'rest' }, locale: 'en' } as never);
    const request = { documentId: theme?.documentId ?? '', locale: 'en' };
    await themes.update({ ...request, data: { summary: 'Other words.' } } as never);
    await themes.publish(request);
    expect((await live('en'))?.bandWords.map((words) => words.themes)).toEqual([['rest'], ['rest']]);
    expect((await live('nl'))?.bandWords.map((words) => words.themes)).toEqual([['rest'], ['rest']]);
  });
});

describe('an editor cannot publish a self-test', () => {
  const [first, second] = structure.bands;
  test.each([
    ['with a gap between its bands', { bands: [first, { ...second, lowest: 1.5 }] }, /Bands.*/],
    ['with bands that overlap', { bands: [{ ...first, highest: 1 }, second] }, /Bands.*/],
    [
      'with a score of an item that does not exist',
      { scores: [{ ...structure.scores[0], items: 'rest-1 rest-2 rest-9' }, structure.scores[1]] },
      /Scores 1 › Of which questions: .*rest-9/,
    ],
    [
      'with a worked example that does not compute',
      { examples: [{ ...structure.examples[0], expected: 'rest = 1.5' }] },
      /Worked examples 1 › What it must give: .*rest/,
    ],
    [
      'that may not be shown',
      { licence: { ...structure.licence, texts: 'not_allowed' } },
      /Licence › May the text be shown\?: /,
    ],
    [
      'with a table without a source',
      {
        scores: [
          ...structure.scores,
          {
            ...structure.scores[0],
            key: 'standard',
            role: 'internal',
            operation: 'lookup',
            items: '',
            of: 'rest',
            table: '0 = 10\n0.5 = 20\n1 = 30\n1.5 = 40\n2 = 50',
          },
        ],
      },
      /Scores 3 › Source: /,
    ],
    [
      'that could be read as screening, without saying what it is for',
      { couldBeReadAsScreening: true },
      /Intended use: /,
    ],
  ])('%s', async (_what, changes, sentence) => {
    await edit('nl', { version: '2.0', ...changes });
    const attempt = publish('nl', 'en');
    await expect(attempt).rejects.toThrow('This entry cannot be published yet in Dutch.');
    await expect(attempt).rejects.toThrow(sentence);
    expect((await live('nl'))?.version).toBe('1.0');
  });

  test('with an item that lacks its words, and reads which one', async () => {
    await edit('en', { itemWords: itemWords('rest-1') });
    const attempt = publish('en');
    await expect(attempt).rejects.toThrow(/Words of the questions.*rest-2/);
    await expect(attempt).rejects.toMatchObject({ details: { errors: [{ path: ['itemWords'] }] } });
  });

  test('and reads the reason at the field of the part that is wrong', async () => {
    await edit('nl', { items: [structure.items[0], { ...structure.items[1], scale: 'how-often' }] });
    await expect(publish('nl', 'en')).rejects.toMatchObject({
      details: {
        errors: expect.arrayContaining([
          expect.objectContaining({
            path: ['items', '1', 'scale'],
            message: expect.stringMatching(/rest-2.*how-often/) as unknown,
          }),
        ]) as unknown,
      },
    });
  });

  test('with many problems, and reads the first of them and how many there are more', async () => {
    const items = structure.items.map((item) => ({ ...item, scale: 'how-often' }));
    await edit('nl', { items, bands: [], examples: [], licence: { ...structure.licence, texts: 'ask_first' } });
    await expect(publish('nl', 'en')).rejects.toThrow(/And \d+ more; each stands at its field\.$/);
  });
});

describe('what a published version asks and how it counts', () => {
  test.each([
    [
      'whether a question may be skipped',
      'nl',
      { items: [{ ...structure.items[0], skippable: false }, structure.items[1]] },
      'with other questions or rules',
    ],
    [
      'the words of a question',
      'en',
      { itemWords: itemWords('rest-1', 'rest-2') },
      'with other words of the questions or answers in English',
    ],
    [
      'the words of an answer',
      'nl',
      { scaleWords: [{ scale: 'how-much', labels: 'nooit\nsoms\naltijd' }] },
      'with other words of the questions or answers in Dutch',
    ],
  ] as const)('cannot change under the same version: %s', async (_what, locale, changes, sentence) => {
    await edit(locale, changes);
    const attempt = publish('nl', 'en');
    await expect(attempt).rejects.toThrow(`Version 1.0 is published already ${sentence}.`);
    await expect(attempt).rejects.toThrow('Give the changed test a new version number.');
    await expect(attempt).rejects.toMatchObject({ details: { errors: [{ path: ['version'] }] } });
  });

  test('stays fixed after it was taken offline', async () => {
    await documents().unpublish({ documentId: await documentId(), locale: ['nl', 'en'] } as never);
    expect(await live('nl')).toBeUndefined();
    await edit('nl', { itemWords: itemWords('rest-1', 'rest-2') });
    await expect(publish('nl')).rejects.toThrow('Version 1.0 is published already');
  });

  test('stays fixed after the entry was deleted and made again', async () => {
    await documents().delete({ documentId: await documentId(), locale: '*' });
    await expect(seedFrom({ itemWords: itemWords('rest-1', 'rest-2') })).rejects.toThrow(
      'Version 1.0 is published already',
    );
    await seedFrom();
    expect((await live('en'))?.version).toBe('1.0');
  });

  test('may change under a new version, and may go back to what it was', async () => {
    await edit('en', { version: '1.1', itemWords: itemWords('rest-1', 'rest-2') });
    await publish('en');
    expect((await live('en'))?.itemWords[0]?.text).toBe('rest-1?');
    expect((await live('nl'))?.version).toBe('1.1');
    await edit('nl', { version: '1.0' });
    await expect(publish('nl')).rejects.toThrow('with other words of the questions or answers in English');
    await seedFrom();
    expect((await live('en'))?.version).toBe('1.0');
  });

  test('counts for a language that only followed as well', async () => {
    await edit('nl', { version: '1.1' });
    await publish('nl');
    await edit('en', { itemWords: itemWords('rest-1', 'rest-2') });
    await expect(publish('en')).rejects.toThrow('Version 1.1 is published already');
  });

  test('leaves feedback, sources and reviews free to become better', async () => {
    const { bandWords } = await draft('nl');
    await edit('nl', {
      bandWords: (bandWords as { id: number }[]).map(({ id: _id, ...words }) => ({
        ...words,
        themes: [],
        label: 'Beter',
      })),
      bands: structure.bands.map((band) => ({ ...band, source: 'A better source.' })),
      reliabilities: [],
    });
    await publish('nl');
    const nl = await live('nl');
    expect([nl?.version, nl?.bandWords[0]?.label, nl?.bands[0]?.source]).toEqual(['1.0', 'Beter', 'A better source.']);
    expect((await live('en'))?.bands[0]?.source).toBe('A better source.');
  });
});

describe('the structure of a self-test is one for all languages', () => {
  const changed = {
    version: '2.0',
    items: [
      structure.items[0],
      {
        ...structure.items[1],
        showIf: { mode: 'any', conditions: [{ item: 'rest-1', comparison: 'is', answer: 'yes' }] },
      },
    ],
    scores: [
      structure.scores[0],
      { ...structure.scores[1], criteria: [{ ...structure.scores[1].criteria[0], highest: 0.5 }] },
    ],
    examples: [
      { ...structure.examples[0], expected: 'rest = 2\nkind-of-rest = busy' },
      structure.examples[1],
      structure.examples[2],
    ],
  };

  test('so what changes in Dutch is live in English too', async () => {
    const before = await live('en');
    await edit('nl', changed);
    expect((await live('en'))?.items).toEqual(before?.items);
    await publish('nl');
    const [nl, en] = [await live('nl'), await live('en')];
    expect(en).toEqual({ ...before, ...nl, ...wordsOf(before), updatedAt: en?.updatedAt });
    expect(en?.items[1]?.showIf?.conditions[0]?.answer).toBe('yes');
    expect(en?.scores[1]?.criteria[0]?.highest).toBe(0.5);
  });

  test('and what changes in English is live in Dutch too', async () => {
    await edit('en', changed);
    await publish('en');
    expect((await live('nl'))?.items[1]?.showIf?.mode).toBe('any');
    expect((await live('nl'))?.scores[1]?.criteria[0]?.highest).toBe(0.5);
  });

  test('so a new question without English words cannot be published in Dutch, and the editor reads what English lacks', async () => {
    await edit('nl', { ...moreItems, itemWords: itemWords('rest-1', 'rest-2', 'rest-3') });
    const attempt = publish('nl');
    await expect(attempt).rejects.toThrow('Publishing this would break what is live in English.');
    await expect(attempt).rejects.toThrow(/Words of the questions: In English: .*rest-3/);
    await expect(attempt).rejects.toThrow('Save this version, complete the one in English, and publish both together');
    await expect(attempt).rejects.toMatchObject({ details: { errors: [{ path: ['itemWords'] }] } });
    expect((await live('nl'))?.items).toHaveLength(2);
  });

  test('so once it has English words, both languages are published together', async () => {
    await edit('nl', { ...moreItems, itemWords: itemWords('rest-1', 'rest-2', 'rest-3') });
    await edit('en', { itemWords: itemWords('rest-1', 'rest-2', 'rest-3') });
    await expect(publish('nl')).rejects.toThrow('The draft in English does fit: save this version and publish both');
    await expect(publish('en')).rejects.toThrow('Publishing this would break what is live in Dutch.');
    await publish('nl', 'en');
    expect((await live('nl'))?.items).toHaveLength(3);
    expect((await live('en'))?.itemWords).toHaveLength(3);
  });

  test('and a language that is not live does not stand in the way', async () => {
    await documents().unpublish({ documentId: await documentId(), locale: 'en' });
    await edit('nl', { ...moreItems, itemWords: itemWords('rest-1', 'rest-2', 'rest-3') });
    await publish('nl');
    expect((await live('nl'))?.items).toHaveLength(3);
    await expect(publish('en')).rejects.toThrow(/Words of the questions.*rest-3/);
  });

  test('also when a language is added while the Dutch draft is ahead of what is live', async () => {
    key = `${key}-dutch`;
    await seedFrom({}, null);
    await edit('nl', { ...moreItems, itemWords: itemWords('rest-1', 'rest-2', 'rest-3') });
    // What the form of a new language sends: required parts empty, other parts not at all.
    await edit('en', { title: 'Calm', slug: key, licence: {} });
    for (const locale of ['nl', 'en'] as const)
      expect((await draft(locale))['licence']).toMatchObject({ holder: 'MoodSpace' });
    expect((await draft('nl'))['items']).toHaveLength(3);
    expect((await draft('en'))['items']).toHaveLength(3);
  });
});

const wordsOf = (instrument: Instrument | undefined) =>
  Object.fromEntries(
    Object.entries(instrument ?? {}).filter(
      ([name]) =>
        name.endsWith('Words') ||
        [
          'id',
          'documentId',
          'locale',
          'createdAt',
          'updatedAt',
          'publishedAt',
          'title',
          'slug',
          'summary',
          'body',
          'instruction',
          'limits',
          'wordingNote',
          'review',
        ].includes(name),
    ),
  );
