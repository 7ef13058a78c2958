import { createHash } from 'node:crypto';
import { CONTENT_TYPES, schemaFields, type ContentTypeName, type Locale } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { contentUid } from '../content-uid.ts';
import type { RestEntry } from '../document-middlewares/live-entries.ts';
import { documentData } from '../seed/document-data.ts';
import type { Mapping } from '../seed/mapping.ts';

/** What says who looked at a text and when, and where it stands in a list: it may change without the text being read again. */
const STAMPS: ReadonlySet<string> = new Set(['checkedOn', 'checkedBy', 'nextCheck', 'order']);
const REVIEW_STAMPS: ReadonlySet<string> = new Set(['reviewer', 'reviewedOn', 'nextReview']);

/**
 * A short text that is the same for two versions exactly when a reader would find the same in both. Links to other entries are not in it: they change when those go
 * live, and nobody reads them as text.
 */
export function textPrint(type: ContentTypeName, entry: Mapping): string {
  const { schema } = CONTENT_TYPES[type];
  const data = documentData(schema, entry, {
    entry: () => undefined,
    // The bytes of a file that is used never change; the words in its place may.
    file: (media) => [media['hash'], media['alternativeText']],
  });
  const links = new Set(schemaFields(schema).flatMap(({ name, facts }) => (facts.type === 'relation' ? [name] : [])));
  const kept = Object.entries(data)
    .filter(([name]) => !STAMPS.has(name) && !links.has(name))
    .map(([name, value]) => [name, name === 'review' ? withoutStamps(value) : value]);
  return createHash('sha256').update(JSON.stringify(kept)).digest('hex').slice(0, 32);
}

const withoutStamps = (review: unknown): unknown =>
  typeof review === 'object' && review !== null
    ? Object.entries(review).filter(([name]) => !REVIEW_STAMPS.has(name))
    : review;

/** The prints of an entry as it stands in a language: of its draft, and of what visitors see. */
export interface Prints {
  readonly draft: string;
  readonly live: string | undefined;
  readonly entry: RestEntry;
}

/** The prints of every language of an entry that has a draft. */
export async function printsOf(
  strapi: Core.Strapi,
  type: ContentTypeName,
  documentId: string,
): Promise<ReadonlyMap<Locale, Prints>> {
  const [drafts, live] = await Promise.all([
    versions(strapi, type, documentId, 'draft'),
    versions(strapi, type, documentId, 'published'),
  ]);
  return new Map(
    drafts.map((entry) => {
      const online = live.find(({ locale }) => locale === entry.locale);
      return [entry.locale, { entry, draft: textPrint(type, entry), live: online && textPrint(type, online) }] as const;
    }),
  );
}

async function versions(
  strapi: Core.Strapi,
  type: ContentTypeName,
  documentId: string,
  status: 'draft' | 'published',
): Promise<readonly RestEntry[]> {
  const found = await strapi
    .documents(contentUid(type))
    .findMany({ ...CONTENT_TYPES[type].query, filters: { documentId }, status, locale: '*' } as never);
  return JSON.parse(JSON.stringify(found)) as readonly RestEntry[];
}
