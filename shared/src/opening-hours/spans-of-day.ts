import { dayOfNumber, weekdayOfNumber } from './calendar.ts';
import type { OpeningHours, TimeSpan } from './opening-hours.ts';
import { publicHoliday } from './public-holidays.ts';

/**
 * What opening hours with rules say of a day: its spans, in the order of the day. A day of the week of which no rule speaks is a closed one; of a public
 * holiday that no rule names nothing is known (undefined). The last rule that names the day counts.
 * @param number of the day, as dayNumber() gives it.
 */
export function spansOfDay(hours: OpeningHours, number: number): readonly TimeSpan[] | undefined {
  const day = dayOfNumber(number);
  return publicHoliday(day) === undefined ? usualSpansOfDay(hours, number) : spansFor(hours, day, 'holiday');
}

/** What they would say of the day if it were no public holiday. */
export function usualSpansOfDay(hours: OpeningHours, number: number): readonly TimeSpan[] {
  return spansFor(hours, dayOfNumber(number), weekdayOfNumber(number)) ?? [];
}

function spansFor({ rules }: OpeningHours, day: string, kind: number | 'holiday'): readonly TimeSpan[] | undefined {
  return rules.findLast(
    ({ days, onHolidays, period }) =>
      (kind === 'holiday' ? onHolidays : days.some((weekday) => weekday === kind)) &&
      (period === undefined || (period.from <= day && day <= period.to)),
  )?.spans;
}
