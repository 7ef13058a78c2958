import { describe, expect, test } from 'vitest';
import { localNow, writtenMoment } from './planned-words.ts';

describe('a planned moment', () => {
  test('is said as people say it, in their language', () => {
    expect(writtenMoment('2026-11-24T19:00', 'nl-BE')).toMatch(/^dinsdag 24 november/);
    expect(writtenMoment('2026-11-24T19:00', 'en-GB')).toMatch(/^Tuesday,? 24 November.*19:00$/);
  });

  test('keeps its hour on the day on which the clocks change', () => {
    expect(writtenMoment('2026-03-29T02:30', 'en-GB')).toContain('02:30');
  });

  test('is compared with the clock of the device', () => {
    const now = new Date(2026, 10, 22, 8, 5);
    expect(localNow(now)).toBe('2026-11-22T08:05');
  });
});
