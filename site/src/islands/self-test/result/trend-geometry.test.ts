import { describe, expect, test } from 'vitest';
import { trendPicture } from './trend-geometry.ts';

const SCALE = { lowest: 1, highest: 5 };
const measured = (day: string, value: number) => ({ takenAt: `${day}T12:00:00.000Z`, value });
const plusMinusHalf = (value: number) => ({ lowest: value - 0.5, highest: value + 0.5 });

const THREE = [measured('2026-03-01', 1), measured('2026-03-11', 3), measured('2026-03-21', 5)];

describe('a score over time', () => {
  test('runs from the first day to the last, with the highest score on top', () => {
    expect(trendPicture(THREE, SCALE, [], plusMinusHalf).points).toEqual([
      { x: 0, y: 100 },
      { x: 50, y: 50 },
      { x: 100, y: 0 },
    ]);
  });

  test('leaves as much room as there is time', () => {
    const places = trendPicture([THREE[0]!, measured('2026-03-02', 2), THREE[2]!], SCALE, [], plusMinusHalf).points;
    expect(places.map(({ x }) => x)).toEqual([0, 5, 100]);
  });

  test('is a line from the third measurement on', () => {
    expect(trendPicture(THREE, SCALE, [], plusMinusHalf).line).toBe('0,100 50,50 100,0');
    expect(trendPicture(THREE.slice(1), SCALE, [], plusMinusHalf).line).toBe('');
  });

  test('has a ribbon of what is uncertain, there and back', () => {
    expect(trendPicture(THREE, SCALE, [], plusMinusHalf).ribbon).toBe('0,87.5 50,37.5 100,0 100,12.5 50,62.5 0,100');
  });

  test('has no ribbon when nobody knows how exact the score is', () => {
    expect(trendPicture(THREE, SCALE, [], () => undefined).ribbon).toBe('');
  });

  test('has bars instead, as long as there are two measurements only', () => {
    expect(trendPicture(THREE.slice(1), SCALE, [], plusMinusHalf)).toMatchObject({
      ribbon: '',
      bars: [
        { x: 0, top: 37.5, bottom: 62.5 },
        { x: 100, top: 0, bottom: 12.5 },
      ],
    });
    expect(trendPicture(THREE, SCALE, [], plusMinusHalf).bars).toEqual([]);
  });

  test('shows the limits between bands', () => {
    expect(trendPicture(THREE, SCALE, [2, 4], plusMinusHalf).limits).toEqual([75, 25]);
  });

  test('puts measurements of one moment in the middle', () => {
    expect(trendPicture([THREE[0]!, THREE[0]!], SCALE, [], plusMinusHalf).points.map(({ x }) => x)).toEqual([50, 50]);
  });
});
