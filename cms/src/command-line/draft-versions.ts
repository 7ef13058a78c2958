import type { Core } from '@strapi/strapi';
import type { contentUid } from '../content-uid.ts';

/** When the draft of an entry was saved last, in milliseconds since 1970, by language. */
export type DraftVersions = ReadonlyMap<string, number>;

/**
 * The versions of a draft, for whoever is about to write over it: in a transaction of PostgreSQL, nobody else can save it until that ends. SQLite has one writer at a time.
 */
export async function lockedVersions(
  strapi: Core.Strapi,
  uid: ReturnType<typeof contentUid>,
  documentId: string,
): Promise<DraftVersions> {
  const rows: readonly { readonly locale: string; readonly updatedAt: string | number }[] = await strapi.db
    .queryBuilder(uid)
    .select(['id', 'locale', 'updatedAt'])
    .where({ documentId, publishedAt: null })
    .forUpdate()
    .execute();
  return new Map(rows.map(({ locale, updatedAt }) => [locale, new Date(updatedAt).getTime()]));
}

/** When something was saved that was not when an entry was read: the last such moment, or undefined. What was deleted since has the moment of now. */
export function savedSince(read: DraftVersions, now: DraftVersions): Date | undefined {
  const later = [...now].filter(([locale, moment]) => read.get(locale) !== moment).map(([, moment]) => moment);
  if (later.length > 0) return new Date(Math.max(...later));
  return [...read.keys()].every((locale) => now.has(locale)) ? undefined : new Date();
}
