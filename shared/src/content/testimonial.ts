import { z } from 'zod';
import {
  choice,
  day,
  entryFields,
  key,
  line,
  localized,
  markdown,
  media,
  optional,
  paragraph,
  references,
  slug,
} from './fields.ts';
import { review } from './review.ts';
import { CONSENTS, SENSITIVITIES, STORY_MEDIA } from './vocabularies.ts';
import { saying } from './sentence.ts';

/** A story of strength (krachtverhaal): how a student went through something and what helped. */
export const TestimonialSchema = z
  .object({
    ...entryFields,
    key: key(),
    title: localized(line(100)),
    slug: slug(),
    summary: localized(paragraph(240)),
    /** One sentence of the story that can stand alone. */
    quote: localized(line(200)),
    storyMedium: choice(STORY_MEDIA),
    /** The story as text; for audio and video the introduction to it. */
    body: localized(markdown()),
    recording: optional(localized(media())),
    /** Every word of the recording. */
    transcript: optional(localized(markdown())),
    /** What the story tells about that may be hard to read, said before it begins. */
    contentNote: optional(localized(line(200))),
    sensitivity: choice(SENSITIVITIES),
    themes: references('theme'),
    /** The name that is shown. Never a full name. */
    personName: line(40),
    /** Age and study, as much as the person wants. */
    personNote: localized(line(120)),
    portrait: optional(localized(media())),
    consent: choice(CONSENTS),
    /** The day on which consent was given, or renewed. */
    consentOn: optional(day()),
    /** What helped, in one sentence. */
    whatHelped: localized(paragraph(300)),
    searchWords: optional(localized(paragraph(400))),
    review: review(),
  })
  .refine((entry) => entry.storyMedium === 'text' || (entry.recording !== null && entry.transcript !== null), {
    path: ['transcript'],
    error: saying({
      nl: 'Een verhaal in klank of beeld heeft de opname nodig, en elk woord ervan uitgeschreven.',
      en: 'A story in sound or image needs its recording and a transcript of every word.',
    }),
  })
  .refine((entry) => entry.consent === 'fictional' || entry.consent === 'given', {
    path: ['consent'],
    error: saying({
      nl: 'Dit verhaal mag niet getoond worden: de toestemming is afgelopen.',
      en: 'This story cannot be shown: the consent has ended.',
    }),
  })
  .refine((entry) => entry.consent !== 'given' || entry.consentOn !== null, {
    path: ['consentOn'],
    error: saying({ nl: 'Zeg op welke dag de toestemming is gegeven.', en: 'Say on which day consent was given.' }),
  })
  .refine((entry) => entry.sensitivity === 'ordinary' || entry.contentNote !== null, {
    path: ['contentNote'],
    error: saying({
      nl: 'Een verhaal dat moeilijk kan zijn om te lezen, heeft een waarschuwing vooraf nodig.',
      en: 'A story that may be hard to read needs a content note.',
    }),
  });
export type Testimonial = z.infer<typeof TestimonialSchema>;
