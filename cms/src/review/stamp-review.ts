import { nextReviewDay, type Review } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { contentUid } from '../content-uid.ts';
import type { RestEntry } from '../document-middlewares/live-entries.ts';
import { editorsName } from '../editor/editors-name.ts';
import type { TextOf } from './text-records.ts';

/**
 * Puts into the draft that it was reviewed, when, and when it is due again; visitors read it there. The name is the one that stands there, or that of the editors as a
 * whole: no account shows the name of a person to visitors by pressing a button. An entry without a review has none to fill in.
 * @param day today, as YYYY-MM-DD
 */
export async function stampReview(
  strapi: Core.Strapi,
  { type, documentId, locale }: TextOf,
  entry: RestEntry,
  day: string,
): Promise<void> {
  const review = entry['review'] as Review | null | undefined;
  if (!review) return;
  const stamp = {
    reviewer: review.reviewer ?? (await editorsName(strapi)),
    reviewedOn: day,
    nextReview: nextReviewDay(type, entry, day) ?? null,
  };
  await strapi
    .documents(contentUid(type))
    .update({ documentId, locale, data: { review: { ...review, ...stamp } } } as never);
}
