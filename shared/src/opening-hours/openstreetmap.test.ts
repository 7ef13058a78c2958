import fc from 'fast-check';
import OpenStreetMapHours from 'opening_hours';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOfNumber } from './calendar.ts';
import { openingHours } from './opening-hours.arbitrary.ts';
import { openState } from './open-state.ts';
import { parseOpeningHours } from './parse-opening-hours.ts';
import { publicHoliday } from './public-holidays.ts';
import { DAY_MINUTES } from './time-of-day.ts';
import { writeOpeningHours } from './write-opening-hours.ts';

const LEUVEN = {
  lat: 50.88,
  lon: 4.7,
  address: { country_code: 'be', country: 'België', state: 'Vlaanderen' },
};

/** Holidays and the days around them come more often than by chance. */
const day = fc.oneof(
  fc.integer({ min: dayNumber('2026-01-02'), max: dayNumber('2027-12-30') }),
  fc
    .constantFrom('2026-04-06', '2026-11-11', '2026-12-25', '2027-01-01', '2027-05-06', '2027-08-15')
    .chain((holiday) => fc.integer({ min: dayNumber(holiday) - 1, max: dayNumber(holiday) + 1 })),
);

/** Hours that say what they mean of public holidays, and in which no evening goes on after midnight. */
const hours = openingHours
  .filter(({ rules }) => rules.every(({ spans }) => spans.every(({ closes }) => closes <= DAY_MINUTES)))
  .map(({ rules }) => {
    const spans = rules[0]?.spans ?? [];
    return { isAlways: false, rules: [...rules, { days: [], onHolidays: true, spans }] };
  });

/**
 * The implementation of the makers of the notation, as far as both mean the same. It takes a rule for Mondays as one for Easter Monday, too, so that the
 * one for holidays must come last; and it ends an evening at midnight when another rule is about the next day.
 */
describe('the reference implementation of OpenStreetMap', () => {
  it('reads every text that is written here, and is open at the same minutes', () => {
    const moments = fc.array(fc.tuple(day, fc.integer({ min: 0, max: 1439 })), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(hours, moments, (made, chosen) => {
        const read = parseOpeningHours(writeOpeningHours(made));
        fc.pre('hours' in read);
        const text = writeOpeningHours(read.hours);
        const reference = new OpenStreetMapHours(text, LEUVEN);
        const hasPeriods = read.hours.rules.some(({ period }) => period !== undefined);
        for (const [number, minute] of chosen) {
          const date = dayOfNumber(number);
          const instant = onThisDevice(date, minute);
          const isAmbiguous = hasPeriods && publicHoliday(date) !== undefined;
          if (isAmbiguous || instant === undefined) continue;
          const { state } = openState(read.hours, { day: date, minute });
          const found = { text, date, minute, isOpen: reference.getState(instant) };
          expect(found).toEqual({ ...found, isOpen: state === 'open' });
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** The reference implementation reads the clock of the device. Undefined for a time that this clock leaps over. */
function onThisDevice(date: string, minute: number): Date | undefined {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
  const instant = new Date(year, month - 1, dayOfMonth, Math.floor(minute / 60), minute % 60);
  return instant.getHours() === Math.floor(minute / 60) && instant.getMinutes() === minute % 60 ? instant : undefined;
}
