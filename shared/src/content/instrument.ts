import { z } from 'zod';
import { instrumentProblems } from '../scoring/instrument-problems.ts';
import {
  choice,
  component,
  components,
  entryFields,
  field,
  flag,
  key,
  keptFacts,
  line,
  localized,
  markdown,
  optional,
  paragraph,
  reference,
  slug,
  wholeNumber,
} from './fields.ts';
import { BandSchema, bandWords } from './instrument/band.ts';
import { ItemSchema, itemWords } from './instrument/item.ts';
import { LicenceSchema } from './instrument/licence.ts';
import { NormSchema, normWords, ReliabilitySchema } from './instrument/norm.ts';
import { ScaleSchema, scaleWords } from './instrument/scale.ts';
import { ScoreSchema, scoreWords } from './instrument/score.ts';
import { WorkedExampleSchema } from './instrument/worked-example.ts';
import { review } from './review.ts';
import { INSTRUMENT_KINDS, SENSITIVITIES, WORDING_STATUSES } from './vocabularies.ts';
import { customIssue, saying } from './sentence.ts';

/**
 * The version of an instrument. What a published version asks and how it computes never changes again: for another wording or rule there is a new version.
 */
const version = () =>
  field(
    z
      .string()
      .max(20)
      .regex(/^[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*$/, {
        error: saying({
          nl: 'Een versie heeft cijfers, letters, punten en koppeltekens, zoals "1.2.0".',
          en: 'A version has digits, letters, dots and hyphens, such as "1.2.0".',
        }),
      }),
    { type: 'string' },
  );

const InstrumentFields = z.object({
  ...entryFields,
  key: key(),
  title: localized(line(80)),
  slug: slug(),
  summary: localized(paragraph(240)),
  version: version(),
  /** What is different from the version before. */
  changes: optional(localized(paragraph(600))),
  instrumentKind: choice(INSTRUMENT_KINDS),
  /** What it is about and what one gets; stands on the page before the test begins. */
  body: localized(markdown()),
  /** How to answer, and over which time: "Think of the past two weeks." Stands above the items. */
  instruction: localized(paragraph(400)),
  /** For what it is meant, in one or two sentences, and for what not. */
  intendedUse: optional(localized(paragraph(600))),
  /** True when its result could be read as a sign of a disorder. It is then shown only with a written intended use. */
  couldBeReadAsScreening: flag(),
  /** What a result cannot say. */
  limits: localized(paragraph(600)),
  /** The days that the items look back on. Empty: now, or in general. */
  recallDays: optional(wholeNumber(1, 366)),
  minutes: wholeNumber(1, 60),
  /** The days to wait before a second time says something. */
  retestDays: wholeNumber(0, 366),
  wording: choice(WORDING_STATUSES),
  /** Where the words come from, said to the visitor. */
  wordingNote: localized(paragraph(400)),
  licence: component('instrument.licence', LicenceSchema),
  sensitivity: choice(SENSITIVITIES),
  /** The offer by which visitors find the test. */
  intervention: optional(reference('intervention')),
  scales: components('instrument.scale', ScaleSchema, 60),
  items: components('instrument.item', ItemSchema, 200),
  scores: components('instrument.score', ScoreSchema, 60),
  bands: components('instrument.band', BandSchema, 120),
  norms: components('instrument.norm', NormSchema, 30),
  reliabilities: components('instrument.reliability', ReliabilitySchema, 60),
  examples: components('instrument.worked-example', WorkedExampleSchema, 60),
  scaleWords: scaleWords(),
  itemWords: itemWords(),
  scoreWords: scoreWords(),
  bandWords: bandWords(),
  normWords: normWords(),
  searchWords: optional(localized(paragraph(400))),
  /** What a FHIR file said of it beyond this model, kept for the way back. */
  fhir: optional(keptFacts()),
  order: wholeNumber(0, 999),
  review: review(),
});

/** A self-test: what it asks, how it counts, and what it says about the result. The structure is one for all languages; the words are in each. */
export const InstrumentSchema = InstrumentFields.superRefine((instrument, context) => {
  for (const { path, message } of instrumentProblems(instrument)) context.addIssue(customIssue(path, message));
});
export type Instrument = z.infer<typeof InstrumentFields>;
