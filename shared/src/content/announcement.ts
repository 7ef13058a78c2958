import { z } from 'zod';
import { choice, day, entryFields, key, line, linkTarget, localized, optional, paragraph } from './fields.ts';
import { CALLOUT_TONES } from './vocabularies.ts';
import { saying } from './sentence.ts';

/** A short message at the top of every page, for as long as it holds. */
export const AnnouncementSchema = z
  .object({
    ...entryFields,
    key: key(),
    title: localized(line(80)),
    message: localized(paragraph(240)),
    tone: choice(CALLOUT_TONES),
    /** The first day on which it is shown. */
    startsOn: day(),
    /** The last day on which it is shown. */
    endsOn: day(),
    linkLabel: optional(localized(line(60))),
    linkUrl: optional(localized(linkTarget())),
  })
  .refine((entry) => entry.startsOn <= entry.endsOn, {
    path: ['endsOn'],
    error: saying({ nl: 'De laatste dag ligt voor de eerste.', en: 'The last day lies before the first.' }),
  })
  .refine((entry) => (entry.linkUrl === null) === (entry.linkLabel === null), {
    path: ['linkLabel'],
    error: saying({
      nl: 'Een link heeft zowel woorden als een adres nodig.',
      en: 'A link needs both its words and its address.',
    }),
  });
export type Announcement = z.infer<typeof AnnouncementSchema>;
