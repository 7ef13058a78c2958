import { expect, test } from 'vitest';
import { readingMinutes } from './reading.ts';

test('a text takes a minute for every two hundred words, and never less than one', () => {
  expect(readingMinutes('Kort.')).toBe(1);
  expect(readingMinutes('woord '.repeat(600))).toBe(3);
});
