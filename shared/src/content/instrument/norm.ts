import { z } from 'zod';
import {
  choice,
  components,
  decimal,
  line,
  localized,
  optional,
  pairs,
  paragraph,
  partKey,
  wholeNumber,
} from '../fields.ts';
import { FIGURE_BASES, NORM_KINDS, PERCENTILE_DEFINITIONS } from '../vocabularies.ts';

/** How a group of people scored, to compare with. */
export const NormSchema = z.object({
  key: partKey(),
  score: partKey(),
  kind: choice(NORM_KINDS),
  /** The number of people. */
  groupSize: wholeNumber(2, 10_000_000),
  mean: optional(decimal(-10_000, 10_000)),
  standardDeviation: optional(decimal(0, 10_000)),
  /** `score = percentile`, one pair on a line, percentiles from 0 to 100, for `table`. */
  percentiles: pairs(8000),
  definition: choice(PERCENTILE_DEFINITIONS),
  /** ISO 3166-1 code of the country, and BCP 47 code of the language in which the group answered. */
  country: line(2),
  language: line(12),
  /** The year in which the group answered. */
  year: wholeNumber(1950, 2100),
  source: paragraph(500),
});
export type Norm = z.infer<typeof NormSchema>;

const NormWordsSchema = z.object({
  norm: partKey(),
  /** Who they were: "students of Flemish universities, 18 to 25 years". */
  group: line(160),
});
export type NormWords = z.infer<typeof NormWordsSchema>;

export const normWords = () => localized(components('instrument.norm-words', NormWordsSchema, 30));

/** How exactly a score measures. */
export const ReliabilitySchema = z.object({
  score: partKey(),
  /** Cronbach's alpha or another coefficient of reliability, 0 to 1. */
  coefficient: optional(decimal(0, 1)),
  standardDeviation: optional(decimal(0, 10_000)),
  /** Standard error of measurement, when it is published; else it is computed of both above. */
  standardError: optional(decimal(0, 10_000)),
  /** The smallest change that counts as one, when it is published; else the reliable change index decides. */
  smallestChange: optional(decimal(0, 10_000)),
  basis: choice(FIGURE_BASES),
  source: paragraph(500),
});
export type Reliability = z.infer<typeof ReliabilitySchema>;
