import type { Location, Service } from '@moodspace/shared';

interface Town<E> {
  readonly town: string;
  readonly services: readonly E[];
}

/** Which services are in which town. A service with places in several towns stands with each; one without a place nowhere. */
export function servicesByTown<E extends { readonly data: Pick<Service, 'locations'> }>(
  services: readonly E[],
  locations: readonly { readonly key: string; readonly data: Pick<Location, 'city'> }[],
): readonly Town<E>[] {
  const cityOf = new Map(locations.map(({ key, data }) => [key, data.city]));
  const towns = new Map<string, E[]>();
  for (const service of services) {
    const cities = new Set(service.data.locations.flatMap((key) => cityOf.get(key) ?? []));
    for (const city of cities) towns.set(city, [...(towns.get(city) ?? []), service]);
  }
  return [...towns].map(([town, there]) => ({ town, services: there }));
}
