import { isDeepStrictEqual } from 'node:util';
import { CONTENT_TYPES, CONTENT_TYPE_NAMES, LOCALE_CODES, type ContentTypeName, type Locale } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { contentUid } from '../content-uid.ts';
import { documentData, type Links } from './document-data.ts';
import { judgeSeed, type JudgedEntry } from './judge-seed.ts';
import { readSeedFiles } from './seed-files.ts';
import { seedMediaFiles, SeedMediaSchema } from './seed-media.ts';
import { uploadMedia } from './upload-media.ts';

/** What a run did, for each content type. */
export interface SeedCounts {
  created: number;
  updated: number;
  published: number;
  unpublished: number;
  unchanged: number;
}

export interface SeedSummary {
  readonly types: Readonly<Record<ContentTypeName, SeedCounts>>;
  readonly uploads: number;
  /** Links that were left out because their target is not translated into that language, as sentences. */
  readonly untranslatedLinks: readonly string[];
}

interface StoredEntry extends Readonly<Record<string, unknown>> {
  readonly documentId: string;
}

/**
 * Brings the content of Strapi to what the files of the seed say: creates and updates entries by their key, in every language, and
 * publishes them unless they are drafts. Everything is judged before anything is written, and all of it is written or nothing.
 * What is there already is left alone, so a second run writes nothing. Entries that the seed does not know are never touched.
 * @throws SeedError when a file of the seed is wrong.
 */
export async function seed(strapi: Core.Strapi, folder: string): Promise<SeedSummary> {
  const entries = await judgedSeed(folder);
  return await strapi.db.transaction(() => new SeedRun(strapi, folder, entries).run());
}

/**
 * The entries of the seed, judged by the shared schemas without touching any database.
 * @throws SeedError when a file of the seed is wrong.
 */
export async function judgedSeed(folder: string): Promise<readonly JudgedEntry[]> {
  return judgeSeed(await readSeedFiles(folder), await seedMediaFiles(folder));
}

/** Tells whether Strapi holds no entry at all of any content type. */
export async function isEmpty(strapi: Core.Strapi): Promise<boolean> {
  for (const name of CONTENT_TYPE_NAMES) {
    if ((await strapi.db.query(contentUid(name)).count()) > 0) return false;
  }
  return true;
}

class SeedRun {
  readonly #strapi: Core.Strapi;
  readonly #folder: string;
  readonly #entries: readonly JudgedEntry[];
  readonly #documentIds = new Map<string, string>();
  /** Which entries exist, and which of them are published, by type, language and document. */
  readonly #drafts = new Set<string>();
  readonly #published = new Set<string>();
  readonly #fileIds = new Map<string, number>();
  readonly #untranslatedLinks = new Set<string>();
  #uploads = 0;

  constructor(strapi: Core.Strapi, folder: string, entries: readonly JudgedEntry[]) {
    this.#strapi = strapi;
    this.#folder = folder;
    this.#entries = entries;
  }

  async run(): Promise<SeedSummary> {
    await this.#uploadFiles();
    const types = {} as Record<ContentTypeName, SeedCounts>;
    for (const type of CONTENT_TYPE_NAMES) {
      types[type] = { created: 0, updated: 0, published: 0, unpublished: 0, unchanged: 0 };
      for (const locale of LOCALE_CODES) {
        await this.#seedType(type, locale, types[type]);
      }
    }
    return { types, uploads: this.#uploads, untranslatedLinks: [...this.#untranslatedLinks] };
  }

  async #uploadFiles(): Promise<void> {
    for (const media of this.#entries.flatMap(({ rest }) => mediaOf(rest))) {
      const identity = JSON.stringify(media);
      if (this.#fileIds.has(identity)) continue;
      const { id, isNew } = await uploadMedia(this.#strapi, this.#folder, media);
      this.#fileIds.set(identity, id);
      if (isNew) this.#uploads += 1;
    }
  }

  async #seedType(type: ContentTypeName, locale: Locale, counts: SeedCounts): Promise<void> {
    const drafts = await this.#stored(type, locale, 'draft');
    const published = await this.#stored(type, locale, 'published');
    for (const [key, { documentId }] of drafts) {
      this.#documentIds.set(`${type} ${key}`, documentId);
      this.#drafts.add(`${type} ${locale} ${documentId}`);
    }
    for (const { documentId } of published.values()) this.#published.add(`${type} ${locale} ${documentId}`);
    for (const entry of this.#entries.filter((candidate) => candidate.type === type && candidate.locale === locale)) {
      await this.#seedEntry(entry, drafts.get(entry.key), published.get(entry.key), counts);
    }
  }

  async #seedEntry(
    entry: JudgedEntry,
    draft: StoredEntry | undefined,
    published: StoredEntry | undefined,
    counts: SeedCounts,
  ): Promise<void> {
    const { type, locale, key } = entry;
    const { schema } = CONTENT_TYPES[type];
    const documents = this.#strapi.documents(contentUid(type));
    const data = documentData(schema, entry.rest, this.#linksToWrite(entry, this.#drafts));
    let documentId = this.#documentIds.get(`${type} ${key}`);
    let isChanged = true;
    if (documentId === undefined) {
      documentId = (await documents.create({ locale, data } as never)).documentId;
      counts.created += 1;
    } else if (!draft || !isDeepStrictEqual(documentData(schema, draft, this.#storedLinks), data)) {
      await documents.update({ documentId, locale, data } as never);
      counts[draft ? 'updated' : 'created'] += 1;
    } else isChanged = false;
    this.#documentIds.set(`${type} ${key}`, documentId);
    this.#drafts.add(`${type} ${locale} ${documentId}`);

    if (entry.isDraft) {
      if (published) {
        await documents.unpublish({ documentId, locale });
        this.#published.delete(`${type} ${locale} ${documentId}`);
        counts.unpublished += 1;
        isChanged = true;
      }
    } else {
      const publishable = documentData(schema, entry.rest, this.#linksToWrite(entry, this.#published));
      if (!published || !isDeepStrictEqual(documentData(schema, published, this.#storedLinks), publishable)) {
        await documents.publish({ documentId, locale });
        this.#published.add(`${type} ${locale} ${documentId}`);
        counts.published += 1;
        isChanged = true;
      }
    }
    if (!isChanged) counts.unchanged += 1;
  }

  async #stored(
    type: ContentTypeName,
    locale: Locale,
    status: 'draft' | 'published',
  ): Promise<ReadonlyMap<string, StoredEntry>> {
    const { query, kind } = CONTENT_TYPES[type];
    const found = (await this.#strapi
      .documents(contentUid(type))
      .findMany({ ...query, locale, status } as never)) as unknown as StoredEntry[];
    return new Map(found.map((entry) => [kind === 'single' ? type : String(entry['key']), entry]));
  }

  /**
   * Links of an entry as they are written. Strapi links an entry only to entries in its own language, so a link to something that
   * is not translated is left out there (and said in the summary); a published entry links only to what is published.
   */
  #linksToWrite({ type, locale, key }: JudgedEntry, targets: ReadonlySet<string>): Links {
    return {
      entry: (target, linked) => {
        const documentId = this.#documentIds.get(`${target} ${String(linked['key'])}`);
        if (documentId !== undefined && targets.has(`${target} ${locale} ${documentId}`)) return documentId;
        if (documentId === undefined || !this.#drafts.has(`${target} ${locale} ${documentId}`)) {
          this.#untranslatedLinks.add(
            `${type} "${key}" (${locale}) is not linked to ${target} "${String(linked['key'])}", which has no ${locale} version.`,
          );
        }
        return undefined;
      },
      file: (media) => this.#fileIds.get(JSON.stringify(media['seed'])),
    };
  }

  readonly #storedLinks: Links = {
    entry: (_target, linked) => linked['documentId'],
    file: (media) => media['id'],
  };
}

/** Every file that an entry in REST shape asks for, at any depth. */
function mediaOf(value: unknown): readonly ReturnType<typeof SeedMediaSchema.parse>[] {
  if (Array.isArray(value)) return value.flatMap(mediaOf);
  if (typeof value !== 'object' || value === null) return [];
  if ('seed' in value) return [SeedMediaSchema.parse(value.seed)];
  return Object.values(value).flatMap(mediaOf);
}
