import { expect, test } from 'vitest';
import { holdsAlert } from './holds-alert.ts';

test.each([
  [null, null, false],
  ['Gesloten', null, true],
  ['Gesloten', '2026-11-23', true],
  ['Gesloten', '2026-11-22', true],
  ['Gesloten', '2026-11-21', false],
])('the alert %j until %j on 22 November 2026: %j', (alert, alertUntil, holds) => {
  expect(holdsAlert({ alert, alertUntil }, '2026-11-22')).toBe(holds);
});
