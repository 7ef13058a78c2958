import { z } from 'zod';
import {
  choice,
  entryFields,
  flag,
  flags,
  key,
  line,
  linkTarget,
  localized,
  markdown,
  optional,
  paragraph,
  reference,
  references,
  slug,
  wholeNumber,
} from './fields.ts';
import { review } from './review.ts';
import {
  AUDIENCES,
  AVAILABILITIES,
  INTERVENTION_KINDS,
  OFFERS,
  PREVENTION_TYPES,
  RISK_LEVELS,
  SENSITIVITIES,
} from './vocabularies.ts';
import { saying } from './sentence.ts';

/** Anything that the platform offers: a test, a programme, a story collection, the map, a podcast, a peer group, something elsewhere. */
export const InterventionSchema = z
  .object({
    ...entryFields,
    key: key(),
    title: localized(line(80)),
    slug: slug(),
    summary: localized(paragraph(220)),
    /** What it is, what you do, what it gives, what it does not. */
    body: localized(markdown()),
    searchWords: optional(localized(paragraph(400))),
    offer: choice(OFFERS),
    kinds: flags('facet.intervention-kinds', INTERVENTION_KINDS),
    audiences: flags('facet.audiences', AUDIENCES),
    riskLevels: flags('facet.risk-levels', RISK_LEVELS),
    preventionTypes: flags('facet.prevention-types', PREVENTION_TYPES),
    themes: references('theme'),
    sensitivity: choice(SENSITIVITIES),
    availability: choice(AVAILABILITIES),
    /** The words on the button. */
    actionLabel: optional(localized(line(60))),
    /** Where the button leads. */
    actionUrl: optional(localized(linkTarget())),
    /** How long the whole takes, or one part of it. Minutes. */
    minutes: optional(wholeNumber(1, 600)),
    /** How long it takes in words, when a number says too little. */
    durationNote: optional(localized(line(120))),
    /** True when nobody can know who uses it. */
    anonymous: flag(),
    free: flag(),
    owner: optional(reference('organization')),
    order: wholeNumber(0, 999),
    review: review(),
  })
  .refine((entry) => entry.availability === 'in_preparation' || entry.actionUrl !== null, {
    path: ['actionUrl'],
    error: saying({
      nl: 'Een aanbod dat je kunt gebruiken, heeft een link nodig naar waar dat kan.',
      en: 'An offer that can be used needs a link to where it can be used.',
    }),
  })
  .refine((entry) => (entry.actionUrl === null) === (entry.actionLabel === null), {
    path: ['actionLabel'],
    error: saying({
      nl: 'Een knop heeft zowel woorden als een link nodig.',
      en: 'A button needs both its words and its link.',
    }),
  })
  .refine((entry) => entry.audiences.length > 0, {
    path: ['audiences'],
    error: saying({
      nl: 'Zeg voor wie dit is: zet minstens één doelgroep aan.',
      en: 'Say for whom this is: switch on at least one audience.',
    }),
  })
  .refine((entry) => entry.riskLevels.length > 0, {
    path: ['riskLevels'],
    error: saying({
      nl: 'Zeg voor welke klachten dit is: zet minstens één niveau aan.',
      en: 'Say for which complaints this is: switch on at least one level.',
    }),
  })
  .refine((entry) => entry.kinds.length > 0, {
    path: ['kinds'],
    error: saying({
      nl: 'Zeg wat dit doet: zet minstens één soort aan.',
      en: 'Say what this does: switch on at least one kind.',
    }),
  });
export type Intervention = z.infer<typeof InterventionSchema>;
