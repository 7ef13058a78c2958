import { describe, expect, test } from 'vitest';
import { minuteOf, readSchedules } from './read-schedules.ts';

const TODAY = '2026-11-22';
const weekly = (...rows: readonly object[]) => readSchedules(rows as never, [], TODAY);

describe('Hours of a source', () => {
  test.each([
    [
      'rules of HSDS 3.0',
      [{ freq: 'WEEKLY', byday: 'MO,TU,WE', opens_at: '09:00', closes_at: '17:00' }],
      'Mo-We 09:00-17:00',
    ],
    ['days of HSDS 1.1', [{ weekday: 'Monday', opens_at: '9:00 AM', closes_at: '5:00 PM' }], 'Mo 09:00-17:00'],
    [
      'two times of a day',
      [
        { byday: 'MO', opens_at: '09:00', closes_at: '12:00' },
        { byday: 'MO', opens_at: '13:00', closes_at: '17:00' },
      ],
      'Mo 09:00-12:00,13:00-17:00',
    ],
    ['a night', [{ weekday: '7', opens_at: '22:00:00', closes_at: '02:00:00' }], 'Su 22:00-02:00'],
    ['day and night', [{ byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59' }], '24/7'],
    ['every day', [{ freq: 'DAILY', opens_at: '10:00', closes_at: '11:00' }], 'Mo-Su 10:00-11:00'],
  ])('are read as %s', (_form, rows, hours) => {
    expect(weekly(...rows)).toMatchObject({ hours, problems: [] });
  });

  test.each([
    [
      'overlap',
      [
        { byday: 'MO', opens_at: '09:00', closes_at: '12:00' },
        { byday: 'MO,TU', opens_at: '11:00', closes_at: '13:00' },
      ],
      '“MO,TU 11:00-13:00” overlap “MO 09:00-12:00”',
    ],
    [
      'end before they start',
      [{ byday: 'MO', opens_at: '17:00', closes_at: '09:00' }],
      '“MO 17:00-09:00” end before they start',
    ],
    ['are no time', [{ byday: 'MO', opens_at: '25:00', closes_at: '26:00' }], 'have a time that cannot be read'],
    ['are on no day', [{ byday: 'XX', opens_at: '09:00', closes_at: '10:00' }], 'name a day that cannot be read'],
    [
      'return once a month',
      [{ freq: 'MONTHLY', byday: '1MO', opens_at: '09:00', closes_at: '10:00' }],
      'do not return every week',
    ],
    ['are over', [{ byday: 'MO', opens_at: '09:00', closes_at: '10:00', valid_to: '2020-01-01' }], 'which is over'],
  ])('that %s are left out by name', (_what, rows, problem) => {
    expect(weekly(...rows).problems).toEqual([expect.stringContaining(problem)]);
  });

  test('keep the days on which somebody is closed, and forget those that are over', () => {
    const { hours, problems } = readSchedules(
      [{ byday: 'MO', opens_at: '09:00', closes_at: '10:00' }],
      [
        { closed: 'true', start_date: '2026-12-24', end_date: '2027-01-03' },
        { closed: 'true', start_date: '2019-12-24', end_date: '2019-12-25' },
      ],
      TODAY,
    );
    expect(problems).toEqual([]);
    expect(hours).toMatch(/^Mo 09:00-10:00; 2026 Dec 24-2027 Jan 03 .*off$/);
  });

  test.each([
    ['9', 540],
    ['9:30', 570],
    ['0930', 570],
    ['9.30 am', 570],
    ['12 AM', 0],
    ['12:15 pm', 735],
    ['09:00:00Z', 540],
    ['2000-01-01T09:30:00.000Z', 570],
    ['14u30', 870],
    ['24:00', 1440],
    ['noon', 720],
    ['13 pm', undefined],
    ['9:75', undefined],
    ['soon', undefined],
  ])('may be written as %s', (written, minute) => {
    expect(minuteOf(written)).toBe(minute);
  });
});
