import type { Core } from '@strapi/strapi';
import { contentTypeOfUid } from '../content-uid.ts';
import { CONTENT_MODELS } from './content-models.ts';

/** Rows of one table of Strapi. */
export interface Rows {
  readonly uid: string;
  readonly ids: readonly number[];
}

/**
 * From parts of entries up to the entries that hold them, however deep. Entries are returned as they are; a part that no entry holds leads nowhere.
 * @returns rows of content types, drafts among them; one table may be named more than once
 */
export async function rowsHolding(strapi: Core.Strapi, { uid, ids }: Rows): Promise<readonly Rows[]> {
  if (ids.length === 0) return [];
  if (contentTypeOfUid(uid)) return [{ uid, ids }];
  const found: Rows[] = [];
  for (const [holder, fields] of CONTENT_MODELS.get(uid)?.heldBy ?? []) {
    const rows: readonly { entity_id: number }[] = await strapi.db
      .query(partsTable(strapi, holder, fields))
      .findMany({ where: { component_type: uid, cmp_id: { $in: ids } }, select: ['entity_id'] });
    found.push(...(await rowsHolding(strapi, { uid: holder, ids: rows.map(({ entity_id: id }) => id) })));
  }
  return found;
}

/** The table in which Strapi keeps which parts belong to which rows: one for all fields of a model. */
function partsTable(strapi: Core.Strapi, uid: string, [field = '']: Iterable<string>): string {
  const attribute = strapi.db.metadata.get(uid).attributes[field] as { joinTable?: { name: string } } | undefined;
  if (!attribute?.joinTable) throw new TypeError(`The field "${field}" of ${uid} holds no parts.`);
  return attribute.joinTable.name;
}
