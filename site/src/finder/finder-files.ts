import { LOCALE_CODES, type Locale } from '@moodspace/shared';
import { buildDay, listEntries, MadeOnce } from '../content/queries.ts';
import { translatorFor } from '../i18n/translator.ts';
import { finderData, type FinderContent, type FinderData } from './finder-data.ts';
import { SERVICES_PER_PART } from './finder-index.ts';

/** The folder of the finder's files in a language. */
export const finderFolder = (locale: Locale): string => `/${locale}/finder/`;

/** The table of places: the same for every language. */
export const PLACES_FILE = '/finder/places.json';

const made = new MadeOnce<FinderData>();

/** The finder's files in a language. They are made once for all that ask, until content changes. */
export async function finderFiles(locale: Locale): Promise<FinderData> {
  const [services, locations, organizations, themes] = await Promise.all([
    listEntries('service', locale),
    listEntries('location', locale),
    listEntries('organization', locale),
    listEntries('theme', locale),
  ]);
  const content: FinderContent = { services, locations, organizations, themes };
  const day = buildDay();
  return made.of(locale, [services, locations, organizations, themes, day], () =>
    finderData(content, locale, translatorFor(locale), day),
  );
}

/** The names of the finder's files, without their ending. */
export async function finderFileNames(): Promise<readonly { readonly locale: Locale; readonly file: string }[]> {
  const names = LOCALE_CODES.map(async (locale) => {
    const parts = Math.ceil((await listEntries('service', locale)).length / SERVICES_PER_PART);
    const texts = Array.from({ length: parts }, (_, part) => `texts-${part + 1}`);
    return ['index', ...texts].map((file) => ({ locale, file }));
  });
  return (await Promise.all(names)).flat();
}
