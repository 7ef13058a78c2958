import type { Locale, Location } from '@moodspace/shared';
import { municipalityOf, placeName } from '@moodspace/shared/places';

/** The town of a location in the language of a page: "Ghent" for Gent on an English page. Undefined when it is not known. */
export function townName(location: Pick<Location, 'city' | 'postcode'>, locale: Locale): string | undefined {
  if (location.city === null) return undefined;
  const municipality = municipalityOf(location);
  return municipality?.name === location.city ? placeName(municipality, locale) : location.city;
}
