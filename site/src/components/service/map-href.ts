import type { Location } from '@moodspace/shared';

type Spot = Pick<Location, 'street' | 'postcode' | 'city' | 'country' | 'latitude' | 'longitude'>;

const STREET_LEVEL = 17;

/** The address of a place on one line: "Holstraat 1, 9000 Gent". Empty when nothing of it is known. */
export const addressLine = ({ street, postcode, city }: Pick<Spot, 'street' | 'postcode' | 'city'>): string =>
  [street, [postcode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');

/**
 * A page of OpenStreetMap that shows a place, or nothing where only the town is known: that may be on purpose, for the safety of visitors.
 * A plain link, so that nobody hears of the visitor before they press it; `geo:` would be more private still, and opens nothing on most
 * computers and on Apple's phones.
 */
export function mapHref(place: Spot): string | undefined {
  const { street, latitude, longitude, country } = place;
  if (street === null) return undefined;
  if (latitude !== null && longitude !== null) {
    const point = `${String(latitude)}/${String(longitude)}`;
    return `https://www.openstreetmap.org/?mlat=${String(latitude)}&mlon=${String(longitude)}#map=${String(STREET_LEVEL)}/${point}`;
  }
  const query = [addressLine(place), country ?? 'BE'].join(', ');
  return `https://www.openstreetmap.org/search?${new URLSearchParams({ query }).toString()}`;
}
