import { z } from 'zod';
import {
  choice,
  components,
  decimal,
  line,
  localized,
  markdown,
  optional,
  paragraph,
  partKey,
  references,
} from '../fields.ts';
import { BAND_TONES, RISK_LEVELS } from '../vocabularies.ts';

/**
 * A part of the range of a score, or one category of it, that gets its own feedback.
 *
 * A band holds the scores from `lowest` to `highest`. When a score moves in steps (a sum of whole values) both ends belong to the band and the next one
 * begins one step higher; else `highest` is where the next band begins, and belongs to that one. The last band holds both its ends.
 */
export const BandSchema = z.object({
  key: partKey(),
  score: partKey(),
  lowest: optional(decimal(-10_000, 10_000)),
  highest: optional(decimal(-10_000, 10_000)),
  /** For a score that is a category (`quadrant`, `criteria`): which one. */
  category: optional(partKey()),
  tone: choice(BAND_TONES),
  /** How much help the feedback leads to. Not how ill somebody is. */
  careLevel: choice(RISK_LEVELS),
  /** Where the limits come from. */
  source: paragraph(500),
});
export type Band = z.infer<typeof BandSchema>;

/** The feedback on a band. */
const BandWordsSchema = z.object({
  band: partKey(),
  label: line(80),
  feedback: markdown(3000),
  /** One small step for now, one for this week, and somebody to talk to. */
  stepNow: optional(paragraph(400)),
  stepThisWeek: optional(paragraph(400)),
  someoneToTalkTo: optional(paragraph(400)),
  interventions: references('intervention'),
  themes: references('theme'),
  services: references('service'),
});
export type BandWords = z.infer<typeof BandWordsSchema>;

export const bandWords = () => localized(components('instrument.band-words', BandWordsSchema, 120));
