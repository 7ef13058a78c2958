import { describe, expect, test } from 'vitest';
import { drawLand, type LandParameters } from './land.ts';

const hero: LandParameters = { key: 'sleep', width: 1200, height: 240, climb: 0.3, fullMoon: false };

describe('the land of an entry', () => {
  test('is the same every time it is drawn', () => {
    expect(drawLand(hero)).toEqual(drawLand({ ...hero }));
  });

  test('is another one for every key', () => {
    const keys = ['sleep', 'stress', 'panic', 'grief', 'eating', 'loneliness', 'homesickness', 'exam-stress'];
    expect(new Set(keys.map((key) => drawLand({ ...hero, key }).hills.join())).size).toBe(keys.length);
  });

  test('keeps its hills inside the drawing and closes them at the ground', () => {
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) {
      for (const hill of drawLand({ ...hero, key }).hills) {
        const numbers = hill.match(/-?\d+/g)?.map(Number) ?? [];
        expect(numbers.length).toBeGreaterThan(8);
        expect(hill.endsWith('H0z')).toBe(true);
        expect(Math.max(...numbers)).toBeLessThanOrEqual(hero.width);
      }
    }
  });

  test('lets the disc climb from behind the hills into the free sky', () => {
    const [low, high] = [drawLand({ ...hero, climb: 0 }), drawLand({ ...hero, climb: 1 })];
    expect(high.disc.y).toBeLessThan(low.disc.y);
    expect(high.disc.y + high.disc.r).toBeLessThan(hero.height * 0.5);
    expect(high.disc.x).toBe(low.disc.x);
  });

  test('has a full moon only where it is asked for', () => {
    const { disc, moon } = drawLand({ ...hero, fullMoon: true });
    expect(moon).toContain(`a${disc.r} ${disc.r} 0 0 1 0 ${-2 * disc.r}z`);
    expect(drawLand(hero).moon).not.toBe(moon);
  });

  test('weighs less than 1.2 kB', () => {
    const { hills, moon, stars } = drawLand(hero);
    expect([...hills, moon, stars].join('').length).toBeLessThan(1200);
  });
});
