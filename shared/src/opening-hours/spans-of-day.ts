import { dayOfNumber, weekdayOfNumber } from './calendar.ts';
import type { OpeningHours, TimeSpan, Weekday } from './opening-hours.ts';
import { publicHoliday } from './public-holidays.ts';

/** What the calendar says of a day. */
interface CalendarDay {
  readonly day: string;
  readonly weekday: Weekday;
  readonly isHoliday: boolean;
}

/** A finder asks the same few days of each of its services. */
const known = new Map<number, CalendarDay>();

/**
 * What opening hours with rules say of a day: its spans, in the order of the day. A day of the week of which no rule speaks is a closed one; of a public
 * holiday that no rule names nothing is known (undefined). The last rule that names the day counts.
 * @param number of the day, as dayNumber() gives it.
 */
export function spansOfDay(hours: OpeningHours, number: number): readonly TimeSpan[] | undefined {
  const { day, isHoliday } = calendarDay(number);
  if (!isHoliday) return usualSpansOfDay(hours, number);
  return hours.rules.findLast(({ onHolidays, period }) => onHolidays && includes(period, day))?.spans;
}

/** What they would say of the day if it were no public holiday. */
export function usualSpansOfDay(hours: OpeningHours, number: number): readonly TimeSpan[] {
  const { day, weekday } = calendarDay(number);
  return hours.rules.findLast(({ days, period }) => days.includes(weekday) && includes(period, day))?.spans ?? [];
}

const includes = (period: { readonly from: string; readonly to: string } | undefined, day: string): boolean =>
  period === undefined || (period.from <= day && day <= period.to);

function calendarDay(number: number): CalendarDay {
  const found = known.get(number);
  if (found) return found;
  const day = dayOfNumber(number);
  const made = { day, weekday: weekdayOfNumber(number), isHoliday: publicHoliday(day) !== undefined };
  known.set(number, made);
  return made;
}
