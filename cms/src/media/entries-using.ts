import { CONTENT_TYPES, LOCALE_CODES, type ContentTypeName, type Locale } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { contentTypeOfUid, FILE_UID } from '../content-uid.ts';
import { rowsHolding } from '../parts/rows-holding.ts';

/** An entry in which a file of the media library was chosen, in one language. */
export interface UsingEntry {
  readonly type: ContentTypeName;
  readonly locale: Locale;
  readonly title: string;
  readonly isPublished: boolean;
}

/** Where files are chosen: in entries themselves and in their parts, in drafts and in what visitors see. Each version of an entry is one of the list. */
export async function entriesUsing(strapi: Core.Strapi, fileIds: readonly number[]): Promise<readonly UsingEntry[]> {
  const files: readonly { readonly related?: readonly RelatedRow[] }[] = await strapi.db
    .query(FILE_UID)
    .findMany({ where: { id: { $in: fileIds } }, select: ['id'], populate: { related: true } });
  const related = Map.groupBy(
    files.flatMap(({ related: rows = [] }) => rows),
    ({ __type: uid }) => uid,
  );
  const using: UsingEntry[] = [];
  for (const [uid, rows] of related)
    for (const holders of await rowsHolding(strapi, { uid, ids: rows.map(({ id }) => id) }))
      using.push(...(await named(strapi, holders.uid, holders.ids)));
  return using;
}

/** What Strapi reads of a row in which a file was chosen. */
interface RelatedRow {
  readonly id: number;
  readonly __type: string;
}

async function named(strapi: Core.Strapi, uid: string, ids: readonly number[]): Promise<readonly UsingEntry[]> {
  const type = contentTypeOfUid(uid);
  if (type === undefined) return [];
  const { titleField } = CONTENT_TYPES[type];
  const rows: readonly Readonly<Record<string, unknown>>[] = await strapi.db
    .query(uid)
    .findMany({ where: { id: { $in: ids }, locale: { $in: LOCALE_CODES } } });
  return rows.map((row) => ({
    type,
    locale: row['locale'] as Locale,
    title: String(row[titleField]),
    isPublished: row['publishedAt'] !== null,
  }));
}
