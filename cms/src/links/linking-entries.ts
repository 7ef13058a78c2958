import { type ContentTypeName, type Locale } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { contentTypeOfUid } from '../content-uid.ts';
import { LINKING_MODELS } from './texts-with-links.ts';

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
  /** From a part to what holds it, up to the entry. */
  const climb = async (uid: string, ids: readonly number[]): Promise<void> => {
    if (ids.length === 0) return;
    for (const [holder, fields] of LINKING_MODELS.get(uid)?.heldBy ?? []) {
      const rows: readonly { entity_id: number }[] = await strapi.db
        .query(partsTable(strapi, holder, fields))
        .findMany({ where: { component_type: uid, cmp_id: { $in: ids } }, select: ['entity_id'] });
      const holders = rows.map(({ entity_id: id }) => id);
      if (holders.length === 0) continue;
      if (contentTypeOfUid(holder)) await keep(holder, { id: { $in: holders } });
      else await climb(holder, holders);
    }
  };
  for (const { uid, fields } of LINKING_MODELS.values()) {
    if (fields.size === 0) continue;
    const hasPiece = {
      $or: [...fields].flatMap((field) => pieces.map((piece) => ({ [field]: { $contains: piece } }))),
    };
    if (contentTypeOfUid(uid)) {
      await keep(uid, hasPiece);
      continue;
    }
    const parts: readonly { id: number }[] = await strapi.db.query(uid).findMany({ where: hasPiece, select: ['id'] });
    await climb(
      uid,
      parts.map(({ id }) => id),
    );
  }
  return [...found.values()];
}

/** The table in which Strapi keeps which parts belong to which rows: one for all fields of a model. */
function partsTable(strapi: Core.Strapi, uid: string, [field = '']: Iterable<string>): string {
  const attribute = strapi.db.metadata.get(uid).attributes[field] as { joinTable?: { name: string } } | undefined;
  if (!attribute?.joinTable) throw new TypeError(`The field "${field}" of ${uid} holds no parts.`);
  return attribute.joinTable.name;
}
