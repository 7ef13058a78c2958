import { z } from 'zod';
import {
  choice,
  component,
  components,
  day,
  line,
  localized,
  optional,
  paragraph,
  webAddress,
  wholeNumber,
} from './fields.ts';
import { EVIDENCE_LEVELS } from './vocabularies.ts';

const SourceSchema = z.object({
  title: line(200),
  /** Who published it. */
  publisher: optional(line(120)),
  year: optional(wholeNumber(1900, 2100)),
  url: optional(webAddress()),
});
export type Source = z.infer<typeof SourceSchema>;

/** Who wrote a text, on what evidence, and when it was looked at: the same on every kind of content. */
const ReviewSchema = z.object({
  author: line(120),
  /** Somebody other than the author. Empty: nobody has reviewed the text yet, and the page says so. */
  reviewer: optional(line(120)),
  reviewedOn: optional(day()),
  nextReview: optional(day()),
  evidence: choice(EVIDENCE_LEVELS),
  /** What the evidence is, in one or two plain sentences. */
  evidenceNote: optional(paragraph(400)),
  sources: components('shared.source', SourceSchema, 20),
});
export type Review = z.infer<typeof ReviewSchema>;

export const review = () => localized(component('shared.review', ReviewSchema));
