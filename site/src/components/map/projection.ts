import type { GeoPoint } from '@moodspace/shared/places';

/** The size of the map in units of SVG. Around the land is room for the names of the regions. */
export const MAP_SIZE = { width: 1000, height: 636 } as const;

/** The corner of the land at the top left: the most western and the most northern point of Flanders. */
const NORTH_WEST = { latitude: 51.506, longitude: 2.54 };
/** Where that corner is on the map, and how many units a degree of latitude is. */
const LAND = { left: 18, top: 112, unitsPerDegree: 455 };
/** A degree of longitude is shorter than one of latitude by the cosine of the latitude; here of the middle of Flanders. */
const NARROWING = Math.cos((51.1 * Math.PI) / 180);

/** A point of the map, in units of SVG: x to the right, y downwards. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** Where a point on earth is on the map: an equirectangular projection with 51.1° as its standard parallel, true to scale within 1 % in Flanders. */
export const project = ({ latitude, longitude }: GeoPoint): MapPoint => ({
  x: LAND.left + (longitude - NORTH_WEST.longitude) * NARROWING * LAND.unitsPerDegree,
  y: LAND.top + (NORTH_WEST.latitude - latitude) * LAND.unitsPerDegree,
});
