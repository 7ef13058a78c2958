import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceInKilometres } from './distance.ts';

const point = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
const HALF_ROUND = Math.PI * 6371.0088;

describe('the distance between two points', () => {
  test('is right for a known one: a degree of latitude is 111.195 km', () => {
    expect(distanceInKilometres({ latitude: 50, longitude: 4 }, { latitude: 51, longitude: 4 })).toBeCloseTo(
      111.195,
      3,
    );
  });

  test('between Ghent and Leuven is about 72 km as the crow flies', () => {
    const [ghent, leuven] = [
      { latitude: 51.0543, longitude: 3.7174 },
      { latitude: 50.8798, longitude: 4.7005 },
    ];
    expect(distanceInKilometres(ghent, leuven)).toBeGreaterThan(71);
    expect(distanceInKilometres(ghent, leuven)).toBeLessThan(73);
  });

  test('is nothing to the same point, the same in both directions, and never more than half round the earth', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distanceInKilometres(a, a)).toBe(0);
        expect(distanceInKilometres(a, b)).toBeCloseTo(distanceInKilometres(b, a), 6);
        expect(distanceInKilometres(a, b)).toBeLessThanOrEqual(HALF_ROUND);
      }),
    );
  });

  test('is not longer than by way of a third point', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(distanceInKilometres(a, c)).toBeLessThanOrEqual(
          distanceInKilometres(a, b) + distanceInKilometres(b, c) + 1e-3,
        );
      }),
    );
  });

  test('over the date line is short', () => {
    expect(distanceInKilometres({ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 })).toBeCloseTo(
      111.195,
      3,
    );
  });
});
