import { z } from 'zod';
import { blocks } from './blocks.ts';
import { choice, entryFields, key, line, localized, optional, paragraph, slug, wholeNumber } from './fields.ts';
import { review } from './review.ts';
import { PAGE_PLACES } from './vocabularies.ts';

/** A page that editors compose of blocks: about, privacy, sources, for professionals. */
export const PageSchema = z.object({
  ...entryFields,
  key: key(),
  title: localized(line(80)),
  slug: slug(),
  summary: localized(paragraph(240)),
  blocks: localized(blocks()),
  place: choice(PAGE_PLACES),
  order: wholeNumber(0, 999),
  searchWords: optional(localized(paragraph(400))),
  review: review(),
});
export type Page = z.infer<typeof PageSchema>;
