import { distanceInKilometres, MUNICIPALITIES } from '@moodspace/shared/places';
import { describe, expect, test } from 'vitest';
import { MAP_SIZE, project } from './projection.ts';

const town = (name: string) => {
  const found = MUNICIPALITIES.find((municipality) => municipality.name === name);
  if (!found) throw new Error(`There is no municipality ${name}.`);
  return found;
};

describe('the map', () => {
  test('holds every municipality', () => {
    for (const municipality of MUNICIPALITIES) {
      const { x, y } = project(municipality);
      expect(x, municipality.name).toBeGreaterThan(0);
      expect(x, municipality.name).toBeLessThan(MAP_SIZE.width);
      expect(y, municipality.name).toBeGreaterThan(0);
      expect(y, municipality.name).toBeLessThan(MAP_SIZE.height);
    }
  });

  test('has the north above and the east on the right', () => {
    expect(project(town('Turnhout')).y).toBeLessThan(project(town('Leuven')).y);
    expect(project(town('Hasselt')).x).toBeGreaterThan(project(town('Gent')).x);
  });

  test('is true to scale in every direction', () => {
    const scales = [
      ['Oostende', 'Maasmechelen'],
      ['Essen', 'Halle'],
      ['Ieper', 'Turnhout'],
      ['Knokke-Heist', 'Tongeren-Borgloon'],
    ].map(([from = '', to = '']) => {
      const [a, b] = [project(town(from)), project(town(to))];
      return Math.hypot(a.x - b.x, a.y - b.y) / distanceInKilometres(town(from), town(to));
    });
    expect(Math.max(...scales) / Math.min(...scales)).toBeLessThan(1.02);
  });
});
