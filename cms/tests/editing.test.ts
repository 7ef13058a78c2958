import { rm } from 'node:fs/promises';
import { AUDIENCES, CONTENT_TYPES, type Content, type Locale } from '@moodspace/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { contentUid } from '../src/content-uid.ts';
import { seed } from '../src/seed/seed.ts';
import { readContent } from './rest-reader.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';
import { articleFile, seedFolder, themeFile, translatedArticleFile, translatedThemeFile } from './seed-folder.ts';

let cms: RunningStrapi;
const folders: string[] = [];

beforeAll(async () => {
  cms = await startStrapi();
  await seedFrom({});
});
afterAll(async () => {
  await cms.stop();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

/** A grey image of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

const LINE = { key: 'line', summary: 'Praat met iemand.', serviceKind: 'helpline', factSource: 'Bron' };

const FILES = {
  'nl/themes/rest.md': themeFile('Rust'),
  'en/themes/rest.md': translatedThemeFile('Rest'),
  'nl/themes/only-dutch.md': themeFile('Nederlands'),
  'nl/articles/bed.md': articleFile(
    'Bed',
    'themes: [rest, only-dutch]',
    'image: { file: bed.png, alternativeText: Een bed }',
  ),
  'en/articles/bed.md': translatedArticleFile('Beds'),
  'nl/articles/unfinished.md': articleFile('Onaf', 'draft: true', 'summary: REMOVED'),
  'nl/locations.yaml': stringify([
    { key: 'house', name: 'Huis', street: 'Kerkstraat 1', postcode: '9000', city: 'Gent', factSource: 'Bron' },
    { key: 'dutch-house', name: 'Huis twee', city: 'Gent', factSource: 'Bron' },
  ]),
  'en/locations.yaml': stringify([{ key: 'house', name: 'House' }]),
  'nl/organizations.yaml': stringify([
    { key: 'centre', name: 'Centrum', organizationKind: 'health_centre', regions: ['limburg'] },
    { key: 'school', name: 'Hogeschool', organizationKind: 'university_college', locations: ['house'] },
  ]),
  'en/organizations.yaml': stringify([
    { key: 'centre', name: 'Centre' },
    { key: 'school', name: 'College' },
  ]),
  'nl/services.yaml': stringify([
    {
      ...LINE,
      ...{ name: 'Lijn', slug: 'lijn', organization: 'centre', institutions: ['school'] },
      regions: ['belgium'],
      locations: ['house', 'dutch-house'],
      channels: [{ channelKind: 'phone', phone: '106' }],
    },
  ]),
  'en/services.yaml': stringify([{ key: 'line', name: 'Line', slug: 'line', summary: 'Talk to somebody.' }]),
  'media/bed.png': PIXEL,
};

async function seedFrom(changes: Readonly<Record<string, string | Uint8Array>>) {
  const folder = await seedFolder({ ...FILES, ...changes });
  folders.push(folder);
  return seed(cms.strapi, folder);
}

async function articles(locale: Locale): Promise<readonly Content<'article'>[]> {
  return (await readContent(cms, 'article', locale)).map((entry) => CONTENT_TYPES.article.schema.parse(entry));
}

async function article(locale: Locale, key: string): Promise<Content<'article'>> {
  const found = (await articles(locale)).find((entry) => entry.key === key);
  if (!found) throw new Error(`There is no article "${key}" in ${locale}.`);
  return found;
}

const documents = () => cms.strapi.documents(contentUid('article'));

/** Changes fields of the draft of the article, as the form of an editor does. */
async function edit(locale: Locale, data: Readonly<Record<string, unknown>>, id?: string): Promise<void> {
  await documents().update({ documentId: id ?? (await documentId()), locale, data } as never);
}
const documentId = async (): Promise<string> => (await article('nl', 'bed')).documentId;

async function line(locale: Locale): Promise<Content<'service'>> {
  const [service] = await readContent(cms, 'service', locale);
  return CONTENT_TYPES.service.schema.parse(service);
}

/** Changes fields of the Dutch draft of the line and publishes it. */
async function publishLine(data: Readonly<Record<string, unknown>>): Promise<void> {
  const services = cms.strapi.documents(contentUid('service'));
  const { documentId } = await line('nl');
  await services.update({ documentId, locale: 'nl', data } as never);
  await services.publish({ documentId, locale: 'nl' });
}

describe('the seed', () => {
  test('publishes what is finished and keeps a draft to the editors', async () => {
    expect((await articles('nl')).map(({ key }) => key)).toEqual(['bed']);
    expect(await documents().count({ status: 'draft', locale: 'nl' })).toBe(2);
  });

  test('links an entry in each language to what exists in that language, and says what it left out', async () => {
    expect((await article('nl', 'bed')).themes.toSorted()).toEqual(['only-dutch', 'rest']);
    expect((await article('en', 'bed')).themes).toEqual(['rest']);
    const { untranslatedLinks } = await seedFrom({});
    expect(untranslatedLinks.toSorted()).toEqual([
      'article "bed" (en) is not linked to theme "only-dutch", which has no en version.',
      'service "line" (en) is not linked to location "dutch-house", which has no en version.',
    ]);
  });

  test('writes only what changed', async () => {
    const { types } = await seedFrom({ 'en/articles/bed.md': translatedArticleFile('Better beds', 'slug: beds') });
    expect(types.article).toEqual({ created: 0, updated: 1, published: 1, unpublished: 0, unchanged: 2 });
    expect(types.theme).toEqual({ created: 0, updated: 0, published: 0, unpublished: 0, unchanged: 3 });
    expect((await article('en', 'bed')).title).toBe('Better beds');
  });

  test('uploads a file once, with its words', async () => {
    const files = cms.strapi.db.query('plugin::upload.file');
    expect((await article('nl', 'bed')).image?.alternativeText).toBe('Een bed');
    expect((await seedFrom({})).uploads).toBe(0);
    expect(await files.count()).toBe(1);
  });

  test('takes an entry offline that has become a draft', async () => {
    await seedFrom({ 'nl/themes/only-dutch.md': themeFile('Nederlands', 'draft: true') });
    expect((await article('nl', 'bed')).themes).toEqual(['rest']);
    await seedFrom({});
    expect((await article('nl', 'bed')).themes.toSorted()).toEqual(['only-dutch', 'rest']);
  });

  test('writes nothing at all when one file is wrong', async () => {
    const attempt = seedFrom({
      'nl/articles/bed.md': articleFile('Anders'),
      'nl/articles/worse.md': articleFile('Erger', 'themes: [joy]'),
    });
    await expect(attempt).rejects.toThrow('nothing was written');
    expect((await article('nl', 'bed')).title).toBe('Bed');
  });
});

describe('an editor', () => {
  test('cannot change the key of an entry', async () => {
    await expect(edit('nl', { key: 'other-bed' })).rejects.toThrow(
      'The key of this entry is "bed" and can never change',
    );
  });

  test('cannot change it in another language either', async () => {
    await expect(edit('en', { key: 'other-bed' })).rejects.toThrow(
      'The key of this entry is "bed" and can never change',
    );
  });

  test('cannot give a key that another entry has', async () => {
    await expect(
      documents().create({ locale: 'nl', data: { key: 'bed', title: 'Nog een bed' } } as never),
    ).rejects.toThrow('Another entry has the key "bed" already');
  });

  test('gives a copy of an entry a key of its own', async () => {
    const original = await documentId();
    const copy = (data: object) => documents().clone({ documentId: original, data } as never);
    await expect(copy({})).rejects.toThrow('Another entry has the key "bed" already');
    await expect(copy({ key: 'bed' })).rejects.toThrow('Another entry has the key "bed" already');
    const made = await copy({ key: 'second-bed' });
    expect(made?.entries).toContainEqual(expect.objectContaining({ key: 'second-bed', locale: 'nl' }));
    await documents().delete({ documentId: made?.documentId ?? '', locale: '*' });
  });

  test('sees a value that is the same in every language change everywhere', async () => {
    const before = await article('en', 'bed');
    await edit('nl', { order: 42 });
    expect((await article('en', 'bed')).order).toBe(before.order);
    await documents().publish({ documentId: await documentId(), locale: 'nl' });
    const after = await article('en', 'bed');
    expect(after).toEqual({ ...before, order: 42, updatedAt: after.updatedAt });
    expect(after.updatedAt > before.updatedAt, 'the site can see that the English version changed').toBe(true);
  });

  test('takes back a shared value that was saved but never published, and the drafts of every language follow', async () => {
    const documentId = (await article('nl', 'bed')).documentId;
    const live = (await article('nl', 'bed')).order;
    const drafts = async () =>
      (
        await cms.strapi.db
          .query(contentUid('article'))
          .findMany({ where: { documentId, publishedAt: null }, orderBy: { locale: 'desc' } })
      ).map(({ locale, order }: { locale: string; order: number | null }) => [locale, order]);
    // Discarding makes the rows of the drafts anew, behind those that are live: a database that gives the oldest row first gives one that is live.
    for (const locale of ['nl', 'en'] as const) await documents().discardDraft({ documentId, locale });
    await edit('nl', { order: 99 });
    expect(await drafts()).toEqual([
      ['nl', 99],
      ['en', 99],
    ]);
    await edit('nl', { order: live });
    expect(await drafts()).toEqual([
      ['nl', live],
      ['en', live],
    ]);
    await edit('en', { order: 98 });
    await documents().discardDraft({ documentId, locale: 'en' });
    expect(await drafts()).toEqual([
      ['nl', live],
      ['en', live],
    ]);
  });

  test('chooses links in Dutch, and the other languages follow', async () => {
    const theme = await cms.strapi
      .documents(contentUid('theme'))
      .findFirst({ filters: { key: 'rest' }, locale: 'nl' } as never);
    await edit('nl', { themes: { disconnect: [{ documentId: theme?.documentId }] } });
    await documents().publish({ documentId: await documentId(), locale: 'nl' });
    expect((await article('nl', 'bed')).themes).toEqual(['only-dutch']);
    expect((await article('en', 'bed')).themes).toEqual([]);
    await edit('nl', { themes: { connect: [{ documentId: theme?.documentId }] } });
    await documents().publish({ documentId: await documentId(), locale: 'nl' });
    expect((await article('en', 'bed')).themes).toEqual(['rest']);
  });

  test('takes away a single link in Dutch, and it is gone in the other languages', async () => {
    expect((await line('en')).organization).toBe('centre');
    await publishLine({ organization: null });
    expect((await line('nl')).organization).toBeNull();
    expect((await line('en')).organization).toBeNull();
  });

  test('changes how to reach a service in Dutch, and it is live in English too', async () => {
    const channels = [
      { channelKind: 'phone', phone: '106', hours: '24/7', spokenLanguages: {} },
      { channelKind: 'walk_in', hours: 'Mo-Fr 09:00-17:00; PH off', hoursSeenIn: 2025, spokenLanguages: { fr: true } },
    ];
    await publishLine({ channels, regions: { belgium: false, east_flanders: true } });
    for (const locale of ['nl', 'en'] as const) {
      const service = await line(locale);
      expect(service.regions).toEqual(['east_flanders']);
      expect(service.channels).toMatchObject([
        { channelKind: 'phone', phone: '106', hours: { isAlways: true }, spokenLanguages: [] },
        { channelKind: 'walk_in', hours: { isAlways: false }, hoursSeenIn: 2025, spokenLanguages: ['fr'] },
      ]);
    }
  });

  test('chooses the places and schools of a service in Dutch, and English follows as far as they are translated', async () => {
    expect((await line('nl')).locations.toSorted()).toEqual(['dutch-house', 'house']);
    expect((await line('en')).locations).toEqual(['house']);
    expect((await line('en')).institutions).toEqual(['school']);
    const house = await cms.strapi.documents(contentUid('location')).findFirst({ filters: { key: 'house' } } as never);
    await publishLine({
      locations: { disconnect: [{ documentId: house?.documentId }] },
      institutions: { set: [] },
    });
    expect((await line('nl')).locations).toEqual(['dutch-house']);
    expect((await line('en')).locations).toEqual([]);
    expect((await line('en')).institutions).toEqual([]);
  });

  test('cannot publish a way to reach a service that nobody could use, and is told so at the field', async () => {
    const attempt = publishLine({ channels: [{ channelKind: 'phone', hours: 'Mo-Fr 09:00', spokenLanguages: {} }] });
    await expect(attempt).rejects.toMatchObject({ details: { errors: [{ path: ['channels', '0', 'hours'] }] } });
    const withoutNumber = publishLine({ channels: [{ channelKind: 'phone', hours: '24/7', spokenLanguages: {} }] });
    await expect(withoutNumber).rejects.toMatchObject({ details: { errors: [{ path: ['channels', '0', 'phone'] }] } });
    expect((await line('nl')).channels).toHaveLength(2);
  });

  test('cannot publish that people walk in at a place that is not published', async () => {
    const places = cms.strapi.documents(contentUid('location'));
    const { documentId } = await places.create({
      locale: 'nl',
      data: { key: 'new-house', name: 'Nieuw huis', city: 'Gent', factSource: 'Bron', accessibility: {} },
    } as never);
    const channels = [{ channelKind: 'walk_in', spokenLanguages: {} }];
    const attempt = () => publishLine({ channels, locations: { set: [{ documentId }] } });
    await expect(attempt()).rejects.toThrow('add the place under “locations”, and publish that place first');
    await places.publish({ documentId, locale: 'nl' });
    await attempt();
    expect((await line('nl')).locations).toEqual(['new-house']);
    expect((await line('en')).locations).toEqual([]);
  });

  test('cannot take the only place offline where people reach a service', async () => {
    const places = cms.strapi.documents(contentUid('location'));
    const house = await places.findFirst({ filters: { key: 'new-house' }, locale: 'nl' } as never);
    const documentId = house?.documentId ?? '';
    const asEditor = (work: () => Promise<unknown>) =>
      cms.strapi.requestContext.run({} as never, work as () => Promise<void>);
    for (const work of [
      () => places.unpublish({ documentId, locale: 'nl' }),
      () => places.delete({ documentId, locale: '*' }),
    ])
      await expect(asEditor(work)).rejects.toThrow('People can reach “Lijn” only at this place.');
    await publishLine({ channels: [{ channelKind: 'phone', phone: '106', spokenLanguages: {} }] });
    await asEditor(() => places.delete({ documentId, locale: '*' }));
    expect((await line('nl')).locations).toEqual([]);
  });

  test('who adds a language to a service leaves its channels and regions as they are', async () => {
    const services = cms.strapi.documents(contentUid('service'));
    const channels = [{ channelKind: 'phone', phone: '1813', hours: '24/7', spokenLanguages: { nl: true } }];
    const { documentId } = await services.create({
      locale: 'nl',
      data: { ...LINE, key: 'new-line', name: 'Nieuw', slug: 'nieuw', channels, regions: { limburg: true } },
    } as never);
    // What the form of a new language sends: no parts, and all switches off.
    const empty = { channels: [], regions: { limburg: false }, spokenLanguages: {}, audiences: {} };
    await services.update({ documentId, locale: 'en', data: { ...empty, name: 'New', slug: 'new' } } as never);
    for (const locale of ['nl', 'en']) {
      const populate = { regions: true, channels: { populate: ['spokenLanguages'] } };
      expect(await services.findOne({ documentId, locale, populate } as never)).toMatchObject({
        regions: { limburg: true },
        channels: [{ phone: '1813', hours: '24/7', spokenLanguages: { nl: true } }],
      });
    }
    await services.delete({ documentId, locale: '*' });
  });

  test('is told to choose links in Dutch when choosing them in English', async () => {
    const theme = await cms.strapi
      .documents(contentUid('theme'))
      .findFirst({ filters: { key: 'rest' }, locale: 'nl' } as never);
    const attempt = edit('en', { themes: { connect: [], disconnect: [{ documentId: theme?.documentId }] } });
    await expect(attempt).rejects.toThrow('Change them in the version in Dutch; this one follows.');
    expect((await article('en', 'bed')).themes).toEqual(['rest']);
  });

  test('cannot publish what the site would refuse, and is told why at the field', async () => {
    const id = await documentId();
    await edit('nl', {
      keyPoints: [{ text: 'Eén' }],
      review: { author: 'Redactie', evidence: 'theory', sources: [{ title: 'Bron', url: 'geen adres' }] },
    });
    const attempt = documents().publish({ documentId: id, locale: 'nl' });
    await expect(attempt).rejects.toThrow(
      'This entry cannot be published yet in Dutch. Author and review › Sources 1 › Web address: A web address starts with https://',
    );
    await expect(attempt).rejects.toMatchObject({ details: { errors: [{ path: ['review', 'sources', '0', 'url'] }] } });
    expect((await article('nl', 'bed')).keyPoints).toEqual([]);
  });

  test('who adds a language leaves what is the same in every language as it is', async () => {
    await seedFrom({ 'nl/articles/pillow.md': articleFile('Kussen') });
    const found = await documents().findFirst({ filters: { key: 'pillow' }, locale: 'nl' } as never);
    const id = found?.documentId ?? '';
    await edit('nl', { order: 7 }, id);
    // What the form of a new language sends: its switches are all off.
    const audiences = Object.fromEntries(AUDIENCES.map((code) => [code, false]));
    await edit('en', { title: 'Pillow', slug: 'pillow', audiences }, id);
    for (const locale of ['nl', 'en'] as const) {
      const draft = await documents().findOne({ documentId: id, locale, populate: ['audiences'] } as never);
      expect(draft).toMatchObject({ order: 7, sensitivity: 'ordinary', audiences: { student: true, parent: false } });
    }
    await documents().delete({ documentId: id, locale: '*' });
  });

  test('finds forms with names and help', async () => {
    const views = cms.strapi.plugin('content-manager').service('content-types');
    const { metadatas, layouts } = await views['findConfiguration']({ uid: 'api::theme.theme' });
    expect(metadatas.title.edit.label).toBe('Titel');
    expect(metadatas.key.edit.description).toContain('De vaste naam van dit item');
    expect(layouts.edit[0]).toEqual([
      { name: 'title', size: 6 },
      { name: 'slug', size: 6 },
    ]);
  });
});
