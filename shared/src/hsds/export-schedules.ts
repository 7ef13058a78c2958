import type { HoursRule, OpeningHours, TimeSpan, Weekday } from '../opening-hours/opening-hours.ts';
import { clockTime, DAY_MINUTES } from '../opening-hours/time-of-day.ts';
import { writeOpeningHours } from '../opening-hours/write-opening-hours.ts';
import type { HsdsSchedule } from './hsds-objects.ts';

/** The part of a schedule that says when. */
export type ScheduleTimes = Pick<HsdsSchedule, 'valid_from' | 'valid_to' | 'freq' | 'byday' | 'opens_at' | 'closes_at'>;

const DAY_CODES: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const HOURS_LINE = 'opening_hours=';

/**
 * Opening hours as rows of HSDS: one for each time of a week. Times are those on the clocks of Brussels and carry no offset from UTC, as that changes twice a
 * year. HSDS writes day and night as 00:00 to 23:59; a row that closes at or before the time at which it opens ends on the next day. The rows cannot say what
 * holds on public holidays, nor that the hours of the week stop for a period, so `hoursNotes` gives the whole once more; always at least one row comes back.
 */
export function scheduleTimes(hours: OpeningHours): readonly ScheduleTimes[] {
  if (hours.isAlways) return [row(DAY_CODES.join(','), { opens: 0, closes: DAY_MINUTES })];
  const rows = hours.rules.flatMap((rule, index) => {
    const days = daysThatHold(rule, hours.rules.slice(index + 1));
    if (days.length === 0) return [];
    const byday = days.map((day) => DAY_CODES[day - 1]).join(',');
    return rule.spans.map((span) => row(byday, span, rule.period));
  });
  return rows.length === 0 ? [{}] : rows;
}

/** The days on which no later rule takes the place of this one. A rule for a period leaves the week outside that period as it is. */
const daysThatHold = ({ days, period }: HoursRule, later: readonly HoursRule[]): readonly Weekday[] =>
  days.filter(
    (day) =>
      !later.some(
        (other) =>
          other.days.includes(day) &&
          (other.period === undefined || (other.period.from === period?.from && other.period.to === period.to)),
      ),
  );

function row(byday: string, { opens, closes }: TimeSpan, period?: HoursRule['period']): ScheduleTimes {
  const isWholeDay = opens === 0 && closes === DAY_MINUTES;
  return {
    ...(period ? { valid_from: period.from, valid_to: period.to } : {}),
    freq: 'WEEKLY',
    byday,
    opens_at: clockTime(opens),
    closes_at: isWholeDay ? '23:59' : clockTime(closes % DAY_MINUTES),
  };
}

/** The notes of a schedule: the whole of the hours in the notation of OpenStreetMap, and on whose clocks they are. */
export const hoursNotes = (hours: OpeningHours): string =>
  `${HOURS_LINE}${writeOpeningHours(hours)}\ntimezone=Europe/Brussels`;

/** The hours that `hoursNotes` wrote, as OpenStreetMap text; `undefined` for notes of others. */
export const hoursInNotes = (notes: string): string | undefined =>
  notes
    .split('\n')
    .find((line) => line.startsWith(HOURS_LINE))
    ?.slice(HOURS_LINE.length)
    .trim();
