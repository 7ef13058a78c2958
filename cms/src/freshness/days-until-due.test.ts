import { expect, test } from 'vitest';
import { daysUntilDue } from './days-until-due.ts';

const live = { isCrisis: true, isLive: true, state: 'current', nextCheck: '2026-12-22' } as const;

test.each([
  ['2026-11-22', 30],
  ['2026-12-21', 1],
  ['2026-12-22', 0],
])('a crisis check of 22 December is announced on %s, %i days before', (day, days) => {
  expect(daysUntilDue(live, day)).toBe(days);
});

test('nothing is announced more than thirty days before', () => {
  expect(daysUntilDue(live, '2026-11-21')).toBeNull();
});

test.each([
  ['is overdue, which is said in other words', { ...live, state: 'overdue' as const }],
  ['was never checked', { ...live, state: 'never' as const, nextCheck: null }],
  ['visitors do not see', { ...live, isLive: false }],
  ['nobody in danger relies on', { ...live, isCrisis: false }],
])('nothing is announced of what %s', (_why, entry) => {
  expect(daysUntilDue(entry, '2026-12-20')).toBeNull();
});

test('the change to summer time does not move a day', () => {
  expect(daysUntilDue({ ...live, nextCheck: '2027-04-01' }, '2027-03-20')).toBe(12);
});
