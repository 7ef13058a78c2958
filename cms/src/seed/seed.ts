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
      const entries = this.#entries.filter((entry) => entry.type === type);
      const written = new Set<JudgedEntry>();
      for (const locale of LOCALE_CODES) await this.#writeDrafts(type, locale, entries, written, types[type]);
      const changed = new Set([...written, ...(await this.#publish(type, entries, types[type]))]);
      types[type].unchanged = entries.length - changed.size;
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

  /** Brings the drafts in one language to what the seed says, and notes which entries were written. */
  async #writeDrafts(
    type: ContentTypeName,
    locale: Locale,
    entries: readonly JudgedEntry[],
    written: Set<JudgedEntry>,
    counts: SeedCounts,
  ): Promise<void> {
    const { schema } = CONTENT_TYPES[type];
    const documents = this.#strapi.documents(contentUid(type));
    const drafts = await this.#stored(type, locale, 'draft');
    for (const [key, { documentId }] of drafts) {
      this.#documentIds.set(`${type} ${key}`, documentId);
      this.#drafts.add(`${type} ${locale} ${documentId}`);
    }
    for (const entry of entries.filter((candidate) => candidate.locale === locale)) {
      const draft = drafts.get(entry.key);
      const data = documentData(schema, entry.rest, this.#linksToWrite(entry, this.#drafts));
      let documentId = this.#documentIds.get(`${type} ${entry.key}`);
      if (documentId === undefined) {
        documentId = (await documents.create({ locale, data } as never)).documentId;
      } else if (!draft || !isDeepStrictEqual(documentData(schema, draft, this.#storedLinks), data)) {
        await documents.update({ documentId, locale, data } as never);
      } else continue;
      counts[draft ? 'updated' : 'created'] += 1;
      written.add(entry);
      this.#documentIds.set(`${type} ${entry.key}`, documentId);
      this.#drafts.add(`${type} ${locale} ${documentId}`);
    }
  }

  /**
   * Publishes what differs from what is live, and takes offline what has become a draft. All languages of an entry go live together: what
   * is the same in every language may need other words in each.
   * @returns the entries that were published or taken offline.
   */
  async #publish(
    type: ContentTypeName,
    entries: readonly JudgedEntry[],
    counts: SeedCounts,
  ): Promise<readonly JudgedEntry[]> {
    const { schema } = CONTENT_TYPES[type];
    const documents = this.#strapi.documents(contentUid(type));
    const live = new Map<Locale, ReadonlyMap<string, StoredEntry>>();
    for (const locale of LOCALE_CODES) {
      const published = await this.#stored(type, locale, 'published');
      live.set(locale, published);
      for (const { documentId } of published.values()) this.#published.add(`${type} ${locale} ${documentId}`);
    }
    const changed: JudgedEntry[] = [];
    for (const [key, versions] of Map.groupBy(entries, (entry) => entry.key)) {
      const documentId = this.#documentIds.get(`${type} ${key}`) ?? '';
      const retired = versions.filter(({ isDraft, locale }) => isDraft && live.get(locale)?.has(key));
      for (const { locale } of retired) {
        await documents.unpublish({ documentId, locale });
        this.#published.delete(`${type} ${locale} ${documentId}`);
      }
      const outdated = versions.filter((entry) => {
        if (entry.isDraft) return false;
        const published = live.get(entry.locale)?.get(key);
        const wanted = documentData(schema, entry.rest, this.#linksToWrite(entry, this.#published));
        return !published || !isDeepStrictEqual(documentData(schema, published, this.#storedLinks), wanted);
      });
      const locales = outdated.map(({ locale }) => locale);
      if (locales.length > 0) await documents.publish({ documentId, locale: locales } as never);
      for (const locale of locales) this.#published.add(`${type} ${locale} ${documentId}`);
      counts.unpublished += retired.length;
      counts.published += outdated.length;
      changed.push(...retired, ...outdated);
    }
    return changed;
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
