import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { project } from './projection.ts';
import { placeTownDots, type Town } from './town-dots.ts';

const gent: Town = { name: 'Gent', count: 21, latitude: 51.05, longitude: 3.717 };
const aalst: Town = { name: 'Aalst', count: 3, latitude: 50.936, longitude: 4.036 };
const towns = fc.array(
  fc.record({
    name: fc.string({ minLength: 1, maxLength: 25 }),
    count: fc.integer({ min: 0, max: 500 }),
    latitude: fc.double({ min: 50.7, max: 51.5, noNaN: true }),
    longitude: fc.double({ min: 2.6, max: 5.9, noNaN: true }),
  }),
  { maxLength: 60 },
);

describe('the dots of towns', () => {
  test('stand where the towns are', () => {
    const [dot] = placeTownDots([gent]);
    expect(dot?.x).toBeCloseTo(project(gent).x, -0.5);
    expect(dot?.y).toBeCloseTo(project(gent).y, -0.5);
  });

  test('are larger where there is more, by area', () => {
    const [large, small] = placeTownDots([aalst, gent]);
    expect(large?.name).toBe('Gent');
    expect((large?.radius ?? 0) ** 2 / (small?.radius ?? 1) ** 2).toBeGreaterThan(4);
  });

  test('are left out where there is nothing', () => {
    expect(placeTownDots([{ ...gent, count: 0 }])).toEqual([]);
  });

  test('have their names beside them', () => {
    expect(placeTownDots([gent])[0]?.label?.anchor).toBe('start');
  });

  test('put a name elsewhere, or leave it out, when it would cover another one', () => {
    const twins = placeTownDots([gent, { ...gent, name: 'Gentbrugge', count: 2, longitude: 3.84 }]);
    expect(twins[0]?.label?.anchor).toBe('end');
    const crowd = Array.from({ length: 30 }, (_, index) => ({
      ...gent,
      name: `Town ${index}`,
      longitude: 3.7 + index / 500,
    }));
    expect(placeTownDots(crowd).filter((dot) => dot.label !== undefined).length).toBeLessThan(8);
  });

  test('keep free what is taken', () => {
    const { x, y } = project(gent);
    const taken = [{ left: x - 300, right: x + 300, top: y - 100, bottom: y + 100 }];
    expect(placeTownDots([gent], taken)[0]?.label).toBeUndefined();
  });

  test('are the same in whatever order the towns come', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          towns.map((list) => list[0] ?? gent),
          { selector: ({ name }) => name },
        ),
        (list) => {
          expect(placeTownDots(list.toReversed())).toEqual(placeTownDots(list));
        },
      ),
    );
  });

  test('never cover a name with another name', () => {
    fc.assert(
      fc.property(towns, (list) => {
        const boxes = placeTownDots(list).flatMap(({ name, label }) => {
          if (!label) return [];
          const width = name.length * 12;
          const left = { start: label.x, middle: label.x - width / 2, end: label.x - width }[label.anchor];
          return [{ left, right: left + width, top: label.y - 15, bottom: label.y + 5 }];
        });
        boxes.forEach((a, index) => {
          for (const b of boxes.slice(index + 1)) {
            const covered =
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
              Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
            expect(covered).toBe(false);
          }
        });
      }),
    );
  });
});
