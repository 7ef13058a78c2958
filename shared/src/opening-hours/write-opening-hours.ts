import { MONTH_CODES, WEEKDAY_CODES } from './names.ts';
import type { HoursRule, OpeningHours, TimeSpan, Weekday } from './opening-hours.ts';
import { clockTime, DAY_MINUTES } from './time-of-day.ts';

/**
 * Writes opening hours in the notation of OpenStreetMap, always in the same way: `Mo-Fr 09:00-12:30,13:30-17:00; PH off`. What parseOpeningHours() gave is
 * read from it again as it was.
 */
export function writeOpeningHours(hours: OpeningHours): string {
  return hours.isAlways ? '24/7' : hours.rules.map(writtenRule).join('; ');
}

function writtenRule({ days, onHolidays, spans, period }: HoursRule): string {
  const times = spans.length === 0 ? 'off' : spans.map(writtenSpan).join(',');
  // A period without days is about all of its days; a week without days is written out, as an editor would not expect public holidays in it.
  const isEveryDay = days.length === WEEKDAY_CODES.length && onHolidays;
  if (period === undefined) return `${writtenDays(days, onHolidays)} ${times}`;
  const dates =
    period.from === period.to ? writtenDate(period.from) : `${writtenDate(period.from)}-${writtenDate(period.to)}`;
  return isEveryDay ? `${dates} ${times}` : `${dates} ${writtenDays(days, onHolidays)} ${times}`;
}

function writtenDate(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year} ${MONTH_CODES[Number(month) - 1] ?? month} ${date}`;
}

/** Days that follow each other are written as a range. */
function writtenDays(days: readonly Weekday[], onHolidays: boolean): string {
  const ranges = days
    .filter((day) => !days.some((other) => other === day - 1))
    .map((first) => {
      let last: number = first;
      while (days.some((day) => day === last + 1)) last += 1;
      return last === first ? code(first) : `${code(first)}-${code(last)}`;
    });
  return [...ranges, ...(onHolidays ? ['PH'] : [])].join(',');
}

const code = (day: number): string => WEEKDAY_CODES[day - 1] ?? '';

/** A night ends at a time of the next day, as people say it: 20:00-02:00. */
const writtenSpan = ({ opens, closes }: TimeSpan): string =>
  `${clockTime(opens)}-${clockTime(closes > DAY_MINUTES ? closes - DAY_MINUTES : closes)}`;
