/** A day of the week; Monday is 1 and Sunday 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A time of one day during which somebody is there, in minutes after midnight on the clocks of Brussels. */
export interface TimeSpan {
  /** 0 to 1439. */
  readonly opens: number;
  /** After `opens`. 1440 is midnight; above it, the span ends on the next day (1560 is two o'clock at night). At most 2880. */
  readonly closes: number;
}

/** When somebody is there on some days. */
export interface HoursRule {
  readonly days: readonly Weekday[];
  /** It holds on public holidays, too, whatever day of the week they are. */
  readonly onHolidays: boolean;
  /** In the order of the day. Empty: closed. */
  readonly spans: readonly TimeSpan[];
  /** The first and the last day on which it holds, as YYYY-MM-DD. Absent: always. A later rule takes the place of an earlier one on the days of both. */
  readonly period?: { readonly from: string; readonly to: string };
}

/** When somebody can be reached, week after week. */
export interface OpeningHours {
  /** Day and night, on every day of the year; then there are no rules. */
  readonly isAlways: boolean;
  readonly rules: readonly HoursRule[];
}
