import { expect, test } from 'vitest';
import { addressLine, mapHref } from './map-href.ts';

const PLACE = { street: 'Holstraat 1', postcode: '9000', city: 'Gent', country: null, latitude: null, longitude: null };

test('an address is written on one line, without what is not known', () => {
  expect(addressLine(PLACE)).toBe('Holstraat 1, 9000 Gent');
  expect(addressLine({ ...PLACE, postcode: null })).toBe('Holstraat 1, Gent');
  expect(addressLine({ street: null, postcode: null, city: 'Gent' })).toBe('Gent');
  expect(addressLine({ street: null, postcode: null, city: null })).toBe('');
});

test('a place with a street can be seen on the map, at its point if that is known', () => {
  expect(new URL(mapHref(PLACE) ?? '').searchParams.get('query')).toBe('Holstraat 1, 9000 Gent, BE');
  expect(mapHref({ ...PLACE, latitude: 51.05, longitude: 3.72 })).toBe(
    'https://www.openstreetmap.org/?mlat=51.05&mlon=3.72#map=17/51.05/3.72',
  );
});

test('a house whose street is kept quiet is not shown on a map, even if its point is known', () => {
  expect(mapHref({ ...PLACE, street: null, latitude: 51.05, longitude: 3.72 })).toBeUndefined();
});
