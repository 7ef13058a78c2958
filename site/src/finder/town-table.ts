import type { Locale, Location } from '@moodspace/shared';
import { pointOf } from '@moodspace/shared/places';
import type { Localized } from '../content/localized.ts';
import type { FinderIndex } from './finder-index.ts';
import { townName } from './town-name.ts';

/** The towns of all services, each once, so that the device works out a distance once for each town. */
export function townTable(
  services: readonly Localized<'service'>[],
  locations: readonly Localized<'location'>[],
  locale: Locale,
): Pick<FinderIndex, 'towns' | 'townsOf'> {
  const byKey = new Map(locations.map(({ key, data }) => [key, data]));
  const towns: (readonly [string, number, number])[] = [];
  const placeOf = new Map<string, number>();
  const townOf = (location: Location): readonly number[] => {
    const point = pointOf(location);
    const name = townName(location, locale);
    if (point === undefined || name === undefined) return [];
    const [latitude, longitude] = [point.latitude, point.longitude].map((degrees) => Number(degrees.toFixed(3)));
    const town = [name, latitude ?? 0, longitude ?? 0] as const;
    const known = placeOf.get(town.join());
    if (known !== undefined) return [known];
    placeOf.set(town.join(), towns.length);
    towns.push(town);
    return [towns.length - 1];
  };
  const townsOf = services.map(({ data }) => [
    ...new Set(data.locations.map((key) => byKey.get(key)).flatMap((location) => (location ? townOf(location) : []))),
  ]);
  return { towns, townsOf };
}
