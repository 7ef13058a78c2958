import { afterEach, describe, expect, it, vi } from 'vitest';
import { localMoment } from './local-moment.ts';
import { openState } from './open-state.ts';
import { parseOpeningHours } from './parse-opening-hours.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Zones of devices, with their distance to UTC in January, in minutes as Date counts it. */
const ZONES = [
  ['Europe/Brussels', -60],
  ['Asia/Tokyo', -540],
  ['America/Los_Angeles', 480],
  ['Pacific/Kiritimati', -840],
] as const;

describe.each(ZONES)('on a device in %s', (zone, offset) => {
  it.each([
    ['2026-11-22T11:51:00Z', '2026-11-22', '12:51'],
    ['2026-11-22T22:59:59.999Z', '2026-11-22', '23:59'],
    ['2026-11-22T23:00:00Z', '2026-11-23', '00:00'],
    ['2026-12-31T23:30:00Z', '2027-01-01', '00:30'],
    ['2026-07-01T22:00:00Z', '2026-07-02', '00:00'],
    // The clocks go from two to three o'clock, and from three to two.
    ['2026-03-29T00:59:00Z', '2026-03-29', '01:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29', '03:00'],
    ['2027-03-28T00:59:00Z', '2027-03-28', '01:59'],
    ['2027-03-28T01:00:00Z', '2027-03-28', '03:00'],
    ['2026-10-25T00:30:00Z', '2026-10-25', '02:30'],
    ['2026-10-25T01:30:00Z', '2026-10-25', '02:30'],
    ['2027-10-31T00:30:00Z', '2027-10-31', '02:30'],
    ['2027-10-31T01:30:00Z', '2027-10-31', '02:30'],
    ['2027-10-31T02:00:00Z', '2027-10-31', '03:00'],
  ])('%s is %s, %s', (instant, day, time) => {
    vi.stubEnv('TZ', zone);
    expect(new Date('2026-01-15T12:00:00Z').getTimezoneOffset()).toBe(offset);
    const [hours, minutes] = time.split(':').map(Number);
    expect(localMoment(new Date(instant))).toEqual({ day, minute: (hours ?? 0) * 60 + (minutes ?? 0) });
  });

  it('a chat of the evening is open in the evening of Brussels', () => {
    vi.stubEnv('TZ', zone);
    const read = parseOpeningHours('Mo-Su 17:00-24:00');
    const hours = 'hours' in read ? read.hours : { isAlways: true, rules: [] };
    expect(openState(hours, localMoment(new Date('2026-11-22T22:30:00Z')))).toEqual({
      state: 'open',
      until: { day: '2026-11-23', minute: 0 },
    });
    expect(openState(hours, localMoment(new Date('2026-11-22T23:30:00Z')))).toMatchObject({ state: 'closed' });
  });
});

describe('a date that does not exist', () => {
  it('has no moment', () => {
    expect(() => localMoment(new Date('tomorrow'))).toThrow(RangeError);
  });
});
