import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quadrantPicture, type QuadrantAxis } from './quadrant-geometry.ts';

const axis = (value: number, cut = 3, uncertainty?: QuadrantAxis['uncertainty']): QuadrantAxis => ({
  scale: { lowest: 1, highest: 5 },
  cut,
  value,
  uncertainty,
});

test('the first score goes up and the second to the right', () => {
  expect(quadrantPicture(axis(5), axis(1)).mark).toEqual({ x: 0, y: 0 });
  expect(quadrantPicture(axis(1), axis(5)).mark).toEqual({ x: 100, y: 100 });
});

test('the fields are named from the top left, as one reads', () => {
  expect(quadrantPicture(axis(3), axis(3)).fields.map(({ category }) => category)).toEqual([
    'high-low',
    'high-high',
    'low-low',
    'low-high',
  ]);
});

test('the fields meet at the cuts', () => {
  const [, topRight] = quadrantPicture(axis(3, 4), axis(3, 2)).fields;
  expect(topRight).toMatchObject({ x: { start: 25, length: 75 }, y: { start: 0, length: 25 } });
});

test('what is uncertain is drawn around the place, and only when both are known', () => {
  const known = quadrantPicture(axis(3, 3, { lowest: 2, highest: 5 }), axis(3, 3, { lowest: 2, highest: 3 }));
  expect(known.uncertainty).toEqual({ x: { start: 25, length: 25 }, y: { start: 0, length: 75 } });
  expect(quadrantPicture(axis(3, 3, { lowest: 2, highest: 5 }), axis(3)).uncertainty).toBeUndefined();
});

test('the place always lies in the field that the score names', () => {
  const value = fc.integer({ min: 4, max: 20 }).map((quarter) => quarter / 4);
  fc.assert(
    fc.property(value, value, value, value, (up, right, upCut, rightCut) => {
      const { fields, mark } = quadrantPicture(axis(up, upCut), axis(right, rightCut));
      const side = (score: number, cut: number) => (score >= cut ? 'high' : 'low');
      const own = fields.find(({ category }) => category === `${side(up, upCut)}-${side(right, rightCut)}`)!;
      expect(mark.x).toBeGreaterThanOrEqual(own.x.start);
      expect(mark.x).toBeLessThanOrEqual(own.x.start + own.x.length);
      expect(mark.y).toBeGreaterThanOrEqual(own.y.start);
      expect(mark.y).toBeLessThanOrEqual(own.y.start + own.y.length);
    }),
  );
});
