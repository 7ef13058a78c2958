import { type Locale } from '@moodspace/shared';
import {
  countsOf,
  planImport,
  readSource,
  type ImportSettings,
  type RunReport,
  type SourceReading,
} from '@moodspace/shared/hsds-import';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentUid } from '../src/content-uid.ts';
import { importReading, type ImportRun } from '../src/hsds/import-files.ts';
import { storedContent } from '../src/hsds/stored-drafts.ts';
import { writeDrafts } from '../src/hsds/write-drafts.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

const SETTINGS: ImportSettings = {
  source: 'Sample directory',
  locale: 'nl',
  today: '2026-11-22',
  country: 'BE',
  terms: new Map(),
};

let cms: RunningStrapi;

beforeAll(async () => {
  cms = await startStrapi();
});
afterAll(async () => {
  await cms.stop();
});

const HOUSE = {
  id: 'l1',
  location_type: 'physical',
  name: 'Amber House',
  addresses: [
    { address_1: 'Kerkstraat 1', city: 'Gent', postal_code: '9000', country: 'BE', address_type: 'physical' },
  ],
};
const ORGANIZATION = { id: 'o1', name: 'Amber', description: 'A made-up organization.', website: 'amber.example.org' };
const TALKS = {
  id: 's1',
  name: 'Talks at the house',
  description: 'Come and talk.',
  status: 'active',
  organization: ORGANIZATION,
  phones: [{ number: '09/264.70.00' }],
  languages: [{ code: 'nl' }, { name: 'English' }],
  service_at_locations: [
    { id: 'sl1', location: HOUSE, schedules: [{ byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00' }] },
  ],
};

const reading = (services: readonly object[], settings = SETTINGS): SourceReading =>
  readSource([{ name: 'services.json', text: JSON.stringify({ contents: services }) }], [], settings);

const run = (services: readonly object[], how: Partial<ImportRun> = {}, settings = SETTINGS): Promise<RunReport> =>
  importReading(cms.strapi, reading(services, settings), {
    source: settings.source,
    today: settings.today,
    isWriting: true,
    isOverwriting: false,
    ...how,
  });

type Draft = Record<string, unknown> & { readonly documentId: string };

async function services(locale: Locale = 'nl', status: 'draft' | 'published' = 'draft'): Promise<readonly Draft[]> {
  return await cms.strapi.documents(contentUid('service')).findMany({
    locale,
    status,
    sort: 'key',
    populate: {
      channels: { populate: '*' },
      locations: true,
      organization: true,
      spokenLanguages: true,
      regions: true,
    },
  } as never);
}

const lines = (report: RunReport): readonly string[] =>
  report.records.flatMap((record) => record.lines.map(({ message }) => message));

describe('An import', () => {
  test('writes nothing while somebody only looks at it', async () => {
    const report = await run([TALKS], { isWriting: false });
    expect(countsOf(report)).toEqual({ read: 3, new: 3, changed: 0, unchanged: 0, refused: 0 });
    expect(await services()).toEqual([]);
  });

  test('writes drafts with their place, their organization and what they have to reach them', async () => {
    expect(countsOf(await run([TALKS]))).toMatchObject({ read: 3, new: 3 });
    const [draft] = await services();
    expect(draft).toMatchObject({
      key: 'talks-at-the-house',
      slug: 'talks-at-the-house',
      name: 'Talks at the house',
      summary: 'Come and talk.',
      checkedOn: null,
      factSource: 'Sample directory',
      organization: { key: 'amber', website: 'https://amber.example.org' },
      locations: [{ key: 'amber-house', street: 'Kerkstraat 1', postcode: '9000' }],
      regions: { east_flanders: true, antwerp: false },
      spokenLanguages: { nl: true, en: true, fr: false },
      channels: [
        { channelKind: 'phone', phone: '+3292647000' },
        { channelKind: 'walk_in', hours: 'Mo-Tu 09:00-17:00' },
      ],
      hsds: { import: { source: 'Sample directory', id: 's1', on: '2026-11-22' } },
    });
    expect(await services('nl', 'published')).toEqual([]);
  });

  test('changes nothing the second time', async () => {
    const before = await services();
    expect(countsOf(await run([TALKS], {}, { ...SETTINGS, today: '2026-12-01' }))).toMatchObject({
      read: 3,
      unchanged: 3,
    });
    expect(await services()).toEqual(before);
  });

  test('brings what changed at the source, and takes away what it no longer says', async () => {
    const { phones: _phones, ...silent } = TALKS;
    const report = await run([{ ...silent, description: 'Come, sit and talk.' }]);
    expect(report.records.find(({ kind }) => kind === 'service')).toMatchObject({
      outcome: 'changed',
      changed: ['summary', 'channels'],
    });
    expect(await services()).toMatchObject([
      { summary: 'Come, sit and talk.', channels: [{ channelKind: 'walk_in' }] },
    ]);
    expect(countsOf(await run([{ ...silent, description: 'Come, sit and talk.' }]))).toMatchObject({ unchanged: 3 });
  });

  test('leaves what an editor changed, says so, and takes it when asked to', async () => {
    const [draft] = await services();
    await cms.strapi.documents(contentUid('service')).update({
      documentId: draft?.documentId ?? '',
      locale: 'nl',
      data: { summary: 'Words of an editor.' },
    } as never);
    const report = await run([TALKS]);
    expect(lines(report)).toContainEqual(
      expect.stringContaining('An editor changed this after the last import; that stays.'),
    );
    expect(await services()).toMatchObject([
      { summary: 'Words of an editor.', channels: [{ phone: '+3292647000' }, {}] },
    ]);
    await run([TALKS], { isOverwriting: true });
    expect(await services()).toMatchObject([{ summary: 'Come and talk.' }]);
  });

  test('leaves what is live as it is', async () => {
    const documents = cms.strapi.documents(contentUid('organization'));
    const [organization] = (await documents.findMany({ locale: 'nl' } as never)) as unknown as readonly Draft[];
    await documents.update({
      documentId: organization?.documentId ?? '',
      locale: 'nl',
      data: { organizationKind: 'non_profit', regions: { antwerp: true } },
    } as never);
    await documents.publish({ documentId: organization?.documentId ?? '', locale: 'nl' });
    await run([{ ...TALKS, organization: { ...ORGANIZATION, name: 'Amber and friends' } }]);
    const live = (await documents.findMany({
      locale: 'nl',
      status: 'published',
    } as never)) as unknown as readonly Draft[];
    const drafts = (await documents.findMany({ locale: 'nl' } as never)) as unknown as readonly Draft[];
    expect([live, drafts].map(([one]) => one?.['name'])).toEqual(['Amber', 'Amber and friends']);
  });

  test('adds a language to what is there, with the same places and numbers', async () => {
    const report = await run([TALKS], {}, { ...SETTINGS, locale: 'en' });
    expect(countsOf(report)).toMatchObject({ read: 3, changed: 3 });
    expect(await services('en')).toMatchObject([
      {
        key: 'talks-at-the-house',
        name: 'Talks at the house',
        locations: [{ key: 'amber-house', locale: 'en' }],
        channels: [{ phone: '+3292647000' }, { channelKind: 'walk_in' }],
      },
    ]);
    expect(countsOf(await run([TALKS], {}, { ...SETTINGS, locale: 'en' }))).toMatchObject({ unchanged: 3 });
  });

  test('gives two services of one name different keys and addresses, the same ones in every run', async () => {
    const twins = ['t1', 't2'].map((id) => ({ id, name: 'Twin', status: 'active' }));
    await run(twins);
    const keys = (await services()).flatMap(({ key, slug }) => (String(key).startsWith('twin') ? [[key, slug]] : []));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toEqual(['twin', 'twin']);
    expect(keys[1]?.[0]).toMatch(/^twin-[0-9a-f]{6}$/);
    expect(countsOf(await run(twins.toReversed()))).toMatchObject({ read: 2, unchanged: 2 });
  });

  test('that had read an entry before an editor saved it leaves the words of the editor, says so, and takes the others', async () => {
    const [before] = (await services()).filter(({ key }) => key === 'talks-at-the-house');
    const documents = cms.strapi.documents(contentUid('service'));
    const stored = await storedContent(cms.strapi);
    const newer = reading([
      { ...TALKS, description: 'Come and talk, or listen.', name: 'Talks' },
      { id: 's9', name: 'Somewhere else', status: 'active' },
    ]);
    const planned = planImport(newer.entries, stored, {
      source: SETTINGS.source,
      today: SETTINGS.today,
      isOverwriting: true,
    });
    await documents.update({
      documentId: before?.documentId ?? '',
      locale: 'nl',
      data: { summary: 'Typed while the import ran.' },
    } as never);
    const records = await writeDrafts(cms.strapi, planned, stored);
    expect(Object.fromEntries(records.map(({ name, outcome }) => [name, outcome]))).toMatchObject({
      Talks: 'refused',
      'Somewhere else': 'new',
    });
    expect(lines({ records, notes: [], unknown: [] }).join(' ')).toMatch(
      /Somebody saved this entry at \d\d:\d\d:\d\d, after the import had read it\. What they wrote stays, and nothing of this record was written; run the import again/,
    );
    const [after] = (await services()).filter(({ key }) => key === 'talks-at-the-house');
    expect(after).toMatchObject({ name: 'Talks at the house', summary: 'Typed while the import ran.' });
    await documents.delete({ documentId: before?.documentId ?? '', locale: '*' });
    const [gone] = await writeDrafts(
      cms.strapi,
      planned.filter(({ report }) => report.name === 'Talks'),
      stored,
    );
    expect(gone).toMatchObject({ outcome: 'refused' });
    expect((await services()).map(({ key }) => key)).not.toContain('talks-at-the-house');
    expect(countsOf(await run([TALKS]))).toMatchObject({ refused: 0 });
  });

  test('refuses a record that the content system refuses, whole, and takes the others', async () => {
    cms.strapi.documents.use(async (context, next) => {
      const result = await next();
      const { data } = context.params as { readonly data?: { readonly name?: unknown } };
      if (context.action === 'create' && data?.name === 'Breaks') throw new Error('the disk is full');
      return result;
    });
    const report = await run(['Before', 'Breaks', 'After'].map((name) => ({ id: name, name, status: 'active' })));
    expect(report.records.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['Before', 'new'],
      ['Breaks', 'refused'],
      ['After', 'new'],
    ]);
    expect(lines(report).join(' ')).toContain('the disk is full. Nothing of it was written.');
    expect((await services()).map(({ name }) => name)).toEqual(expect.arrayContaining(['Before', 'After']));
    expect((await services()).map(({ name }) => name)).not.toContain('Breaks');
  });
});
