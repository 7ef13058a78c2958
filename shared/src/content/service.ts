import { z } from 'zod';
import {
  choice,
  day,
  email,
  entryFields,
  flag,
  flags,
  key,
  line,
  localized,
  markdown,
  optional,
  paragraph,
  phone,
  reference,
  references,
  slug,
  webAddress,
} from './fields.ts';
import { AUDIENCES, REGIONS, SERVICE_KINDS, SPOKEN_LANGUAGES } from './vocabularies.ts';

/** A place, a line or a person that one can turn to: an entry of the social map. */
export const ServiceSchema = z
  .object({
    ...entryFields,
    key: key(),
    name: localized(line(120)),
    slug: slug(),
    summary: localized(paragraph(240)),
    body: optional(localized(markdown())),
    searchWords: optional(localized(paragraph(400))),
    serviceKind: choice(SERVICE_KINDS),
    /** Professional help; false for help by volunteers and peers. */
    formal: flag(),
    /** Part of a university or university college. */
    insideInstitution: flag(),
    organization: optional(reference('organization')),
    themes: references('theme'),
    audiences: flags('facet.audiences', AUDIENCES),
    /** Who may come, in words: an age, a school. */
    eligibility: optional(localized(line(200))),
    spokenLanguages: flags('facet.spoken-languages', SPOKEN_LANGUAGES),
    region: choice(REGIONS),
    street: optional(line(120)),
    postcode: optional(line(10)),
    city: optional(line(60)),
    phone: optional(phone()),
    email: optional(email()),
    website: optional(webAddress()),
    chatUrl: optional(webAddress()),
    openAlways: flag(),
    /** When one can reach it, in words, with the year in which that was seen. */
    hoursNote: optional(localized(paragraph(300))),
    costNote: optional(localized(paragraph(300))),
    /** Whether a doctor or somebody else must refer. Empty: not known. */
    referralNeeded: optional(flag()),
    /** What happens at the first contact. */
    firstContact: optional(localized(paragraph(500))),
    /** A sentence that one can say to begin. */
    openingSentence: optional(localized(line(200))),
    /** The day on which somebody last compared this entry with the service itself. Empty: nobody has. */
    checkedOn: optional(day()),
    checkedBy: optional(line(120)),
    nextCheck: optional(day()),
    /** Where the facts come from. */
    factSource: line(255),
  })
  .refine(
    (entry) =>
      entry.phone !== null ||
      entry.email !== null ||
      entry.website !== null ||
      entry.chatUrl !== null ||
      entry.street !== null ||
      entry.city !== null,
    {
      path: ['website'],
      error:
        'A service needs at least one way to reach it: a phone number, a chat, an e-mail address, a website or a place.',
    },
  )
  .refine((entry) => entry.checkedOn === null || entry.checkedBy !== null, {
    path: ['checkedBy'],
    error: 'Say who checked this entry.',
  });
export type Service = z.infer<typeof ServiceSchema>;
