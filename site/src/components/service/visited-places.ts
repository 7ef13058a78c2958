import type { Location, Service } from '@moodspace/shared';

/** Kinds of services to which one goes. Whoever listens at a distance has a place too, but nobody needs it. */
const VISITED: ReadonlySet<Service['serviceKind']> = new Set<Service['serviceKind']>([
  'care',
  'crisis',
  'student_service',
  'walk_in',
]);

/** The places that tell a visitor something: where one goes, or more of it than its town. */
export function visitedPlaces<E extends { readonly data: Pick<Location, 'street' | 'accessNote' | 'accessibility'> }>(
  { serviceKind, channels }: Pick<Service, 'serviceKind' | 'channels'>,
  places: readonly E[],
): readonly E[] {
  const isVisited = VISITED.has(serviceKind) || channels.some(({ channelKind }) => channelKind === 'walk_in');
  return places.filter(
    ({ data }) => isVisited || data.street !== null || data.accessNote !== null || data.accessibility.length > 0,
  );
}
