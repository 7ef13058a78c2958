import type { Region } from '../content/vocabularies.ts';

/** The regions that are parts of the map: the provinces of Flanders, and Brussels. Every place is in one of them. */
export const PLACE_REGIONS = [
  'antwerp',
  'brussels',
  'east_flanders',
  'flemish_brabant',
  'limburg',
  'west_flanders',
] as const satisfies readonly Region[];
export type PlaceRegion = (typeof PLACE_REGIONS)[number];

/** A point on earth in degrees, WGS 84. */
export interface GeoPoint {
  /** -90 to 90; north is positive. */
  readonly latitude: number;
  /** -180 to 180; east is positive. */
  readonly longitude: number;
}

/** A municipality, or a place within one. */
export interface Place extends GeoPoint {
  /** Its Dutch name. */
  readonly name: string;
  /** Its names in other languages, by their codes, where they have another one: `en`, and `fr` for whoever types the French one. */
  readonly names: Readonly<Record<string, string>>;
  /** The Dutch name of the municipality; equal to `name` when the place is one. */
  readonly municipality: string;
  /** In ascending order, except that the main one of a municipality comes first. */
  readonly postcodes: readonly string[];
  readonly region: PlaceRegion;
}

export interface Municipality extends Place {
  /** Other names by which somebody may look for it, such as older English ones. */
  readonly alsoNames: readonly string[];
  /** The places within it that were municipalities once, and quarters of cities. */
  readonly parts: readonly Place[];
}

/** The name of a place in a language; in a language that has no name of its own for it, the Dutch one. */
export const placeName = (place: Place, language: string): string => place.names[language] ?? place.name;
