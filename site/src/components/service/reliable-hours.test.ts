import type { OpeningHours } from '@moodspace/shared/opening-hours';
import { expect, test } from 'vitest';
import { reliableHours } from './reliable-hours.ts';

const hours = { isAlways: true } as OpeningHours;
const TODAY = '2026-11-22';

test.each([
  ['checked with the service', null, '2026-11-01', true],
  ['of last year, which nobody checked', 2025, null, true],
  ['of two years ago', 2024, null, true],
  ['of three years ago', 2023, null, false],
  ['of an old page of a service whose number somebody checked', 2021, '2026-11-01', false],
  ['of which nobody knows how old they are', null, null, false],
])('hours %s: said to be open now or not', (_, hoursSeenIn, checkedOn, isSaid) => {
  expect(reliableHours({ hours, hoursSeenIn }, { checkedOn }, TODAY)).toBe(isSaid ? hours : undefined);
});

test('unknown hours stay unknown, however lately somebody checked', () => {
  expect(reliableHours({ hours: null, hoursSeenIn: 2026 }, { checkedOn: TODAY }, TODAY)).toBeUndefined();
});
