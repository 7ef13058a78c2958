import { expect, test } from 'vitest';
import { isOverdue } from './overdue.ts';

test.each([
  ['the day before it is due', '2027-02-21', false],
  ['on the day itself', '2027-02-22', false],
  ['the day after', '2027-02-23', true],
  ['in a later year', '2028-01-01', true],
])('a check is overdue or not: %s', (_when, today, overdue) => {
  expect(isOverdue('2027-02-22', today)).toBe(overdue);
});

test('a check that nobody promised is never overdue', () => {
  expect(isOverdue(null, '2027-02-22')).toBe(false);
});
