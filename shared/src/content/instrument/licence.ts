import { z } from 'zod';
import { choice, day, line, optional, paragraph, webAddress } from '../fields.ts';
import { TEXT_PERMISSIONS } from '../vocabularies.ts';

/** Who owns the words of a self-test, and what may be done with them. */
export const LicenceSchema = z.object({
  name: line(160),
  /** The SPDX identifier, when the licence has one. */
  spdx: optional(line(60)),
  holder: line(160),
  texts: choice(TEXT_PERMISSIONS),
  /** The words that must stand beside the test. */
  notice: optional(paragraph(600)),
  url: optional(webAddress()),
  checkedOn: optional(day()),
});
export type Licence = z.infer<typeof LicenceSchema>;
