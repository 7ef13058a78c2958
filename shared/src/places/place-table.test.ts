import { describe, expect, test } from 'vitest';
import { distanceInKilometres } from './distance.ts';
import { MUNICIPALITIES, type placeTable } from './municipality-of.ts';
import { PLACE_REGIONS, placeName } from './place.ts';
import { readPlaceTable } from './place-table.ts';

/** The ranges that bpost gives the provinces. */
const RANGES = {
  antwerp: /^2/,
  brussels: /^1[0-2]/,
  east_flanders: /^9/,
  flemish_brabant: /^(?:1[5-9]|3[0-4])/,
  limburg: /^3[5-9]/,
  west_flanders: /^8/,
} as const;

describe('the table of places', () => {
  test('has the 285 municipalities of Flanders and the 19 of Brussels', () => {
    const numbers = PLACE_REGIONS.map((region) => MUNICIPALITIES.filter((each) => each.region === region).length);
    expect(Object.fromEntries(PLACE_REGIONS.map((region, index) => [region, numbers[index]]))).toEqual({
      antwerp: 67,
      brussels: 19,
      east_flanders: 55,
      flemish_brabant: 63,
      limburg: 38,
      west_flanders: 62,
    });
    expect(new Set(MUNICIPALITIES.map(({ name }) => name)).size).toBe(304);
  });

  test('has only postcodes in the range of their province, but for the one that changed province', () => {
    const strange = MUNICIPALITIES.flatMap(({ name, region, postcodes }) =>
      postcodes.filter((postcode) => !RANGES[region].test(postcode)).map((postcode) => `${postcode} ${name}`),
    );
    expect(strange).toEqual(['2070 Beveren-Kruibeke-Zwijndrecht']);
  });

  test('has every place near its municipality', () => {
    for (const municipality of MUNICIPALITIES)
      for (const part of municipality.parts)
        expect(distanceInKilometres(part, municipality), `${part.name} of ${municipality.name}`).toBeLessThan(20);
  });

  test('gives places their names in other languages, and the Dutch one where there is no other', () => {
    const name = (dutch: string, language: string) =>
      MUNICIPALITIES.filter((each) => each.name === dutch).map((each) => placeName(each, language));
    expect(name('Gent', 'en')).toEqual(['Ghent']);
    expect(name('Gent', 'nl')).toEqual(['Gent']);
    expect(name('Leuven', 'en')).toEqual(['Leuven']);
  });

  test('is read as it is described', () => {
    const empty = Object.fromEntries(PLACE_REGIONS.map((region) => [region, '']));
    const table = { ...empty, limburg: '\nA-B|en:Ay,also:Bee|1050 3500|3500 Cee@-10 20,Dee;3501 Cee\n' } as ReturnType<
      typeof placeTable
    >;
    const [municipality, ...others] = readPlaceTable(table);
    expect(others).toEqual([]);
    expect(municipality).toMatchObject({
      name: 'A-B',
      names: { en: 'Ay' },
      alsoNames: ['Bee'],
      region: 'limburg',
      postcodes: ['3500', '3501'],
      latitude: 51.05,
      longitude: 5.5,
    });
    expect(municipality?.parts).toEqual([
      {
        name: 'Cee',
        names: {},
        municipality: 'A-B',
        region: 'limburg',
        postcodes: ['3500', '3501'],
        latitude: 51.04,
        longitude: 5.52,
      },
      {
        name: 'Dee',
        names: {},
        municipality: 'A-B',
        region: 'limburg',
        postcodes: ['3500'],
        latitude: 51.05,
        longitude: 5.5,
      },
    ]);
  });
});
