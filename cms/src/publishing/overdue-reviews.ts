import { CONTENT_TYPES, schemaFields, type ContentTypeName } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { contentUid } from '../content-uid.ts';
import { entryTitles } from './entry-titles.ts';
import type { OverdueReview, WorkItem } from './publishing-answers.ts';

interface ReviewedVersion extends Pick<WorkItem, 'documentId' | 'locale'> {
  readonly review: { readonly nextReview: string };
}

/** Tells whether texts of a type are read again now and then by a reviewer. */
export const isReviewed = (type: ContentTypeName): boolean =>
  schemaFields(CONTENT_TYPES[type].schema).some(({ name }) => name === 'review');

/**
 * What visitors see whose next review was due before today, the longest overdue first.
 * @param day today, as YYYY-MM-DD
 */
export async function overdueReviews(
  strapi: Core.Strapi,
  type: ContentTypeName,
  day: string,
): Promise<readonly OverdueReview[]> {
  const versions: readonly ReviewedVersion[] = await strapi.db.query(contentUid(type)).findMany({
    where: { publishedAt: { $notNull: true }, review: { nextReview: { $lt: day } } },
    select: ['documentId', 'locale'],
    populate: { review: { select: ['nextReview'] } },
  });
  const titleOf = await entryTitles(strapi, type, versions);
  return versions
    .map(({ documentId, locale, review }) => ({
      type,
      isSingle: CONTENT_TYPES[type].kind === 'single',
      documentId,
      locale,
      title: titleOf({ documentId, locale }),
      nextReview: review.nextReview,
    }))
    .toSorted((a, b) => a.nextReview.localeCompare(b.nextReview));
}
