import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CONTENT_TYPES, type Locale } from '@moodspace/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentUid } from '../src/content-uid.ts';
import { TEST_DIST_FOLDER } from './compile-cms.ts';
import { readContent } from './rest-reader.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

type Attributes = Record<string, object>;
interface SchemaFile {
  attributes: Attributes;
}

const EARLIER_DIST_FOLDER = `${TEST_DIST_FOLDER}-before-channels`;

const shared = { pluginOptions: { i18n: { localized: false } } };
/** The fields that services had before there were channels, places and several regions. */
const EARLIER_FIELDS: Attributes = {
  region: { type: 'enumeration', enum: ['belgium', 'flanders_brussels', 'east_flanders'], required: true, ...shared },
  street: { type: 'string', maxLength: 120, ...shared },
  postcode: { type: 'string', maxLength: 10, ...shared },
  city: { type: 'string', maxLength: 60, ...shared },
  phone: { type: 'string', maxLength: 30, ...shared },
  email: { type: 'email', ...shared },
  chatUrl: { type: 'string', maxLength: 255, ...shared },
  openAlways: { type: 'boolean', required: true, default: false, ...shared },
};
/** The fields that came with them. */
const LATER_FIELDS: Readonly<Record<string, readonly string[]>> = {
  service: [
    ...['alternateName', 'group', 'institutions', 'ageFrom', 'ageTo', 'regions', 'locations', 'channels', 'costKind'],
    ...['costAmount', 'waitingNote', 'waitingAskedOn', 'alert', 'alertUntil', 'hsds'],
  ],
  organization: ['shortName', 'regions', 'locations', 'hsds'],
};

/** The application as it was: the same Strapi with the content types of then, and nothing of what watches over them. */
async function earlierApplication(): Promise<void> {
  await cp(TEST_DIST_FOLDER, EARLIER_DIST_FOLDER, { recursive: true });
  const inDist = (...parts: string[]) => path.join(EARLIER_DIST_FOLDER, 'src', ...parts);
  for (const folder of ['api/location', 'components/map']) await rm(inDist(folder), { recursive: true });
  for (const facet of ['regions', 'accessibility']) await rm(inDist('components/facet', `${facet}.json`));
  for (const [type, later] of Object.entries(LATER_FIELDS)) {
    const file = inDist('api', type, 'content-types', type, 'schema.json');
    const schema = JSON.parse(await readFile(file, 'utf8')) as SchemaFile;
    const kept = Object.entries(schema.attributes).filter(([field]) => !later.includes(field));
    const attributes = { ...Object.fromEntries(kept), ...(type === 'service' ? EARLIER_FIELDS : {}) };
    await writeFile(file, JSON.stringify({ ...schema, attributes }));
  }
  await writeFile(
    inDist('index.js'),
    "module.exports = { bootstrap: ({ strapi }) => require('./bootstrap/ensure-locales.js').ensureLocales(strapi) };",
  );
}

const line = {
  ...{ key: 'line', serviceKind: 'helpline', formal: false, insideInstitution: false, factSource: 'Bron' },
  ...{ region: 'east_flanders', street: 'Kerkstraat 1', postcode: '9000', city: 'Gent', phone: '106' },
  ...{ email: 'line@example.org', chatUrl: 'https://chat.example.org', openAlways: true },
};
const words = {
  nl: { name: 'Lijn', slug: 'lijn', summary: 'Praat met iemand.' },
  en: { name: 'Line', slug: 'line', summary: 'Talk to somebody.' },
} as const;

/**
 * Writes rows as they were then. Strapi keeps in the memory of the process which parts a content type has, once one is written the usual way,
 * and would then not know those of now.
 */
async function fillEarlier({ strapi }: RunningStrapi): Promise<void> {
  const switches = async (field: string, uid: 'facet.audiences' | 'facet.spoken-languages', code: string) => {
    const { id }: { id: number } = await strapi.db.query(uid).create({ data: { [code]: true } });
    return { [field]: { id, __pivot: { field, component_type: uid } } };
  };
  const publishedAt = new Date('2026-11-01T08:00:00Z');
  const service = async (data: object) =>
    strapi.db.query(contentUid('service')).create({
      data: {
        publishedAt: null,
        ...data,
        ...(await switches('audiences', 'facet.audiences', 'student')),
        ...(await switches('spokenLanguages', 'facet.spoken-languages', 'nl')),
      },
    });
  for (const locale of ['nl', 'en'] as const) {
    const version = { ...line, ...words[locale], documentId: 'line-document', locale };
    await service({ ...version, publishedAt });
    await service(locale === 'nl' ? { ...version, phone: '1813', city: 'Aalst' } : version);
  }
  await service({ key: 'idea', name: 'Idee', locale: 'nl', region: 'belgium', openAlways: false });
  const centre = { key: 'centre', name: 'Centrum', organizationKind: 'health_centre', locale: 'nl' };
  await strapi.db.query(contentUid('organization')).create({ data: { ...centre, publishedAt } });
  // The application of then did not have the migrations of now.
  await strapi.db.getConnection('strapi_migrations').delete();
  // The first start of the new one was cut off after the facts were kept, and before Strapi wrote that down.
  await strapi.db.getSchemaConnection().createTable('kept_service_facts', (table) => {
    table.integer('service_id').primary();
  });
}

let cms: RunningStrapi;

beforeAll(async () => {
  await earlierApplication();
  const earlier = await startStrapi({ distFolder: EARLIER_DIST_FOLDER });
  await fillEarlier(earlier);
  await earlier.stop({ keepData: true });
  cms = await startStrapi({ dataFolder: earlier.dataFolder });
});
afterAll(async () => {
  await cms.stop();
  await rm(EARLIER_DIST_FOLDER, { recursive: true });
});

const places = async (locale: Locale) =>
  (await readContent(cms, 'location', locale)).map((entry) => CONTENT_TYPES.location.schema.parse(entry));
const services = async (locale: Locale) =>
  (await readContent(cms, 'service', locale)).map((entry) => CONTENT_TYPES.service.schema.parse(entry));

test('what is live stays live with every fact, in each language', async () => {
  for (const locale of ['nl', 'en'] as const) {
    const [service, ...others] = await services(locale);
    expect(others).toEqual([]);
    expect(service).toMatchObject({ regions: ['east_flanders'], locations: ['line'], audiences: ['student'] });
    expect(service?.channels).toMatchObject([
      { channelKind: 'phone', phone: '106', hours: { isAlways: true } },
      { channelKind: 'chat', url: 'https://chat.example.org', hours: null },
      { channelKind: 'email', email: 'line@example.org', hours: null },
    ]);
    expect(await places(locale)).toMatchObject([
      { key: 'line', name: service?.name, street: 'Kerkstraat 1', postcode: '9000', city: 'Gent', factSource: 'Bron' },
    ]);
  }
});

test('what an editor had changed and not published is in the draft, and can be published', async () => {
  const documents = cms.strapi.documents(contentUid('service'));
  const draft = await documents.findFirst({
    filters: { key: 'line' },
    ...{ locale: 'nl', populate: ['regions', 'channels', 'locations'] },
  } as never);
  expect(draft).toMatchObject({
    regions: { east_flanders: true },
    channels: [{ phone: '1813' }, {}, {}],
    locations: [{ city: 'Aalst' }],
  });
  await documents.publish({ documentId: draft?.documentId ?? '', locale: 'nl' });
  expect((await services('en'))[0]?.channels[0]?.phone).toBe('1813');
});

test('an unfinished draft has what it had, and no place that it did not have', async () => {
  const draft = await cms.strapi.documents(contentUid('service')).findFirst({
    filters: { key: 'idea' },
    ...{ locale: 'nl', populate: ['regions', 'channels', 'locations'] },
  } as never);
  expect(draft).toMatchObject({ name: 'Idee', regions: { belgium: true }, channels: [], locations: [] });
});

test('organizations stay live', async () => {
  const organizations = await readContent(cms, 'organization', 'nl');
  expect(organizations.map((entry) => CONTENT_TYPES.organization.schema.parse(entry).regions)).toEqual([[]]);
});

test('nothing is left of how the facts were kept on the way', async () => {
  expect(await cms.strapi.db.getSchemaConnection().hasTable('kept_service_facts')).toBe(false);
});
