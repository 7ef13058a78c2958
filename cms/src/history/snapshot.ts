import { CONTENT_TYPES, LOCALE_CODES, type ContentTypeName, type Locale } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { contentUid } from '../content-uid.ts';
import { documentData } from '../seed/document-data.ts';
import { hashOf } from './log-row.ts';

/** The content of an entry in one language: plain fields as visitors get them, linked entries by their key, files by their address. */
export type Content = Readonly<Record<string, unknown>>;

/** A version of an entry as the log keeps it. */
export interface Snapshot {
  readonly language: Locale;
  readonly entryKey: string | null;
  readonly title: string | null;
  /** As an ISO text; null for a draft. */
  readonly publishedAt: string | null;
  readonly content: Content;
  /** The JSON of the content, and its hash. */
  readonly json: string;
  readonly hash: string;
}

/** What is live of an entry now, language by language. */
export const liveSnapshots = (strapi: Core.Strapi, type: ContentTypeName, documentId: string) =>
  snapshots(strapi, type, documentId, 'published');

/** The drafts of an entry, language by language, with links to what is not published, too. */
export const draftSnapshots = (strapi: Core.Strapi, type: ContentTypeName, documentId: string) =>
  snapshots(strapi, type, documentId, 'draft');

async function snapshots(
  strapi: Core.Strapi,
  type: ContentTypeName,
  documentId: string,
  status: 'draft' | 'published',
): Promise<readonly Snapshot[]> {
  const { query, titleField, schema } = CONTENT_TYPES[type];
  const entries = (await strapi.documents(contentUid(type)).findMany({
    ...query,
    filters: { documentId },
    status,
    locale: [...LOCALE_CODES],
  } as never)) as unknown as readonly Readonly<Record<string, unknown>>[];
  return entries
    .map((entry) => {
      const content = documentData(schema, entry, {
        entry: (_, linked) => linked['key'] ?? undefined,
        file: (file) => file['url'],
      });
      const json = JSON.stringify(content);
      return {
        language: entry['locale'] as Locale,
        entryKey: textOrNull(entry['key']),
        title: textOrNull(entry[titleField]),
        publishedAt: status === 'published' ? new Date(entry['publishedAt'] as string).toISOString() : null,
        content: JSON.parse(json) as Content,
        json,
        hash: hashOf(json),
      };
    })
    .toSorted((a, b) => LOCALE_CODES.indexOf(a.language) - LOCALE_CODES.indexOf(b.language));
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
