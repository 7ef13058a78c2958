import { z } from 'zod';
import {
  country,
  decimal,
  entryFields,
  flags,
  keptFacts,
  key,
  line,
  localized,
  optional,
  paragraph,
} from './fields.ts';
import { belgianPostcodeProblem } from '../places/postcodes.ts';
import { ACCESSIBILITY_FEATURES } from './vocabularies.ts';
import { customIssue } from './sentence.ts';

/** A place where services are given. */
export const LocationSchema = z
  .object({
    ...entryFields,
    key: key(),
    name: localized(line(120)),
    /** Street and number. Empty: not known, or kept quiet for the safety of visitors. */
    street: optional(line(120)),
    postcode: optional(line(12)),
    city: optional(line(60)),
    /** Empty: Belgium. */
    country: optional(country()),
    /** WGS 84, in degrees. Empty: the middle of the town is used. */
    latitude: optional(decimal(-90, 90)),
    longitude: optional(decimal(-180, 180)),
    accessibility: flags('facet.accessibility', ACCESSIBILITY_FEATURES),
    /** How to get in, and what to know before: the entrance, the floor, where to report. */
    accessNote: optional(localized(paragraph(300))),
    /** Where the facts come from. */
    factSource: line(255),
    /** What an import keeps for the next one: the source, its own id, and what the platform has no field for. It is not in the open data. */
    hsds: optional(keptFacts()),
  })
  .superRefine((place, context) => {
    if ((place.latitude === null) !== (place.longitude === null))
      context.addIssue(
        customIssue([place.latitude === null ? 'latitude' : 'longitude'], {
          nl: 'Een punt op de kaart heeft zowel een breedtegraad als een lengtegraad nodig.',
          en: 'A point on the map needs both its latitude and its longitude.',
        }),
      );
    if (place.postcode === null || (place.country !== null && place.country !== 'BE')) return;
    const problem = belgianPostcodeProblem(place.postcode);
    if (problem !== undefined) context.addIssue(customIssue(['postcode'], problem));
  });
export type Location = z.infer<typeof LocationSchema>;
