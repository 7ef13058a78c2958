import { findPlaces, placeSearchText, type Place, type PlaceTable } from '@moodspace/shared/places';

const CODE = /^(\d{4})-([a-z]{2,60})$/;

/** How a place is written in the address: `9000-gent`, the same in every language. */
export const placeCode = ({ postcodes, name }: Place): string => `${postcodes[0] ?? ''}-${placeSearchText(name)}`;

/** Tells whether a text looks like a code, before the table of places is there. */
export const isPlaceCode = (code: string): boolean => CODE.test(code);

/** The place of a code; undefined when there is none. */
export function placeOfCode(table: PlaceTable, code: string): Place | undefined {
  const [, postcode, name] = CODE.exec(code) ?? [];
  if (postcode === undefined || name === undefined) return undefined;
  return findPlaces(table, `${postcode} ${name}`, Infinity).find((place) => placeCode(place) === code);
}
