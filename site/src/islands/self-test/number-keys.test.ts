import { describe, expect, it } from 'vitest';
import { numberOf } from './number-keys.ts';

const press = { repeat: false, ctrlKey: false, altKey: false, metaKey: false };

describe('the number keys', () => {
  it.each([
    ['the upper row', { key: '3', code: 'Digit3' }, 3],
    ['the upper row of a Belgian keyboard, without Shift', { key: 'é', code: 'Digit2' }, 2],
    ['the upper row of a Belgian keyboard, with Shift', { key: '2', code: 'Digit2' }, 2],
    ['the number pad', { key: '4', code: 'Numpad4' }, 4],
  ])('give an answer on %s', (_where, pressed, number) => {
    expect(numberOf({ ...press, ...pressed })).toBe(number);
  });

  it.each([
    ['a letter', { key: 'a', code: 'KeyA' }],
    ['zero, which no answer has', { key: '0', code: 'Digit0' }],
    ['a key of the number pad that moves the cursor', { key: 'End', code: 'Numpad1' }],
    ['a key that is held down', { key: '1', code: 'Digit1', repeat: true }],
    ['a shortcut of the browser', { key: '1', code: 'Digit1', ctrlKey: true }],
    ['another shortcut of the browser', { key: '1', code: 'Digit1', altKey: true }],
    ['a shortcut on a Mac', { key: '1', code: 'Digit1', metaKey: true }],
  ])('give none for %s', (_what, pressed) => {
    expect(numberOf({ ...press, ...pressed })).toBeUndefined();
  });
});
