import { CONTENT_TYPES, LOCALE_CODES } from '@moodspace/shared';
import { ENTRY_KINDS, type EntryKind, type Stored, type StoredDraft } from '@moodspace/shared/hsds-import';
import type { Core } from '@strapi/strapi';
import type { DraftVersions } from '../command-line/draft-versions.ts';
import { contentUid } from '../content-uid.ts';

/** What the platform holds, and where. */
export interface StoredContent extends Stored {
  /** The number by which Strapi knows an entry, by kind and key. */
  readonly documentIds: Map<string, string>;
  /** When each draft that was read had been saved, by the number by which Strapi knows it. */
  readonly versions: Map<string, DraftVersions>;
}

export const documentName = (kind: EntryKind | 'theme', key: string): string => `${kind} ${key}`;

/** Read in pieces, so that a large map needs no second copy in memory. */
const PIECE = 500;

/** Reads all drafts of services, organizations and places, in every language. */
export async function storedContent(strapi: Core.Strapi): Promise<StoredContent> {
  const drafts: StoredDraft[] = [];
  const documentIds = new Map<string, string>();
  const versions = new Map<string, Map<string, number>>();
  for (const kind of ENTRY_KINDS) {
    for (const locale of LOCALE_CODES) {
      for (let start = 0; ; start += PIECE) {
        const found = (await strapi.documents(contentUid(kind)).findMany({
          ...CONTENT_TYPES[kind].query,
          fields: [...CONTENT_TYPES[kind].query.fields, 'updatedAt'],
          locale,
          status: 'draft',
          sort: 'id',
          start,
          limit: PIECE,
        } as never)) as unknown as readonly Readonly<Record<string, unknown>>[];
        for (const { updatedAt, ...values } of found) {
          const { key, documentId } = values;
          if (typeof key !== 'string' || typeof documentId !== 'string') continue;
          drafts.push({ kind, key, locale, values });
          documentIds.set(documentName(kind, key), documentId);
          const saved = versions.get(documentId) ?? new Map<string, number>();
          versions.set(documentId, saved.set(locale, new Date(String(updatedAt)).getTime()));
        }
        if (found.length < PIECE) break;
      }
    }
  }
  const themes: readonly { key: string; documentId: string }[] = await strapi.db
    .query(contentUid('theme'))
    .findMany({ select: ['key', 'documentId'] });
  for (const { key, documentId } of themes) documentIds.set(documentName('theme', key), documentId);
  const slugs: readonly { slug: string | null; locale: string }[] = await strapi.db
    .query(contentUid('service'))
    .findMany({ select: ['slug', 'locale'] });
  return {
    drafts,
    documentIds,
    versions,
    themes: new Set(themes.map(({ key }) => key)),
    slugs: Object.fromEntries(
      LOCALE_CODES.map((code) => [
        code,
        new Set(slugs.flatMap(({ slug, locale }) => (locale === code && slug !== null ? [slug] : []))),
      ]),
    ),
  };
}
