import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPlaces } from './find-places.ts';
import { MUNICIPALITIES, placeTable } from './municipality-of.ts';

const table = placeTable();
const named = (typed: string) => findPlaces(table, typed).map(({ name }) => name);

describe('what somebody types to find a place', () => {
  test.each([
    ['gent', 'Gent'],
    ['GENT', 'Gent'],
    ['  gent ', 'Gent'],
    ['9000', 'Gent'],
    ['9000 Gent', 'Gent'],
    ['Gent (9000)', 'Gent'],
    ['Ghent', 'Gent'],
    ['Gand', 'Gent'],
    ['Antwerp', 'Antwerpen'],
    ['Brussels', 'Brussel'],
    ['bruxelles', 'Brussel'],
    ['Bruges', 'Brugge'],
    ['Louvain', 'Leuven'],
    ['Ostend', 'Oostende'],
    ['Courtrai', 'Kortrijk'],
    ['Mechlin', 'Mechelen'],
    ['Ixelles', 'Elsene'],
    ['Biévène', 'Bever'],
    ['bievene', 'Bever'],
    ['Sint-Niklaas', 'Sint-Niklaas'],
    ['sint niklaas', 'Sint-Niklaas'],
    ['Sint Niklaas', 'Sint-Niklaas'],
    ['St-Niklaas', 'Sint-Niklaas'],
    ['St. Truiden', 'Sint-Truiden'],
    ['sintniklaas', 'Sint-Niklaas'],
    ['’s Gravenwezel', "'s-Gravenwezel"],
    ['heverlee', 'Heverlee'],
    ['3001', 'Heverlee'],
    ['borgloon', 'Borgloon'],
    ['Pajottegem', 'Pajottegem'],
    ['haan', 'De Haan'],
  ])('"%s" finds %s first', (typed, name) => {
    expect(named(typed)[0]).toBe(name);
  });

  test.each(
    (
      'Aalst Antwerpen Brugge Brussel Diepenbeek Edegem Geel Genk Gent Halle Hasselt Herentals Ieper Kortrijk Lennik Leuven Lommel ' +
      'Mechelen Menen Oostende Poperinge Roeselare Sint-Niklaas Torhout Wetteren'
    ).split(' '),
  )('%s, a town of the first social map, is found', (town) => {
    expect(named(town)[0]).toBe(town);
    expect(named(town.toLowerCase().slice(0, 6))).toContain(town);
  });

  test('a beginning is enough, and municipalities come before places within them', () => {
    expect(named('leuv')).toEqual(['Leuven']);
    expect(named('sint-gi').slice(0, 2)).toEqual(['Sint-Gillis', 'Sint-Gillis-Waas']);
  });

  test('a postcode that several places have gives all of them', () => {
    expect(named('1050')).toEqual(['Elsene', 'Brussel']);
    expect(named('9050')).toEqual(['Gentbrugge', 'Ledeberg', 'Gent']);
  });

  test('a place within a municipality says in which one it lies, and where', () => {
    expect(findPlaces(table, 'zeebrugge')[0]).toMatchObject({
      municipality: 'Brugge',
      region: 'west_flanders',
      postcodes: ['8380'],
    });
    const [zeebrugge, brugge] = [findPlaces(table, 'zeebrugge')[0], findPlaces(table, 'brugge')[0]];
    expect(zeebrugge?.latitude).toBeGreaterThan((brugge?.latitude ?? 90) + 0.1);
  });

  test.each(['', '   ', '-', '()', 'xyzzy', '0000', '99999', '4000', 'Luik', 'Gent 2000', '🏠', 'a'.repeat(10_000)])(
    'nothing is found for "%s", and nothing breaks',
    (typed) => {
      expect(named(typed)).toEqual([]);
    },
  );

  test('every municipality is found by its name and by each of its postcodes', () => {
    for (const { name, postcodes } of MUNICIPALITIES) {
      expect(named(name)[0], name).toBe(name);
      for (const postcode of postcodes)
        expect(
          findPlaces(table, postcode, 30).some(({ municipality }) => municipality === name),
          postcode,
        ).toBe(true);
    }
  });

  test('at most as many as asked for are given, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })),
        fc.integer({ min: 0, max: 20 }),
        (typed, limit) => {
          expect(findPlaces(table, typed, limit).length).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });

  test('a table that came over the wire as JSON gives the same', () => {
    expect(findPlaces(JSON.parse(JSON.stringify(table)) as typeof table, 'gent')).toEqual(findPlaces(table, 'gent'));
  });
});
