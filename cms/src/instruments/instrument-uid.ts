import { strapiUid } from '@moodspace/shared';

/** How Strapi knows the content type of self-tests. */
export const INSTRUMENT_UID = strapiUid('instrument');
