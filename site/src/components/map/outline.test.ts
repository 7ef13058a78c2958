import { MUNICIPALITIES, PLACE_REGIONS } from '@moodspace/shared/places';
import { describe, expect, test } from 'vitest';
import { outlineOf } from './outline.ts';
import { MAP_SIZE, project, type MapPoint } from './projection.ts';

const numbersOf = (text: string) => text.match(/-?\d+/g)?.map(Number) ?? [];

/** The points through which the pen goes, ring by ring, and whether each ring ends where it began. */
function walk(path: string) {
  return path
    .split('z')
    .filter((ring) => ring !== '')
    .map((ring) => {
      const [start = '', ...steps] = ring.split(/(?=[lq])/);
      const [startX = NaN, startY = NaN] = numbersOf(start);
      let pen: MapPoint = { x: startX, y: startY };
      const points = [pen];
      for (const step of steps) {
        const [a = NaN, b = NaN, c = NaN, d = NaN] = numbersOf(step);
        if (step.startsWith('l')) points.push({ x: pen.x + a, y: pen.y + b });
        pen = step.startsWith('l') ? { x: pen.x + a + c, y: pen.y + b + d } : { x: pen.x + c, y: pen.y + d };
        points.push(pen);
      }
      return { points, isClosed: pen.x === startX && pen.y === startY };
    });
}

const isInside = (rings: readonly (readonly MapPoint[])[], at: MapPoint) =>
  rings
    .map(
      (ring) =>
        ring.filter((corner, index) => {
          const before = ring.at(index - 1) ?? corner;
          return (
            corner.y > at.y !== before.y > at.y &&
            at.x < ((before.x - corner.x) * (at.y - corner.y)) / (before.y - corner.y) + corner.x
          );
        }).length,
    )
    .reduce((sum, crossings) => sum + crossings, 0) %
    2 ===
  1;

describe.each(PLACE_REGIONS)('the outline of %s', (region) => {
  const rings = walk(outlineOf(region));

  test('is closed, lies within the map, and is made of numbers', () => {
    expect(outlineOf(region)).toMatch(/^[MlqzM\d -]+$/);
    for (const { points, isClosed } of rings) {
      expect(isClosed).toBe(true);
      for (const { x, y } of points) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(MAP_SIZE.width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(MAP_SIZE.height);
      }
    }
  });

  test('has the municipalities of the region in it', () => {
    const municipalities = MUNICIPALITIES.filter((municipality) => municipality.region === region);
    const outlines = rings.map(({ points }) => points);
    const outside = municipalities.filter((municipality) => !isInside(outlines, project(municipality)));
    // Soft corners cut off a few that lie on the border, and Baarle-Hertog is surrounded by the Netherlands.
    expect(outside.length / municipalities.length, outside.map(({ name }) => name).join(', ')).toBeLessThan(0.06);
  });

  test('weighs little', () => {
    expect(outlineOf(region).length).toBeLessThan(1600);
  });
});

test('where three regions meet, all three go through the same point', () => {
  const corners = PLACE_REGIONS.filter((region) => region !== 'brussels').map(
    (region) => new Set(walk(outlineOf(region)).flatMap(({ points }) => points.map(({ x, y }) => `${x} ${y}`))),
  );
  const shared = [...new Set(corners.flatMap((each) => [...each]))].filter(
    (corner) => corners.filter((each) => each.has(corner)).length >= 3,
  );
  // East Flanders, Antwerp and Flemish Brabant; Antwerp, Flemish Brabant and Limburg.
  expect(shared.length).toBeGreaterThanOrEqual(2);
});
