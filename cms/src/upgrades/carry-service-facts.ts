import { ACCESSIBILITY_FEATURES, REGIONS, SPOKEN_LANGUAGES, type ContentTypeName } from '@moodspace/shared';
import type { Core, UID } from '@strapi/strapi';
import { contentUid } from '../content-uid.ts';
import { carriedServiceFacts, type CarriedServiceFacts, type KeptServiceFacts } from './carried-service-facts.ts';

/** Made by the migration database/migrations/2026-11-22-keep-service-facts.js. */
const KEPT_TABLE = 'kept_service_facts';

type KeptRow = Readonly<Record<'service_id', number>> & Readonly<Record<string, string | number | boolean | null>>;

/** Of the database: Strapi hands it to a transaction without a type. */
type Connection = Parameters<Core.Strapi['db']['getSchemaConnection']>[0];

/** One version of a service: in one language, as a draft or live. */
interface ServiceVersion {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string;
  readonly publishedAt: unknown;
  readonly key: string | null;
  readonly name: string | null;
  readonly website: string | null;
  readonly factSource: string | null;
}

/** A component as an entry holds it in Strapi's database layer. */
interface Part {
  readonly id: number;
  readonly __pivot: { readonly field: string; readonly component_type: string };
}

/**
 * Brings what services said of themselves before there were channels, places and several regions to these, in every version as it was:
 * drafts stay drafts, and what is live stays live. All of it is written, or nothing; then what was kept is removed. Without anything kept it
 * does nothing.
 */
export async function carryServiceFacts(strapi: Core.Strapi): Promise<void> {
  if (!(await strapi.db.getSchemaConnection().hasTable(KEPT_TABLE))) return;
  const kept: readonly KeptRow[] = await strapi.db.getConnection(KEPT_TABLE).select('*');
  await strapi.db.transaction(async ({ trx }) => {
    await addMissingRegions(strapi, 'organization');
    const documentIds = new Map<string, string>();
    for (const row of kept) await carry(strapi, row, documentIds);
    await strapi.db.getSchemaConnection(trx as Connection).dropTable(KEPT_TABLE);
  });
  if (kept.length > 0) {
    strapi.log.info(
      `${kept.length} versions of services were brought to channels, places and regions. Their addresses are under “Plaats” (“Place”) now.`,
    );
  }
}

async function carry(strapi: Core.Strapi, row: KeptRow, documentIds: Map<string, string>): Promise<void> {
  const services = strapi.db.query(contentUid('service'));
  const service: ServiceVersion | null = await services.findOne({ where: { id: row.service_id } });
  if (!service) return;
  const { regions, place, channels } = carriedServiceFacts(keptFacts(row), service.website);
  await services.update({
    where: { id: service.id },
    data: {
      regions: await addSwitches(strapi, 'regions', 'facet.regions', REGIONS, regions),
      channels: await Promise.all(channels.map((channel) => addChannel(strapi, channel))),
      ...(place ? { locations: { set: [await addPlace(strapi, service, place, documentIds)] } } : {}),
    },
  });
}

const keptFacts = (row: KeptRow): KeptServiceFacts =>
  ({
    region: row['region'],
    street: row['street'],
    postcode: row['postcode'],
    city: row['city'],
    phone: row['phone'],
    email: row['email'],
    chatUrl: row['chat_url'],
    // SQLite has no booleans: it answers 0 or 1.
    openAlways: row['open_always'] === null ? null : Boolean(row['open_always']),
  }) as KeptServiceFacts;

/** Adds the place of a service in the same version, and answers its id. All versions of a service have the same place. */
async function addPlace(
  strapi: Core.Strapi,
  { documentId, locale, publishedAt, key, name, factSource }: ServiceVersion,
  address: NonNullable<CarriedServiceFacts['place']>,
  documentIds: Map<string, string>,
): Promise<number> {
  const known = documentIds.get(documentId);
  const place: { id: number; documentId: string } = await strapi.db.query(contentUid('location')).create({
    data: {
      ...(known === undefined ? {} : { documentId: known }),
      ...{ locale, publishedAt, key, name, factSource, ...address },
      accessibility: await addSwitches(strapi, 'accessibility', 'facet.accessibility', ACCESSIBILITY_FEATURES, []),
    },
  });
  documentIds.set(documentId, place.documentId);
  return place.id;
}

async function addChannel(strapi: Core.Strapi, channel: CarriedServiceFacts['channels'][number]): Promise<Part> {
  const spokenLanguages = await addSwitches(strapi, 'spokenLanguages', 'facet.spoken-languages', SPOKEN_LANGUAGES, []);
  return addPart(strapi, 'channels', 'map.channel', { ...channel, spokenLanguages });
}

/** Entries that were there before they had regions get the switches of these, all off: the form and the site expect them. */
async function addMissingRegions(strapi: Core.Strapi, type: ContentTypeName): Promise<void> {
  const entries = strapi.db.query(contentUid(type));
  const versions: readonly { id: number; regions: object | null }[] = await entries.findMany({ populate: ['regions'] });
  for (const { id, regions } of versions) {
    if (regions !== null) continue;
    const none = await addSwitches(strapi, 'regions', 'facet.regions', REGIONS, []);
    await entries.update({ where: { id }, data: { regions: none } });
  }
}

const addSwitches = (
  strapi: Core.Strapi,
  field: string,
  uid: UID.Component,
  codes: readonly string[],
  on: readonly string[],
): Promise<Part> => addPart(strapi, field, uid, Object.fromEntries(codes.map((code) => [code, on.includes(code)])));

/** Strapi's database layer writes entries without their components; they are written first and linked by their ids. */
async function addPart(strapi: Core.Strapi, field: string, uid: UID.Component, data: object): Promise<Part> {
  const { id }: { id: number } = await strapi.db.query(uid).create({ data });
  return { id, __pivot: { field, component_type: uid } };
}
