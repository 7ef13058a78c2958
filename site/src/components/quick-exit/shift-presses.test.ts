import { expect, test } from 'vitest';
import { PATIENCE, shiftPresses } from './shift-presses.ts';

/** What is said after each key: `S` is a press of Shift alone, any other letter is typed, `^a` is typed with Shift held. */
function said(keys: readonly string[], pause = 100): (number | undefined)[] {
  const presses = shiftPresses();
  return keys.map((key, index) => {
    const time = index * pause;
    if (key === 'S') {
      presses.down('Shift');
      return presses.up('Shift', time);
    }
    if (key.startsWith('^')) presses.down('Shift');
    presses.down(key);
    presses.up(key, time);
    return key.startsWith('^') ? presses.up('Shift', time) : undefined;
  });
}

test('the third press of Shift leaves, and the ones before say how many are missing', () => {
  expect(said(['S', 'S', 'S'])).toEqual([2, 1, 0]);
});

test('Shift as part of a capital does not count, however often', () => {
  expect(said(['^a', '^b', '^c', '^d'])).toEqual([undefined, undefined, undefined, undefined]);
});

test('whoever types between two presses begins again', () => {
  expect(said(['S', 'S', 'x', 'S', 'S', 'S'])).toEqual([2, 1, undefined, 2, 1, 0]);
  expect(said(['S', 'S', '^X', 'S'])).toEqual([2, 1, undefined, 2]);
});

test('presses up to five seconds apart belong together, longer ones begin again', () => {
  expect(said(['S', 'S', 'S'], PATIENCE)).toEqual([2, 1, 0]);
  expect(said(['S', 'S', 'S'], PATIENCE + 1)).toEqual([2, 2, 2]);
});

test('Shift with the mouse, as when choosing text, does not count', () => {
  const presses = shiftPresses();
  presses.down('Shift');
  presses.reset();
  expect(presses.up('Shift', 10)).toBeUndefined();
});

test('holding Shift down is one press', () => {
  const presses = shiftPresses();
  for (let repeat = 0; repeat < 10; repeat += 1) presses.down('Shift');
  expect(presses.up('Shift', 10)).toBe(2);
  expect(presses.up('Shift', 20)).toBeUndefined();
});
