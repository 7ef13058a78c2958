import { type ContentTypeName, type Locale } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { contentTypeOfUid } from '../content-uid.ts';
import { CONTENT_MODELS } from '../parts/content-models.ts';
import { rowsHolding } from '../parts/rows-holding.ts';

/** A published entry, in one language. */
export interface PublishedEntry {
  readonly type: ContentTypeName;
  readonly documentId: string;
}

/**
 * The entries that are published in a language and have one of these pieces of text in a field in which a link may stand. The database searches; whether it is
 * really a link to that page is for who asks to see.
 */
export async function entriesWithText(
  strapi: Core.Strapi,
  pieces: readonly string[],
  locale: Locale,
): Promise<readonly PublishedEntry[]> {
  const found = new Map<string, PublishedEntry>();
  const keep = async (uid: string, where: object): Promise<void> => {
    const type = contentTypeOfUid(uid);
    if (type === undefined) return;
    const rows: readonly { documentId: string }[] = await strapi.db
      .query(uid)
      .findMany({ where: { ...where, locale, publishedAt: { $notNull: true } }, select: ['documentId'] });
    for (const { documentId } of rows) found.set(`${type} ${documentId}`, { type, documentId });
  };
  for (const { uid, linkFields } of CONTENT_MODELS.values()) {
    if (linkFields.size === 0) continue;
    const hasPiece = {
      $or: [...linkFields].flatMap((field) => pieces.map((piece) => ({ [field]: { $contains: piece } }))),
    };
    if (contentTypeOfUid(uid)) {
      await keep(uid, hasPiece);
      continue;
    }
    const parts: readonly { id: number }[] = await strapi.db.query(uid).findMany({ where: hasPiece, select: ['id'] });
    const holders = await rowsHolding(strapi, { uid, ids: parts.map(({ id }) => id) });
    for (const holder of holders) await keep(holder.uid, { id: { $in: holder.ids } });
  }
  return [...found.values()];
}
