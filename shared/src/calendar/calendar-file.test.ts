import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFile, type CalendarEvent } from './calendar-file.ts';
import { plannedTimes } from './planned-moment.ts';

const evening: CalendarEvent = {
  uid: '3f0c2a',
  title: 'Moment voor mezelf',
  at: '2026-11-24T19:00',
  rhythm: 'once',
  times: 1,
  minutes: 15,
  alarmBefore: 10,
  madeAt: new Date('2026-11-22T14:03:22.123Z'),
};

/** The length of a text in UTF-8. */
const octets = (text: string): number => encodeURIComponent(text).replace(/%../g, '_').length;

/** What another program reads of a file. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('no event');
  return { event: new ICAL.Event(component), alarm: component.getFirstSubcomponent('valarm'), component };
}

describe('a calendar file', () => {
  test('is what the standard writes for one evening', () => {
    expect(calendarFile(evening).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//MoodSpace//Reminder//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:3f0c2a',
      'DTSTAMP:20261122T140322Z',
      'DTSTART:20261124T190000',
      'DTEND:20261124T191500',
      'SUMMARY:Moment voor mezelf',
      'CLASS:PRIVATE',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT10M',
      'DESCRIPTION:Moment voor mezelf',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('comes back on the same clock time, also after the clocks change, and ends', () => {
    const series = { ...evening, at: '2026-10-20T19:00', rhythm: 'weekly' as const, times: 3 };
    const times = read(calendarFile(series)).event.iterator();
    const found = [times.next(), times.next(), times.next(), times.next()].map(String);
    expect(found).toEqual(['2026-10-20T19:00:00', '2026-10-27T19:00:00', '2026-11-03T19:00:00', 'undefined']);
  });

  test('refuses a moment that does not exist, and a series without end', () => {
    expect(() => calendarFile({ ...evening, at: '2026-02-30T19:00' })).toThrow(RangeError);
    expect(() => calendarFile({ ...evening, rhythm: 'daily', times: 1000 })).toThrow(/1 to 14 times/);
  });

  test('says of the programme only what somebody typed', () => {
    expect(calendarFile({ ...evening, rhythm: 'daily', times: 5 })).not.toMatch(/URL|LOCATION|http/);
  });

  const when = fc
    .record({ day: fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }) })
    .map(({ day }) => day.toISOString().slice(0, 16));
  const anyEvent = fc.record({
    uid: fc.uuid(),
    title: fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string()),
    at: when,
    rhythm: fc.constantFrom('once' as const, 'daily' as const, 'weekly' as const),
    times: fc.integer({ min: 1, max: 14 }),
    minutes: fc.integer({ min: 1, max: 240 }),
    alarmBefore: fc.integer({ min: 0, max: 120 }),
    madeAt: fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
  });

  test('says the same to another program, whatever stands in its title', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const { event: found, alarm, component } = read(calendarFile(event));
        const plain = event.title
          .toWellFormed()
          .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
          .trim();
        expect(found.summary).toBe(Array.from(plain).slice(0, 200).join(''));
        expect(found.uid).toBe(event.uid);
        expect(found.startDate.toString()).toBe(`${event.at}:00`);
        expect(found.duration.toSeconds()).toBe(event.minutes * 60);
        expect(component.getAllSubcomponents('valarm')).toHaveLength(1);
        expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
        const iterator = found.iterator();
        const moments = plannedTimes(event).map(() => iterator.next().toString().slice(0, 16));
        expect(moments).toEqual(plannedTimes(event));
      }),
      { numRuns: 500 },
    );
  });

  test('has lines of at most 75 octets, which end as the standard says', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const file = calendarFile(event);
        expect(file.endsWith('\r\n')).toBe(true);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of file.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
      }),
    );
  });
});
