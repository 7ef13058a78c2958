import { LOCALES } from '@moodspace/shared';
import type { Localized } from '../../content/localized.ts';

/** The `lang` of an entry's own words: only where the page is in another language. */
export const langOf = (entry: Localized): string | undefined =>
  entry.isFallback ? LOCALES[entry.contentLocale].tag : undefined;
