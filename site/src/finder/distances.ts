import { distanceInKilometres, type Place } from '@moodspace/shared/places';
import type { FinderIndex } from './finder-index.ts';

/** How far each service is from a place: to the nearest of its towns, in kilometres. Infinity: it has no town. */
export function distancesFrom(place: Place, { towns, townsOf }: FinderIndex): Float32Array {
  const toTown = towns.map(([, latitude, longitude]) => distanceInKilometres(place, { latitude, longitude }));
  return Float32Array.from(townsOf, (own) => Math.min(...own.map((town) => toTown[town] ?? Infinity)));
}
