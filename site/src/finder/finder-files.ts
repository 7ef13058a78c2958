import { LOCALE_CODES, type Locale } from '@moodspace/shared';
import { Derived, listEntries } from '../content/queries.ts';
import { translatorFor } from '../i18n/translator.ts';
import { finderData, type FinderContent, type FinderData } from './finder-data.ts';
import { SERVICES_PER_PART } from './finder-index.ts';

/** The folder of the finder's files in a language. */
export const finderFolder = (locale: Locale): string => `/${locale}/finder/`;

/** The table of places: the same for every language. */
export const PLACES_FILE = '/finder/places.json';

const made = new Derived<FinderData>('finder', ({ list, day }, locale) => {
  const content: FinderContent = {
    services: list('service', locale),
    locations: list('location', locale),
    organizations: list('organization', locale),
    themes: list('theme', locale),
  };
  return finderData(content, locale, translatorFor(locale), day);
});

/** The finder's files in a language. They are made once for all that ask, until content changes. */
export const finderFiles = (locale: Locale): FinderData => made.whole(locale);

/** The names of the finder's files, without their ending. */
export async function finderFileNames(): Promise<readonly { readonly locale: Locale; readonly file: string }[]> {
  const names = LOCALE_CODES.map(async (locale) => {
    const parts = Math.ceil((await listEntries('service', locale)).length / SERVICES_PER_PART);
    const texts = Array.from({ length: parts }, (_, part) => `texts-${part + 1}`);
    return ['index', ...texts].map((file) => ({ locale, file }));
  });
  return (await Promise.all(names)).flat();
}
