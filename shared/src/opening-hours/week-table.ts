import type { HoursRule, OpeningHours, TimeSpan, Weekday } from './opening-hours.ts';
import { DAY_MINUTES } from './time-of-day.ts';

/** Opening hours as people read them: a week, the public holidays, and what differs in a period. */
export interface WeekTable {
  /** From Monday to Sunday. Without spans: closed. */
  readonly weekdays: readonly { readonly weekday: Weekday; readonly spans: readonly TimeSpan[] }[];
  /** Undefined when the hours say nothing of public holidays. Without spans: closed. */
  readonly publicHolidays: readonly TimeSpan[] | undefined;
  /** What takes the place of the week between two days. */
  readonly periods: readonly (HoursRule & { readonly period: NonNullable<HoursRule['period']> })[];
}

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const WHOLE_DAY: readonly TimeSpan[] = [{ opens: 0, closes: DAY_MINUTES }];

/**
 * The table of opening hours.
 * @param day as YYYY-MM-DD: periods that are over on it are left out. Without it, all stand there.
 */
export function weekTable(hours: OpeningHours, day?: string): WeekTable {
  const usual = hours.rules.filter(({ period }) => period === undefined);
  const spansWhere = (names: (rule: HoursRule) => boolean): readonly TimeSpan[] | undefined =>
    hours.isAlways ? WHOLE_DAY : usual.findLast(names)?.spans;
  return {
    weekdays: WEEK.map((weekday) => ({ weekday, spans: spansWhere(({ days }) => days.includes(weekday)) ?? [] })),
    publicHolidays: spansWhere(({ onHolidays }) => onHolidays),
    periods: hours.rules.flatMap((rule) =>
      rule.period !== undefined && (day === undefined || day <= rule.period.to)
        ? [{ ...rule, period: rule.period }]
        : [],
    ),
  };
}
