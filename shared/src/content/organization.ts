import { z } from 'zod';
import {
  choice,
  entryFields,
  flags,
  keptFacts,
  key,
  line,
  localized,
  optional,
  paragraph,
  references,
  webAddress,
} from './fields.ts';
import { INSTITUTION_KINDS, ORGANIZATION_KINDS, REGIONS } from './vocabularies.ts';

/** Who stands behind a service or an offer. Universities and university colleges have a page of their own: see `isInstitution`. */
export const OrganizationSchema = z.object({
  ...entryFields,
  key: key(),
  name: localized(line(120)),
  /** The name in daily use, such as "HOGENT". */
  shortName: optional(line(40)),
  summary: optional(localized(paragraph(300))),
  organizationKind: choice(ORGANIZATION_KINDS),
  /** Where it has its houses or campuses. */
  regions: flags('facet.regions', REGIONS),
  locations: references('location'),
  website: optional(webAddress()),
  /** What an import keeps for the next one: the source, its own id, and what the platform has no field for. It is not in the open data. */
  hsds: optional(keptFacts()),
});
export type Organization = z.infer<typeof OrganizationSchema>;

/** Tells whether an organization is a university or a university college. */
export const isInstitution = ({ organizationKind }: Pick<Organization, 'organizationKind'>): boolean =>
  (INSTITUTION_KINDS as readonly string[]).includes(organizationKind);
