import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MUNICIPALITIES } from './municipality-of.ts';
import { belgianPostcodeProblem, regionOfPostcode } from './postcodes.ts';

describe('a Belgian postcode', () => {
  test.each(['9000', '1000', '1040', '2018', '3001', '3500', '8000', '9992', '2070'])('%s exists', (postcode) => {
    expect(belgianPostcodeProblem(postcode)).toBeUndefined();
  });

  test.each(['1300', '1348', '4000', '5000', '6700', '7500'])('%s of Wallonia is accepted', (postcode) => {
    expect(belgianPostcodeProblem(postcode)).toBeUndefined();
  });

  test.each(['1047', '1049', '1818', '9099'])('%s of an organization is accepted', (postcode) => {
    expect(belgianPostcodeProblem(postcode)).toBeUndefined();
  });

  test('that no place has is refused, with the ones beside it', () => {
    expect(belgianPostcodeProblem('9001')?.en).toBe(
      'No place in Belgium has the postcode "9001"; look at its digits again: the nearest ones are 9000 (Gent) and 9030 (Mariakerke).',
    );
    expect(belgianPostcodeProblem('9999')?.en).toBe(
      'No place in Belgium has the postcode "9999"; look at its digits again: the nearest one is 9992 (Middelburg).',
    );
  });

  test.each(['', '900', '90000', '0900', ' 9000', '9000 ', 'B-9000', '９０００', 'gent', '9e03'])(
    '"%s" is refused as none',
    (postcode) => {
      expect(belgianPostcodeProblem(postcode)?.en).toBe(
        `"${postcode}" is not a Belgian postcode: that has four digits, such as "9000".`,
      );
    },
  );

  test('is refused or accepted for any four digits, always in one sentence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (number) => {
        const problem = belgianPostcodeProblem(String(number).padStart(4, '0'));
        for (const sentence of [problem?.nl, problem?.en]) expect(sentence ?? 'None.').toMatch(/^[^\n]+\.$/);
      }),
    );
  });

  test('belongs to the region of its places', () => {
    expect(regionOfPostcode('9000')).toBe('east_flanders');
    expect(regionOfPostcode('1050')).toBe('brussels');
    expect(regionOfPostcode('2070')).toBe('east_flanders');
    expect(regionOfPostcode('5000')).toBeUndefined();
    expect(regionOfPostcode('nonsense')).toBeUndefined();
    for (const { postcodes, region } of MUNICIPALITIES)
      for (const postcode of postcodes) expect(regionOfPostcode(postcode), postcode).toBe(region);
  });
});
