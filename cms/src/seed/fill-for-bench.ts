/**
 * Puts entries that were generated for a measurement into Strapi beside those of the seed, and publishes them: `node dist/src/seed/fill-for-bench.js <file>`.
 * The file holds one entry on each line, as JSON, after everything that it links to. An entry with a key that is there already would be there twice.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import {
  CONTENT_TYPES,
  CONTENT_TYPE_NAMES,
  DEFAULT_LOCALE,
  LOCALE_CODES,
  type ContentTypeName,
  type Locale,
} from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { loadStrapi } from '../command-line/load-strapi.ts';
import { contentUid } from '../content-uid.ts';
import { documentData, type Links } from './document-data.ts';

/** One entry in every language. */
interface GeneratedEntry {
  readonly type: ContentTypeName;
  readonly key: string;
  /** In the shape in which Strapi answers over REST. */
  readonly byLocale: Readonly<Record<Locale, Readonly<Record<string, unknown>>>>;
}

/** So many are written in one transaction: without any, each waits for the disk, and with a single one for all of them, Strapi holds on to gigabytes. */
const AT_A_TIME = 50;

async function main(file: string): Promise<void> {
  const strapi = await loadStrapi('error');
  const documentIds = await storedIds(strapi);
  let waiting: GeneratedEntry[] = [];
  const writeAll = async (): Promise<void> => {
    const entries = waiting;
    waiting = [];
    await strapi.db.transaction(async () => {
      for (const entry of entries) await write(strapi, entry, documentIds);
    });
  };
  for await (const line of createInterface({ input: createReadStream(file) })) {
    waiting.push(JSON.parse(line) as GeneratedEntry);
    if (waiting.length === AT_A_TIME) await writeAll();
  }
  await writeAll();
}

/** The documents that are there, by type and key. */
async function storedIds(strapi: Core.Strapi): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const type of CONTENT_TYPE_NAMES.filter((name) => CONTENT_TYPES[name].kind === 'collection')) {
    const rows = await strapi.db.query(contentUid(type)).findMany({ select: ['documentId', 'key'] });
    for (const { documentId, key } of rows as { documentId: string; key: string }[])
      ids.set(`${type} ${key}`, documentId);
  }
  return ids;
}

async function write(
  strapi: Core.Strapi,
  { type, key, byLocale }: GeneratedEntry,
  documentIds: Map<string, string>,
): Promise<void> {
  const documents = strapi.documents(contentUid(type));
  const links: Links = {
    entry: (target, linked) => documentIds.get(`${target} ${String(linked['key'])}`),
    file: () => undefined,
  };
  const dataIn = (locale: Locale) => documentData(CONTENT_TYPES[type].schema, byLocale[locale], links);
  const { documentId } = await documents.create({ locale: DEFAULT_LOCALE, data: dataIn(DEFAULT_LOCALE) } as never);
  documentIds.set(`${type} ${key}`, documentId);
  for (const locale of LOCALE_CODES.filter((code) => code !== DEFAULT_LOCALE))
    await documents.update({ documentId, locale, data: dataIn(locale) } as never);
  await documents.publish({ documentId, locale: LOCALE_CODES } as never);
}

// The process ends without closing Strapi, as it does after the seed.
main(process.argv[2] ?? '').then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
