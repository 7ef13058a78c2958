import { z } from 'zod';
import {
  choice,
  components,
  day,
  decimal,
  entryFields,
  flag,
  flags,
  keptFacts,
  key,
  line,
  localized,
  markdown,
  optional,
  paragraph,
  reference,
  references,
  slug,
  webAddress,
  wholeNumber,
} from './fields.ts';
import { ChannelSchema } from './service/channel.ts';
import { serviceProblems } from './service/service-problems.ts';
import { AUDIENCES, COST_KINDS, REGIONS, SERVICE_GROUPS, SERVICE_KINDS, SPOKEN_LANGUAGES } from './vocabularies.ts';
import { customIssue } from './sentence.ts';

/** Somebody that one can turn to: a line, a house, a practice, a group. An entry of the social map. */
export const ServiceSchema = z
  .object({
    ...entryFields,
    key: key(),
    name: localized(line(120)),
    /** Another name under which people know it. */
    alternateName: optional(localized(line(120))),
    slug: slug(),
    summary: localized(paragraph(240)),
    body: optional(localized(markdown())),
    searchWords: optional(localized(paragraph(400))),
    serviceKind: choice(SERVICE_KINDS),
    /** What students most often look for; each has a page of its own. */
    group: optional(choice(SERVICE_GROUPS)),
    /** Professional help; false for help by volunteers and peers. */
    formal: flag(),
    /** Part of a university or university college. */
    insideInstitution: flag(),
    /** Who gives it. */
    organization: optional(reference('organization')),
    /** For whose students it is. Empty: for everybody. */
    institutions: references('organization'),
    themes: references('theme'),
    audiences: flags('facet.audiences', AUDIENCES),
    /** Who may come, in words: an age, a school. */
    eligibility: optional(localized(line(200))),
    /** Ages in years, both included. Empty: no limit, or not known. */
    ageFrom: optional(wholeNumber(0, 120)),
    ageTo: optional(wholeNumber(0, 120)),
    /** Empty: not known. */
    spokenLanguages: flags('facet.spoken-languages', SPOKEN_LANGUAGES),
    /** Where people live who may come. */
    regions: flags('facet.regions', REGIONS),
    locations: references('location'),
    /** Its own page. */
    website: optional(webAddress()),
    channels: components('map.channel', ChannelSchema, 12),
    /** What to know of the hours, in words, with the year in which that was seen. */
    hoursNote: optional(localized(paragraph(300))),
    /** Empty: not known. */
    costKind: optional(choice(COST_KINDS)),
    /** What one pays at most for one time, in euros. */
    costAmount: optional(decimal(0, 10_000)),
    costNote: optional(localized(paragraph(300))),
    /** Whether a doctor or somebody else must refer. Empty: not known. */
    referralNeeded: optional(flag()),
    /** How long people wait, in words. */
    waitingNote: optional(localized(line(200))),
    /** The day on which the waiting time was asked. */
    waitingAskedOn: optional(day()),
    /** What happens at the first contact. */
    firstContact: optional(localized(paragraph(500))),
    /** A sentence that one can say to begin. */
    openingSentence: optional(localized(line(200))),
    /** What one must know before going there, such as "closed until September"; stands above everything else. */
    alert: optional(localized(paragraph(300))),
    /** The last day on which the alert holds. Empty: until an editor takes it away. */
    alertUntil: optional(day()),
    /** The day on which somebody last compared this entry with the service itself. Empty: nobody has. */
    checkedOn: optional(day()),
    checkedBy: optional(line(120)),
    nextCheck: optional(day()),
    /** Where the facts come from. */
    factSource: line(255),
    /** What an import keeps for the next one: the source, its own id, and what the platform has no field for. It is not in the open data. */
    hsds: optional(keptFacts()),
  })
  .superRefine((entry, context) => {
    for (const { path, message } of serviceProblems(entry)) context.addIssue(customIssue(path, message));
  });
export type Service = z.infer<typeof ServiceSchema>;
