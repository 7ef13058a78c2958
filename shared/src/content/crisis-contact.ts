import { z } from 'zod';
import {
  choice,
  day,
  entryFields,
  flag,
  flags,
  key,
  line,
  localized,
  optional,
  paragraph,
  phone,
  webAddress,
  wholeNumber,
} from './fields.ts';
import { CRISIS_SITUATIONS, SPOKEN_LANGUAGES } from './vocabularies.ts';

/** A number for the worst moments. It stands on every page, so it cannot be published before somebody checked it. */
export const CrisisContactSchema = z.object({
  ...entryFields,
  key: key(),
  name: localized(line(60)),
  /** When to call, in one sentence. */
  summary: localized(paragraph(200)),
  situation: choice(CRISIS_SITUATIONS),
  spokenLanguages: flags('facet.spoken-languages', SPOKEN_LANGUAGES),
  phone: phone(),
  chatUrl: optional(webAddress()),
  website: optional(webAddress()),
  openAlways: flag(),
  hoursNote: optional(localized(paragraph(300))),
  /** What happens when you call, in two or three sentences. */
  firstContact: localized(paragraph(500)),
  /** A sentence that one can say to begin. */
  openingSentence: localized(line(200)),
  order: wholeNumber(0, 999),
  checkedOn: day(),
  checkedBy: line(120),
  nextCheck: day(),
  factSource: line(255),
});
export type CrisisContact = z.infer<typeof CrisisContactSchema>;
