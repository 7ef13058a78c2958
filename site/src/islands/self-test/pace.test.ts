import { expect, test } from 'vitest';
import { createPace } from './pace.ts';

const paceOf = (...times: readonly number[]) => {
  const pace = createPace();
  for (const time of times) pace.note(time);
  return pace;
};

test('whoever answers most questions in less than two seconds went quickly', () => {
  expect(paceOf(500, 500, 500, 3000, 3000).isQuick()).toBe(true);
  expect(paceOf(500, 500, 3000, 3000, 2000).isQuick()).toBe(false);
});

test('a few questions say nothing about the pace', () => {
  expect(paceOf(500, 500, 500, 500).isQuick()).toBe(false);
});

test('a new start forgets the pace', () => {
  const pace = paceOf(500, 500, 500, 500, 500);
  pace.reset();
  expect(pace.isQuick()).toBe(false);
});
