import fc from 'fast-check';
import { dayOfNumber, dayNumber } from './calendar.ts';
import type { HoursRule, OpeningHours, TimeSpan, Weekday } from './opening-hours.ts';

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Up to three spans of one day that do not touch each other. */
const daySpans: fc.Arbitrary<readonly TimeSpan[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
  .map((quarters) => {
    const sorted = quarters.sort((a, b) => a - b).map((quarter) => quarter * 15);
    return sorted.flatMap((opens, index) => {
      const closes = sorted[index + 1];
      return index % 2 === 0 && closes !== undefined ? [{ opens, closes }] : [];
    });
  });

/** Spans of which the last one may end on the next day, before the time at which any other one starts. */
const spansWithNight: fc.Arbitrary<readonly TimeSpan[]> = fc
  .tuple(fc.integer({ min: 780, max: 1439 }), fc.integer({ min: 1441, max: 1500 }), fc.boolean())
  .map(([opens, closes, hasMorning]) => [...(hasMorning ? [{ opens: 540, closes: 720 }] : []), { opens, closes }]);

const days = fc.subarray([...WEEKDAYS]);

const period = fc
  .tuple(fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2027-12-01') }), fc.integer({ min: 0, max: 60 }))
  .map(([from, length]) => ({ from: dayOfNumber(from), to: dayOfNumber(from + length) }));

const rule: fc.Arbitrary<HoursRule> = fc
  .record({ days, onHolidays: fc.boolean(), spans: fc.oneof(daySpans, spansWithNight) })
  .filter((made) => made.days.length > 0 || made.onHolidays);

/** Hours of any structure that are open at some time: rules that replace each other, nights, holidays and periods. */
export const openingHours: fc.Arbitrary<OpeningHours> = fc
  .tuple(
    fc.array(rule, { minLength: 1, maxLength: 3 }),
    fc.array(
      fc.tuple(rule, period).map(([made, between]): HoursRule => ({ ...made, period: between })),
      { maxLength: 2 },
    ),
  )
  .map(([week, periods]) => ({ isAlways: false, rules: [...week, ...periods] }))
  .filter(({ rules }) => rules.some(({ spans }) => spans.length > 0));
