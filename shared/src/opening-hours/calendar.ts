import type { Weekday } from './opening-hours.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

/** How many days a day, as YYYY-MM-DD, lies after 1 January 1970. NaN for a text that is not a day. */
export const dayNumber = (day: string): number => Date.parse(day) / MILLISECONDS_PER_DAY;

/** The day, as YYYY-MM-DD, that lies so many days after 1 January 1970. */
export const dayOfNumber = (number: number): string =>
  new Date(number * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);

/** The day of the week. 1 January 1970 was a Thursday. */
export const weekdayOfNumber = (number: number): Weekday => (((((number + 3) % 7) + 7) % 7) + 1) as Weekday;
