import type { ContentTypeName, Locale } from '@moodspace/shared';
import { isRoutedType, lostSlugs, type PublishedSlugs, type SlugIn } from '@moodspace/shared/addresses';
import type { Core } from '@strapi/strapi';
import { contentUid } from '../content-uid.ts';
import { askedLocales, type PublishRequest } from '../document-middlewares/live-entries.ts';

export type AddressAction = 'publish' | 'unpublish' | 'delete';

/** What an editor's request does to the addresses of the entries of a type. */
export interface AddressChange {
  readonly type: ContentTypeName;
  /** The languages that are published, or go. */
  readonly locales: readonly string[];
  /** The addresses after it, of every entry that it is about. */
  readonly after: ReadonlyMap<string, PublishedSlugs>;
  /** The addresses that nothing has any longer. */
  readonly lost: readonly SlugIn[];
}

interface Row {
  readonly documentId: string;
  readonly locale: Locale;
  readonly slug: string;
  readonly publishedAt: unknown;
}

/** Reads what publishing entries, taking them offline or deleting them would do to their addresses. Nothing is written. */
export async function addressChange(
  strapi: Core.Strapi,
  type: ContentTypeName,
  action: AddressAction,
  request: PublishRequest,
): Promise<AddressChange> {
  const locales = askedLocales(request);
  const documentIds = chosenTogether(strapi, request.documentId);
  if (!isRoutedType(type)) return { type, locales, after: new Map(documentIds.map((id) => [id, {}])), lost: [] };
  const rows: readonly Row[] = await strapi.db.query(contentUid(type)).findMany({
    where: { documentId: { $in: documentIds } },
    select: ['documentId', 'locale', 'slug', 'publishedAt'],
  });
  const after = new Map<string, PublishedSlugs>();
  const lost: SlugIn[] = [];
  for (const documentId of documentIds) {
    const versions = rows.filter((row) => row.documentId === documentId);
    const live = versions.filter(({ publishedAt }) => publishedAt !== null);
    const asked = versions.filter(({ locale, publishedAt }) => publishedAt === null && locales.includes(locale));
    const stays = live.filter(({ locale }) => !locales.includes(locale));
    const then = slugsOf(action === 'publish' ? [...live, ...asked] : stays);
    after.set(documentId, then);
    lost.push(...lostSlugs(slugsOf(live), then));
  }
  return { type, locales, after, lost };
}

/** Of two rows in one language, the last one counts. */
export const slugsOf = (rows: readonly Pick<Row, 'locale' | 'slug'>[]): PublishedSlugs =>
  Object.fromEntries(rows.map(({ locale, slug }) => [locale, slug]));

/**
 * The entries that an editor chose in a list to do the same with. Strapi asks the document service for each of them at the same time; links between them are right
 * when all of it is done.
 */
export function chosenTogether(strapi: Core.Strapi, documentId: string): readonly string[] {
  const asked = strapi.requestContext.get() as { request?: { body?: { documentIds?: unknown } } } | undefined;
  const chosen = asked?.request?.body?.documentIds;
  return Array.isArray(chosen) && chosen.includes(documentId) ? (chosen as readonly string[]) : [documentId];
}
