import { BELGIAN_PLACES } from './belgian-places.ts';
import type { GeoPoint, Municipality, Place } from './place.ts';
import { placeSearchText } from './place-search-text.ts';
import { readPlaceTable, type PlaceTable } from './place-table.ts';

/** The municipalities of Flanders and Brussels with the places in them. */
export const MUNICIPALITIES: readonly Municipality[] = readPlaceTable(BELGIAN_PLACES);

/** The table from which `findPlaces` reads, as data that can be written to JSON and sent to a browser. */
export const placeTable = (): PlaceTable => BELGIAN_PLACES;

const byPostcode = new Map<string, Municipality[]>();
const byName = new Map<string, Municipality[]>();
const add = (index: Map<string, Municipality[]>, key: string, municipality: Municipality) => {
  const found = index.get(key);
  if (!found) index.set(key, [municipality]);
  else if (!found.includes(municipality)) found.push(municipality);
};
const ownNames = ({ name, names, alsoNames }: Municipality) =>
  [name, ...Object.values(names), ...alsoNames].map(placeSearchText);
for (const municipality of MUNICIPALITIES) {
  for (const postcode of municipality.postcodes) add(byPostcode, postcode, municipality);
  for (const name of ownNames(municipality)) add(byName, name, municipality);
}
const partsByName = new Map<string, Municipality[]>();
for (const municipality of MUNICIPALITIES)
  for (const part of municipality.parts) add(partsByName, placeSearchText(part.name), municipality);

/** The municipalities that have a postcode, the one whose main postcode it is first. Empty for postcodes outside Flanders and Brussels. */
export const municipalitiesWithPostcode = (postcode: string): readonly Municipality[] =>
  (byPostcode.get(postcode) ?? []).toSorted(
    (a, b) => Number(b.postcodes[0] === postcode) - Number(a.postcodes[0] === postcode),
  );

/** What is known of where something is: the town and the postcode of its address. */
export interface Address {
  readonly city: string | null;
  readonly postcode: string | null;
}

/** A municipality with this name, or one with a place of this name within it; undefined when several have one. */
function municipalityNamed(city: string): Municipality | undefined {
  const name = placeSearchText(city);
  const found = byName.get(name) ?? partsByName.get(name) ?? [];
  return found.length === 1 ? found[0] : undefined;
}

/**
 * The municipality of an address. The postcode decides; the town does where several municipalities share the postcode, and where there is no postcode.
 * Undefined outside Flanders and Brussels, and when neither says enough.
 */
export function municipalityOf({ city, postcode }: Address): Municipality | undefined {
  if (postcode === null) return city === null ? undefined : municipalityNamed(city);
  const candidates = municipalitiesWithPostcode(postcode);
  const name = city === null ? undefined : placeSearchText(city);
  return candidates.find((candidate) => name !== undefined && ownNames(candidate).includes(name)) ?? candidates[0];
}

/** The place within a municipality that an address names, or that is the only one with its postcode. */
function placeWithin(municipality: Municipality, { city, postcode }: Address): Place {
  const name = city === null ? undefined : placeSearchText(city);
  const named = municipality.parts.filter((part) => placeSearchText(part.name) === name);
  if (named.length === 1 && named[0]) return named[0];
  const withPostcode = municipality.parts.filter((part) => postcode !== null && part.postcodes[0] === postcode);
  const isMain = postcode === municipality.postcodes[0];
  return !isMain && withPostcode.length === 1 && withPostcode[0] ? withPostcode[0] : municipality;
}

/** What `pointOf` reads of a location; country empty: Belgium. */
export interface PlacedAddress extends Address {
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/**
 * Where a location is: its own point, or else the middle of the town or quarter of its address. Undefined when neither is known, as for an address abroad or in
 * Wallonia without a point of its own.
 */
export function pointOf(location: PlacedAddress): GeoPoint | undefined {
  const { latitude, longitude, country } = location;
  if (latitude !== null && longitude !== null) return { latitude, longitude };
  if (country !== null && country !== 'BE') return undefined;
  const municipality = municipalityOf(location);
  if (!municipality) return undefined;
  const place = placeWithin(municipality, location);
  return { latitude: place.latitude, longitude: place.longitude };
}
