import { describe, expect, test } from 'vitest';
import { distanceInKilometres } from './distance.ts';
import { municipalityOf, pointOf } from './municipality-of.ts';

const located = (city: string | null, postcode: string | null, rest: Partial<Parameters<typeof pointOf>[0]> = {}) =>
  pointOf({ city, postcode, country: null, latitude: null, longitude: null, ...rest });
const GENT = { latitude: 51.05, longitude: 3.717 };

describe('the municipality of an address', () => {
  test.each([
    ['Gent', '9000', 'Gent'],
    ['Sint-Amandsberg', '9040', 'Gent'],
    ['gent', null, 'Gent'],
    ['Ghent', null, 'Gent'],
    [null, '3010', 'Leuven'],
    ['Kessel-Lo', null, 'Leuven'],
    ['Bilzen', '3740', 'Bilzen-Hoeselt'],
    ['Moerbeke-Waas', '9180', 'Lokeren'],
    ['Zwijndrecht', '2070', 'Beveren-Kruibeke-Zwijndrecht'],
    ['Ham', '3945', 'Tessenderlo-Ham'],
    ['Halle', '1500', 'Halle'],
    ['Halle', '2980', 'Zoersel'],
    ['Halle', null, 'Halle'],
  ])('%s, %s is %s', (city, postcode, name) => {
    expect(municipalityOf({ city, postcode })?.name).toBe(name);
  });

  test('is told by the town where municipalities share a postcode, and else by whose main postcode it is', () => {
    expect(municipalityOf({ city: 'Brussel', postcode: '1050' })?.name).toBe('Brussel');
    expect(municipalityOf({ city: 'Ixelles', postcode: '1050' })?.name).toBe('Elsene');
    expect(municipalityOf({ city: null, postcode: '1050' })?.name).toBe('Elsene');
  });

  test('is not guessed', () => {
    expect(municipalityOf({ city: 'Luik', postcode: '4000' })).toBeUndefined();
    expect(municipalityOf({ city: 'Meldert', postcode: null })).toBeUndefined();
    expect(municipalityOf({ city: null, postcode: null })).toBeUndefined();
  });
});

describe('the point of a location', () => {
  test('is its own when it has one, even abroad', () => {
    const own = { latitude: 52.37, longitude: 4.9, country: 'NL' };
    expect(located('Amsterdam', '1012', own)).toEqual({ latitude: 52.37, longitude: 4.9 });
  });

  test('is else the middle of its town', () => {
    expect(distanceInKilometres(located('Gent', '9000') ?? { latitude: 0, longitude: 0 }, GENT)).toBeLessThan(1);
  });

  test('is that of the quarter or village when the address names it, or its postcode is only of that', () => {
    expect(located('Zwijnaarde', '9052')).toEqual(located('Gent', '9052'));
    expect(located('Gent', '9052')).not.toEqual(located('Gent', '9000'));
  });

  test('is not known for an address in another country, in Wallonia, or with a town that nobody knows', () => {
    expect(located('Amsterdam', '1012', { country: 'NL' })).toBeUndefined();
    expect(located('Namur', '5000')).toBeUndefined();
    expect(located('Nergenshuizen', null)).toBeUndefined();
  });
});
