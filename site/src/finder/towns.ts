import type { Locale } from '@moodspace/shared';
import { municipalityOf, placeName, type GeoPoint, type PlaceRegion } from '@moodspace/shared/places';
import type { Localized } from '../content/localized.ts';

/** A municipality with services, as the map shows it. */
export interface ServiceTown extends GeoPoint {
  readonly name: string;
  readonly region: PlaceRegion;
  /** How many services have a place there. */
  readonly count: number;
}

/** The municipalities in which services have a place. */
export function townsOf(
  services: readonly Localized<'service'>[],
  locations: readonly Localized<'location'>[],
  locale: Locale,
): readonly ServiceTown[] {
  const placed = new Map(locations.map(({ key, data }) => [key, municipalityOf(data)]));
  const counts = new Map<NonNullable<ReturnType<typeof municipalityOf>>, number>();
  for (const { data } of services) {
    const municipalities = new Set(data.locations.flatMap((key) => placed.get(key) ?? []));
    for (const municipality of municipalities) counts.set(municipality, (counts.get(municipality) ?? 0) + 1);
  }
  return [...counts].map(([municipality, count]) => ({
    name: placeName(municipality, locale),
    region: municipality.region,
    latitude: municipality.latitude,
    longitude: municipality.longitude,
    count,
  }));
}
