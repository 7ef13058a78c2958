import { describe, expect, test } from 'vitest';
import { isLocalTime, laterBy } from './local-time.ts';
import { aroundNow, plannedTimes } from './planned-moment.ts';

describe('a moment', () => {
  test('exists on the calendar', () => {
    expect(isLocalTime('2028-02-29T00:00')).toBe(true);
    for (const wrong of ['2026-02-29T10:00', '2026-11-24T24:00', '2026-11-24', '2026-11-24T19:60', '0012-01-01T10:00x'])
      expect(isLocalTime(wrong)).toBe(false);
  });

  test('plus some minutes goes over midnight and the end of a year', () => {
    expect(laterBy('2026-12-31T23:50', 20)).toBe('2027-01-01T00:10');
    expect(() => laterBy('9999-12-31T23:50', 20)).toThrow(RangeError);
    expect(() => laterBy('tomorrow', 20)).toThrow('"tomorrow" and 20 minutes give no moment');
  });
});

describe('a plan', () => {
  const days = { at: '2026-11-24T19:00', rhythm: 'daily', times: 3 } as const;

  test('comes back as often as it says; once is once', () => {
    expect(plannedTimes(days)).toEqual(['2026-11-24T19:00', '2026-11-25T19:00', '2026-11-26T19:00']);
    expect(plannedTimes({ ...days, rhythm: 'once' })).toEqual(['2026-11-24T19:00']);
  });

  test('knows the last moment that passed and the next one, wherever the clock of the device stands', () => {
    expect(aroundNow(days, '2026-11-22T08:00')).toEqual({ next: '2026-11-24T19:00' });
    expect(aroundNow(days, '2026-11-25T19:00')).toEqual({ last: '2026-11-24T19:00', next: '2026-11-25T19:00' });
    expect(aroundNow(days, '2031-01-01T00:00')).toEqual({ last: '2026-11-26T19:00' });
    expect(aroundNow(days, '1970-01-01T00:00')).toEqual({ next: '2026-11-24T19:00' });
  });
});
