import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GARDEN_TEST } from './garden-test.ts';
import { bandLimits, placeOn, scalePicture, stretchOn } from './scale-geometry.ts';

const FIVE = { lowest: 1, highest: 5 };
const { bands } = GARDEN_TEST.structure;

describe('the place of a score', () => {
  test('runs from 0 percent at the lowest to 100 percent at the highest', () => {
    expect([1, 2, 3, 5].map((value) => placeOn(FIVE, value))).toEqual([0, 25, 50, 100]);
  });

  test('is right on a scale below zero', () => {
    expect(placeOn({ lowest: -4, highest: 4 }, -1)).toBe(37.5);
  });

  test('is the middle when there is only one possible score', () => {
    expect(placeOn({ lowest: 3, highest: 3 }, 3)).toBe(50);
  });

  test('never leaves the drawing, and never runs against the scores', () => {
    const number = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(number, number, number, number, (end, otherEnd, value, higher) => {
        const scale = { lowest: Math.min(end, otherEnd), highest: Math.max(end, otherEnd) };
        const [low, high] = [Math.min(value, higher), Math.max(value, higher)].map((one) => placeOn(scale, one));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(high).toBeGreaterThanOrEqual(low!);
      }),
    );
  });
});

describe('a stretch of a scale', () => {
  test('is cut off at the ends of the scale', () => {
    expect(stretchOn(FIVE, { lowest: 4, highest: 7 })).toEqual({ start: 75, length: 25 });
  });

  test('is not drawn when all of it lies beyond an end', () => {
    expect(stretchOn(FIVE, { lowest: 6, highest: 7 })).toBeUndefined();
  });
});

describe('the limits between bands', () => {
  test('stand where one band ends and the next begins', () => {
    expect(bandLimits(bands, 'water')).toEqual([2.5, 4]);
  });

  test('stand half-way between two steps of a score that moves in steps', () => {
    expect(bandLimits(bands, 'tools')).toEqual([5.5]);
  });

  test('do not depend on the order in which an editor wrote the bands', () => {
    expect(bandLimits([...bands].reverse(), 'water')).toEqual([2.5, 4]);
  });

  test('are none for a score that is a category, and for one without bands', () => {
    expect([...bandLimits(bands, 'garden'), ...bandLimits(bands, 'both')]).toEqual([]);
  });
});

test('a scale shows the score, how exact it is, where others are, and the limits', () => {
  const picture = scalePicture({
    scale: FIVE,
    value: 4,
    uncertainty: { lowest: 3.5, highest: 4.5 },
    typical: { lowest: 2, highest: 3 },
    limits: [2.5],
  });
  expect(picture).toEqual({
    mark: 75,
    uncertainty: { start: 62.5, length: 25 },
    typical: { start: 25, length: 25 },
    cuts: [37.5],
  });
});
