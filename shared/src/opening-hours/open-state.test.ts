import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOfNumber, weekdayOfNumber } from './calendar.ts';
import type { LocalMoment } from './local-moment.ts';
import { openingHours } from './opening-hours.arbitrary.ts';
import type { OpeningHours } from './opening-hours.ts';
import { openState, type OpenState } from './open-state.ts';
import { parseOpeningHours } from './parse-opening-hours.ts';

function hoursOf(text: string): OpeningHours {
  const read = parseOpeningHours(text);
  if ('problems' in read) throw new Error(read.problems.map(({ en }) => en).join(' '));
  return read.hours;
}

/** A moment written as "2026-11-22 23:30". */
function moment(written: string): LocalMoment {
  const [day = '', time = ''] = written.split(' ');
  const [hours = '', minutes = ''] = time.split(':');
  return { day, minute: Number(hours) * 60 + Number(minutes) };
}

/** What one reads beside a service, such as "open until 2026-11-22 17:00". */
function shown(state: OpenState): string {
  if (state.state === 'unknown') return 'unknown';
  const at = state.state === 'open' ? state.until : state.opens;
  const time =
    at && `${String(Math.floor(at.minute / 60)).padStart(2, '0')}:${String(at.minute % 60).padStart(2, '0')}`;
  const word = state.state === 'open' ? 'until' : 'opens';
  return at ? `${state.state} ${word} ${at.day} ${time ?? ''}` : state.state;
}

const stateAt = (hours: string, at: string): string => shown(openState(hoursOf(hours), moment(at)));

// 2026-11-22 is a Sunday.
describe('whether somebody is there', () => {
  it.each([
    ['2026-11-20 08:59', 'closed opens 2026-11-20 09:00'],
    ['2026-11-20 09:00', 'open until 2026-11-20 12:30'],
    ['2026-11-20 12:29', 'open until 2026-11-20 12:30'],
    ['2026-11-20 12:30', 'closed opens 2026-11-20 13:30'],
    ['2026-11-20 17:00', 'closed opens 2026-11-23 09:00'],
    ['2026-11-22 10:00', 'closed opens 2026-11-23 09:00'],
  ])('in the office hours of a week at %s: %s', (at, state) => {
    expect(stateAt('Mo-Fr 09:00-12:30,13:30-17:00; PH off', at)).toBe(state);
  });

  it.each([
    ['Mo-Su 17:00-24:00', '2026-11-22 23:30', 'open until 2026-11-23 00:00'],
    ['Mo-Su 17:00-24:00', '2026-11-23 00:00', 'closed opens 2026-11-23 17:00'],
    ['Mo-Su 17:00-24:00', '2026-11-23 00:30', 'closed opens 2026-11-23 17:00'],
    ['Mo-Su 20:00-02:00', '2026-11-22 23:59', 'open until 2026-11-23 02:00'],
    ['Su 20:00-02:00', '2026-11-23 00:30', 'open until 2026-11-23 02:00'],
    ['Su 20:00-02:00', '2026-11-23 02:00', 'closed opens 2026-11-29 20:00'],
    ['Mo 20:00-02:00', '2026-11-23 00:30', 'closed opens 2026-11-23 20:00'],
    ['Sa 20:00-24:00; Su 00:00-04:00', '2026-11-21 23:00', 'open until 2026-11-22 04:00'],
    ['Mo-Sa 00:00-24:00; Su off', '2026-11-17 12:00', 'open until 2026-11-22 00:00'],
  ])('with %s at %s: %s', (hours, at, state) => {
    expect(stateAt(hours, at)).toBe(state);
  });

  it('is always so at a line of day and night, on every holiday too', () => {
    for (const at of ['2026-12-25 04:00', '2027-03-28 02:30', '2026-11-22 12:00'])
      expect(openState(hoursOf('24/7'), moment(at))).toEqual({ state: 'open', until: undefined });
  });

  it('is never so without any rule', () => {
    expect(openState({ isAlways: false, rules: [] }, moment('2026-11-23 12:00'))).toEqual({
      state: 'closed',
      opens: undefined,
    });
  });

  it('is said for the next 60 days only', () => {
    expect(stateAt('2027 Jan 21 10:00-12:00', '2026-11-22 12:00')).toBe('closed opens 2027-01-21 10:00');
    expect(stateAt('2027 Jan 22 10:00-12:00', '2026-11-22 12:00')).toBe('closed');
    expect(stateAt('24/7; 2027 Jan 21 off', '2026-11-22 12:00')).toBe('open until 2027-01-21 00:00');
    expect(stateAt('24/7; 2027 Feb 21 off', '2026-11-22 12:00')).toBe('open');
  });

  it.each(['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'])(
    'follows the clock in the night of %s, in which it changes',
    (day) => {
      const before = dayOfNumber(dayNumber(day) - 1);
      expect(stateAt('Sa 22:00-06:00', `${before} 23:00`)).toBe(`open until ${day} 06:00`);
      expect(stateAt('Sa 22:00-06:00', `${day} 02:30`)).toBe(`open until ${day} 06:00`);
      expect(stateAt('Mo-Su,PH 02:00-03:00', `${day} 01:59`)).toBe(`closed opens ${day} 02:00`);
      expect(stateAt('Mo-Su,PH 02:00-03:00', `${day} 03:00`)).toBe(
        `closed opens ${dayOfNumber(dayNumber(day) + 1)} 02:00`,
      );
    },
  );
});

// In 2026, 11 November is a Wednesday, Easter Monday is 6 April, Ascension Day is Thursday 14 May, Christmas is a Friday.
describe('on a public holiday', () => {
  it.each(['2026-11-11 10:00', '2026-11-11 03:00', '2026-04-06 10:00', '2026-05-14 10:00', '2026-12-25 20:00'])(
    'it is unknown whether somebody is there when the hours say nothing of it: %s',
    (at) => {
      expect(stateAt('Mo-Fr 09:00-17:00', at)).toBe('unknown');
      expect(stateAt('Mo-Su 09:00-21:00', at)).toBe('unknown');
      expect(openState(hoursOf('Mo-Fr 09:00-17:00'), moment(at))).toEqual({ state: 'unknown', why: 'public_holiday' });
    },
  );

  it.each([
    ['Mo-Fr 09:00-17:00; PH off', '2026-11-11 10:00', 'closed opens 2026-11-12 09:00'],
    ['PH off; Mo-Fr 09:00-17:00', '2026-11-11 10:00', 'closed opens 2026-11-12 09:00'],
    ['Mo-Su,PH 17:00-24:00', '2026-11-11 18:00', 'open until 2026-11-12 00:00'],
    ['17:00-24:00', '2026-11-11 18:00', 'open until 2026-11-12 00:00'],
    ['Mo-Fr,PH 09:00-17:00', '2026-08-15 10:00', 'open until 2026-08-15 17:00'],
    ['Mo-Fr 09:00-17:00; PH 10:00-12:00', '2026-11-11 09:30', 'closed opens 2026-11-11 10:00'],
    ['PH 10:00-12:00', '2026-11-11 10:30', 'open until 2026-11-11 12:00'],
    ['PH off; 2026 Nov 11 10:00-12:00', '2026-11-11 10:30', 'open until 2026-11-11 12:00'],
    ['Mo-Fr 09:00-17:00; 2026 Nov 09-15 off', '2026-11-11 10:00', 'closed opens 2026-11-16 09:00'],
    ['Mo-Fr 09:00-17:00; 2026 Nov 09-15 Mo-Su 10:00-11:00', '2026-11-11 10:00', 'unknown'],
    ['PH off; 2026 Nov 09-15 Mo-Su 10:00-11:00', '2026-11-11 10:00', 'closed opens 2026-11-12 10:00'],
  ])('they say it with %s at %s: %s', (hours, at, state) => {
    expect(stateAt(hours, at)).toBe(state);
  });

  it('the evening before goes on after midnight', () => {
    expect(stateAt('Mo-Su 20:00-02:00', '2026-11-11 01:00')).toBe('open until 2026-11-11 02:00');
    expect(stateAt('Mo-Su 20:00-02:00; PH off', '2026-11-11 01:00')).toBe('open until 2026-11-11 02:00');
    expect(stateAt('Mo-Su 20:00-02:00; PH off', '2026-11-11 02:00')).toBe('closed opens 2026-11-12 20:00');
  });

  it('its own night is as unknown, closed or open as the holiday itself', () => {
    expect(stateAt('Mo-Su 20:00-02:00', '2026-11-12 01:00')).toBe('unknown');
    expect(stateAt('Mo-Su 20:00-02:00', '2026-11-12 02:00')).toBe('closed opens 2026-11-12 20:00');
    expect(stateAt('Mo-Su 20:00-02:00; PH off', '2026-11-12 01:00')).toBe('closed opens 2026-11-12 20:00');
    expect(stateAt('Mo-Su,PH 20:00-02:00', '2026-11-12 01:00')).toBe('open until 2026-11-12 02:00');
    expect(stateAt('Mo-Fr 09:00-17:00', '2026-11-12 01:00')).toBe('closed opens 2026-11-12 09:00');
  });

  it('of which nothing is known an open time ends, and the next sure one comes after it', () => {
    expect(stateAt('Mo-Su 00:00-24:00', '2026-11-10 12:00')).toBe('open until 2026-11-11 00:00');
    expect(stateAt('Mo-Fr 09:00-17:00', '2026-11-10 18:00')).toBe('closed opens 2026-11-12 09:00');
  });
});

describe('in a period', () => {
  const HOURS = 'Mo-Fr 09:00-17:00; PH off; 2026 Dec 21-2027 Jan 03 off; 2026 Dec 28-30 10:00-12:00';

  it.each([
    ['2026-12-18 16:00', 'open until 2026-12-18 17:00'],
    ['2026-12-18 17:00', 'closed opens 2026-12-28 10:00'],
    ['2026-12-21 09:00', 'closed opens 2026-12-28 10:00'],
    ['2026-12-30 11:00', 'open until 2026-12-30 12:00'],
    ['2026-12-31 11:00', 'closed opens 2027-01-04 09:00'],
    ['2027-01-03 23:59', 'closed opens 2027-01-04 09:00'],
    ['2027-01-04 09:00', 'open until 2027-01-04 17:00'],
  ])('its rule takes the place of the week, on its first and last day too: %s', (at, state) => {
    expect(stateAt(HOURS, at)).toBe(state);
  });

  it('the days that it does not name stay those of the week', () => {
    const hours = 'Mo-Fr 09:00-17:00; 2027 Jul 05-11 Mo 10:00-11:00';
    expect(stateAt(hours, '2027-07-05 09:30')).toBe('closed opens 2027-07-05 10:00');
    expect(stateAt(hours, '2027-07-06 09:30')).toBe('open until 2027-07-06 17:00');
    expect(stateAt(hours, '2027-07-12 09:30')).toBe('open until 2027-07-12 17:00');
  });

  it('an evening of its last day, or of the day before it, goes on after midnight', () => {
    const hours = 'Mo-Su,PH 20:00-02:00; 2026 Dec 21-31 off; 2027 Jan 01 22:00-04:00';
    expect(stateAt(hours, '2026-12-21 01:00')).toBe('open until 2026-12-21 02:00');
    expect(stateAt(hours, '2026-12-22 01:00')).toBe('closed opens 2027-01-01 22:00');
    expect(stateAt(hours, '2027-01-02 03:00')).toBe('open until 2027-01-02 04:00');
  });
});

/** The public holidays of the two years, typed from a calendar. */
const HOLIDAYS = new Set([
  ...['2026-01-01', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25', '2026-07-21', '2026-08-15', '2026-11-01'],
  ...['2026-11-11', '2026-12-25', '2027-01-01', '2027-03-29', '2027-05-01', '2027-05-06', '2027-05-17', '2027-07-21'],
  ...['2027-08-15', '2027-11-01', '2027-11-11', '2027-12-25', '2028-01-01'],
]);

type Minute = 'open' | 'closed' | 'unknown';

/** Another way to the same answer: what each minute of some days is, painted rule by rule. */
function minutesOf(hours: OpeningHours, firstDay: number, count: number): readonly Minute[] {
  const minutes = new Array<Minute>((count + 3) * 1440).fill('closed');
  const paint = (from: number, to: number, as: Minute): void => {
    for (let at = Math.max(0, from); at < to; at += 1) if (minutes[at] !== 'open') minutes[at] = as;
  };
  for (let index = -1; index < count; index += 1) {
    const day = dayOfNumber(firstDay + index);
    const weekday = weekdayOfNumber(firstDay + index);
    const inPeriod = hours.rules.filter(({ period }) => !period || (day >= period.from && day <= period.to));
    const usual = inPeriod.filter(({ days }) => days.includes(weekday)).pop();
    const holiday = HOLIDAYS.has(day) ? inPeriod.filter(({ onHolidays }) => onHolidays).pop() : usual;
    const isUnknown = HOLIDAYS.has(day) && !holiday;
    if (isUnknown) paint(index * 1440, (index + 1) * 1440, 'unknown');
    for (const { opens, closes } of (isUnknown ? usual : holiday)?.spans ?? [])
      paint(index * 1440 + opens, index * 1440 + closes, isUnknown ? 'unknown' : 'open');
  }
  return minutes;
}

describe('the answer', () => {
  it('is that of a calendar painted minute by minute, for any hours and any moment', () => {
    const anyMoment = fc.record({
      number: fc.integer({ min: dayNumber('2026-01-02'), max: dayNumber('2027-12-30') }),
      minute: fc.integer({ min: 0, max: 1439 }),
    });
    const nearHoliday = fc.record({
      number: fc
        .constantFrom(...HOLIDAYS)
        .chain((day) => fc.integer({ min: dayNumber(day) - 1, max: dayNumber(day) + 1 })),
      minute: fc.integer({ min: 0, max: 1439 }),
    });
    fc.assert(
      fc.property(openingHours, fc.oneof(anyMoment, nearHoliday), (hours, { number, minute }) => {
        fc.pre(number < dayNumber('2027-12-31') && number > dayNumber('2026-01-01'));
        const days = 9;
        const painted = minutesOf(hours, number, days);
        const state = openState(hours, { day: dayOfNumber(number), minute });
        expect(state.state).toBe(painted[minute]);
        const changes = painted.findIndex((each, at) =>
          at <= minute ? false : state.state === 'open' ? each !== 'open' : each === 'open',
        );
        const at = state.state === 'open' ? state.until : state.state === 'closed' ? state.opens : undefined;
        const found = at && (dayNumber(at.day) - number) * 1440 + at.minute;
        const isSeen = state.state !== 'unknown' && changes !== -1 && changes < days * 1440;
        if (isSeen) expect(found).toBe(changes);
        else if (found !== undefined) expect(found).toBeGreaterThanOrEqual(days * 1440);
      }),
      { numRuns: 600 },
    );
  });
});
