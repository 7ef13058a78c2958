import { z } from 'zod';
import { line, optional, pairs, paragraph } from '../fields.ts';

/** Answers, and the scores that they must give. Computed again each time the instrument is published. */
export const WorkedExampleSchema = z.object({
  name: line(160),
  /** `item = code of the answer`, one pair on a line. Items that stand here not are not answered. */
  answers: pairs(8000),
  /** `score = value`, one pair on a line. A category by its name; `none` when there must be no score. */
  expected: pairs(2000),
  source: optional(paragraph(500)),
});
export type WorkedExample = z.infer<typeof WorkedExampleSchema>;
