import { z } from 'zod';
import {
  choice,
  entryFields,
  key,
  line,
  localized,
  markdown,
  optional,
  paragraph,
  slug,
  wholeNumber,
} from './fields.ts';
import { review } from './review.ts';
import { SENSITIVITIES } from './vocabularies.ts';

/** A subject that students look for: sleep, loneliness, exam stress. Its page gathers everything about it. */
export const ThemeSchema = z.object({
  ...entryFields,
  key: key(),
  title: localized(line(60)),
  slug: slug(),
  /** One sentence for lists. */
  summary: localized(paragraph(200)),
  /** What it is, what often helps, when to look for help. */
  body: localized(markdown()),
  /** Words that people type when they look for this, for the search only. */
  searchWords: optional(localized(paragraph(400))),
  sensitivity: choice(SENSITIVITIES),
  /** Place in lists; low numbers come first. */
  order: wholeNumber(0, 999),
  review: review(),
});
export type Theme = z.infer<typeof ThemeSchema>;
