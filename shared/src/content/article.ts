import { z } from 'zod';
import {
  choice,
  components,
  entryFields,
  flags,
  key,
  line,
  localized,
  markdown,
  media,
  optional,
  paragraph,
  references,
  slug,
  wholeNumber,
} from './fields.ts';
import { review } from './review.ts';
import { AUDIENCES, SENSITIVITIES } from './vocabularies.ts';

const KeyPointSchema = z.object({ text: line(160) });

/** An article of the library (infotheek): reliable information on one question. */
export const ArticleSchema = z.object({
  ...entryFields,
  key: key(),
  title: localized(line(100)),
  slug: slug(),
  summary: localized(paragraph(240)),
  /** What the whole article says, in two to four points, for who cannot read much now. */
  keyPoints: localized(components('shared.key-point', KeyPointSchema, 4)),
  body: localized(markdown()),
  image: optional(localized(media())),
  contentNote: optional(localized(line(200))),
  sensitivity: choice(SENSITIVITIES),
  themes: references('theme'),
  audiences: flags('facet.audiences', AUDIENCES),
  searchWords: optional(localized(paragraph(400))),
  order: wholeNumber(0, 999),
  review: review(),
});
export type Article = z.infer<typeof ArticleSchema>;
