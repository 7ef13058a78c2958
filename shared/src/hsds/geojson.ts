import { pointOf } from '../places/municipality-of.ts';
import type { Directory } from './export-context.ts';
import { hsdsId } from './ids.ts';
import type { Licence } from './licence.ts';

/** Where a service is given, as GeoJSON (RFC 7946). */
export interface ServiceFeature {
  readonly type: 'Feature';
  /** That of the service at this place in the HSDS data. */
  readonly id: string;
  /** Longitude first, then latitude. */
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [number, number] };
  readonly properties: {
    readonly service_id: string;
    readonly location_id: string;
    readonly name: string;
    readonly summary: string;
    readonly kind: string;
    readonly location: string;
    readonly street: string | null;
    readonly postcode: string | null;
    readonly city: string | null;
    readonly phone: string | null;
    readonly website: string | null;
    /** `municipality`: the middle of the town, as the point of the place itself is not known. */
    readonly accuracy: 'exact' | 'municipality';
    readonly checked_on: string | null;
  };
}

export interface ServiceFeatures {
  readonly type: 'FeatureCollection';
  /** How many services have no place with a point, such as helplines: they are not in the collection. */
  readonly services_without_point: number;
  /** The address of the licence. */
  readonly license: string;
  readonly features: readonly ServiceFeature[];
}

/** Six decimals of a degree are 11 centimetres. */
const roundedDegrees = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** Every service at each of its places that has a point on the map. */
export function serviceFeatures({ services, locations }: Directory, licence: Licence): ServiceFeatures {
  const byKey = new Map(locations.map((place) => [place.key, { place, point: pointOf(place) }]));
  let withoutPoint = 0;
  const features = services.flatMap((service) => {
    const placed = service.locations.flatMap((key): ServiceFeature[] => {
      const found = byKey.get(key);
      if (!found?.point) return [];
      const { place, point } = found;
      return [
        {
          type: 'Feature',
          id: hsdsId('service_at_location', `${service.key}/at/${key}`),
          geometry: {
            type: 'Point',
            coordinates: [roundedDegrees(point.longitude), roundedDegrees(point.latitude)],
          },
          properties: {
            service_id: hsdsId('service', service.key),
            location_id: hsdsId('location', key),
            name: service.name,
            summary: service.summary,
            kind: service.serviceKind,
            location: place.name,
            street: place.street,
            postcode: place.postcode,
            city: place.city,
            phone: service.channels.find(({ phone }) => phone !== null)?.phone ?? null,
            website: service.website,
            accuracy: place.latitude === null ? 'municipality' : 'exact',
            checked_on: service.checkedOn,
          },
        },
      ];
    });
    if (placed.length === 0) withoutPoint += 1;
    return placed;
  });
  return { type: 'FeatureCollection', services_without_point: withoutPoint, license: licence.url, features };
}
