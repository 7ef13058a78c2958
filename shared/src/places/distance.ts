import type { GeoPoint } from './place.ts';

/** The mean radius of the earth in kilometres (IUGG). */
const EARTH_RADIUS = 6371.0088;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * The distance between two points over the surface of the earth, as the crow flies, in kilometres. By the haversine formula (R. W. Sinnott, "Virtues of the
 * haversine", Sky and Telescope 68 (2), 1984, p. 159), on a sphere: at most about 0.5 % off.
 */
export function distanceInKilometres(a: GeoPoint, b: GeoPoint): number {
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const haversine =
    Math.sin(north / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(haversine)));
}
