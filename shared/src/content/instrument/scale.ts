import { z } from 'zod';
import { components, decimal, field, localized, partKey, textLines } from '../fields.ts';

/** The name of one answer, as it is kept and exchanged: often a digit, sometimes a code of a standard such as "LA6568-5". */
export const answerCode = () =>
  field(
    z
      .string()
      .max(60)
      .regex(
        /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/,
        'The code of an answer has letters, digits, dots and hyphens only, such as "4" or "LA6568-5".',
      ),
    { type: 'string' },
  );

/** One answer that can be chosen, and what it weighs. */
const ScalePointSchema = z.object({
  code: answerCode(),
  /** What the answer counts for in a score, before any reversing. */
  value: decimal(-1000, 1000),
});
export type ScalePoint = z.infer<typeof ScalePointSchema>;

/** A list of answers that several items share. The order is the order in which they are shown. */
export const ScaleSchema = z.object({
  key: partKey(),
  points: components('instrument.scale-point', ScalePointSchema, 20),
});
export type Scale = z.infer<typeof ScaleSchema>;

/** The words of a scale: one line for each of its points, in the same order. */
const ScaleWordsSchema = z.object({
  scale: partKey(),
  labels: textLines(),
});
export type ScaleWords = z.infer<typeof ScaleWordsSchema>;

export const scaleWords = () => localized(components('instrument.scale-words', ScaleWordsSchema, 60));
