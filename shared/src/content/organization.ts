import { z } from 'zod';
import { choice, entryFields, key, line, localized, optional, paragraph, webAddress } from './fields.ts';
import { ORGANIZATION_KINDS } from './vocabularies.ts';

/** Who stands behind a service or an offer. */
export const OrganizationSchema = z.object({
  ...entryFields,
  key: key(),
  name: localized(line(120)),
  summary: optional(localized(paragraph(300))),
  organizationKind: choice(ORGANIZATION_KINDS),
  website: optional(webAddress()),
});
export type Organization = z.infer<typeof OrganizationSchema>;
