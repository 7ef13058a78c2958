import type { ContentTypeName, Locale } from '@moodspace/shared';
import { contentTypeViews } from '@moodspace/shared/editor';
import type { Core } from '@strapi/strapi';
import { contentUid } from '../content-uid.ts';

interface Wanted {
  readonly documentId: string;
  readonly locale: Locale;
}

/** Reads the names by which editors know entries, in the language of each. An entry without one is called by the name of its type. */
export async function entryTitles(
  strapi: Core.Strapi,
  type: ContentTypeName,
  wanted: readonly Wanted[],
): Promise<(entry: Wanted) => string> {
  const { mainField, name } = contentTypeViews[type];
  if (mainField === undefined || wanted.length === 0) return () => name.nl;
  const rows: readonly (Wanted & Readonly<Record<string, unknown>>)[] = await strapi.db
    .query(contentUid(type))
    .findMany({
      where: { documentId: { $in: [...new Set(wanted.map(({ documentId }) => documentId))] } },
      select: ['documentId', 'locale', mainField],
    });
  const titles = new Map(rows.map((row) => [`${row.documentId} ${row.locale}`, row[mainField]]));
  return ({ documentId, locale }) => {
    const title = titles.get(`${documentId} ${locale}`);
    return typeof title === 'string' && title !== '' ? title : name.nl;
  };
}
