import { z } from 'zod';
import {
  choice,
  components,
  decimal,
  flag,
  line,
  localized,
  optional,
  pairs,
  paragraph,
  partKey,
  partKeys,
  wholeNumber,
} from '../fields.ts';
import {
  HIDDEN_POLICIES,
  MISSING_POLICIES,
  ROUNDINGS,
  SCORE_DIRECTIONS,
  SCORE_OPERATIONS,
  SCORE_ROLES,
} from '../vocabularies.ts';

/** One line of a rule by criteria: so many of these items have a value in this range. Lines with the same category must all hold. */
const CriterionSchema = z.object({
  category: partKey(),
  items: partKeys(),
  /** How many of the items must lie in the range, at the least. */
  atLeast: wholeNumber(1, 200),
  /** The range of the item's value after reversing, both ends included. */
  lowest: decimal(-1000, 1000),
  highest: decimal(-1000, 1000),
});
export type Criterion = z.infer<typeof CriterionSchema>;

/**
 * A score as editors fill it in: one form for every operation. `scoreRule` of `scoring` reads it as exactly what its operation needs.
 *
 * - `sum`, `mean`: of `items` and of the scores in `of`.
 * - `difference`: the first score of `of` minus the second.
 * - `linear`: the one score of `of`, times `factor`, plus `offset`.
 * - `lookup`: the value that `table` gives for the one score of `of`.
 * - `quadrant`: both scores of `of`, each high when at least its cut in `cuts`, else low: `high-high`, `high-low`, `low-high` or `low-low`, the first of `of` first.
 * - `criteria`: the first category of `criteria` whose lines all hold, else `otherwise`.
 * - `count`: how many of `items` have a value from `countLowest` to `countHighest`.
 */
export const ScoreSchema = z.object({
  key: partKey(),
  operation: choice(SCORE_OPERATIONS),
  role: choice(SCORE_ROLES),
  direction: choice(SCORE_DIRECTIONS),
  /** Complaints, which most people have few of: a percentile from a normal curve would be wrong. */
  isSymptomScale: flag(),
  items: partKeys(4000),
  of: partKeys(1000),
  missing: choice(MISSING_POLICIES),
  /** How many shown items may lack an answer when `missing` is `prorate`. */
  maxMissing: optional(wholeNumber(0, 200)),
  hidden: choice(HIDDEN_POLICIES),
  rounding: choice(ROUNDINGS),
  factor: optional(decimal(-10_000, 10_000)),
  offset: optional(decimal(-10_000, 10_000)),
  /** `score = value`, one pair on a line. */
  table: pairs(),
  /** `score = cut`, one pair on a line. */
  cuts: pairs(400),
  countLowest: optional(decimal(-1000, 1000)),
  countHighest: optional(decimal(-1000, 1000)),
  criteria: components('instrument.criterion', CriterionSchema, 40),
  otherwise: optional(partKey()),
  /** Where the formula, the table and the cuts come from. */
  source: optional(paragraph(500)),
});
export type Score = z.infer<typeof ScoreSchema>;

const ScoreWordsSchema = z.object({
  score: partKey(),
  name: line(80),
  /** What the score says, in one or two plain sentences. */
  meaning: optional(paragraph(500)),
  /** What stands at both ends of its scale. */
  lowLabel: optional(line(60)),
  highLabel: optional(line(60)),
});
export type ScoreWords = z.infer<typeof ScoreWordsSchema>;

export const scoreWords = () => localized(components('instrument.score-words', ScoreWordsSchema, 60));
